/** The dialog "Contradiction with…": the other claim is sought, chosen, and joined. */
import { useMemo, useState } from 'react';

import type { ClaimId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import { makeContradiction } from '#core/marking.ts';
import type { Claim, Contradiction, ContradictionKind, Severity } from '#core/model.ts';

import { areOpposed, articlesOf, otherSide, quotationOf } from '../passages.ts';
import { useRecords, useSession } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { Select } from '../ui/select.tsx';
import { SearchField, TextArea } from '../ui/text-field.tsx';
import styles from './contradiction-dialog.module.css';
import { SEVERITY_WORDS } from './words.ts';

interface ContradictionDialogProps {
  readonly claimId: ClaimId;
  readonly onClose: () => void;
}

export function ContradictionDialog({ claimId, onClose }: ContradictionDialogProps) {
  const { workspace, workbench, commit } = useSession();
  const claims = useRecords('claim');
  const kinds = useRecords('contradictionKind');
  const claim = workspace.get('claim', claimId);
  const [words, setWords] = useState('');
  const [chosenId, setChosenId] = useState<ClaimId | null>(null);
  const [kindId, setKindId] = useState<ContradictionKind['id'] | null>(null);
  const [severity, setSeverity] = useState<Severity>(2);
  const [sameEvent, setSameEvent] = useState<Contradiction['sameEvent']>('unsure');
  const [rationale, setRationale] = useState('');
  const candidates = useMemo(
    () => (claim ? candidatesFor(claim, claims, words, workspace) : []),
    [claim, claims, words, workspace],
  );
  if (!claim) return null;

  // What is typed narrows the list; where nothing was chosen in it, Enter means its first claim.
  const chosen = candidates.find(({ id }) => id === chosenId) ?? candidates[0];
  const existing = chosen && workspace.contradictionsOf(claimId).find((each) => otherSide(each, claimId) === chosen.id);
  const proposed = chosen && areOpposed(workspace, claim, chosen) ? 'tension' : 'contradictory';
  const kind = kinds.find(({ id }) => id === kindId) ?? kinds.find(({ name }) => name === proposed) ?? kinds[0];

  async function join(other: Claim | undefined): Promise<void> {
    if (!other || !kind) return;
    const already = workspace.contradictionsOf(claimId).find((each) => otherSide(each, claimId) === other.id);
    onClose();
    if (already) {
      workbench.update({ focus: { kind: 'contradiction', id: already.id } });
      return;
    }
    const { edit, made } = makeContradiction(claimId, other.id, kind.id, workspace.stamp(), {
      severity,
      sameEvent,
      rationale,
    });
    const saved = commit(edit);
    workbench.update({ focus: { kind: 'contradiction', id: made.id } });
    await saved;
  }

  return (
    <Dialog
      title="Contradiction with…"
      size="large"
      onClose={onClose}
      onSubmit={() => void join(chosen)}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={!chosen}>
            {existing ? 'Open the contradiction' : 'Add contradiction'}
          </Button>
        </>
      }
    >
      <blockquote className={styles.claim} dir="auto">
        “{quotationOf(workspace, claimId)}”
      </blockquote>
      <SearchField
        label="Search claims"
        placeholder="Words of the other claim"
        value={words}
        onChange={(value) => {
          setWords(value);
          setChosenId(null);
        }}
        onSubmit={() => void join(chosen)}
        startsFocused
      />
      <div className={styles.list}>
        <ItemList
          label="Claims to choose from"
          items={candidates}
          idOf={({ id }) => id}
          nameOf={(each) => candidateInWords(each, claim, workspace)}
          describe={(each) => articlesOf(workspace, each.id).join(', ')}
          selectedId={chosen?.id ?? null}
          onSelect={({ id }) => setChosenId(id)}
          onAction={(each) => void join(each)}
          estimatedRowHeight={60}
          emptyState={<EmptyState title={claims.length < 2 ? 'There is no other claim yet' : 'No claim says that'} />}
        >
          {(each) => <Candidate claim={each} isOpposed={areOpposed(workspace, claim, each)} />}
        </ItemList>
      </div>
      <div className={styles.fields}>
        <Select
          label="Kind"
          options={kinds.map(({ id, name, definition }) => ({ id, label: name, description: definition }))}
          value={kind?.id ?? null}
          onChange={setKindId}
        />
        <Select<Contradiction['sameEvent']>
          label="The same event?"
          options={[
            { id: 'yes', label: 'yes' },
            { id: 'no', label: 'no' },
            { id: 'unsure', label: 'unsure' },
          ]}
          value={sameEvent}
          onChange={setSameEvent}
        />
        <Select<Severity>
          label="Severity"
          options={([1, 2, 3] as const).map((id) => ({ id, label: SEVERITY_WORDS[id] }))}
          value={severity}
          onChange={setSeverity}
        />
      </div>
      <TextArea label="Rationale" value={rationale} onChange={setRationale} rows={2} />
    </Dialog>
  );
}

function Candidate({ claim, isOpposed }: { readonly claim: Claim; readonly isOpposed: boolean }) {
  const { workspace } = useSession();
  return (
    <div className={styles.candidate}>
      <span className={styles.quote} dir="auto">
        “{quotationOf(workspace, claim.id)}”
      </span>
      <span className={styles.facts}>
        {claim.frameIds.map((id) => {
          const frame = workspace.get('frame', id);
          return (
            frame && (
              <Badge key={id} colour={frame.colour}>
                {frame.name}
              </Badge>
            )
          );
        })}
        {isOpposed && <Badge tone="danger">opposed frame</Badge>}
        <bdi>{articlesOf(workspace, claim.id)[0]}</bdi>
      </span>
    </div>
  );
}

/** The other claims whose words fit, those with an opposed frame first. */
function candidatesFor(claim: Claim, claims: readonly Claim[], words: string, lookup: CaseLookup): readonly Claim[] {
  const terms = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fitting = claims.filter((each) => {
    if (each.id === claim.id) return false;
    const quotes = lookup.statementsOf(each.id).flatMap(({ anchor }) => anchor.spans.map(({ quote }) => quote));
    const text = [each.paraphrase, ...quotes, ...articlesOf(lookup, each.id)].join('\n').toLocaleLowerCase();
    return terms.every((term) => text.includes(term));
  });
  const [opposed, others] = [true, false].map((wanted) =>
    fitting.filter((each) => areOpposed(lookup, claim, each) === wanted),
  );
  return [...(opposed ?? []), ...(others ?? [])];
}

function candidateInWords(each: Claim, claim: Claim, lookup: CaseLookup): string {
  const frames = each.frameIds.flatMap((id) => lookup.get('frame', id)?.name ?? []);
  const opposed = areOpposed(lookup, claim, each) ? ['opposed frame'] : [];
  return [`“${quotationOf(lookup, each.id)}”`, ...frames, ...opposed].join(', ');
}
