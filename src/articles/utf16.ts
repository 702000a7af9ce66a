/** UTF-16 that has no byte order mark. */

const LOOKED_AT = 65_536;
/** Least share of code points that belong to text. */
const TEXT_SHARE = 0.97;
/** How much more often the marks of text turn up in the right byte order than in the other. */
const LEAD = 4;

/**
 * `utf-16le` or `utf-16be` when the bytes are text in it; null otherwise.
 *
 * White space, digits and punctuation are a byte that no other encoding uses in text (0 to 2 for Latin, 0x30 with 1 or 2
 * for Chinese and Japanese) next to one that is common; which of the two comes first is the byte order.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || bytes.every((byte) => byte > 2)) return null;
  const sample = bytes.subarray(0, LOOKED_AT);
  const little = new TextDecoder('utf-16le').decode(sample);
  const big = new TextDecoder('utf-16be').decode(sample);
  const [inLittle, inBig] = [marksIn(little), marksIn(big)];
  if (inLittle > inBig * LEAD && readsAsText(little)) return 'utf-16le';
  if (inBig > inLittle * LEAD && readsAsText(big)) return 'utf-16be';
  return null;
}

function marksIn(text: string): number {
  return text.match(/[\n\r\t ,.0-9A-Za-z、。，]/g)?.length ?? 0;
}

function readsAsText(text: string): boolean {
  const fitting = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\n\r]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const all = text.match(/[^]/gu)?.length ?? 0;
  return fitting - broken >= all * TEXT_SHARE;
}
