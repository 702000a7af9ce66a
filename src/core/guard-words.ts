/**
 * Words that carry meaning out of proportion to their length: negations, numbers, dates. Lower case, for English, Russian, German,
 * French, Spanish and Chinese; a false alarm costs a glance, a miss costs a fact.
 */
import { list } from './word-list.ts';

/** Words that deny. Contracted English ones ("didn't") and French ones ("n'est") are recognised by their form. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  list(`
    no not never none nothing nobody nowhere neither nor without cannot hardly scarcely unless
    не нет ни никогда никто никого ничто ничего нигде никак нельзя без вовсе отнюдь едва
    nicht nichts nie niemals niemand nirgends nirgendwo kein keine keinen keinem keiner keines weder ohne kaum
    ne pas jamais rien aucun aucune personne nullement sans non guère
    no nunca jamás nada nadie ningún ninguno ninguna ni sin tampoco apenas
  `),
);

export const NEGATIVE_CONTRACTION = /n['’]t$|^n['’]\p{L}/u;

/** Characters that deny in Chinese, once the words are taken out in which they do not. */
export const CHINESE_NEGATION = /[不没沒未非无無勿]/gu;
export const CHINESE_INNOCENT =
  /非常|非洲|未来|未來|不过|不過|不仅|不僅|不但|不断|不斷|不久|不少|不同|不管|不论|不論|无论|無論|是不是|差不多/gu;

/** Prefixes whose exchange turns a word around: "pro-China" and "anti-China", "legal" and "illegal". */
export const TURNING_PREFIXES: readonly string[] = list(`
  anti counter contra non un in im il ir dis mis de dé des pro
  анти контр не без бес про
  gegen nicht contra
`);

/** Numbers as words. Those that are also articles in their language (ein, un, una) are left out. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  [
    ['0', 'zero ноль нуль null zéro cero'],
    ['1', 'one один одна одно eins'],
    ['2', 'two два две двух twice zwei zwo deux dos'],
    ['3', 'three три трёх трех drei trois tres'],
    ['4', 'four четыре четырёх четырех vier quatre cuatro'],
    ['5', 'five пять пяти fünf cinq cinco'],
    ['6', 'six шесть шести sechs seis'],
    ['7', 'seven семь семи sieben sept siete'],
    ['8', 'eight восемь восьми acht huit ocho'],
    ['9', 'nine девять девяти neun neuf nueve'],
    ['10', 'ten десять десяти zehn dix diez'],
    ['11', 'eleven одиннадцать одиннадцати elf onze'],
    ['12', 'twelve двенадцать двенадцати zwölf douze doce dozen дюжина dutzend douzaine docena'],
    ['13', 'thirteen тринадцать dreizehn treize trece'],
    ['14', 'fourteen четырнадцать vierzehn quatorze catorce'],
    ['15', 'fifteen пятнадцать fünfzehn quinze quince'],
    ['16', 'sixteen шестнадцать sechzehn seize dieciséis'],
    ['17', 'seventeen семнадцать siebzehn diecisiete'],
    ['18', 'eighteen восемнадцать achtzehn dieciocho'],
    ['19', 'nineteen девятнадцать neunzehn diecinueve'],
    ['20', 'twenty двадцать двадцати zwanzig vingt veinte'],
    ['30', 'thirty тридцать тридцати dreißig trente treinta'],
    ['40', 'forty сорок vierzig quarante cuarenta'],
    ['50', 'fifty пятьдесят пятидесяти fünfzig cinquante cincuenta'],
    ['60', 'sixty шестьдесят sechzig soixante sesenta'],
    ['70', 'seventy семьдесят siebzig setenta'],
    ['80', 'eighty восемьдесят achtzig ochenta'],
    ['90', 'ninety девяносто neunzig noventa'],
    ['100', 'hundred hundreds сто сотни hundert cent cien ciento'],
    ['1000', 'thousand thousands тысяча тысячи тысяч tausend mille mil'],
    ['1000000', 'million millions миллион миллиона миллионов millionen millón millones'],
    ['1000000000', 'billion billions миллиард миллиарда миллиардов milliarde milliarden milliard milliards'],
    ['1/2', 'half половина половины hälfte moitié mitad'],
    ['1.', 'first первый первая первое первого erste ersten erster premier première primero primera'],
    ['2.', 'second второй вторая второе второго zweite zweiten zweiter deuxième segundo segunda'],
    ['3.', 'third третий третья третье третьего dritte dritten dritter troisième tercero tercera'],
    ['%', 'percent процент процента процентов prozent'],
  ].flatMap(([value = '', words = '']) => list(words).map((word): [string, string] => [word, value])),
);

/** Chinese numerals that stand for an amount, once the words are taken out in which they do not. */
export const CHINESE_NUMERALS = /[〇零一二两兩三四五六七八九十百千万萬亿億]+/gu;
export const CHINESE_NUMBERLESS =
  /一些|一直|一定|一样|一樣|一般|一起|一旦|一切|一方面|统一|統一|唯一|万一|萬一|十分|进一步|進一步|第一时间/gu;
export const CHINESE_DIGITS: ReadonlyMap<string, string> = new Map(
  Array.from('零一二三四五六七八九十', (digit, value): [string, string] => [digit, String(value)]),
);

const MONTHS = `
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь июня июне
  июль июля июле август августа августе сентябрь сентября сентябре октябрь октября октябре ноябрь ноября ноябре
  декабрь декабря декабре
  januar februar märz mai juni juli oktober dezember
  janvier février mars avril juin juillet août septembre octobre novembre décembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
`;
/** Months that are other words in lower case. */
export const CAPITALISED_ONLY: ReadonlySet<string> = new Set(list('may march mar sept'));

export const MONTH_WORDS: ReadonlySet<string> = new Set(list(MONTHS));

/** Month names and other words that say when. */
export const DATE_WORDS: ReadonlySet<string> = new Set([
  ...MONTH_WORDS,
  ...list(`
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow
    понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье вчера сегодня завтра
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute
    lundi mardi mercredi jeudi vendredi samedi dimanche aujourd'hui demain
    lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana
    昨天 今天 明天 昨日 今日 明日 去年 今年 明年 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日
  `),
]);

/** Words that are capitalised only because they begin a sentence. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  list(`
    a an the this that these those it its he his she her they their we our you your i in on at by for from with and but or as if
    when while after before since because although there here what who which how why where to of so then also some many most all
    в на и но а по с о об из у к от до за при он она оно они мы вы я это этот эта эти тот как что когда если для также все
    der die das den dem des ein eine einen einem es er sie wir ihr ich im am auf und aber oder mit von zum zur nach vor bei als wenn
    le la les l un une il elle ils elles on nous vous je ce cet cette ces dans en sur et mais ou avec du au aux par pour après avant
    el los las lo una unos unas de del y pero o con por para que se su sus este esta estos estas al
  `),
);
