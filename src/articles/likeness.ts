/**
 * How much a text that was decoded in some encoding reads like the languages that are written in it.
 *
 * A wrong encoding turns letters into others of about the same number, but not into the frequent ones: in every language
 * a few letters make up most of a text. Coverage is counted among what is not ASCII, for ASCII says nothing.
 */

interface Profile {
  /** The frequent letters and marks of the languages written in the encoding. */
  readonly frequent: ReadonlySet<string>;
  /** The share of `frequent` in ordinary text, among what is not ASCII. */
  readonly usual: number;
  /** Scripts with two cases have capitals at the starts of words alone. */
  readonly hasCase: boolean;
}

const PUNCTUATION = '«»“”‘’„–—…№§°€£\u00A0';
const CYRILLIC = profile('оеаитнсрвлОЕАИТНСРВЛ', 0.68, true);
const SIMPLIFIED = profile(
  '的一是不了在人有我他这中大来上国个到说们为和你地出道也时年得就那要下以生会自着去之过家学对可里后多能发成事方日本业进行化现经动分作主员实前部外关高力工全民政长市公国东与其新法将同开加安表重交两于军报美月俄合',
  0.42,
  false,
);
const TRADITIONAL = profile(
  '的一是不了在人有我他這中大來上國個到說們為和你地出道也時年得就那要下以生會自著去之過家學對可裡後多能發成事方日本業進行化現經動分作主員實前部外關高力工全民政長市公與其新法將同開加安表重交兩於軍報美月俄合',
  0.42,
  false,
);
const JAPANESE = profile(
  'のにはをたがでてとしれさあいるなかもらっうこすまりょくんきつせよじだけそンストルイアラリックーシドタ日国年',
  0.6,
  false,
);
const KOREAN = profile(
  '이다는의에을가은를지고로사하기한도서자리어대인해시일정과으라부수아나제있만장전스보국중고성게여비주공들상조',
  0.5,
  false,
);
const WESTERN = profile('äöüßéèêàâçîïôûùëœñáíóúãõåøæÄÖÜÉÈÀÇ¿¡', 0.9, true);
const CENTRAL = profile('ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžäöüßőűăâîşţľĺô', 0.9, true);

const PROFILES: Readonly<Record<string, Profile>> = {
  'windows-1251': CYRILLIC,
  'koi8-r': CYRILLIC,
  ibm866: CYRILLIC,
  'iso-8859-5': CYRILLIC,
  gb18030: SIMPLIFIED,
  gbk: SIMPLIFIED,
  big5: TRADITIONAL,
  shift_jis: JAPANESE,
  'euc-jp': JAPANESE,
  'euc-kr': KOREAN,
  'windows-1252': WESTERN,
  'windows-1250': CENTRAL,
  'iso-8859-2': CENTRAL,
};

function profile(letters: string, usual: number, hasCase: boolean): Profile {
  return { frequent: new Set(letters), usual, hasCase };
}

/** From 0, nothing like it, to 1, as usual; null where the encoding's languages are not known here. */
export function likeness(text: string, encoding: string): number | null {
  const known = PROFILES[encoding];
  if (!known) return null;
  let letters = 0;
  let frequent = 0;
  let wide = 0;
  let odd = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    if (PUNCTUATION.includes(character) || /\p{P}/u.test(character)) continue;
    wide += 1;
    if (known.frequent.has(character)) frequent += 1;
    if (/\p{L}/u.test(character)) letters += 1;
    else if (/[\p{C}\uFFFD]/u.test(character)) odd += 4;
  }
  if (wide === 0) return text.search(/[^\0-\x7f]/) < 0 ? 0 : 0.3;
  const coverage = Math.min(1, frequent / wide / known.usual);
  const damage = (wide - letters + odd) / wide;
  const wrongCase = known.hasCase ? misplacedCapitals(text) : 0;
  return Math.max(0, coverage * (1 - Math.min(1, damage)) * (1 - wrongCase));
}

/** Share of capitals that follow a small letter, among the letters that are not ASCII: the mark of KOI8-R read as windows-1251. */
function misplacedCapitals(text: string): number {
  const capitals = text.match(/(?<=\p{Ll})(?=[^\0-\x7f])\p{Lu}/gu)?.length ?? 0;
  const swapped = text.match(/(?<=\P{L}|^)(?=[^\0-\x7f])\p{Ll}(?=[^\0-\x7f])\p{Lu}{2}/gu)?.length ?? 0;
  const letters = text.match(/(?=[^\0-\x7f])\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : Math.min(1, ((capitals + swapped) / letters) * 3);
}
