import { Highlighter, Link2, MessageSquareQuote, Quote, StickyNote, Tag } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import type { ReactNode } from 'react';

import type { Focus } from '../workbench.ts';
import { useWorkbench } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './selection-toolbar.module.css';
import type { ColumnPoint } from './view-state.ts';
import type { Direction } from './writing.ts';

interface Tool {
  readonly command: string;
  readonly label: MessageKey;
  readonly keys: string;
  readonly tooltip: MessageKey;
  readonly icon: ReactNode;
  readonly applies: (focus: Focus | null) => boolean;
}

const TOOLS: readonly Tool[] = [
  {
    command: 'mark-claim',
    label: 'article.toolClaim',
    keys: 'c',
    tooltip: 'article.toolClaimTip',
    icon: <MessageSquareQuote />,
    applies: () => true,
  },
  {
    command: 'mark-entity',
    label: 'article.toolEntity',
    keys: 'e',
    tooltip: 'article.toolEntityTip',
    icon: <Tag />,
    applies: () => true,
  },
  {
    command: 'mark-note',
    label: 'article.toolNote',
    keys: 'n',
    tooltip: 'article.toolNoteTip',
    icon: <StickyNote />,
    applies: () => true,
  },
  {
    command: 'mark-occurrences',
    label: 'bulk.toolEverywhere',
    keys: 'm',
    tooltip: 'bulk.toolEverywhereTip',
    icon: <Highlighter />,
    applies: () => true,
  },
  {
    command: 'add-statement',
    label: 'article.toolQuotation',
    keys: 's',
    tooltip: 'article.toolQuotationTip',
    icon: <Quote />,
    applies: (focus) => focus?.kind === 'claim' || focus?.kind === 'statement',
  },
  {
    command: 'add-piece',
    label: 'article.toolPiece',
    keys: 'a',
    tooltip: 'article.toolPieceTip',
    icon: <Link2 />,
    applies: (focus) => focus?.kind === 'statement' || focus?.kind === 'mention' || focus?.kind === 'note',
  },
];

export interface SelectionToolbarProps {
  readonly at: ColumnPoint;
  readonly direction: Direction;
  readonly run: (commandId: string) => void;
}

/** What can be made of the selected words. The keyboard stays in the text. */
export function SelectionToolbar({ at, direction, run }: SelectionToolbarProps) {
  const { focus } = useWorkbench();
  const isAbove = at.top > 56;
  return (
    <div
      role="presentation"
      className={styles.place}
      style={{ top: isAbove ? at.top - 8 : at.bottom + 8 }}
      data-above={isAbove}
      onMouseDown={(event) => event.preventDefault()}
    >
      {/* Gives way where the toolbar would be cut off. */}
      <span className={styles.indent} style={{ flexBasis: direction === 'rtl' ? at.right : at.left }} />
      <Toolbar aria-label={words('article.markSelection')} className={styles.toolbar as string} dir="ltr">
        {TOOLS.filter((tool) => tool.applies(focus)).map(({ command, label, keys, tooltip, icon }) => (
          <Tooltip key={command} text={words(tooltip)} keys={keys}>
            <Button variant="quiet" icon={icon} keys={keys} onPress={() => run(command)}>
              {words(label)}
            </Button>
          </Tooltip>
        ))}
      </Toolbar>
    </div>
  );
}
