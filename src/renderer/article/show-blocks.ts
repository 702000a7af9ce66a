/** Bringing the editor to a text that came from elsewhere, with as few new nodes as can be. */
import { $getNodeByKey, $getRoot, $isElementNode, $setSelection } from 'lexical';
import type { ElementNode, LexicalEditor, LexicalNode } from 'lexical';

import type { Block } from '#core/text-model.ts';

import { $isBlockContainer } from './block-nodes.ts';
import { $inlineNodesOf, $nodesOf } from './body-nodes.ts';
import type { Body } from './body.ts';
import { bodyShowing, sameBlock } from './read-body.ts';

/** Marks updates that bring a text in, as against those that typing makes. */
export const SHOW_TAG = 'article-show';

/** Fills an empty editor. */
export function fillEditor(editor: LexicalEditor, blocks: readonly Block[]): Body {
  editor.update(
    () => {
      $setSelection(null);
      $getRoot()
        .clear()
        .append(...$nodesOf(blocks));
    },
    { discrete: true, tag: SHOW_TAG, skipTransforms: true },
  );
  return bodyShowing(editor, blocks);
}

/** Makes the editor show `blocks` instead of `shown`. What is equal at both ends stays; so do nodes whose words alone differ. */
export function showBlocks(editor: LexicalEditor, shown: Body, blocks: readonly Block[]): Body {
  const old = shown.blocks;
  let head = 0;
  while (head < old.length && head < blocks.length && isSame(old[head], blocks[head])) head += 1;
  let tail = 0;
  const most = Math.min(old.length, blocks.length) - head;
  while (tail < most && isSame(old[old.length - 1 - tail], blocks[blocks.length - 1 - tail])) tail += 1;
  const before = old.slice(head, old.length - tail);
  const after = blocks.slice(head, blocks.length - tail);
  if (before.length + after.length === 0) return bodyShowing(editor, blocks);
  if ([...before, ...after].some((block) => block.kind === 'cell')) return fillEditor(editor, blocks);
  editor.update(
    () => {
      // It may stand in a node that goes; whoever calls puts it back.
      $setSelection(null);
      const nodes = shown.keys.slice(head, old.length - tail).map((key) => $getNodeByKey(key));
      const shared = Math.min(before.length, after.length);
      let last = $nodeAt(shown, head - 1);
      for (let index = 0; index < shared; index += 1) {
        last = $show(nodes[index] ?? null, before[index], after[index]) ?? last;
      }
      $insertBetween(last, $nodeAt(shown, head + before.length), $nodesOf(after.slice(shared)));
      for (const node of nodes.slice(shared)) node?.remove();
    },
    { discrete: true, tag: SHOW_TAG, skipTransforms: true },
  );
  return bodyShowing(editor, blocks);
}

function isSame(a: Block | undefined, b: Block | undefined): boolean {
  return a !== undefined && b !== undefined && (a === b || sameBlock(a, b));
}

/** Makes a node show another block. @returns the node that does. */
function $show(node: LexicalNode | null, before: Block | undefined, after: Block | undefined): LexicalNode | null {
  if (!$isElementNode(node) || !after || isSame(before, after)) return node;
  const [fresh] = $nodesOf([after]);
  if (!fresh) return node;
  if (!sameFrame(before, after)) return node.replace(fresh);
  node.clear();
  return node.append(...$inlineNodesOf(after));
}

/** Whether two blocks differ in their words alone. */
function sameFrame(a: Block | undefined, b: Block): boolean {
  return a !== undefined && sameBlock({ ...a, text: '', runs: [] }, { ...b, text: '', runs: [] });
}

function $nodeAt(shown: Body, index: number): LexicalNode | null {
  const key = shown.keys[index];
  return key === undefined ? null : $getNodeByKey(key);
}

function $insertBetween(before: LexicalNode | null, after: LexicalNode | null, nodes: readonly ElementNode[]): void {
  if (before) for (const node of nodes.toReversed()) $topLevel(before).insertAfter(node, false);
  else if (after) for (const node of nodes) $topLevel(after).insertBefore(node, false);
  else $getRoot().append(...nodes);
}

/** The node itself, or the table it stands in. */
function $topLevel(node: LexicalNode): LexicalNode {
  const parent = node.getParent();
  return $isBlockContainer(parent) ? $topLevel(parent) : node;
}
