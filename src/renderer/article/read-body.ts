/** Reading the text out of the editor: of what changed only. */
import type { LexicalEditor, UpdateListenerPayload } from 'lexical';

import type { Block } from '#core/text-model.ts';
import { sameValue } from '#core/same-value.ts';

import { $blockNodes, $blockOf } from './body-nodes.ts';
import { bodyOf } from './body.ts';
import type { Body } from './body.ts';
import { normalRuns } from './runs.ts';

/**
 * The text after an update. Blocks whose nodes are not dirty, and those that say the same as before, are the same objects; `before`
 * itself comes back when nothing changed.
 */
export function readBody(
  editor: LexicalEditor,
  before: Body,
  dirty: Pick<UpdateListenerPayload, 'dirtyElements'>['dirtyElements'],
): Body {
  const known = new Map(before.keys.map((key, index) => [key, before.blocks[index]]));
  const [keys, blocks] = editor.read('latest', () => {
    const nodes = $blockNodes();
    return [
      nodes.map((node) => node.getKey()),
      nodes.map((node): Block => {
        const old = known.get(node.getKey());
        if (old && !dirty.has(node.getKey())) return old;
        const now = $blockOf(node);
        return old && sameBlock(old, now) ? old : now;
      }),
    ] as const;
  });
  const sameKeys = keys.length === before.keys.length && keys.every((key, index) => key === before.keys[index]);
  if (sameKeys && blocks.every((block, index) => block === before.blocks[index])) return before;
  return bodyOf(sameKeys ? before.keys : keys, blocks);
}

/** The text of a tree that shows `blocks` exactly. */
export function bodyShowing(editor: LexicalEditor, blocks: readonly Block[]): Body {
  return bodyOf(
    editor.read('latest', () => $blockNodes().map((node) => node.getKey())),
    blocks,
  );
}

/** Whether two blocks look the same, however their runs are cut. */
export function sameBlock(a: Block, b: Block): boolean {
  if (a.kind !== b.kind || a.text !== b.text) return false;
  return sameValue({ ...a, runs: normalRuns(a.text, a.runs) }, { ...b, runs: normalRuns(b.text, b.runs) });
}
