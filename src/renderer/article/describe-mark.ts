/** Marks in words, for menus and for those who do not see the text. */
import type { CaseLookup } from '#core/lookup.ts';

import type { PlacedMark } from './mark-table.ts';

/** What a mark is: "Claim, pro-China" or "Person: Sergei Lavrov". */
export function markTitle(lookup: CaseLookup, { mark }: PlacedMark): string {
  switch (mark.kind) {
    case 'statement': {
      const claim = lookup.get('claim', mark.record.claimId);
      const frames = (claim?.frameIds ?? []).flatMap((id) => lookup.get('frame', id)?.name ?? []);
      return ['Claim', ...frames].join(', ');
    }
    case 'mention': {
      const entity = lookup.get('entity', mark.record.entityId);
      const type = entity && lookup.get('entityType', entity.typeId);
      return `${type?.name ?? 'entity'}: ${entity?.name ?? ''}`.replace(/^./u, (letter) => letter.toUpperCase());
    }
    case 'note':
      return 'Note';
  }
}

/** The words under a mark, its pieces joined by an ellipsis. */
export function markedWords(canonical: string, { spans }: PlacedMark, most = 80): string {
  const words = spans.map(({ start, end }) => canonical.slice(start, end).replaceAll(/\s+/g, ' ')).join(' … ');
  const characters = Array.from(words.slice(0, most * 2));
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : words;
}

/** One sentence: 'Claim, pro-China: “…”, 2 of 14, in 1 contradiction.' */
export function announcement(
  lookup: CaseLookup,
  canonical: string,
  placed: PlacedMark,
  place: { readonly number: number; readonly count: number },
): string {
  const { mark, changed } = placed;
  const contradictions = mark.kind === 'statement' ? lookup.contradictionsOf(mark.record.claimId).length : 0;
  return [
    `${markTitle(lookup, placed)}: “${markedWords(canonical, placed, 160)}”`,
    `${place.number} of ${place.count}`,
    ...(contradictions > 0 ? [`in ${contradictions} contradiction${contradictions > 1 ? 's' : ''}`] : []),
    ...(changed ? ['text changed under this mark'] : []),
  ].join(', ');
}
