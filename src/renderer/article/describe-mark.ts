/** Marks in words, for menus, for the margin and for those who do not see the text. */
import type { CaseLookup } from '#core/lookup.ts';
import type { Contradiction } from '#core/model.ts';
import type { Suggestion } from '#core/suggestion.ts';

import { firstSourceOf, otherSide, quotationOf } from '../passages.ts';
import { words } from '../words.tsx';
import type { Focus } from '../workbench.ts';
import type { PlacedMark } from './mark-table.ts';

/** What a mark is: "Claim, pro-China" or "Person: Sergei Lavrov". */
export function markTitle(lookup: CaseLookup, { mark }: PlacedMark): string {
  switch (mark.kind) {
    case 'statement': {
      const claim = lookup.get('claim', mark.record.claimId);
      const frames = (claim?.frameIds ?? []).flatMap((id) => lookup.get('frame', id)?.name ?? []);
      return [words('article.claim'), ...frames].join(', ');
    }
    case 'mention': {
      const entity = lookup.get('entity', mark.record.entityId);
      const type = entity && lookup.get('entityType', entity.typeId);
      const title = words('article.entityOfType', {
        type: type?.name ?? words('article.entity'),
        name: entity?.name ?? '',
      });
      return title.replace(/^./u, (letter) => letter.toUpperCase());
    }
    case 'note':
      return words('article.note');
  }
}

/** The words under a mark, its pieces joined by an ellipsis. */
export function markedWords(canonical: string, { spans }: PlacedMark, most = 80): string {
  return shortened(spans.map(({ start, end }) => canonical.slice(start, end)).join(' … '), most);
}

/** One line of at most so many characters. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text.slice(0, most * 4).replaceAll(/\s+/g, ' '));
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('');
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
  return words('article.announcedMark', {
    title: markTitle(lookup, placed),
    quote: markedWords(canonical, placed, 160),
    ...place,
    contradictions,
    changed: String(changed),
  });
}

/** With what a contradiction pulls a claim apart: 'Tension, open, with “…”, Northline News Agency'. */
export function contradictionInWords(
  lookup: CaseLookup,
  contradiction: Contradiction,
  claimId: Contradiction['a'],
): string {
  const other = otherSide(contradiction, claimId);
  const source = firstSourceOf(lookup, other);
  return words('article.contradictionWith', {
    kind: lookup.get('contradictionKind', contradiction.kindId)?.name ?? words('article.contradiction'),
    status: contradiction.status,
    quote: shortened(quotationOf(lookup, other), 120),
    source,
    hasSource: String(source !== ''),
  });
}

/** What a sign in the margin focused. */
export function focusInWords(lookup: CaseLookup, { kind, id }: Focus): string {
  if (kind === 'contradiction') {
    const contradiction = lookup.get('contradiction', id);
    if (!contradiction) return '';
    const quote = shortened(quotationOf(lookup, contradiction.a), 120);
    return words('article.focusedContradiction', {
      quote,
      with: contradictionInWords(lookup, contradiction, contradiction.a),
    });
  }
  return kind === 'note' ? noteInWords(lookup.get('note', id)?.text ?? '') : '';
}

export function noteInWords(text: string): string {
  return words('article.noteSaying', { text: shortened(text, 80) });
}

export function suggestionInWords({ kind, quote }: Suggestion): string {
  return words('article.focusedSuggestion', { kind, quote: shortened(quote, 160) });
}
