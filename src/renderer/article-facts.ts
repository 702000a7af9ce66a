/** What is known of where an article comes from, in words. */
import type { Article } from '#core/model.ts';

import { encodingName } from './encoding-names.ts';
import { words } from './words.tsx';

/** Whether it can stand as an article's language: empty, or a tag like `en` or `zh-Hans` (BCP 47). */
export function isLanguageTag(tag: string): boolean {
  return tag === '' || (tag.length <= 35 && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag));
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Digits of a hash that are enough to tell files apart by eye. */
const HASH_DIGITS = 12;

/** From what file the article was made and when, in which format and encoding, with the first digits of its hash. */
export function originOf({ fileName, createdAt, encoding, format, fileHash }: Article): string {
  const moment = MOMENT.format(new Date(createdAt));
  const from =
    fileName === '' ? words('library.pastedOn', { moment }) : words('library.importedFrom', { name: fileName, moment });
  return [
    from,
    words('library.format', { format }),
    encoding === '' ? '' : words('library.readAs', { encoding: encodingName(encoding) }),
    fileHash === null ? '' : words('library.hashOf', { hash: fileHash.slice(0, HASH_DIGITS) }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
