/** Colours that a person chose, kept readable in both themes. */
import type { CSSProperties } from 'react';

/**
 * Style that makes `colour` (`#rrggbb`) available to an element with the class `tinted` and what is inside it, as
 * `--tint-line` (lines and shapes), `--tint-text` (words) and `--tint-soft` (a ground under words).
 */
export function tinted(colour: string): CSSProperties {
  return { '--tint': colour } as CSSProperties;
}
