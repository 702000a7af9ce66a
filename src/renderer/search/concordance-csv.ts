/** A concordance as a table for other programs: RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read every script. */
import type { CaseLookup } from '#core/lookup.ts';

import type { ConcordanceHit } from './concordance.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** `head` names the columns: article, source, date, start, end, before, words, after. */
export function concordanceCsv(hits: readonly ConcordanceHit[], lookup: CaseLookup, head: string): string {
  const rows = hits.map(({ articleId, span, before, quote, after }) => {
    const article = lookup.get('article', articleId);
    return [
      article?.title ?? '',
      article?.source ?? '',
      article?.publishedAt ?? '',
      span.start,
      span.end,
      before,
      quote,
      after,
    ]
      .map(field)
      .join(',');
  });
  return `${BYTE_ORDER_MARK}${[head, ...rows].join('\r\n')}\r\n`;
}

/** What a spreadsheet would take for a formula is kept from being one by an apostrophe. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
