/** Words of a text that say what it is about, in a form in which "delivers", "delivered" and "delivery" meet. */
import { list } from './word-list.ts';

/** Words that say nothing about the subject; negations and words of quantity are judged elsewhere. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  list(`
    a an the this that these those it its he she they them his her their we our us you your i me my who whom whose which what
    and or but if as than then so of in on at by for from with into over under about after before between during against
    through to is are was were be been being am do does did done has have had having will would can could may might must
    shall should not no nor also just very more most much many some any all each both few other such own same too only
    there here when where while because since until how why again further once up down out off s t
    say says said saying tell tells told according report reports reported reporting claim claims claimed
    в на и но а по с о об из у к от до за при он она оно они мы вы я это этот эта эти тот как что когда если для также все был была
    было были быть есть его её их не ни же ли бы или сказал сообщил заявил
    der die das den dem des ein eine einen einem einer es er sie wir ihr ich im am auf und aber oder mit von zum zur nach vor bei
    als wenn ist sind war waren wird werden hat haben hatte nicht kein dass sagte
    le la les l un une des du de il elle ils elles on nous vous je ce cet cette ces dans en sur et mais ou avec au aux par pour
    est sont été était a ont que qui ne pas dit
    el los las lo una unos unas del y pero o con por para que se su sus este esta es son fue era ha han no dijo
  `),
);

const SUFFIXES = list(`
  ifications ification ations ation itions ition ements ement ments ment ances ance ences ence ities ity eries ery ies
  ings ing ers ors ier er or ed es ly al ive ous y e s
`);

/** Endings by which cases and persons differ, where enough is left before them. */
const CYRILLIC_ENDING = /(?<=.{4})[аеёиоуыэюяйьім]+$/u;

/** What must be left of a word when a suffix goes. */
const LEAST_STEM = 4;

/**
 * The stem of a word in lower case. It strips English suffixes and evens out the doubled consonant before them; other
 * languages keep their words, cut to the length at which inflection begins. It only has to treat like words alike.
 */
export function stemOf(word: string): string {
  if (/^\p{Script=Cyrillic}+$/u.test(word)) return word.replace(CYRILLIC_ENDING, '').slice(0, 6);
  if (!/^[a-z]+$/.test(word)) return word;
  let stem = word;
  for (let suffix = suffixOf(stem); suffix !== undefined; suffix = suffixOf(stem)) stem = stem.slice(0, -suffix.length);
  return stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1').replace(/i$/, 'y');
}

function suffixOf(word: string): string | undefined {
  return SUFFIXES.find((each) => word.endsWith(each) && word.length - each.length >= LEAST_STEM);
}

/** The runs of letters and digits of a text, in lower case. Chinese, Japanese and Thai, which have no spaces, as pairs of characters. */
export function tokensOf(text: string): readonly string[] {
  const runs = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(run)) return [run];
    const characters = Array.from(run);
    return characters.length === 1
      ? characters
      : characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  });
}

/** The stems of the words that say what a text is about, each once. */
export function subjectStems(text: string): ReadonlySet<string> {
  const words = tokensOf(text).filter((word) => !STOP_WORDS.has(word) && (word.length > 1 || /\P{ASCII}/u.test(word)));
  return new Set(words.map(stemOf));
}
