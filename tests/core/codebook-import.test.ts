import { describe, expect, test } from 'vitest';

import { applyEdit } from '#core/apply.ts';
import { emptyCase, lookupOf } from '#core/case-content.ts';
import { importCodebook } from '#core/codebook-import.ts';
import { AnnotatorId, CaseId } from '#core/identifiers.ts';
import { integrityFaults } from '#core/integrity.ts';
import { parseCodebook, serializeCodebook } from '#formats/codebook-json.ts';

import { tensionContent } from './tension-case.ts';

const stamp = { by: AnnotatorId.parse('tester'), at: '2021-01-01T00:00:00.000Z', nextId: () => 'new' };
const content = {
  frames: tensionContent.frames,
  entityTypes: tensionContent.entityTypes,
  contradictionKinds: tensionContent.contradictionKinds,
  attributes: tensionContent.attributes,
};
const codebook = {
  frame: content.frames,
  entityType: content.entityTypes,
  contradictionKind: content.contradictionKinds,
  attribute: content.attributes,
};
const counts = (entries: readonly { standing: string }[]) =>
  Object.fromEntries([...Map.groupBy(entries, ({ standing }) => standing)].map(([key, list]) => [key, list.length]));

describe('a codebook that comes in', () => {
  test('is new in an empty case, and the same the second time', () => {
    const empty = emptyCase(CaseId.parse('empty'), 'Empty', stamp);
    const { entries, edit } = importCodebook(codebook, lookupOf(empty), stamp);
    expect(counts(entries)).toEqual({ new: 19 });
    const applied = applyEdit(empty, edit, stamp);
    if (!applied.ok) throw new Error(applied.error.message);
    expect(integrityFaults(applied.value)).toEqual([]);
    const again = importCodebook(codebook, lookupOf(applied.value), stamp);
    expect(counts(again.entries)).toEqual({ same: 19 });
    expect(again.edit.changes).toEqual([]);
  });

  test('meets entries of the same name under another id, and keeps their references right', () => {
    const renamed = content.frames.map((frame) => ({
      ...frame,
      id: `${frame.id}-there` as typeof frame.id,
      name: frame.name.toUpperCase(),
      opposedTo: frame.opposedTo.map((id) => `${id}-there` as typeof id),
    }));
    const { entries, edit } = importCodebook({ ...codebook, frame: renamed }, lookupOf(tensionContent), stamp);
    expect(counts(entries)).toEqual({ changed: 2, same: 17 });
    const applied = applyEdit(tensionContent, edit, stamp);
    if (!applied.ok) throw new Error(applied.error.message);
    expect(applied.value.frames.map(({ id, name, opposedTo }) => [id, name, opposedTo])).toEqual([
      ['frame-cracks', 'CRACKS', []],
      ['frame-pro-china', 'PRO-CHINA', ['frame-cracks']],
    ]);
  });
});

describe('the codebook file', () => {
  test('comes back as it was, in the same bytes', () => {
    const bytes = serializeCodebook(content);
    const parsed = parseCodebook(bytes);
    if (!parsed.ok) throw new Error('It was refused.');
    expect(parsed.value).toEqual(content);
    expect(serializeCodebook(parsed.value)).toEqual(bytes);
  });

  test.each([
    ['', 'json.syntax'],
    ['{"format":"counterpoint-case"}', 'file.not-a-codebook'],
    ['[]', 'file.not-a-codebook'],
    ['{"format":"counterpoint-codebook","formatVersion":1,"content":{}}', 'schema.invalid-type'],
    ['{"__proto__":{"format":"counterpoint-codebook"}}', 'json.prototype'],
  ])('%s is refused', (json, code) => {
    const parsed = parseCodebook(new TextEncoder().encode(json));
    expect(parsed.ok ? 'read' : parsed.error[0]?.code.replace(/^json\..*/, 'json')).toBe(
      code.replace(/^json\..*/, 'json'),
    );
  });
});
