/** Who the command line is, what time it is, and where its ids come from: nothing that differs from run to run. */
import { createHash } from 'node:crypto';

import { AnnotatorId } from '#core/identifiers.ts';
import type { Stamp } from '#core/stamp.ts';

import { UsageError } from './command.ts';

export const COMMAND_LINE = { id: AnnotatorId.parse('command-line'), name: 'Command line' } as const;

/** The time of everything, unless SOURCE_DATE_EPOCH says another. */
export const DEFAULT_MOMENT = '1970-01-01T00:00:00.000Z';

const LATEST_SECOND = Date.parse('9999-12-31T23:59:59Z') / 1000;

/**
 * The moment that SOURCE_DATE_EPOCH names (https://reproducible-builds.org/specs/source-date-epoch/).
 * @throws UsageError when it is set and is not a number of seconds since 1970.
 */
export function momentOf(environment: Readonly<Record<string, string | undefined>>): string {
  const given = environment['SOURCE_DATE_EPOCH'];
  if (given === undefined || given === '') return DEFAULT_MOMENT;
  const seconds = Number(given);
  if (!/^\d+$/.test(given) || seconds > LATEST_SECOND) {
    throw new UsageError(`SOURCE_DATE_EPOCH is “${given}”, not a number of seconds since 1970`);
  }
  return new Date(seconds * 1000).toISOString();
}

/** Stamps records of the command line; ids derive from `seed` and from how many were taken before. */
export function stampFrom(seed: string, at: string): Stamp {
  let taken = 0;
  return { by: COMMAND_LINE.id, at, nextId: () => derivedId(`${seed} ${(taken += 1)}`) };
}

/** A UUID version 8 (RFC 9562, 5.8) from the SHA-256 of `seed`. */
export function derivedId(seed: string): string {
  const digits = hashOf(seed).slice(0, 32).split('');
  digits[12] = '8';
  digits[16] = ((Number.parseInt(digits[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** SHA-256, as 64 lower-case hexadecimal digits. */
export function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
