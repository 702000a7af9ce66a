/** Words that pull against each other. Each line holds the two sides, parted by a bar; stems meet as in `stems.ts`. */
import { stemOf } from './stems.ts';
import { list } from './word-list.ts';

const PAIRS = `
  accept approve agree consent endorse | reject refuse oppose decline veto dismiss
  accelerate hasten speed | delay postpone suspend slow halt
  advance gain progress | retreat setback loss
  affirm confirm verify acknowledge admit | deny refute dispute rebut disprove
  ally alliance friend friendship partner partnership cooperation cordial | rift crack split rupture strain hostile hostility enemy rival rivalry adversary estrangement roadblock
  allow permit enable authorise authorize legalise | ban forbid prohibit block bar prevent outlaw
  attack strike offensive assault | defend defence defense withdraw withdrawal ceasefire truce
  begin start launch open commence resume | end stop close cease cancel abandon terminate
  benefit help aid favour favor support boost | harm hurt damage undermine hinder sabotage
  buy purchase acquire import | sell export divest
  calm peaceful quiet stable stability orderly | violent violence chaos unrest riot turmoil clash unstable
  cheap affordable inexpensive | expensive costly overpriced
  deliberate intentional planned | accidental accident unintentional mistake
  early ahead | late behind overdue
  free release released freed acquit exonerate innocent | arrest detain jail imprison convict guilty charge
  full complete completed finished | empty partial incomplete unfinished
  genuine authentic real true | fake forged fabricated false hoax
  improve strengthen recover recovery better | worsen weaken deteriorate decline worse collapse
  increase rise grow growth surge climb soar expand expansion | decrease fall drop decline shrink plunge cut reduce reduction contraction
  join enter accede | leave quit exit withdraw
  legal lawful legitimate constitutional | illegal unlawful illegitimate unconstitutional
  major massive huge large significant substantial | minor small slight negligible minimal
  majority most unanimous | minority few divided
  maintain keep continue preserve uphold honour | break breach violate scrap abolish
  pass approve adopt | fail reject defeat
  praise welcome applaud hail | criticise criticize condemn denounce blame
  profit surplus profitable | deficit loss unprofitable
  prove proof evidence | baseless unfounded unproven groundless
  public open transparent | secret covert confidential hidden
  safe secure harmless | dangerous unsafe hazardous toxic harmful
  succeed success successful victory win won | fail failure defeat lose lost
  survive alive survivor | die dead killed death
  sufficient enough adequate ample | insufficient shortage inadequate lack scarce
  trust confidence | distrust suspicion doubt mistrust
  unite unity united | divide division divided
  voluntary willing willingly | forced compelled coerced reluctant reluctantly obliged
`;

const sides: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = PAIRS.split('\n')
  .map((line) => line.split('|'))
  .filter((parts) => parts.length === 2)
  .map(([one = '', other = '']) => [stemsIn(one), stemsIn(other)] as const);

function stemsIn(words: string): ReadonlySet<string> {
  return new Set(list(words).map(stemOf));
}

const opposites = new Map<string, Set<string>>();
for (const [one, other] of sides) {
  for (const stem of one) add(stem, other);
  for (const stem of other) add(stem, one);
}

function add(stem: string, others: ReadonlySet<string>): void {
  const known = opposites.get(stem) ?? new Set<string>();
  for (const other of others) if (other !== stem) known.add(other);
  opposites.set(stem, known);
}

/** A word of one text and a word of the other that pull against each other, as stems; null when there are none. */
export function antonymsBetween(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): readonly [string, string] | null {
  for (const stem of one) {
    // A word that both texts use is no difference between them.
    if (other.has(stem)) continue;
    for (const opposite of opposites.get(stem) ?? [])
      if (other.has(opposite) && !one.has(opposite)) return [stem, opposite];
  }
  return null;
}
