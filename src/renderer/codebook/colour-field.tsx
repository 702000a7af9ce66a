/** A colour to choose, by the system's own colour picker. */
import styles from './frames-dialog.module.css';

interface ColourFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (colour: string) => void;
}

export function ColourField({ label, value, onCommit }: ColourFieldProps) {
  return (
    <input
      type="color"
      aria-label={label}
      className={styles.colour}
      defaultValue={value}
      key={value}
      onBlur={(event) => {
        if (event.target.value !== value) onCommit(event.target.value.toLowerCase());
      }}
    />
  );
}
