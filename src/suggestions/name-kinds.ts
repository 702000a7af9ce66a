/** What kind of thing a name names: what is known of it, what it is made of, and what stands beside it. */
import type { Reason } from '#core/suggestion.ts';

import { reason } from './candidate.ts';
import type { ThingKind } from './candidate.ts';
import { CAPITALS, COUNTRIES } from './lexicon/countries.ts';
import { ACCUSING, SAYING } from './lexicon/cues.ts';
import {
  BODIES,
  BODY_WORDS,
  DOCUMENT_WORDS,
  EVENT_WORDS,
  MEDIA,
  MEDIA_NOUNS,
  MEDIA_WORDS,
  PLACE_WORDS,
  REGIONS,
  WEAPON_NOUNS,
  WEAPONS,
} from './lexicon/places-and-bodies.ts';
import type { NameRun } from './name-runs.ts';

/** What one occurrence says of its name; more weight is heard first. */
export interface Evidence {
  readonly kind: ThingKind;
  readonly weight: number;
  readonly reason: Reason;
}

const DESIGNATION = /^\p{Lu}{1,4}[a-z]?-?\d+[\p{Lu}a-z]{0,3}$/u;
/** In tokens. */
const NEAR = 5;
const COMPANIES =
  /^(?:exporter|company|firm|maker|manufacturer|operator|supplier|developer|airline|charity|bank|utility|producer|retailer|party|group|union|watchdog|regulator|startup|insurer|contractor)$/;
const VESSELS = /^(?:tanker|ship|vessel|ferry|yacht|trawler|freighter|liner|frigate|destroyer|carrier|submarine)$/;
/** What only states have: “Valdoria's defence ministry”. */
const OF_STATES =
  /^(?:government|army|navy|parliament|president|capital|ministry|embassy|constitution|military|borders?|foreign|defen[cs]e|prime|economy|armed)$/;
const PLACE_PREPOSITIONS = new Set('in near outside around across at'.split(' '));

export function evidenceOf(run: NameRun, name: string): Evidence {
  return known(run, name) ?? composed(run, name) ?? neighboured(run, name) ?? guessed(run, name);
}

function known(run: NameRun, name: string): Evidence | null {
  if (run.title !== null) return { kind: 'person', weight: 0.9, reason: reason('title', { title: run.title }) };
  if (COUNTRIES.has(name)) return { kind: 'country', weight: 1, reason: reason('country') };
  const country = CAPITALS.get(name);
  if (country !== undefined) {
    return PLACE_PREPOSITIONS.has(before(run))
      ? { kind: 'place', weight: 0.9, reason: reason('city') }
      : { kind: 'country', weight: 0.9, reason: reason('capital', { country }) };
  }
  if (MEDIA.has(name)) return { kind: 'media', weight: 1, reason: reason('media') };
  if (BODIES.has(name)) return { kind: 'organisation', weight: 1, reason: reason('body') };
  if (REGIONS.has(name)) return { kind: 'place', weight: 0.9, reason: reason('region') };
  if (WEAPONS.has(name) && WEAPON_NOUNS.has(after(run))) {
    return { kind: 'weapon', weight: 0.9, reason: reason('weapon', { word: after(run) }) };
  }
  return null;
}

/** What the name is made of. */
function composed(run: NameRun, name: string): Evidence | null {
  const words = name.split(/[\s-]+/);
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  if (DESIGNATION.test(name)) {
    const near = run.tokens.slice(Math.max(0, run.first - NEAR), run.last + 1 + NEAR).map(({ lower }) => lower);
    const word = near.find((each) => WEAPON_NOUNS.has(each));
    if (word !== undefined) return { kind: 'weapon', weight: 0.95, reason: reason('weapon', { word }) };
  }
  if (words.length < 2) return null;
  const by = (kind: ThingKind, word: string): Evidence => ({ kind, weight: 0.85, reason: reason('word', { word }) });
  if (EVENT_WORDS.has(last.toLowerCase())) return by('event', last);
  const documentHead = words.find(
    (word, index) => DOCUMENT_WORDS.has(word) && /^(of|on|\d+)$/.test(words[index + 1] ?? 'of'),
  );
  if (documentHead) return by('document', documentHead);
  if (MEDIA_WORDS.has(last)) return by('media', last);
  if (/^(?:Radio|TV|Television|Channel)$/.test(first)) return by('media', first);
  const bodyWord = BODY_WORDS.has(last) ? last : words.find((word) => BODY_WORDS.has(word) && words.includes('of'));
  if (bodyWord) return by('organisation', bodyWord);
  if (PLACE_WORDS.has(last)) return by('place', last);
  if (/^(Mount|Lake|Cape|Port|Fort|Gulf|Bay|Strait|Straits|River|Isle)$/.test(first)) return by('place', first);
  return BODY_WORDS.has(first) && words.length > 2 ? by('organisation', first) : null;
}

/** What stands beside it. */
function neighboured(run: NameRun, name: string): Evidence | null {
  const [ahead, behind] = [before(run), after(run)];
  const by = (kind: ThingKind, word: string, weight: number): Evidence => ({
    kind,
    weight,
    reason: reason('neighbour', { word }),
  });
  if (EVENT_WORDS.has(behind)) return by('event', behind, 0.8);
  if (isDateline(run)) return { kind: 'place', weight: 0.75, reason: reason('dateline') };
  if (VESSELS.test(ahead)) return by('other', ahead, 0.8);
  if (COMPANIES.test(ahead)) return by('organisation', ahead, 0.75);
  const owned = run.tokens[run.last + 2]?.lower ?? '';
  if (/^['’]s$/.test(behind) && OF_STATES.test(owned)) return by('country', owned, 0.75);
  if (MEDIA_NOUNS.has(ahead)) return by('media', ahead, 0.8);
  if (MEDIA_NOUNS.has(behind)) return by('media', behind, 0.8);
  if (/(?:Wire|News|Press|Times|Inform|Media|TV)$/.test(name)) return by('media', name, 0.8);
  if (
    /^(?:river|valley|peninsula|province|region|district|island|harbour|port|city|town|village|coast|strait|airport)$/.test(
      behind,
    )
  ) {
    return by('place', behind, 0.7);
  }
  return null;
}

/** “KARSK, 3 October -” at the head of an article. */
export function isDateline({ tokens, first, last, paragraph }: NameRun): boolean {
  const [comma, next, beyond] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  if (first !== 0 || tokens[0]?.start !== paragraph.start || !/^[,[(]$/.test(comma?.text ?? '')) return false;
  return comma?.text !== ',' || /^\d/.test(next?.text ?? '') || /^\d/.test(beyond?.text ?? '');
}

function guessed(run: NameRun, name: string): Evidence {
  const words = name.split(/\s+/);
  const speaks = [after(run), before(run)].find((word) => SAYING.has(word) && !ACCUSING.has(word));
  const isAcronym = /^\p{Lu}[\p{Lu}\d&]{1,6}$/u.test(name);
  if (isAcronym) return { kind: 'organisation', weight: 0.6, reason: reason('acronym-alone') };
  if (words.length > 1 && words.length < 5 && words.every((word) => /^[\p{L}.'’-]+$/u.test(word))) {
    const locative = PLACE_PREPOSITIONS.has(before(run)) && speaks === undefined;
    return locative
      ? { kind: 'place', weight: 0.45, reason: reason('preposition', { word: before(run) }) }
      : {
          kind: 'person',
          weight: speaks ? 0.7 : 0.5,
          reason: speaks ? reason('speaks', { word: speaks }) : reason('name'),
        };
  }
  // Persons are rarely met by one name alone; bodies are.
  if (speaks !== undefined) return { kind: 'organisation', weight: 0.4, reason: reason('speaks', { word: speaks }) };
  if (PLACE_PREPOSITIONS.has(before(run))) {
    return { kind: 'place', weight: 0.5, reason: reason('preposition', { word: before(run) }) };
  }
  return { kind: 'other', weight: 0.3, reason: reason('capital-letter') };
}

function before({ tokens, first }: NameRun): string {
  const word = tokens[first - 1]?.lower ?? '';
  return word === 'the' ? (tokens[first - 2]?.lower ?? '') : word;
}

function after({ tokens, last }: NameRun): string {
  return tokens[last + 1]?.lower ?? '';
}
