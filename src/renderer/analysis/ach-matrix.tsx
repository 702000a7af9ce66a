/** The matrix itself: a row an item of evidence, a column a hypothesis, filled by keys or from a menu. */
import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { KeyboardEvent } from 'react';

import { ACH_RATINGS, diagnosticityOf, weightOf } from '#core/ach.ts';
import type { EvidenceRow, HypothesisScore } from '#core/ach.ts';
import { rate } from '#core/hypotheses.ts';
import type { HypothesisId } from '#core/identifiers.ts';
import { changeRecord } from '#core/marking.ts';
import { removeEvidence, removeHypothesis } from '#core/removal.ts';
import type { AchRating, Evidence, Hypothesis, Relevance } from '#core/weighing-model.ts';

import { goToClaim, quotationOf } from '../passages.ts';
import { useSession } from '../session.tsx';
import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { Words, words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './analysis.module.css';
import { EditedText } from './edited-text.tsx';
import { useGridKeys } from './grid-keys.ts';
import { ratingForKey } from './rating-keys.ts';

interface AchMatrixProps {
  readonly hypotheses: readonly Hypothesis[];
  readonly rows: readonly EvidenceRow<HypothesisId>[];
  readonly scores: readonly HypothesisScore<HypothesisId>[];
}

const RELEVANCES: readonly (readonly [Relevance, MessageKey])[] = [
  ['low', 'analysis.achRelevanceLow'],
  ['medium', 'analysis.achRelevanceMedium'],
  ['high', 'analysis.achRelevanceHigh'],
];

export function AchMatrix({ hypotheses, rows, scores }: AchMatrixProps) {
  const { workspace, commit } = useSession();
  const keys = useGridKeys(rows.length, hypotheses.length);
  const best = Math.max(...scores.map(({ score }) => score));
  const evidence = rows.flatMap(({ id }) => workspace.get('evidence', id) ?? []);

  function setRating(item: Evidence, hypothesisId: HypothesisId, value: AchRating | null): void {
    const edit = rate(item, hypothesisId, value, workspace, workspace.stamp());
    if (edit.changes.length > 0) void commit(edit);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const [item, hypothesis] = [evidence[keys.current.row], hypotheses[keys.current.column]];
    const isCell = event.target instanceof HTMLElement && event.target.dataset['cell'] !== undefined;
    if (!isCell || !item || !hypothesis || event.ctrlKey || event.metaKey || event.altKey) return;
    const present = rows[keys.current.row]?.ratings.get(hypothesis.id) ?? null;
    const value = ratingForKey(event.key, present);
    if (value === undefined) keys.onKeyDown(event);
    else {
      event.preventDefault();
      event.stopPropagation();
      setRating(item, hypothesis.id, value);
    }
  }

  return (
    <div className={styles.scroller}>
      <p className={styles.hint}>
        <Words of="analysis.achHint" />
      </p>
      <table role="grid" aria-label={words('analysis.achMatrix')} className={styles.ach} onKeyDownCapture={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {words('analysis.achEvidence')}
            </th>
            {hypotheses.map((hypothesis) => (
              <th key={hypothesis.id} scope="col" className={styles.hypothesis}>
                <div className={styles.hypothesisHead}>
                  <EditedText
                    label={words('analysis.achHypothesis')}
                    value={hypothesis.words}
                    onCommit={(text) =>
                      void commit(changeRecord('hypothesis', hypothesis, { words: text }, workspace.stamp()))
                    }
                  />
                  <IconButton
                    label={words('analysis.achDeleteHypothesis', { hypothesis: hypothesis.words })}
                    icon={<X />}
                    onPress={() => void commit(removeHypothesis(hypothesis, workspace))}
                  />
                </div>
              </th>
            ))}
            <th scope="col">{words('analysis.achDiagnosticity')}</th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => {
            const item = evidence[rowAt];
            return (
              item && (
                <tr key={row.id}>
                  <EvidenceHead item={item} row={row} />
                  {hypotheses.map((hypothesis, columnAt) => (
                    <td key={hypothesis.id} className={styles.cell}>
                      <RatingCell
                        label={words('analysis.achCell', {
                          claim: quotationOf(workspace, item.claimId),
                          hypothesis: hypothesis.words,
                          rating: ratingName(row.ratings.get(hypothesis.id) ?? null),
                        })}
                        rating={row.ratings.get(hypothesis.id) ?? null}
                        place={keys.cell(rowAt, columnAt)}
                        onEnter={() => keys.enter(rowAt, columnAt)}
                        onRate={(value) => setRating(item, hypothesis.id, value)}
                      />
                    </td>
                  ))}
                  <td className={styles.diagnosticity}>
                    <meter min={0} max={4} value={diagnosticityOf(row)} aria-hidden="true" />
                    <span>{words(DIAGNOSTICITY[diagnosticityOf(row)] ?? 'analysis.achDiagnosticity0')}</span>
                  </td>
                  <td>
                    <IconButton
                      label={words('analysis.achDeleteEvidence', { claim: quotationOf(workspace, item.claimId) })}
                      icon={<X />}
                      onPress={() => void commit(removeEvidence(item, workspace))}
                    />
                  </td>
                </tr>
              )
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words('analysis.achScore')}</th>
            {hypotheses.map(({ id }) => {
              const score = scores.find((each) => each.id === id);
              return (
                <td key={id} className={styles.score} data-leading={score?.score === best || undefined}>
                  <strong>{(score?.score ?? 0).toFixed(2).replace('-', '−')}</strong>
                  {score?.score === best && <span> {words('analysis.achLeading')}</span>}
                  {score !== undefined && score.blanks > 0 && (
                    <div className={styles.hint}>{words('analysis.achBlanks', { count: score.blanks })}</div>
                  )}
                </td>
              );
            })}
            <td colSpan={2} aria-hidden="true" />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const DIAGNOSTICITY: Readonly<Record<number, MessageKey>> = {
  0: 'analysis.achDiagnosticity0',
  1: 'analysis.achDiagnosticity1',
  2: 'analysis.achDiagnosticity2',
  3: 'analysis.achDiagnosticity3',
  4: 'analysis.achDiagnosticity4',
};

interface EvidenceHeadProps {
  readonly item: Evidence;
  readonly row: EvidenceRow<HypothesisId>;
}

function EvidenceHead({ item, row }: EvidenceHeadProps) {
  const session = useSession();
  const { workspace, commit, workbench } = session;
  return (
    <th scope="row" className={styles.evidence}>
      <button
        type="button"
        className={styles.link}
        dir="auto"
        onClick={() => {
          workbench.update({ focus: { kind: 'claim', id: item.claimId } });
          goToClaim(session, item.claimId);
        }}
      >
        “{quotationOf(workspace, item.claimId)}”
      </button>
      <div className={styles.itemFacts}>
        <span>
          {words('analysis.achGrades')} {row.reliability ?? '–'}
          {row.credibility ?? '–'}
        </span>
        <span title={words('analysis.achWeightTip')}>
          {words('analysis.achWeight')} {weightOf(row).toFixed(2)}
        </span>
        <Select<Relevance>
          label={words('analysis.achRelevance')}
          hideLabel
          options={RELEVANCES.map(([id, key]) => ({ id, label: words(key) }))}
          value={item.relevance}
          onChange={(relevance) => void commit(changeRecord('evidence', item, { relevance }, workspace.stamp()))}
        />
      </div>
    </th>
  );
}

interface RatingCellProps {
  readonly label: string;
  readonly rating: AchRating | null;
  readonly place: { readonly 'data-cell': string; readonly tabIndex: 0 | -1 };
  readonly onEnter: () => void;
  readonly onRate: (value: AchRating | null) => void;
}

const BLANK = 'blank';

function RatingCell({ label, rating, place, onEnter, onRate }: RatingCellProps) {
  return (
    <Menu<AchRating | typeof BLANK>
      label={label}
      entries={[...ACH_RATINGS, BLANK].map((id) => ({
        kind: 'item',
        id: id as AchRating | typeof BLANK,
        label: id === BLANK ? words('analysis.achBlank') : `${id} ${ratingName(id as AchRating)}`,
      }))}
      onAction={(id) => onRate(id === BLANK ? null : id)}
    >
      <AriaButton
        aria-label={label}
        className={styles.rating as string}
        data-rating={rating ?? BLANK}
        onFocus={onEnter}
        excludeFromTabOrder={place.tabIndex === -1}
        {...{ 'data-cell': place['data-cell'] }}
      >
        {rating ?? ' '}
      </AriaButton>
    </Menu>
  );
}

const RATING_NAMES: Readonly<Record<AchRating, MessageKey>> = {
  CC: 'analysis.achCC',
  C: 'analysis.achC',
  N: 'analysis.achN',
  I: 'analysis.achI',
  II: 'analysis.achII',
  NA: 'analysis.achNA',
};

function ratingName(rating: AchRating | null): string {
  return rating === null ? words('analysis.achBlank') : words(RATING_NAMES[rating]);
}
