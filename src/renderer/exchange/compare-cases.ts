/** How two states of one case differ, in numbers. */
import { LIST_OF_KIND } from '#core/content.ts';
import type { CaseContent, ListedKind } from '#core/content.ts';
import { sameValue } from '#core/same-value.ts';

export interface KindDifference {
  readonly kind: ListedKind;
  readonly onlyHere: number;
  readonly onlyThere: number;
  /** In both, but not the same. */
  readonly changed: number;
}

export interface CaseDifference {
  readonly isSame: boolean;
  /** Kinds without a difference are left out. */
  readonly kinds: readonly KindDifference[];
  /** Articles whose text is not the same. */
  readonly texts: number;
  /** Whether name or settings of the case differ. */
  readonly settings: boolean;
}

export function compareCases(here: CaseContent, there: CaseContent): CaseDifference {
  const kinds = (Object.keys(LIST_OF_KIND) as readonly ListedKind[])
    .map((kind) => compareKind(kind, here, there))
    .filter(({ onlyHere, onlyThere, changed }) => onlyHere + onlyThere + changed > 0);
  const textsHere = new Map(here.texts.map((text) => [text.articleId, text]));
  const texts = there.texts.filter((text) => {
    const other = textsHere.get(text.articleId);
    return other !== undefined && !sameValue(text, other);
  }).length;
  const settings = !sameValue(here.case, there.case);
  const tombstones = sameValue(here.tombstones, there.tombstones);
  return { isSame: kinds.length === 0 && texts === 0 && !settings && tombstones, kinds, texts, settings };
}

function compareKind(kind: ListedKind, here: CaseContent, there: CaseContent): KindDifference {
  const name = LIST_OF_KIND[kind];
  const others = new Map<string, unknown>(here[name].map((record) => [record.id, record]));
  let onlyThere = 0;
  let changed = 0;
  for (const record of there[name]) {
    const other = others.get(record.id);
    if (other === undefined) onlyThere += 1;
    else if (!sameValue(record, other)) changed += 1;
  }
  return { kind, onlyHere: here[name].length - (there[name].length - onlyThere), onlyThere, changed };
}
