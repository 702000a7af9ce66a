/** Hits in words. */
import { quoteOf } from '#core/anchor.ts';
import type { CaseLookup } from '#core/lookup.ts';
import { kindGroupOf } from '#core/query-kinds.ts';
import type { KindGroup } from '#core/query-kinds.ts';

import { firstSourceOf, quotationOf, sourceInWords } from '../passages.ts';
import { words } from '../words.tsx';
import { readHitKey } from './search-calls.ts';
import type { HitKey } from './search-calls.ts';
import { capital } from './capital.ts';

/** What is said of a hit whatever was sought: its name and where it belongs. */
export interface HitLook {
  readonly group: KindGroup;
  readonly kind: string;
  /** Null where the words found are all there is. */
  readonly title: string | null;
  readonly about: string;
  /** Names and colours of its frames or its type. */
  readonly badges: readonly { readonly name: string; readonly colour: string }[];
}

export function lookOf(lookup: CaseLookup, key: HitKey): HitLook | null {
  const { kind, id } = readHitKey(key);
  const look = { group: kindGroupOf(kind), kind: words(`search.kind${capital(kind)}`), badges: [] };
  const articleWords = (articleId: string) => {
    const article = lookup.get('article', articleId);
    return article ? [article.title, sourceInWords(article)].filter(Boolean).join(' · ') : '';
  };
  switch (kind) {
    case 'article': {
      const article = lookup.get(kind, id);
      return article ? { ...look, title: article.title, about: sourceInWords(article) } : null;
    }
    case 'claim': {
      const claim = lookup.get(kind, id);
      if (!claim) return null;
      const badges = claim.frameIds.flatMap((frameId) => lookup.get('frame', frameId) ?? []);
      return { ...look, badges, title: claim.paraphrase, about: firstSourceOf(lookup, claim.id) };
    }
    case 'statement': {
      const statement = lookup.get(kind, id);
      if (!statement) return null;
      const speaker = statement.claimant?.label;
      const about = articleWords(statement.articleId);
      return { ...look, title: null, about: speaker ? words('search.saidBy', { speaker, about }) : about };
    }
    case 'mention': {
      const mention = lookup.get(kind, id);
      if (!mention) return null;
      const entity = lookup.get('entity', mention.entityId);
      return { ...look, title: entity?.name ?? null, about: articleWords(mention.articleId) };
    }
    case 'contradiction': {
      const contradiction = lookup.get(kind, id);
      if (!contradiction) return null;
      const [a, b] = [quotationOf(lookup, contradiction.a), quotationOf(lookup, contradiction.b)];
      const badges = [lookup.get('contradictionKind', contradiction.kindId) ?? []].flat();
      const about = words(`search.status${capital(contradiction.status)}`);
      return { ...look, badges, title: words('search.against', { a, b }), about };
    }
    case 'note': {
      const note = lookup.get(kind, id);
      if (!note) return null;
      const quote = note.anchor ? words('search.quoted', { quote: quoteOf(note.anchor) }) : null;
      return { ...look, title: quote, about: note.articleId ? articleWords(note.articleId) : '' };
    }
    case 'entity': {
      const entity = lookup.get(kind, id);
      if (!entity) return null;
      const badges = [lookup.get('entityType', entity.typeId) ?? []].flat();
      const about = words('search.mentions', { count: lookup.mentionsOf(entity.id).length });
      return { ...look, badges, title: entity.name, about };
    }
    default: {
      const entry = lookup.get(kind, id);
      return entry ? { ...look, title: entry.name, about: '' } : null;
    }
  }
}
