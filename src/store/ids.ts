/** UUID version 7 (RFC 9562, section 5.7): time first, so that what is made later sorts later. */

/** Makes ids that ascend: within a millisecond, or when the clock goes back, the random part counts up (section 6.2, method 2). */
export function createIds(now: () => number, random: (bytes: Uint8Array<ArrayBuffer>) => void): () => string {
  let lastTime = -1;
  let tail = 0n;
  return () => {
    const time = now();
    if (time > lastTime) {
      lastTime = time;
      tail = randomTail(random);
    } else {
      tail = (tail + 1n) & TAIL_MASK;
      if (tail === 0n) lastTime += 1;
    }
    return format(lastTime, tail);
  };
}

/** 12 bits after the version and 62 after the variant. */
const TAIL_BITS = 74n;
const TAIL_MASK = (1n << TAIL_BITS) - 1n;

function randomTail(random: (bytes: Uint8Array<ArrayBuffer>) => void): bigint {
  const bytes = new Uint8Array(10);
  random(bytes);
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  // The top bit stays free, so that counting up does not overflow soon.
  return value & (TAIL_MASK >> 1n);
}

function format(time: number, tail: bigint): string {
  const high = (0x7n << 12n) | (tail >> 62n);
  const low = (0b10n << 62n) | (tail & ((1n << 62n) - 1n));
  const hex = `${time.toString(16).padStart(12, '0')}${high.toString(16)}${low.toString(16)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
