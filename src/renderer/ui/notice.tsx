import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly tone: 'information' | 'warning' | 'danger';
  readonly children: ReactNode;
}

const ICONS = { information: <Info />, warning: <TriangleAlert />, danger: <CircleAlert /> } as const;

/** A sentence or two that must be seen before going on. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])}>
      <span aria-hidden="true">{ICONS[tone]}</span>
      <div className={styles.words}>{children}</div>
    </div>
  );
}
