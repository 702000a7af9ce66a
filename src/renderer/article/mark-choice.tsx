import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useRef } from 'react';

import { useSession } from '../session.tsx';
import { classNames } from '../ui/class-names.ts';
import optionStyles from '../ui/options.module.css';
import { Swatch } from '../ui/swatch.tsx';
import { markTitle } from './describe-mark.ts';
import styles from './mark-choice.module.css';
import { leadingFrame } from './mark-style.ts';
import type { PlacedMark } from './mark-table.ts';
import type { ViewState } from './view-state.ts';

export interface MarkChoiceProps {
  readonly choice: NonNullable<ViewState['choice']>;
  readonly onPick: (placed: PlacedMark) => void;
  readonly onDismiss: () => void;
}

/** The marks that stand at one place, to choose the one that is meant. */
export function MarkChoice({ choice, onPick, onDismiss }: MarkChoiceProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const { workspace } = useSession();
  const { left, top, bottom } = choice.at;
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left, top, height: bottom - top }} />
      <Popover
        triggerRef={anchor}
        isOpen
        isNonModal
        placement="bottom start"
        offset={2}
        className={classNames(optionStyles.popover, styles.popover)}
        onOpenChange={(isOpen) => !isOpen && onDismiss()}
      >
        <Menu
          aria-label={choice.label}
          {...{ autoFocus: 'first' as const }}
          className={optionStyles.options as string}
          onAction={(id) => {
            const placed = choice.marks.find(({ mark }) => mark.record.id === id);
            if (placed) onPick(placed);
          }}
        >
          {choice.marks.map((placed) => {
            const { mark } = placed;
            const title = markTitle(workspace, placed);
            const words = mark.record.anchor.spans.map((span) => span.quote).join(' … ');
            return (
              <MenuItem
                key={mark.record.id}
                id={mark.record.id}
                textValue={title}
                className={optionStyles.option as string}
              >
                <MarkSwatch placed={placed} />
                <span className={optionStyles.words}>
                  <span>{title}</span>
                  <span className={classNames(optionStyles.description, styles.quotation)} dir="auto">
                    {words}
                  </span>
                </span>
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </>
  );
}

function MarkSwatch({ placed: { mark } }: { readonly placed: PlacedMark }) {
  const { workspace } = useSession();
  if (mark.kind === 'statement') {
    const frame = leadingFrame(workspace, workspace.get('claim', mark.record.claimId));
    if (frame) return <Swatch colour={frame.colour} place={workspace.all('frame').indexOf(frame)} />;
  }
  if (mark.kind === 'mention') {
    const entity = workspace.get('entity', mark.record.entityId);
    const type = entity && workspace.get('entityType', entity.typeId);
    if (type) return <Swatch colour={type.colour} place={workspace.all('entityType').indexOf(type)} />;
  }
  return <span className={styles.noSwatch} />;
}
