import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import type { ReactNode } from 'react';

import { Keys } from './keys.tsx';
import styles from './tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  /** The key that does the same, as commands write it. */
  readonly keys?: string | undefined;
  /** One button or other focusable control of this kit. */
  readonly children: ReactNode;
}

/** Explains a control on hover and keyboard focus. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className={styles.tooltip as string} offset={6}>
        <span>{text}</span>
        {keys && <Keys keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
