/** The view "Competing hypotheses": claims as evidence against each of the hypotheses that answer a question. */
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { dependences, leadingOf, scoreHypotheses } from '#core/ach.ts';
import { evidenceRows, makeHypothesis, makeQuestion } from '#core/hypotheses.ts';
import type { HypothesisId, QuestionId } from '#core/identifiers.ts';
import { changeRecord } from '#core/marking.ts';
import { removeQuestion } from '#core/removal.ts';
import type { Question } from '#core/weighing-model.ts';

import { quotationOf } from '../passages.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/select.tsx';
import { words } from '../words.tsx';
import { AchMatrix } from './ach-matrix.tsx';
import styles from './analysis.module.css';
import { EditedText } from './edited-text.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';

export function AchView() {
  const { workspace, commit } = useSession();
  const questions = useRecords('question');
  const [chosenId, setChosenId] = useState<QuestionId | null>(null);
  const question = questions.find(({ id }) => id === chosenId) ?? questions[0];

  function addQuestion(): void {
    const { edit, made } = makeQuestion(words('analysis.achNewQuestion'), workspace.stamp());
    setChosenId(made.id);
    void commit(edit);
  }

  const add = (
    <Button icon={<Plus />} onPress={addQuestion}>
      {words('analysis.achAddQuestion')}
    </Button>
  );
  if (!question) {
    return (
      <EmptyState title={words('analysis.achEmpty')}>
        <p>{words('analysis.achEmptyText')}</p>
        {add}
      </EmptyState>
    );
  }
  return (
    <section aria-label={words('analysis.achTitle')} className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words('analysis.achTitle')}</h1>
        {questions.length > 1 && (
          <Select<QuestionId>
            label={words('analysis.achQuestion')}
            hideLabel
            options={questions.map(({ id, words: label }) => ({ id, label }))}
            value={question.id}
            onChange={setChosenId}
          />
        )}
        {add}
      </header>
      <OpenQuestion key={question.id} question={question} />
    </section>
  );
}

function OpenQuestion({ question }: { readonly question: Question }) {
  const { workspace, commit } = useSession();
  const [isAdding, setAdding] = useState(false);
  const hypotheses = useRecords('hypothesis').filter(({ questionId }) => questionId === question.id);
  useRecords('evidence');
  useRecords('rating');
  // Grades are read from claims and articles.
  useRecords('claim');
  useRecords('article');
  const rows = evidenceRows(question.id, workspace);
  const ids = hypotheses.map(({ id }) => id);
  const scores = scoreHypotheses(ids, rows);

  return (
    <>
      <div className={styles.question}>
        <EditedText
          label={words('analysis.achQuestion')}
          value={question.words}
          onCommit={(text) => void commit(changeRecord('question', question, { words: text }, workspace.stamp()))}
        />
        <Button icon={<Plus />} onPress={() => setAdding(true)}>
          {words('analysis.achAddEvidence')}
        </Button>
        <Button
          icon={<Plus />}
          onPress={() =>
            void commit(makeHypothesis(question.id, words('analysis.achNewHypothesis'), workspace.stamp()).edit)
          }
        >
          {words('analysis.achAddHypothesis')}
        </Button>
        <IconButton
          label={words('analysis.achDeleteQuestion')}
          icon={<Trash2 />}
          onPress={() => void commit(removeQuestion(question, workspace))}
        />
      </div>
      {hypotheses.length === 0 || rows.length === 0 ? (
        <EmptyState
          title={hypotheses.length === 0 ? words('analysis.achNoHypotheses') : words('analysis.achNoEvidence')}
        />
      ) : null}
      <AchMatrix hypotheses={hypotheses} rows={rows} scores={scores} />
      {hypotheses.length > 1 && rows.length > 0 && <Result ids={ids} rows={rows} />}
      {isAdding && <EvidenceDialog questionId={question.id} onClose={() => setAdding(false)} />}
    </>
  );
}

interface ResultProps {
  readonly ids: readonly HypothesisId[];
  readonly rows: ReturnType<typeof evidenceRows>;
}

/** What follows from the matrix, and on which items that hangs. */
function Result({ ids, rows }: ResultProps) {
  const { workspace } = useSession();
  const scores = scoreHypotheses(ids, rows);
  const speaksAgainst = scores.some(({ score }) => score < 0);
  const leading = leadingOf(scores);
  const hanging = dependences(ids, rows);
  const namesOf = (hypotheses: readonly HypothesisId[]) =>
    hypotheses.map((id) => `“${workspace.get('hypothesis', id)?.words ?? ''}”`).join(', ');
  const claimOf = (rowId: string) => {
    const evidence = workspace.get('evidence', rowId);
    return evidence ? quotationOf(workspace, evidence.claimId) : '';
  };
  return (
    <section className={styles.result} aria-live="polite">
      <p className={styles.leading}>
        {words('analysis.achLeadingSentence', {
          count: speaksAgainst ? leading.length : 0,
          names: namesOf(leading),
        })}
      </p>
      <h2 className={styles.subtitle}>{words('analysis.achDependsHead')}</h2>
      {hanging.length === 0 ? (
        <p>{words('analysis.achDependsNot')}</p>
      ) : (
        <ul className={styles.hanging}>
          {hanging.map((dependence) => (
            <li key={dependence.rowId} dir="auto">
              {words('analysis.achDepends', {
                claim: claimOf(dependence.rowId),
                leading: namesOf(dependence.leading),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
