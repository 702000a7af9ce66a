/** A claim in the Inspector: what it says, how it is framed and weighed, who states it, and what stands against it. */
import { Quote, Trash2, Zap } from 'lucide-react';

import { CONFIDENCE_WORDS, CREDIBILITY_WORDS, LIKELIHOOD_TERMS } from '#core/scales.ts';
import { toggledFrames } from '#core/marking.ts';
import { CalendarDate } from '#core/values.ts';
import type { Claim, ClaimStatus, Confidence, Credibility, Frame } from '#core/model.ts';

import { goToClaim, otherSide, quotationOf } from '../passages.ts';
import { useRecords, useSession, useWorkspace } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button, IconButton, ToggleButton } from '../ui/button.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { Swatch } from '../ui/swatch.tsx';
import { AboutNotes } from './about-notes.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import { change, Line } from './fields.tsx';
import styles from './inspector.module.css';
import { StatementFields } from './statement-fields.tsx';

interface ClaimFieldsProps {
  readonly claim: Claim;
  /** The statement that is focused, if one is. */
  readonly statementId: string | null;
}

export function ClaimFields({ claim, statementId }: ClaimFieldsProps) {
  const session = useSession();
  const statements = useWorkspace((workspace) => workspace.statementsOf(claim.id));
  const set = (fields: Parameters<typeof change<'claim'>>[3]) => change(session, 'claim', claim, fields);
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <h2 className={styles.kind}>Claim</h2>
        <div className={styles.buttons}>
          <Button icon={<Zap />} keys="x" onPress={() => session.run('contradict')}>
            Contradict…
          </Button>
          <IconButton
            label="Delete claim"
            icon={<Trash2 />}
            keys="Delete"
            onPress={() => {
              session.workbench.update({ focus: { kind: 'claim', id: claim.id } });
              session.run('delete-focused');
            }}
          />
        </div>
      </div>
      <Line
        label="Paraphrase"
        rows={2}
        value={claim.paraphrase}
        onCommit={(paraphrase) => set({ paraphrase })}
        isValid={(text) => text.trim() !== ''}
        error="A claim says something."
      />
      <Frames claim={claim} />
      <h3 className={styles.section}>Stated in</h3>
      {statements.map((statement, index) => (
        <StatementFields
          key={statement.id}
          statement={statement}
          number={index + 1}
          count={statements.length}
          isFocused={statement.id === statementId}
        />
      ))}
      <div className={styles.buttons}>
        <Button variant="quiet" icon={<Quote />} keys="s" onPress={() => session.run('add-statement')}>
          Add quotation
        </Button>
      </div>
      <Contradictions claim={claim} />
      <h3 className={styles.section}>Weighing</h3>
      <Weighing claim={claim} set={set} />
      <AttributeFields kind="claim" record={claim} />
      <h3 className={styles.section}>Notes</h3>
      <AboutNotes kind="claim" id={claim.id} />
    </div>
  );
}

function Frames({ claim }: { readonly claim: Claim }) {
  const session = useSession();
  const frames = useRecords('frame');
  return (
    <div className={styles.titled}>
      <div className={styles.head}>
        <h3 className={styles.section}>Frames</h3>
        <Button variant="quiet" onPress={() => session.run('frames')}>
          Frames…
        </Button>
      </div>
      {frames.length === 0 ? (
        <p className={styles.hint}>No frames yet. A frame is a way of reading what happens.</p>
      ) : (
        <fieldset className={styles.frames} aria-label="Frames">
          {byKey(frames).map(({ frame, place }) => (
            <ToggleButton
              key={frame.id}
              label={frame.name}
              icon={<Swatch colour={frame.colour} place={place} />}
              {...(frame.hotkey === null ? {} : { keys: frame.hotkey })}
              tooltip={frame.definition || frame.name}
              isSelected={claim.frameIds.includes(frame.id)}
              onChange={() => change(session, 'claim', claim, { frameIds: toggledFrames(claim, frame.id) })}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** As their keys lie on the keyboard, those without a key last; each keeps the place that its shape follows from. */
function byKey(frames: readonly Frame[]): readonly { readonly frame: Frame; readonly place: number }[] {
  return frames
    .map((frame, place) => ({ frame, place }))
    .toSorted((a, b) => Number(a.frame.hotkey ?? 10) - Number(b.frame.hotkey ?? 10));
}

function Contradictions({ claim }: { readonly claim: Claim }) {
  const session = useSession();
  const { workspace, workbench } = session;
  const contradictions = useWorkspace((each) => each.contradictionsOf(claim.id));
  if (contradictions.length === 0) return null;
  return (
    <>
      <h3 className={styles.section}>In contradiction with</h3>
      {contradictions.map((contradiction) => {
        const other = otherSide(contradiction, claim.id);
        return (
          <button
            key={contradiction.id}
            type="button"
            className={styles.quotation}
            onClick={() => {
              workbench.update({ focus: { kind: 'contradiction', id: contradiction.id } });
              goToClaim(session, other);
            }}
          >
            <span className={styles.quote} dir="auto">
              “{quotationOf(workspace, other)}”
            </span>
            <span className={styles.source}>
              <Badge tone="danger">{workspace.get('contradictionKind', contradiction.kindId)?.name}</Badge>{' '}
              {contradiction.status}
            </span>
          </button>
        );
      })}
    </>
  );
}

interface WeighingProps {
  readonly claim: Claim;
  readonly set: (fields: Partial<Claim>) => void;
}

function Weighing({ claim, set }: WeighingProps) {
  const [openCase] = useRecords('case');
  const scale = claim.likelihood?.scale ?? openCase?.likelihoodScale ?? 'ICD203';
  const digits = [1, 2, 3, 4, 5, 6] as const;
  return (
    <div className={styles.pair}>
      <Select<Credibility | typeof NONE>
        label="Credibility of the information"
        options={withNone(
          'Not judged',
          digits.map((id) => {
            const [name, description] = CREDIBILITY_WORDS[id];
            return { id, label: `${id} ${name}`, description };
          }),
        )}
        description={claim.credibility === null ? undefined : CREDIBILITY_WORDS[claim.credibility][1]}
        value={claim.credibility ?? NONE}
        onChange={(id) => set({ credibility: id === NONE ? null : id })}
      />
      <Select<string>
        label={`Likelihood (${scale === 'ICD203' ? 'ICD 203' : 'PHIA'})`}
        options={withNone(
          'Not judged',
          LIKELIHOOD_TERMS[scale].map(({ term, range }) => ({ id: term, label: term, description: range })),
        )}
        description={LIKELIHOOD_TERMS[scale].find(({ term }) => term === claim.likelihood?.term)?.range}
        value={claim.likelihood?.term ?? NONE}
        onChange={(term) => set({ likelihood: term === NONE ? null : { scale, term } })}
      />
      <Select<Confidence | typeof NONE>
        label="Confidence in the judgment"
        options={withNone(
          'Not judged',
          (['high', 'moderate', 'low'] as const).map((id) => ({ id, label: id, description: CONFIDENCE_WORDS[id] })),
        )}
        description={claim.confidence === null ? undefined : CONFIDENCE_WORDS[claim.confidence]}
        value={claim.confidence ?? NONE}
        onChange={(id) => set({ confidence: id === NONE ? null : id })}
      />
      <Select<number | string>
        label="Worth checking?"
        options={withNone<number | string>('Not judged', [
          { id: 0, label: 'not factual' },
          { id: 1, label: 'factual, unimportant' },
          { id: 2, label: 'worth checking' },
        ])}
        value={claim.checkWorthiness ?? NONE}
        onChange={(id) => set({ checkWorthiness: id === NONE ? null : (id as 0 | 1 | 2) })}
      />
      <Line
        label="Date of the event"
        placeholder="2020, 2020-07 or 2020-07-30"
        value={claim.eventDate ?? ''}
        onCommit={(date) => set({ eventDate: date === '' ? null : date })}
        isValid={(date) => date === '' || CalendarDate.safeParse(date).success}
        error="A year, a month or a day, like 2020-07-30."
      />
      <Line label="Topic" value={claim.topic} onCommit={(topic) => set({ topic })} />
      <Select<ClaimStatus>
        label="Status"
        options={(['draft', 'reviewed', 'adjudicated'] as const).map((id) => ({ id, label: id }))}
        value={claim.status}
        onChange={(status) => set({ status })}
      />
    </div>
  );
}
