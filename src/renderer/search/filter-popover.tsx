/** Choosing what to filter by: the fields on the left, the values of one on the right, each with how many have it. */
import { Check } from 'lucide-react';
import { Dialog, ListBox, ListBoxItem, ListLayout, Popover, Virtualizer } from 'react-aria-components';
import { useState } from 'react';

import { conditionValues, withCondition } from '#core/query.ts';
import type { SearchField } from '#core/query-kinds.ts';
import { fold } from '#core/query-terms.ts';
import { CalendarDate } from '#core/values.ts';

import { useSession } from '../session.tsx';
import { SearchField as SearchBox, TextField } from '../ui/text-field.tsx';
import { words } from '../words.tsx';
import { colourOf, fieldInWords, FILTER_FIELDS, optionsOf } from './filter-values.ts';
import styles from './filter-bar.module.css';
import type { SearchDesk } from './search-desk.ts';
import { useFacets, useSearchState } from './use-search.ts';

export interface FilterPopoverProps {
  readonly desk: SearchDesk;
  /** The field that shows at first; null to choose one. */
  readonly field: SearchField | null;
}

export function FilterPopover(props: FilterPopoverProps) {
  return (
    <Popover className={styles.popover as string} offset={4} placement="bottom start">
      <Dialog className={styles.dialog as string} aria-label={words('search.filters')}>
        <Choice {...props} />
      </Dialog>
    </Popover>
  );
}

function Choice({ desk, field: initial }: FilterPopoverProps) {
  const [field, setField] = useState<SearchField>(initial ?? FILTER_FIELDS[0]);
  return (
    <>
      <ListBox
        aria-label={words('search.filterFields')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[field]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) setField(key as SearchField);
        }}
        items={FILTER_FIELDS.map((id) => ({ id }))}
        className={styles.fields as string}
        {...{ autoFocus: 'first' }}
      >
        {({ id }) => (
          <ListBoxItem id={id} textValue={fieldInWords(id)} className={styles.option as string}>
            {fieldInWords(id)}
          </ListBoxItem>
        )}
      </ListBox>
      <div className={styles.values}>
        {field === 'from' || field === 'to' ? (
          <DateValue key={field} desk={desk} field={field} />
        ) : (
          <Values key={field} desk={desk} field={field} />
        )}
      </div>
    </>
  );
}

interface ValuesProps {
  readonly desk: SearchDesk;
  readonly field: SearchField;
}

function choose({ desk, field }: ValuesProps, values: readonly string[]): void {
  desk.update({
    conditions: withCondition(desk.state.conditions, field, values),
    active: null,
    scrollTop: 0,
  });
}

function Values({ desk, field }: ValuesProps) {
  const { workspace } = useSession();
  const { conditions } = useSearchState(desk);
  const facets = useFacets(desk, field);
  const [sought, setSought] = useState('');
  const chosen = conditionValues(conditions, field);
  const options = optionsOf(field, facets, chosen, workspace);
  const found = sought === '' ? options : options.filter(({ label }) => fold(label).includes(fold(sought)));
  return (
    <>
      <SearchBox label={words('search.findValue')} value={sought} onChange={setSought} />
      {found.length === 0 && <div className={styles.none}>{words('search.noValues')}</div>}
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 30 }}>
        <ListBox
          aria-label={words('search.filterValues', { field: fieldInWords(field) })}
          items={found.map((option) => ({ ...option, id: option.value }))}
          selectionMode="multiple"
          selectionBehavior="toggle"
          escapeKeyBehavior="none"
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            // What is not listed for want of the words sought stays chosen.
            const listed = new Set(found.map(({ value }) => value));
            const kept = chosen.filter((value) => !listed.has(value));
            const now = keys === 'all' ? [...listed] : [...keys].map(String).filter((value) => listed.has(value));
            choose({ desk, field }, [...kept, ...now]);
          }}
          className={styles.list as string}
        >
          {({ id, label, count }) => {
            const colour = colourOf(field, id, workspace);
            return (
              <ListBoxItem id={id} textValue={label} className={styles.option as string}>
                <span className={styles.tick} aria-hidden="true">
                  <Check />
                </span>
                {colour && <span className={styles.swatch} style={{ background: colour }} aria-hidden="true" />}
                <span className={styles.label} dir="auto">
                  {label}
                </span>
                <span className={styles.count}>{count.toLocaleString('en')}</span>
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Virtualizer>
    </>
  );
}

function DateValue({ desk, field }: ValuesProps) {
  const { conditions } = useSearchState(desk);
  const [typed, setTyped] = useState(conditionValues(conditions, field)[0] ?? '');
  const isDate = (value: string) => CalendarDate.safeParse(value).success;
  return (
    <TextField
      label={fieldInWords(field)}
      value={typed}
      placeholder="2020-07-30"
      description={words('search.dateHelp')}
      error={typed === '' || isDate(typed) ? undefined : words('search.dateWrong')}
      onChange={(value) => {
        const date = value.trim();
        setTyped(date);
        if (date === '' || isDate(date)) choose({ desk, field }, date === '' ? [] : [date]);
      }}
    />
  );
}
