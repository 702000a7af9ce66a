/** Entities that may be one and the same: merged, or waved off for good. */
import { useState } from 'react';

import { dismissDuplicate } from '#core/entity-duplicates.ts';
import type { DuplicateReason, LikelyDuplicate } from '#core/entity-duplicates.ts';

import { useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './registry.module.css';

const REASONS: Readonly<Record<DuplicateReason, MessageKey>> = {
  'same-name': 'entities.reasonSameName',
  initials: 'entities.reasonInitials',
  'one-letter': 'entities.reasonOneLetter',
  'last-word': 'entities.reasonLastWord',
};

export function Duplicates({ pairs }: { readonly pairs: readonly LikelyDuplicate[] }) {
  const { workspace, workbench, commit, announce } = useSession();
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const selected = pairs.find(({ fingerprint }) => fingerprint === selectedId);

  function merge({ ids }: LikelyDuplicate): void {
    workbench.update({ dialog: { kind: 'merge-entities', entityIds: ids } });
  }

  async function waveOff(pair: LikelyDuplicate): Promise<void> {
    const at = pairs.indexOf(pair);
    setSelectedId((pairs[at + 1] ?? pairs[at - 1])?.fingerprint ?? null);
    const [one, other] = namesOfPair(pair);
    if (await commit(dismissDuplicate(pair, workspace.stamp()))) announce(words('entities.wavedOff', { one, other }));
  }

  function namesOfPair({ ids, names }: LikelyDuplicate): readonly [string, string] {
    const nameAt = (index: 0 | 1) => {
      const alias = names[index];
      const name = workspace.get('entity', ids[index])?.name ?? alias;
      return name === alias ? name : words('entities.alsoCalled', { name, alias });
    };
    return [nameAt(0), nameAt(1)];
  }

  function inWords(pair: LikelyDuplicate): string {
    const [one, other] = namesOfPair(pair);
    return words('entities.pair', { one, other, reason: words(REASONS[pair.reason]) });
  }

  return (
    <div className={styles.duplicates}>
      <div className={styles.pairs}>
        <ItemList
          label={words('entities.duplicatesList')}
          items={pairs}
          idOf={({ fingerprint }) => fingerprint}
          nameOf={inWords}
          selectedId={selectedId}
          onSelect={({ fingerprint }) => setSelectedId(fingerprint)}
          onAction={merge}
          onDelete={(pair) => void waveOff(pair)}
          estimatedRowHeight={36}
          emptyState={
            <EmptyState title={words('entities.noDuplicates')}>
              <p>{words('entities.noDuplicatesHow')}</p>
            </EmptyState>
          }
        >
          {(pair) => <Pair names={namesOfPair(pair)} pair={pair} />}
        </ItemList>
      </div>
      {pairs.length > 0 && (
        <div className={styles.buttons}>
          <Button isDisabled={!selected} keys="Enter" onPress={() => selected && merge(selected)}>
            {words('entities.mergeThese')}
          </Button>
          <Button isDisabled={!selected} keys="Delete" onPress={() => selected && void waveOff(selected)}>
            {words('entities.notTheSame')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Pair({ names, pair }: { readonly names: readonly [string, string]; readonly pair: LikelyDuplicate }) {
  return (
    <span className={styles.pair}>
      <strong dir="auto">{names[0]}</strong>
      <span aria-hidden="true">≈</span>
      <strong dir="auto">{names[1]}</strong>
      <span className={styles.reason}>{words(REASONS[pair.reason])}</span>
    </span>
  );
}
