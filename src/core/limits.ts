/** Bounds on what comes in. Whatever exceeds one is refused with an error that names it. */

/** Size of a file by what it is wanted for, in bytes; larger files are refused unread. */
export const FILE_SIZE_LIMITS = {
  articles: 50 * 1024 * 1024,
  case: 512 * 1024 * 1024,
} as const;

/** Length of an article's canonical text, in UTF-16 code units. */
export const TEXT_LENGTH_LIMIT = 20_000_000;

/** Nesting of arrays and objects in a JSON file. */
export const JSON_DEPTH_LIMIT = 64;

/** Of an id, in UTF-16 code units. */
export const LONGEST_ID = 128;
