/** Where an entity is mentioned: an article each, with the words around every mention. */
import type { ArticleId } from '#core/identifiers.ts';
import { quoteOf } from '#core/anchor.ts';
import type { Mention } from '#core/model.ts';

import { goToMark } from '../passages.ts';
import { useRecord, useSession } from '../session.tsx';
import { words } from '../words.tsx';
import styles from './mentions.module.css';

/** Mentions beyond this many are counted, not listed. */
const SHOWN = 100;

export function Mentions({ mentions }: { readonly mentions: readonly Mention[] }) {
  const byArticle = Map.groupBy(mentions.slice(0, SHOWN), ({ articleId }) => articleId);
  return (
    <>
      {[...byArticle].map(([articleId, among]) => (
        <ArticleMentions key={articleId} articleId={articleId} mentions={among} />
      ))}
      {mentions.length > SHOWN && (
        <p className={styles.title}>{words('entities.andMore', { count: mentions.length - SHOWN })}</p>
      )}
    </>
  );
}

interface ArticleMentionsProps {
  readonly articleId: ArticleId;
  readonly mentions: readonly Mention[];
}

function ArticleMentions({ articleId, mentions }: ArticleMentionsProps) {
  const session = useSession();
  const article = useRecord('article', articleId);
  return (
    <div className={styles.article}>
      <h4 className={styles.title} dir="auto">
        {article?.title}
      </h4>
      {mentions.map((mention) => (
        <button
          key={mention.id}
          type="button"
          className={styles.mention}
          dir="auto"
          onClick={() => void goToMark(session, { kind: 'mention', record: mention }, true)}
        >
          {leadingUp(mention.anchor.spans[0]?.prefix)}
          <strong>{quoteOf(mention.anchor)}</strong>
          {oneLine(mention.anchor.spans.at(-1)?.suffix)}…
        </button>
      ))}
    </div>
  );
}

/** The context before, from its first whole word where words are parted by spaces. */
function leadingUp(context = ''): string {
  return context === '' ? '' : `…${oneLine(context).replace(/^\S*\s(?=\S)/, '')}`;
}

/** Context as it runs on, across the ends of lines. */
function oneLine(context = ''): string {
  return context.replaceAll(/\s+/g, ' ');
}
