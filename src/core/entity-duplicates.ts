/** Entities of a case that may be one and the same, told by their names alone. */
import type { Edit } from './edit.ts';
import { foldName, namesOf } from './entity-names.ts';
import { DismissalId } from './identifiers.ts';
import type { EntityId } from './identifiers.ts';
import { put } from './marking.ts';
import type { Dismissal, Entity } from './model.ts';
import { editDistance } from './similarity.ts';
import { stampNew } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/**
 * Why two entities may be one: they go by the same name (whatever its case, accents and punctuation), one is called by the
 * other's initials, one letter differs, or one is the last word of the other's name.
 */
export type DuplicateReason = 'same-name' | 'initials' | 'one-letter' | 'last-word';

export interface LikelyDuplicate {
  readonly ids: readonly [EntityId, EntityId];
  readonly reason: DuplicateReason;
  /** The two names by which they were found, in the order of `ids`. */
  readonly names: readonly [string, string];
  readonly fingerprint: string;
}

interface Named {
  readonly entity: Entity;
  readonly name: string;
  readonly folded: string;
}

/** Names shorter than this differ in a letter by nature. */
const LEAST_LENGTH = 5;
/** Names that so many entities share say nothing. */
const MOST_ALIKE = 8;

/** Pairs that may be one, the surest first; those that were waved off are left out. */
export function likelyDuplicates(
  entities: readonly Entity[],
  dismissals: readonly Pick<Dismissal, 'articleId' | 'fingerprint'>[],
): readonly LikelyDuplicate[] {
  const dismissed = new Set(
    dismissals.filter(({ articleId }) => articleId === null).map(({ fingerprint }) => fingerprint),
  );
  const names = entities.flatMap((entity) => namesIn(entity));
  const pairs = new Map<string, LikelyDuplicate>();
  const join = (one: Named, other: Named, reason: DuplicateReason) => {
    if (one.entity.id === other.entity.id) return;
    const [a, b] = one.entity.id < other.entity.id ? [one, other] : [other, one];
    const fingerprint = `same-entity ${a.entity.id} ${b.entity.id}`;
    if (dismissed.has(fingerprint) || pairs.has(fingerprint)) return;
    pairs.set(fingerprint, { ids: [a.entity.id, b.entity.id], reason, names: [a.name, b.name], fingerprint });
  };
  const byName = Map.groupBy(names, ({ folded }) => folded);
  for (const alike of byName.values()) joinAll(alike, (one, other) => join(one, other, 'same-name'));
  joinInitials(names, byName, join);
  joinOneLetter(names, join);
  joinLastWords(names, byName, join);
  return [...pairs.values()];
}

type Join = (one: Named, other: Named, reason: DuplicateReason) => void;

/** The names of an entity that have words, each once as it folds. */
function namesIn(entity: Entity): readonly Named[] {
  const named = new Map<string, Named>();
  for (const name of namesOf(entity)) {
    const folded = foldName(name);
    if (folded !== '' && !named.has(folded)) named.set(folded, { entity, name, folded });
  }
  return [...named.values()];
}

function joinAll(alike: readonly Named[], join: (one: Named, other: Named) => void): void {
  if (alike.length < 2 || alike.length > MOST_ALIKE) return;
  alike.forEach((one, index) => {
    for (const other of alike.slice(index + 1)) join(one, other);
  });
}

/** “World Health Organization” and “WHO”: three letters or more, of the same type. */
function joinInitials(names: readonly Named[], byName: ReadonlyMap<string, readonly Named[]>, join: Join): void {
  for (const long of names) {
    const words = long.folded.split(' ');
    if (words.length < 3) continue;
    const all = words.map((word) => [...word][0] ?? '').join('');
    const great = words.filter((word) => !SMALL_WORDS.has(word));
    for (const initials of new Set([all, great.map((word) => [...word][0] ?? '').join('')])) {
      if (initials.length < 3) continue;
      for (const short of byName.get(initials) ?? []) {
        if (short.entity.typeId === long.entity.typeId) join(short, long, 'initials');
      }
    }
  }
}

/** Words that initials leave out, in the languages that have most of them in names. */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'de',
  'la',
  'le',
  'les',
  'des',
  'du',
  'et',
  'und',
  'der',
  'die',
  'das',
  'и',
  'по',
  'в',
]);

/** Names of one type with one letter more, less or other; digits never count as a slip. */
function joinOneLetter(names: readonly Named[], join: Join): void {
  const shortened = new Map<string, Named[]>();
  for (const named of names) {
    if (named.folded.length < LEAST_LENGTH || /\p{N}/u.test(named.folded)) continue;
    for (const key of withoutOneLetter(named.folded)) {
      const others = shortened.get(key);
      if (others) others.push(named);
      else shortened.set(key, [named]);
    }
  }
  for (const alike of shortened.values()) {
    joinAll(alike, (one, other) => {
      if (one.entity.typeId !== other.entity.typeId) return;
      if (editDistance(one.folded, other.folded, 1) <= 1) join(one, other, 'one-letter');
    });
  }
}

/** The name as it is, and with each of its letters left out (Mor and Fraenkel 1982). */
function withoutOneLetter(name: string): ReadonlySet<string> {
  const keys = new Set([name]);
  for (let at = 0; at < name.length; at += 1) keys.add(name.slice(0, at) + name.slice(at + 1));
  return keys;
}

/** “Putin” and “Vladimir Putin”, where no other name of the type ends so. */
function joinLastWords(names: readonly Named[], byName: ReadonlyMap<string, readonly Named[]>, join: Join): void {
  const ending = Map.groupBy(
    names.filter(({ folded }) => folded.includes(' ')),
    ({ folded, entity }) => `${entity.typeId} ${folded.slice(folded.lastIndexOf(' ') + 1)}`,
  );
  for (const [word, shorts] of byName) {
    if (word.includes(' ') || word.length < 4) continue;
    for (const short of shorts) {
      const longs = ending.get(`${short.entity.typeId} ${word}`) ?? [];
      const [long] = longs;
      if (long && new Set(longs.map(({ entity }) => entity.id)).size === 1) join(short, long, 'last-word');
    }
  }
}

/** Waves a pair off, for good. */
export function dismissDuplicate({ fingerprint }: Pick<LikelyDuplicate, 'fingerprint'>, stamp: Stamp): Edit {
  const dismissal: Dismissal = {
    id: DismissalId.parse(stamp.nextId()),
    articleId: null,
    fingerprint,
    ...stampNew(stamp),
  };
  return { label: 'Dismiss likely duplicate', changes: [put('dismissal', null, dismissal)] };
}
