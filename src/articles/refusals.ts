/** What is no article, told from its bytes, and the faults that say so. */
import { FILE_SIZE_LIMITS } from '#core/limits.ts';
import { fault } from '#core/result.ts';
import type { Fault } from '#core/result.ts';

import type { ArticleSource } from './reader.ts';

interface Signature {
  readonly bytes: readonly number[];
  readonly name: string;
  readonly advice: string;
}

const AS_TEXT = 'Save it as text or as a web page and import that.';
const AS_WORDS = 'Import the text of the article instead.';
const UNPACK = 'Import what is in it.';

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF document', advice: AS_TEXT },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive or an Office document (DOCX)', advice: AS_TEXT },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty ZIP archive', advice: AS_WORDS },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Office document (DOC)', advice: AS_TEXT },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'a rich text document (RTF)', advice: AS_TEXT },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', advice: AS_WORDS },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture', advice: AS_WORDS },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF picture', advice: AS_WORDS },
  { bytes: [0x1f, 0x8b, 0x08], name: 'a gzip archive', advice: UNPACK },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive', advice: UNPACK },
  { bytes: [0xff, 0xfe, 0x00, 0x00], name: 'UTF-32 text', advice: 'Save it as UTF-8 and import that.' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], name: 'UTF-32 text', advice: 'Save it as UTF-8 and import that.' },
];

/** The fault of a file that cannot be an article whatever its encoding; null when it can be one. */
export function refusalOf({ fileName, bytes }: ArticleSource): Fault | null {
  if (bytes.length === 0) {
    return fault('article.empty', `“${fileName}” is empty. Nothing was imported; check that it was saved whole.`);
  }
  if (bytes.length > FILE_SIZE_LIMITS.articles) {
    const [size, limit] = [bytes.length, FILE_SIZE_LIMITS.articles].map(inMegabytes);
    return fault('article.too-large', `“${fileName}” has ${size}; an article may have ${limit}. Split it first.`);
  }
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (!known) return null;
  return fault('article.not-text', `“${fileName}” is ${known.name}, which cannot be read. ${known.advice}`);
}

/** Rounded up, so that what exceeds a limit by little does not look equal to it. */
function inMegabytes(bytes: number): string {
  return `${(Math.ceil((bytes / 1024 / 1024) * 10) / 10).toLocaleString('en')} MB`;
}

const LOOKED_AT = 65_536;
/** Largest share of control characters in text that was damaged a little. */
const CONTROL_SHARE = 0.01;

/** Whether bytes that are not UTF-16 have NUL bytes, or more control characters than text has. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, LOOKED_AT);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (isControl(byte)) controls += 1;
  }
  return controls > Math.max(2, sample.length * CONTROL_SHARE);
}

/** White space is text, and ESC switches the character set in ISO-2022-JP. */
function isControl(byte: number): boolean {
  return (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f;
}

/** The fault of a file with {@link looksBinary} content. */
export function binaryFault(fileName: string): Fault {
  return fault(
    'article.not-text',
    `“${fileName}” is not text: it has bytes that no text has. Import a text, Markdown or HTML file.`,
  );
}
