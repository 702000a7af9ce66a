/**
 * The words a person reads. Every one of them comes from the catalogue by its key, so that a translation is a file.
 *
 * Messages are ICU MessageFormat: `{name}`, `{count, plural, one {# article} other {# articles}}`, and tags such as
 * `<key>c</key>` for what is not plain text.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { Fragment } from 'react';
import type { ReactNode } from 'react';

import { Keys } from './ui/keys.tsx';
import { en } from './words/en.ts';

/** The key of a message: the area of the screen, a full stop, and a name: `library.importArticles`. */
export type MessageKey = keyof typeof en;

export type Values = Readonly<Record<string, string | number>>;

const LANGUAGE = 'en';
const parsed = new Map<MessageKey, IntlMessageFormat>();

function messageOf(key: MessageKey): IntlMessageFormat {
  const known = parsed.get(key) ?? new IntlMessageFormat(en[key], LANGUAGE);
  parsed.set(key, known);
  return known;
}

/** A message as plain text. */
export function words(key: MessageKey, values?: Values): string {
  return String(messageOf(key).format(values));
}

/** What the tags that every message may use become. */
const TAGS = {
  key: (parts: readonly ReactNode[]) => <Keys keys={parts.join('')} />,
  strong: (parts: readonly ReactNode[]) => <strong>{parts}</strong>,
  em: (parts: readonly ReactNode[]) => <em>{parts}</em>,
};

export interface WordsProps {
  readonly of: MessageKey;
  readonly values?: Readonly<Record<string, ReactNode>>;
}

/** A message with keys, emphasis or elements in it. */
export function Words({ of, values }: WordsProps) {
  const made = messageOf(of).format<ReactNode>({ ...TAGS, ...values } as never);
  // Parts have no order of their own to be told by.
  return Array.isArray(made) ? (
    made.map((part: ReactNode, index) => <Fragment key={index}>{part}</Fragment>)
  ) : (
    <>{made}</>
  );
}
