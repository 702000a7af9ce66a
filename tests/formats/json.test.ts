import { expect, test } from 'vitest';

import { parseJson, pathOf } from '#formats/json.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each<[string, Uint8Array, string, string]>([
  ['nothing', bytes(''), 'json.empty', ''],
  ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'json.encoding', ''],
  ['a truncated file', bytes('{"a": [1,\n 2'), 'json.syntax', 'line 2, column 3'],
  ['a stray comma', bytes('{"a": 1,}'), 'json.syntax', 'line 1, column 9'],
  ['a million brackets', bytes('['.repeat(1_000_000)), 'json.depth', 'line 1, column 65'],
  ['a prototype', bytes('{"a": [{"__proto__": {}}]}'), 'json.prototype', '$.a[0].__proto__'],
  ['a prototype in disguise', bytes('{"\\u005f_proto__": 1}'), 'json.prototype', '$.__proto__'],
])('%s is refused with its place', (_name, input, code, at) => {
  expect(parseJson(input)).toMatchObject({ ok: false, error: { code, at } });
});

test('brackets inside of strings do not count as nesting', () => {
  expect(parseJson(bytes(JSON.stringify({ a: '['.repeat(500), b: '\\"[{' })))).toMatchObject({ ok: true });
});

test('words may say __proto__', () => {
  expect(parseJson(bytes('{"quote": "__proto__"}'))).toEqual({ ok: true, value: { quote: '__proto__' } });
});

test.each<[readonly PropertyKey[], string]>([
  [[], '$'],
  [['content', 'claims', 3, 'id'], '$.content.claims[3].id'],
  [['version', 'a b'], '$.version["a b"]'],
])('the path %j is written %s', (path, written) => {
  expect(pathOf(path)).toBe(written);
});
