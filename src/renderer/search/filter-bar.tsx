/** The filters that hold, each to change or to take away, and the way to add one. */
import { ListFilter, X } from 'lucide-react';
import { DialogTrigger, Group } from 'react-aria-components';
import { useState } from 'react';

import { withCondition } from '#core/query.ts';
import type { SearchField } from '#core/query-kinds.ts';

import { useSession } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { words } from '../words.tsx';
import { FilterPopover } from './filter-popover.tsx';
import { fieldInWords, valueInWords } from './filter-values.ts';
import type { SearchDesk } from './search-desk.ts';
import styles from './filter-bar.module.css';
import { useSearchState } from './use-search.ts';

const MOST_NAMED = 3;

export function FilterBar({ desk }: { readonly desk: SearchDesk }) {
  const { workspace } = useSession();
  const { conditions } = useSearchState(desk);
  // Kinds are chosen in a row of their own.
  const shown = conditions.filter(({ field }) => field !== 'kind');
  return (
    <Group className={styles.bar as string} aria-label={words('search.filters')}>
      <Opener desk={desk} field={null}>
        <Button icon={<ListFilter />} variant="quiet">
          {words('search.addFilter')}
        </Button>
      </Opener>
      {shown.map(({ field, values }) => (
        <span key={field} className={styles.chip}>
          <Opener desk={desk} field={field}>
            <Button variant="quiet" className={styles.change}>
              {words('search.chip', {
                field: fieldInWords(field),
                values:
                  values
                    .slice(0, MOST_NAMED)
                    .map((value) => valueInWords(field, value, workspace))
                    .join(', ') + (values.length > MOST_NAMED ? ` +${values.length - MOST_NAMED}` : ''),
              })}
            </Button>
          </Opener>
          <IconButton
            label={words('search.removeFilter', { field: fieldInWords(field) })}
            icon={<X />}
            className={styles.remove}
            onPress={() =>
              desk.update({ conditions: withCondition(conditions, field, []), active: null, scrollTop: 0 })
            }
          />
        </span>
      ))}
    </Group>
  );
}

interface OpenerProps {
  readonly desk: SearchDesk;
  readonly field: SearchField | null;
  readonly children: React.ReactNode;
}

function Opener({ desk, field, children }: OpenerProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {children}
      <FilterPopover desk={desk} field={field} />
    </DialogTrigger>
  );
}
