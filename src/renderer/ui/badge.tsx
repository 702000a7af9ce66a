import type { ReactNode } from 'react';

import styles from './badge.module.css';
import { classNames } from './class-names.ts';
import { tinted } from './tint.ts';

export type BadgeTone = 'neutral' | 'accent' | 'warning' | 'danger' | 'success';

export interface BadgeProps {
  readonly children: ReactNode;
  readonly tone?: BadgeTone;
  /** `#rrggbb`, for frames and types; overrules the tone. */
  readonly colour?: string | undefined;
  /** Says more on hover. */
  readonly title?: string;
}

/** A word or number that qualifies what it stands beside. */
export function Badge({ children, tone = 'neutral', colour, title }: BadgeProps) {
  return (
    <span
      className={classNames(styles.badge, colour ? 'tinted' : styles[tone], colour && styles.coloured)}
      {...(colour ? { style: tinted(colour) } : {})}
      {...(title === undefined ? {} : { title })}
      dir="auto"
    >
      {children}
    </span>
  );
}
