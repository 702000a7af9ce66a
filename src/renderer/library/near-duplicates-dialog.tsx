/** The dialog "Near duplicates": an article beside those whose text is almost the same, with the words that differ. */
import { useMemo, useState } from 'react';

import { canonicalText } from '#core/body.ts';
import type { ArticleId } from '#core/identifiers.ts';
import type { Article } from '#core/model.ts';
import { compareTexts, sharedWords } from '#core/text-comparison.ts';
import type { DiffPiece } from '#core/word-diff.ts';

import { sourceInWords } from '../passages.ts';
import { useRecords, useSession } from '../session.tsx';
import { useArticleText } from '../text.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/select.tsx';
import { words } from '../words.tsx';
import styles from './near-duplicates-dialog.module.css';
import { useNearDuplicates } from './near-duplicates.ts';

export interface NearDuplicatesDialogProps {
  readonly articleId: ArticleId;
  readonly onClose: () => void;
}

export function NearDuplicatesDialog({ articleId, onClose }: NearDuplicatesDialogProps) {
  const { groupOf, shareOf } = useNearDuplicates();
  const articles = useRecords('article');
  const group = groupOf.get(articleId) ?? [];
  const article = articles.find(({ id }) => id === articleId);
  const others = articles
    .filter(({ id }) => id !== articleId && group.includes(id))
    .toSorted((a, b) => (shareOf(articleId, b.id) ?? 0) - (shareOf(articleId, a.id) ?? 0));
  const [otherId, setOtherId] = useState<string | null>(null);
  const other = others.find(({ id }) => id === otherId) ?? others[0];
  return (
    <Dialog
      title={words('library.nearDuplicatesTitle')}
      size="large"
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {words('library.done')}
        </Button>
      }
    >
      {!article || !other ? (
        <EmptyState title={words('library.noNearDuplicates')}>{words('library.noNearDuplicatesHint')}</EmptyState>
      ) : (
        <>
          {others.length > 1 && (
            <Select<string>
              label={words('library.compareWith')}
              options={others.map((each) => ({
                id: each.id,
                label: each.title,
                description: [sourceInWords(each), inPercent(shareOf(articleId, each.id))].filter(Boolean).join(' · '),
              }))}
              value={other.id}
              onChange={setOtherId}
            />
          )}
          <Comparison key={other.id} one={article} other={other} />
        </>
      )}
    </Dialog>
  );
}

function inPercent(share: number | null): string {
  return share === null ? '' : words('library.aboutInCommon', { percent: Math.round(share * 100) });
}

function Comparison({ one, other }: { readonly one: Article; readonly other: Article }) {
  const session = useSession();
  const text = useArticleText(one.id);
  const otherText = useArticleText(other.id);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const rows = useMemo(
    () => text && otherText && compareTexts(canonicalText(text.blocks), canonicalText(otherText.blocks)),
    [text, otherText],
  );
  if (!rows) return null;
  const shown = rows.filter(
    (row) => !onlyDifferent || [...row.before, ...row.after].some(({ kind }) => kind !== 'same'),
  );
  const percent = Math.floor(sharedWords(rows) * 100);
  return (
    <div className={styles.comparison}>
      <div className={styles.summary}>
        <strong>{words('library.inCommon', { percent })}</strong>
        <Checkbox isSelected={onlyDifferent} onChange={setOnlyDifferent}>
          {words('library.onlyDifferent')}
        </Checkbox>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by key */}
      <section className={styles.scroller} aria-label={words('library.sideBySide')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[one, other].map((article) => (
                <th key={article.id} scope="col">
                  <span className={styles.title} dir="auto">
                    {article.title}
                  </span>
                  <span className={styles.source} dir="auto">
                    {sourceInWords(article)}
                  </span>
                  <Button
                    variant="quiet"
                    onPress={() => {
                      session.workbench.update({ dialog: null });
                      session.workbench.openArticle(article.id);
                    }}
                  >
                    {words('library.open')}
                  </Button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                <Side pieces={row.before} />
                <Side pieces={row.after} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Side({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  return (
    <td dir="auto" data-none={pieces.length === 0 || undefined}>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'removed') return <del key={index}>{text}</del>;
        if (kind === 'inserted') return <ins key={index}>{text}</ins>;
        return <span key={index}>{text}</span>;
      })}
    </td>
  );
}
