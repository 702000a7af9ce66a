/** An attribution chain: as one line, and link by link. */
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';

import type { Certainty, Hop, HopRole } from '#core/model.ts';
import { CERTAINTY_WORDS } from '#core/scales.ts';

import { useRecords } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { chainInWords, movedHop, parseChain } from './chain.ts';
import { Line } from './fields.tsx';
import styles from './inspector.module.css';
import { SourceField } from './source-field.tsx';

const ROLES: readonly HopRole[] = ['publisher', 'cited outlet', 'speaker', 'document', 'unnamed'];
const CERTAINTIES: readonly Certainty[] = ['CT', 'PR', 'PS', 'U'];
const POLARITIES = [
  { id: '+', label: 'affirms' },
  { id: '-', label: 'denies' },
  { id: 'u', label: 'leaves open' },
] as const;

interface ChainFieldsProps {
  readonly chain: readonly Hop[];
  readonly onChange: (chain: readonly Hop[]) => void;
}

export function ChainFields({ chain, onChange }: ChainFieldsProps) {
  const entities = useRecords('entity');
  const list = useRef<HTMLOListElement>(null);
  // The link that was moved or added last: the keyboard goes along with it.
  const goal = useRef<{ readonly index: number; readonly control: string } | null>(null);
  useEffect(() => {
    if (!goal.current) return;
    const { index, control } = goal.current;
    goal.current = null;
    const controls = list.current?.children[index];
    controls?.querySelector<HTMLElement>(`${control}:not([disabled])`)?.focus();
    // The link stands in its new place once the chain has changed.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [chain]);

  function move(index: number, step: -1 | 1): void {
    goal.current = { index: index + step, control: `[aria-label^="Move"][aria-label$="${step < 0 ? 'up' : 'down'}"]` };
    const isAtEnd = index + step === 0 || index + step === chain.length - 1;
    if (isAtEnd) goal.current = { index: index + step, control: '[aria-label^="Move"]' };
    onChange(movedHop(chain, index, step));
  }

  function add(): void {
    goal.current = { index: chain.length, control: 'input' };
    onChange([...chain, ...parseChain('source', [], [])]);
  }

  return (
    <>
      <Line
        label="Attribution chain"
        description="Outermost first, as in UAWire > Sohu > columnist"
        value={chainInWords(chain)}
        onCommit={(words) => onChange(parseChain(words, entities, chain))}
      />
      {chain.length > 0 && (
        <ol ref={list} className={styles.chain}>
          {chain.map((hop, index) => (
            <li key={index}>
              <HopFields
                hop={hop}
                index={index}
                count={chain.length}
                onChange={(next) => onChange(next ? chain.with(index, next) : chain.toSpliced(index, 1))}
                onMove={(step) => move(index, step)}
              />
            </li>
          ))}
        </ol>
      )}
      <div className={styles.buttons}>
        <Button variant="quiet" icon={<Plus />} onPress={add}>
          Add a link
        </Button>
      </div>
    </>
  );
}

interface HopFieldsProps {
  readonly hop: Hop;
  readonly index: number;
  readonly count: number;
  /** Null removes the link. */
  readonly onChange: (hop: Hop | null) => void;
  readonly onMove: (step: -1 | 1) => void;
}

function HopFields({ hop, index, count, onChange, onMove }: HopFieldsProps) {
  const name = hop.source.label;
  return (
    <fieldset className={styles.hop} aria-label={`Link ${index + 1} of ${count}: ${name}`}>
      <SourceField
        label={`Link ${index + 1}`}
        source={hop.source}
        onCommit={(source) => onChange(source && { ...hop, source })}
      />
      <div className={styles.buttons}>
        <IconButton label={`Move ${name} up`} icon={<ArrowUp />} isDisabled={index === 0} onPress={() => onMove(-1)} />
        <IconButton
          label={`Move ${name} down`}
          icon={<ArrowDown />}
          isDisabled={index === count - 1}
          onPress={() => onMove(1)}
        />
        <IconButton label={`Remove ${name}`} icon={<Trash2 />} onPress={() => onChange(null)} />
      </div>
      <div className={styles.hopDetails}>
        <Select<HopRole>
          label={`Role of ${name}`}
          hideLabel
          options={ROLES.map((id) => ({ id, label: id }))}
          value={hop.role}
          onChange={(role) => onChange({ ...hop, role })}
        />
        <Select<Certainty>
          label={`How certain ${name} is`}
          hideLabel
          options={CERTAINTIES.map((id) => ({ id, label: CERTAINTY_WORDS[id] }))}
          value={hop.certainty}
          onChange={(certainty) => onChange({ ...hop, certainty })}
        />
        <Select<Hop['polarity']>
          label={`Whether ${name} affirms it`}
          hideLabel
          options={POLARITIES}
          value={hop.polarity}
          onChange={(polarity) => onChange({ ...hop, polarity })}
        />
      </div>
    </fieldset>
  );
}
