/** A claim to choose by keyboard: what is typed narrows the list, the arrow keys move in it, Enter takes one. */
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';

import type { Claim } from '#core/model.ts';

import styles from './claim-chooser.module.css';
import { articlesOf, quotationOf } from './passages.ts';
import { useSession } from './session.tsx';
import { Badge } from './ui/badge.tsx';
import { ItemList } from './ui/item-list.tsx';
import { SearchField } from './ui/text-field.tsx';

interface ClaimChooserProps {
  /** Those that fit what is typed. */
  readonly claims: readonly Claim[];
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** The one that Enter would take. */
  readonly chosen: Claim | undefined;
  readonly onChoose: (claim: Claim) => void;
  readonly onTake: (claim: Claim | undefined) => void;
  readonly placeholder: string;
  readonly emptyState: ReactNode;
  /** What else is to be said of a claim here, in a few words each. */
  readonly remarksOn?: (claim: Claim) => readonly string[];
}

export function ClaimChooser(props: ClaimChooserProps) {
  const { claims, words, onWords, chosen, onChoose, onTake, remarksOn = () => [] } = props;
  const { workspace } = useSession();
  const box = useRef<HTMLDivElement>(null);
  // A list remembers which item had the focus. It is a new one after each return to the search, so that it starts at the chosen.
  const [visit, setVisit] = useState(0);

  function goToSearch(): void {
    box.current?.querySelector('input')?.focus();
    setVisit((count) => count + 1);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement) {
      if (event.key !== 'ArrowDown' || claims.length === 0) return;
      event.preventDefault();
      const next = claims[chosen ? claims.indexOf(chosen) + 1 : 0] ?? chosen;
      if (next) flushSync(() => onChoose(next));
      box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    } else if (event.key === 'ArrowUp' && chosen === claims[0]) {
      event.preventDefault();
      goToSearch();
    } else if (event.key.length === 1 && event.key !== ' ') {
      // The key is typed where the focus is by then.
      goToSearch();
    }
  }

  return (
    <div ref={box} role="presentation" onKeyDownCapture={onKeyDown}>
      <SearchField
        label="Search claims"
        placeholder={props.placeholder}
        value={words}
        onChange={onWords}
        onSubmit={() => onTake(chosen)}
        startsFocused
      />
      <div className={styles.list}>
        <ItemList
          key={visit}
          label="Claims to choose from"
          items={claims}
          idOf={({ id }) => id}
          nameOf={(claim) => inWords(claim, remarksOn(claim))}
          describe={(claim) => articlesOf(workspace, claim.id).join(', ')}
          selectedId={chosen?.id ?? null}
          onSelect={onChoose}
          onAction={onTake}
          estimatedRowHeight={60}
          emptyState={props.emptyState}
        >
          {(claim) => <Choice claim={claim} remarks={remarksOn(claim)} />}
        </ItemList>
      </div>
    </div>
  );

  function inWords(claim: Claim, remarks: readonly string[]): string {
    const frames = claim.frameIds.flatMap((id) => workspace.get('frame', id)?.name ?? []);
    const paraphrase = isParaphrased(claim, quotationOf(workspace, claim.id)) ? [claim.paraphrase] : [];
    return [`“${quotationOf(workspace, claim.id)}”`, ...paraphrase, ...frames, ...remarks].join(', ');
  }
}

function Choice({ claim, remarks }: { readonly claim: Claim; readonly remarks: readonly string[] }) {
  const { workspace } = useSession();
  const quotation = quotationOf(workspace, claim.id);
  return (
    <div className={styles.claim}>
      <span className={styles.quote} dir="auto">
        “{quotation}”
      </span>
      {isParaphrased(claim, quotation) && (
        <span className={styles.paraphrase} dir="auto">
          {claim.paraphrase}
        </span>
      )}
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
        {remarks.map((remark) => (
          <Badge key={remark} tone="danger">
            {remark}
          </Badge>
        ))}
        <bdi>{articlesOf(workspace, claim.id)[0]}</bdi>
      </span>
    </div>
  );
}

/** Whether the claim says more than its words. */
function isParaphrased({ paraphrase }: Claim, quotation: string): boolean {
  return paraphrase !== quotation.replaceAll(/\s+/g, ' ');
}
