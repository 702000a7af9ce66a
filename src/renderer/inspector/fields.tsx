/** Parts that the fields of several kinds of record share. */
import { quoteOf } from '#core/anchor.ts';
import type { Mark } from '#core/records.ts';

import { goToMark, sourceInWords } from '../passages.ts';
import { reliabilityInWords } from '../reliability.ts';
import { useRecord, useSession } from '../session.tsx';
import { words } from '../words.tsx';
import styles from './inspector.module.css';

export { change, Line } from '../record-line.tsx';

/** A quotation that leads to its place in the text, with its article, source, date and the source's reliability. */
export function Quotation({ mark }: { readonly mark: Mark }) {
  const session = useSession();
  const article = useRecord('article', mark.record.articleId);
  const reliability = article?.reliability;
  return (
    <button type="button" className={styles.quotation} onClick={() => void goToMark(session, mark, true)}>
      <span className={styles.quote} dir="auto">
        “{quoteOf(mark.record.anchor)}”
      </span>
      <span className={styles.source} dir="auto">
        {article && [article.title, sourceInWords(article)].filter((part) => part !== '').join(' · ')}
      </span>
      {reliability && (
        <span className={styles.source}>
          {words('scales.sourceReliability', { grade: reliabilityInWords(reliability) })}
        </span>
      )}
    </button>
  );
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment in the time of this place. */
export function momentInWords(moment: string): string {
  return MOMENT.format(new Date(moment));
}
