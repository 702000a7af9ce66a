import { Link2, MessageSquareQuote, Quote, StickyNote, Tag } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import type { ReactNode } from 'react';

import type { Focus } from '../workbench.ts';
import { useWorkbench } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './selection-toolbar.module.css';
import type { ColumnPoint } from './view-state.ts';

interface Tool {
  readonly command: string;
  readonly label: string;
  readonly keys: string;
  readonly tooltip: string;
  readonly icon: ReactNode;
  readonly applies: (focus: Focus | null) => boolean;
}

const TOOLS: readonly Tool[] = [
  {
    command: 'mark-claim',
    label: 'Claim',
    keys: 'c',
    tooltip: 'Mark as a claim',
    icon: <MessageSquareQuote />,
    applies: () => true,
  },
  {
    command: 'mark-entity',
    label: 'Entity',
    keys: 'e',
    tooltip: 'Mark as an entity',
    icon: <Tag />,
    applies: () => true,
  },
  {
    command: 'mark-note',
    label: 'Note',
    keys: 'n',
    tooltip: 'Write a note',
    icon: <StickyNote />,
    applies: () => true,
  },
  {
    command: 'add-statement',
    label: 'Add quotation',
    keys: 's',
    tooltip: 'Another quotation of the focused claim',
    icon: <Quote />,
    applies: (focus) => focus?.kind === 'claim' || focus?.kind === 'statement',
  },
  {
    command: 'add-piece',
    label: 'Add piece',
    keys: 'a',
    tooltip: 'A further piece of the focused mark',
    icon: <Link2 />,
    applies: (focus) => focus?.kind === 'statement' || focus?.kind === 'mention' || focus?.kind === 'note',
  },
];

/** Room for every tool: the toolbar never starts so far right that it would be cut off. */
const WIDEST = '27rem';

export interface SelectionToolbarProps {
  readonly at: ColumnPoint;
  readonly run: (commandId: string) => void;
}

/** What can be made of the selected words. The keyboard stays in the text. */
export function SelectionToolbar({ at, run }: SelectionToolbarProps) {
  const { focus } = useWorkbench();
  const isAbove = at.top > 56;
  return (
    <div
      role="presentation"
      className={styles.place}
      style={{ left: `max(0px, min(${at.left}px, 100% - ${WIDEST}))`, top: isAbove ? at.top - 8 : at.bottom + 8 }}
      data-above={isAbove}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Toolbar aria-label="Mark the selection" className={styles.toolbar as string}>
        {TOOLS.filter((tool) => tool.applies(focus)).map(({ command, label, keys, tooltip, icon }) => (
          <Tooltip key={command} text={tooltip} keys={keys}>
            <Button variant="quiet" icon={icon} keys={keys} onPress={() => run(command)}>
              {label}
            </Button>
          </Tooltip>
        ))}
      </Toolbar>
    </div>
  );
}
