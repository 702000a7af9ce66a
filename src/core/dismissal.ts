/** The edit by which a proposal of the machine is turned down for good. */
import { DismissalId } from './identifiers.ts';
import type { ArticleId } from './identifiers.ts';
import { put } from './marking.ts';
import type { Made } from './marking.ts';
import type { Dismissal } from './model.ts';
import { stampNew } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** `articleId` is null for a proposal that joins several articles. */
export function dismiss(articleId: ArticleId | null, fingerprint: string, stamp: Stamp): Made<Dismissal> {
  const dismissal: Dismissal = {
    id: DismissalId.parse(stamp.nextId()),
    articleId,
    fingerprint,
    ...stampNew(stamp),
  };
  return { edit: { label: 'Dismiss suggestion', changes: [put('dismissal', null, dismissal)] }, made: dismissal };
}
