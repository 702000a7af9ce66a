import { Keys } from '../ui/keys.tsx';
import styles from './no-article.module.css';

/** What the centre shows while no article is open: the job in three lines. */
export function NoArticle() {
  return (
    <div className={styles.centre}>
      <div className={styles.words}>
        <h1 className={styles.title}>Make the tension between your sources visible</h1>
        <ol className={styles.steps}>
          <li>
            <span className={styles.number}>1</span>
            <p>
              <strong>Bring articles in.</strong> Drop files anywhere, choose them with <Keys keys="Mod+O" />, or paste
              text with <Keys keys="Mod+Shift+V" />.
            </p>
          </li>
          <li>
            <span className={styles.number}>2</span>
            <p>
              <strong>Mark what they say.</strong> Select words and press <Keys keys="c" /> for a claim,{' '}
              <Keys keys="e" /> for an entity, <Keys keys="n" /> for a note.
            </p>
          </li>
          <li>
            <span className={styles.number}>3</span>
            <p>
              <strong>Join what does not fit.</strong> On a claim, press <Keys keys="x" /> and choose the claim it
              contradicts.
            </p>
          </li>
        </ol>
        <p className={styles.more}>
          All keys: <Keys keys="?" />. Everything stays on this machine.
        </p>
      </div>
    </div>
  );
}
