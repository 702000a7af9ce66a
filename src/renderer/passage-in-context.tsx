/** A passage with the words around it on one line: keyword in context. */
import styles from './passage-in-context.module.css';

export interface PassageInContextProps {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

export function PassageInContext({ before, quote, after }: PassageInContextProps) {
  return (
    <span className={styles.line} dir="auto">
      <span className={styles.before}>
        <span>{oneLine(before)}</span>
      </span>
      <span className={styles.quote}>{oneLine(quote)}</span>
      <span className={styles.after}>{oneLine(after)}</span>
    </span>
  );
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ');
}
