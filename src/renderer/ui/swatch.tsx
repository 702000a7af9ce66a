import { classNames } from './class-names.ts';
import styles from './swatch.module.css';
import { tinted } from './tint.ts';

/** Outlines that tell colours apart for those who cannot; drawn in a square of 12. */
const SHAPES = [
  'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z',
  'M1.5 1.5h9v9h-9z',
  'M6 1l5 9.5H1z',
  'M6 .5L11.5 6 6 11.5.5 6z',
  'M4.2 1h3.6v3.2H11v3.6H7.8V11H4.2V7.8H1V4.2h3.2z',
  'M6 11L1 1.5h10z',
  'M3.4 1h5.2L11.2 6 8.6 11H3.4L.8 6z',
  'M1 4h10v4H1z',
  'M4 1h4v10H4z',
] as const;

export interface SwatchProps {
  /** `#rrggbb`. */
  readonly colour: string;
  /** Place of the frame or type in its list, from 0: decides the shape. */
  readonly place?: number;
  readonly className?: string | undefined;
}

/** The colour and shape of a frame or type. It stands beside the name and says nothing to a screen reader. */
export function Swatch({ colour, place = 0, className }: SwatchProps) {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={classNames('tinted', styles.swatch, className)}
      style={tinted(colour)}
    >
      <path d={SHAPES[place % SHAPES.length]} />
    </svg>
  );
}
