/** What is seen of a hit. */
import { BookOpen, FileText, MessageSquareQuote, Quote, StickyNote, Tag, User, Zap } from 'lucide-react';
import type { ReactNode } from 'react';

import type { KindGroup } from '#core/query-kinds.ts';

import { Badge } from '../ui/badge.tsx';
import type { HitLook } from './hit-words.ts';
import styles from './hit-row.module.css';
import type { Excerpt, MarkedText } from './search-calls.ts';

const ICONS: Readonly<Record<KindGroup, ReactNode>> = {
  article: <FileText />,
  claim: <MessageSquareQuote />,
  statement: <Quote />,
  mention: <Tag />,
  contradiction: <Zap />,
  note: <StickyNote />,
  entity: <User />,
  codebook: <BookOpen />,
};

const MOST_BADGES = 3;

export function HitRow({ look, excerpt }: { readonly look: HitLook; readonly excerpt: Excerpt | null }) {
  const title = excerpt?.title ?? (look.title === null ? null : { text: look.title, marks: [] });
  const text = excerpt?.text ?? null;
  return (
    <div className={styles.row} data-kind={look.group}>
      <span className={styles.icon}>{ICONS[look.group]}</span>
      <div className={styles.words}>
        {title && (
          <div className={styles.title} dir="auto">
            <Marked {...title} />
          </div>
        )}
        {text && (
          <div className={title ? styles.text : styles.quote} dir="auto">
            <Marked {...text} />
          </div>
        )}
        <div className={styles.about}>
          <span className={styles.kind}>{look.kind}</span>
          {look.badges.slice(0, MOST_BADGES).map(({ name, colour }) => (
            <Badge key={name} colour={colour}>
              {name}
            </Badge>
          ))}
          {look.about && <bdi className={styles.where}>{look.about}</bdi>}
        </div>
      </div>
    </div>
  );
}

/** Text with what was sought set off. */
export function Marked({ text, marks }: MarkedText) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
