import { keyParts } from './key-parts.ts';
import styles from './keys.module.css';

/** A key or combination of keys as the commands write it, for example `Mod+Shift+Z` or `c`. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {keyParts(keys).map((part) => (
        <kbd key={part} className={styles.key}>
          {part}
        </kbd>
      ))}
    </span>
  );
}
