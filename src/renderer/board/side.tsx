/** One side of a contradiction: its quotation in context, with the words set off by which it differs from the other. */
import { Fragment } from 'react';

import { CONTEXT_LENGTH, quoteOf } from '#core/anchor.ts';
import type { ClaimId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Span } from '#core/span.ts';

import { sourceInWords } from '../passages.ts';
import { useSession } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import styles from './board.module.css';

interface SideProps {
  readonly claimId: ClaimId;
  readonly differing: readonly Span[];
}

/** The quotation that stands for a claim, and what surrounds it. */
export function quotedSide(claimId: ClaimId, lookup: CaseLookup) {
  const [statement] = lookup.statementsOf(claimId);
  const [first] = statement?.anchor.spans ?? [];
  const last = statement?.anchor.spans.at(-1);
  return {
    quote: statement ? quoteOf(statement.anchor) : (lookup.get('claim', claimId)?.paraphrase ?? ''),
    before: fromWord(first?.prefix ?? ''),
    behind: toWord(last?.suffix ?? ''),
    article: statement && lookup.get('article', statement.articleId),
    claimant: statement?.claimant?.label ?? '',
  };
}

/** The words before a quotation, from the first whole one. */
function fromWord(prefix: string): string {
  const line = prefix.replaceAll('\n', ' ');
  return line.length < CONTEXT_LENGTH ? line : `… ${line.replace(/^\S*\s+/, '')}`;
}

/** The words behind a quotation, to the last whole one. */
function toWord(suffix: string): string {
  const line = suffix.replaceAll('\n', ' ');
  return line.length < CONTEXT_LENGTH ? line : `${line.replace(/\s+\S*$/, '')} …`;
}

export function Side({ claimId, differing }: SideProps) {
  const { workspace } = useSession();
  const { quote, before, behind, article, claimant } = quotedSide(claimId, workspace);
  const claim = workspace.get('claim', claimId);
  const grades = `${article?.reliability ?? ''}${claim?.credibility ?? ''}`;
  return (
    <blockquote className={styles.side}>
      <p className={styles.words} dir="auto">
        <span className={styles.context}>{before}</span>
        <span className={styles.quote}>
          <SetOff text={quote} spans={differing} />
        </span>
        <span className={styles.context}>{behind}</span>
      </p>
      <p className={styles.source}>
        {claim?.frameIds.map((id) => {
          const frame = workspace.get('frame', id);
          return (
            frame && (
              <Badge key={id} colour={frame.colour}>
                {frame.name}
              </Badge>
            )
          );
        })}
        {claimant !== '' && <bdi>{claimant}</bdi>}
        {article && <bdi>{sourceInWords(article) || article.title}</bdi>}
        {grades !== '' && <span className={styles.grades}>{grades}</span>}
      </p>
    </blockquote>
  );
}

function SetOff({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const pieces = spans.map(({ start, end }, place) => (
    <Fragment key={start}>
      {text.slice(spans[place - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </Fragment>
  ));
  return (
    <>
      {pieces}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
