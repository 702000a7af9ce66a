/**
 * Pairs of claims that may contradict each other, each with the reasons spelled out. Nothing here knows what the claims mean: it
 * looks for the forms that contradictions take in reporting (after de Marneffe, Rafferty and Manning, 2008: antonyms, negation,
 * figures and dates, structure, lexical and factive mismatch) among claims that speak of the same things. A person decides.
 */
import { differingAmounts } from './amounts.ts';
import { antonymsBetween } from './antonyms.ts';
import { entityNames, profileOf } from './claim-profile.ts';
import type { ClaimProfile } from './claim-profile.ts';
import type { ClaimId, EntityId, FrameId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';

export type CandidateReason =
  | { readonly kind: 'opposed-frames'; readonly a: FrameId; readonly b: FrameId }
  | { readonly kind: 'figures'; readonly a: string; readonly b: string }
  | { readonly kind: 'dates'; readonly a: string; readonly b: string }
  | { readonly kind: 'places'; readonly a: EntityId; readonly b: EntityId }
  | { readonly kind: 'negation' }
  | { readonly kind: 'antonyms'; readonly a: string; readonly b: string }
  | { readonly kind: 'attitude' }
  | { readonly kind: 'headline' }
  /** The same is said to be done by, or to, another. */
  | { readonly kind: 'actor'; readonly a: EntityId; readonly b: EntityId }
  /** Two explanations of one thing. */
  | { readonly kind: 'explanations' };

export interface ContradictionCandidate {
  readonly a: ClaimId;
  readonly b: ClaimId;
  /** For ranking: higher is likelier. */
  readonly score: number;
  /** The strongest first; at least one. */
  readonly reasons: readonly CandidateReason[];
  /** The entities both speak of. */
  readonly shared: readonly EntityId[];
  /** How alike the claims' words are, 0 to 1. */
  readonly likeness: number;
}

/** What each reason is worth by itself. */
const WEIGHTS: Readonly<Record<CandidateReason['kind'], number>> = {
  figures: 0.5,
  dates: 0.35,
  places: 0.3,
  negation: 0.45,
  antonyms: 0.45,
  attitude: 0.4,
  headline: 0.4,
  actor: 0.35,
  explanations: 0.3,
  'opposed-frames': 0.4,
};

/** How alike two claims must be for a reason to mean anything. Opposed frames mean something wherever an entity is shared. */
const LEAST_LIKENESS: Readonly<Record<CandidateReason['kind'], number>> = {
  figures: 0.12,
  dates: 0.3,
  places: 0.4,
  negation: 0.25,
  antonyms: 0.1,
  attitude: 0.3,
  headline: 0.1,
  actor: 0.1,
  explanations: 0,
  'opposed-frames': 0,
};

/** What is left of the reasons between claims of one frame. */
const ACCORD = 0.6;

/** Below this, only opposed frames and explanations mean anything. */
const LEAST_OF_ALL = 0.1;

/** A word or an entity in more claims than this brings no two of them together by itself. */
const COMMONPLACE = 400;

/** At most this many candidates for one claim. */
const MOST_EACH = 12;

/**
 * Candidates among all claims of a case, the likeliest first; pairs that are a contradiction already are left out.
 * `isWanted` can drop pairs (dismissed ones) before the list is cut.
 */
export function contradictionCandidates(
  lookup: CaseLookup,
  isWanted: (a: ClaimId, b: ClaimId) => boolean = () => true,
): readonly ContradictionCandidate[] {
  const names = entityNames(lookup);
  const profiles = lookup.all('claim').map((claim) => profileOf(claim, lookup, names));
  const weights = stemWeights(profiles);
  const known = new Set(lookup.all('contradiction').map(({ a, b }) => pairKey(a, b)));
  const found: ContradictionCandidate[] = [];
  const perClaim = new Map<ClaimId, number>();
  const totals = profiles.map(({ stems }) => weigh(stems, weights));
  for (const { at, otherAt, common } of meetings(profiles, weights)) {
    const [one, other] = [profiles[at], profiles[otherAt]];
    if (!one || !other) continue;
    const candidate = judge(one, other, likenessOf(common, totals[at] ?? 0, totals[otherAt] ?? 0), lookup);
    if (!candidate || known.has(pairKey(candidate.a, candidate.b)) || !isWanted(candidate.a, candidate.b)) continue;
    found.push(candidate);
  }
  return found
    .toSorted((x, y) => y.score - x.score || (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1))
    .filter(({ a, b }) => {
      const most = Math.max(perClaim.get(a) ?? 0, perClaim.get(b) ?? 0);
      if (most >= MOST_EACH) return false;
      for (const id of [a, b]) perClaim.set(id, (perClaim.get(id) ?? 0) + 1);
      return true;
    });
}

/** The same for a pair in either order. */
export function pairKey(a: ClaimId, b: ClaimId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** How much each stem tells: the rarer among the claims, the more (inverse document frequency). */
function stemWeights(profiles: readonly ClaimProfile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of profiles) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map(Array.from(counts, ([stem, count]) => [stem, Math.log(1 + (profiles.length + 1) / count)]));
}

/** Two claims, by their places in the list, that share a telling word or an entity, and the weight of the words they share. */
interface Meeting {
  readonly at: number;
  readonly otherAt: number;
  readonly common: number;
}

function* meetings(profiles: readonly ClaimProfile[], weights: ReadonlyMap<string, number>): Generator<Meeting> {
  const places = new Map<string, number[]>();
  const common = new Float64Array(profiles.length);
  const hasMet = new Uint8Array(profiles.length);
  for (const [at, profile] of profiles.entries()) {
    const met: number[] = [];
    const meet = (key: string, weight: number) => {
      const present = places.get(key) ?? [];
      if (present.length <= COMMONPLACE) {
        for (const otherAt of present) {
          if (!hasMet[otherAt]) met.push(otherAt);
          hasMet[otherAt] = 1;
          common[otherAt] = (common[otherAt] ?? 0) + weight;
        }
      }
      present.push(at);
      places.set(key, present);
    };
    for (const stem of profile.stems) meet(stem, weights.get(stem) ?? 0);
    for (const id of new Set([...profile.entities, ...profile.claimants])) meet(`@${id}`, 0);
    for (const otherAt of met) {
      yield { at, otherAt, common: common[otherAt] ?? 0 };
      common[otherAt] = 0;
      hasMet[otherAt] = 0;
    }
  }
}

function judge(
  one: ClaimProfile,
  other: ClaimProfile,
  likeness: number,
  lookup: CaseLookup,
): ContradictionCandidate | null {
  const opposed = opposedFrames(one, other, lookup);
  // Most pairs meet by one common word, and are neither alike enough for any reason nor in opposed frames.
  if (!opposed && !one.explains && likeness < LEAST_OF_ALL) return null;
  const shared = Array.from(one.entities).filter((id) => other.entities.has(id));
  const reasons = reasonsFor(one, other, opposed, shared, lookup)
    .filter(({ kind }) => likeness >= LEAST_LIKENESS[kind])
    .toSorted((x, y) => WEIGHTS[y.kind] - WEIGHTS[x.kind]);
  if (reasons.length === 0) return null;
  // Each further reason counts half of the one before it.
  const reasonScore = reasons.reduce((sum, { kind }, place) => sum + WEIGHTS[kind] / 2 ** place, 0);
  // Opposed frames weigh more between two readings of events than between a reading and a report.
  const readings =
    reasons.some(({ kind }) => kind === 'opposed-frames') && one.interprets && other.interprets ? 0.15 : 0;
  // Claims that read events alike seldom contradict each other, unless a figure or a headline does.
  const inAccord =
    !opposed &&
    one.claim.frameIds.some((id) => other.claim.frameIds.includes(id)) &&
    !reasons.some(({ kind }) => kind === 'figures' || kind === 'headline');
  const score = (inAccord ? ACCORD : 1) * reasonScore + readings + 0.6 * likeness + 0.05 * Math.min(3, shared.length);
  return { a: one.claim.id, b: other.claim.id, score, reasons, shared, likeness };
}

/** The weight of the words in common, over that of the claim that says less: a short claim may be said again at length. */
function likenessOf(common: number, one: number, other: number): number {
  // Between the overlap with the shorter and with both, so that one shared word of a two-word claim is not half a likeness.
  return common === 0 ? 0 : common / (0.6 * Math.min(one, other) + 0.4 * Math.max(one, other));
}

function weigh(stems: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const stem of stems) sum += weights.get(stem) ?? 0;
  return sum;
}

function reasonsFor(
  one: ClaimProfile,
  other: ClaimProfile,
  frames: readonly [FrameId, FrameId] | null,
  shared: readonly EntityId[],
  lookup: CaseLookup,
): readonly CandidateReason[] {
  const reasons: CandidateReason[] = [];
  if (frames && shared.length > 0) reasons.push({ kind: 'opposed-frames', a: frames[0], b: frames[1] });
  const amounts = differingAmounts(one.amounts, other.amounts);
  if (amounts) reasons.push({ kind: 'figures', a: amounts[0].words, b: amounts[1].words });
  const dates = differingOf(one.dates, other.dates);
  if (dates) reasons.push({ kind: 'dates', a: dates[0], b: dates[1] });
  const places = differingPlaces(one, other, lookup);
  if (places) reasons.push({ kind: 'places', a: places[0], b: places[1] });
  if (one.isNegated !== other.isNegated) reasons.push({ kind: 'negation' });
  const antonyms = antonymsBetween(one.stems, other.stems);
  if (antonyms && (shared.length > 0 || haveTwoInCommon(one.stems, other.stems))) {
    reasons.push({ kind: 'antonyms', a: antonyms[0], b: antonyms[1] });
  }
  if (one.attitudes.has('denies') !== other.attitudes.has('denies')) reasons.push({ kind: 'attitude' });
  const roles = differingRoles(one, other, lookup);
  if (roles) reasons.push({ kind: 'actor', a: roles[0], b: roles[1] });
  if (roles && isHeadlineAgainstBody(one, other)) reasons.push({ kind: 'headline' });
  if (one.explains && other.explains && concernSame(one, other)) reasons.push({ kind: 'explanations' });
  return reasons;
}

function opposedFrames(one: ClaimProfile, other: ClaimProfile, lookup: CaseLookup): readonly [FrameId, FrameId] | null {
  for (const a of one.claim.frameIds) {
    for (const b of other.claim.frameIds) {
      if (lookup.get('frame', a)?.opposedTo.includes(b) || lookup.get('frame', b)?.opposedTo.includes(a)) return [a, b];
    }
  }
  return null;
}

/**
 * Who does or suffers the same thing, where that is not the same: the entity before, or behind, a word that both quotations have
 * and that belongs to no name.
 */
function differingRoles(
  one: ClaimProfile,
  other: ClaimProfile,
  lookup: CaseLookup,
): readonly [EntityId, EntityId] | null {
  const mayDiffer = (a: EntityId | undefined, b: EntityId | undefined) =>
    a !== undefined && b !== undefined && a !== b && playAlike(a, b, lookup);
  for (const [stem, at] of one.predicates) {
    const otherAt = other.predicates.get(stem);
    if (otherAt === undefined) continue;
    const [behind, otherBehind] = [behindOf(one, at), behindOf(other, otherAt)];
    if (mayDiffer(behind, otherBehind)) return [behind, otherBehind] as [EntityId, EntityId];
    const [before, otherBefore] = [beforeOf(one, at), beforeOf(other, otherAt)];
    if (mayDiffer(before, otherBefore)) return [before, otherBefore] as [EntityId, EntityId];
  }
  return null;
}

/** Types whose entities act, or are acted upon as those that act are. */
const ACTING_TYPES = new Set(['type-person', 'type-organisation', 'type-country', 'type-place', 'type-media']);

/** Whether one entity may stand where the other does: a country for a person, one weapon for another, but no weapon for a country. */
function playAlike(a: EntityId, b: EntityId, lookup: CaseLookup): boolean {
  const type = lookup.get('entity', a)?.typeId ?? '';
  const otherType = lookup.get('entity', b)?.typeId ?? '';
  return type === otherType || (ACTING_TYPES.has(type) && ACTING_TYPES.has(otherType));
}

function behindOf({ named }: ClaimProfile, place: number): EntityId | undefined {
  return named.find(({ at }) => at > place)?.id;
}

function beforeOf({ named }: ClaimProfile, place: number): EntityId | undefined {
  return named.findLast(({ at }) => at < place)?.id;
}

/** Whether both name or come from an entity of the other's. */
function concernSame(one: ClaimProfile, other: ClaimProfile): boolean {
  const ids = new Set([...one.entities, ...one.claimants]);
  return [...other.entities, ...other.claimants].some((id) => ids.has(id));
}

/** One of each where both name some and none is the same. */
function differingOf<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): readonly [T, T] | null {
  const [a] = one;
  const [b] = other;
  if (a === undefined || b === undefined) return null;
  for (const each of one) if (other.has(each)) return null;
  return [a, b];
}

const PLACE_TYPES = new Set(['type-place', 'type-country']);

function differingPlaces(
  one: ClaimProfile,
  other: ClaimProfile,
  lookup: CaseLookup,
): readonly [EntityId, EntityId] | null {
  const placesIn = (profile: ClaimProfile) =>
    new Set(Array.from(profile.entities).filter((id) => PLACE_TYPES.has(lookup.get('entity', id)?.typeId ?? '')));
  return differingOf(placesIn(one), placesIn(other));
}

function isHeadlineAgainstBody(one: ClaimProfile, other: ClaimProfile): boolean {
  for (const article of one.headlines) if (other.articles.has(article) && !other.headlines.has(article)) return true;
  for (const article of other.headlines) if (one.articles.has(article) && !one.headlines.has(article)) return true;
  return false;
}

function haveTwoInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let count = 0;
  for (const stem of one) if (other.has(stem)) count += 1;
  return count >= 2;
}
