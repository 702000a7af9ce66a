/** Text to bytes in any encoding that TextDecoder knows, by turning the decoder round. */

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** @throws when a character does not exist in the encoding. */
export function encode(text: string, name: string): Uint8Array {
  if (name === 'utf-8') return new TextEncoder().encode(text);
  if (name.startsWith('utf-16')) return encodeWide(text, name === 'utf-16le');
  const table = tableOf(name);
  const bytes = Array.from(text).flatMap((character) => {
    const code = table.get(character);
    if (!code) throw new Error(`${name} has no “${character}”.`);
    return code;
  });
  return Uint8Array.from(bytes);
}

function encodeWide(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittleEndian);
  return new Uint8Array(view.buffer);
}

/** Of every character the shortest bytes, of one or two. */
function tableOf(name: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(name);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(name, { fatal: true });
  const learn = (bytes: readonly number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(character).length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      // Not a character of this encoding.
    }
  };
  for (let byte = 0; byte < 256; byte += 1) learn([byte]);
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) learn([lead, trail]);
  }
  tables.set(name, table);
  return table;
}
