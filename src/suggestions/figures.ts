/** Dates and quantities, by their shapes: they hardly differ between languages that write with digits. */
import { reason } from './candidate.ts';
import type { Candidate, ThingKind } from './candidate.ts';

const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?' +
  '|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря' +
  '|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre' +
  '|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const NUMBER = String.raw`\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const SPELLED =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen';
const UNITS =
  'per ?cent|percent|percentage points?|million|billion|trillion|thousand|hundred|dozen|kilomet(?:re|er)s?|km|met(?:re|er)s?|miles?|feet|hectares?|acres?|tonn?es|tons?|kilograms?|kg|grams?|lit(?:re|er)s?|barrels?|megawatts?|MW|gigawatts?|GW|kilowatts?|degrees?|hours?|days?|weeks?|months?|years?|people|soldiers|troops|homes|households|jobs|workers|dollars|euros?|pounds?|roubles?|rubles?|yuan|rupees|deaths|cases|vessels|ships|missiles|sets|млн|млрд|тыс\\.?|процент\\p{L}*|рубл\\p{L}*|километр\\p{L}*|человек|Millionen|Milliarden|Prozent|millions?|milliards?|millones';
const BOUNDARY_BEFORE = String.raw`(?<![\p{L}\p{N}.,-])`;
const BOUNDARY_AFTER = String.raw`(?![\p{L}\p{N}])`;

const DATES = [
  String.raw`(?:(?:${WEEKDAYS}),? )?(?:\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:de )?(?:${MONTHS})|(?:${MONTHS})\.? \d{1,2}(?:st|nd|rd|th)?(?!\d))(?:,? (?:de )?\d{4})?`,
  String.raw`(?:${MONTHS}) (?:de )?\d{4}`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}\.\d{1,2}\.\d{4}`,
  String.raw`(?<=\b(?:in|since|by|from|until|of|before|after|during|early|late|mid|en|im|в) )(?:19|20)\d{2}(?!\d)`,
  String.raw`(?:last|next|this) (?:week|month|year|spring|summer|autumn|winter|${WEEKDAYS})`,
  `(?:${WEEKDAYS})`,
  'yesterday|tomorrow',
].map((shape) => new RegExp(`${BOUNDARY_BEFORE}(?:${shape})${BOUNDARY_AFTER}`, 'gu'));
const UNSPACED_DATE = /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}年/gu;

const QUANTITIES = [
  new RegExp(
    String.raw`${BOUNDARY_BEFORE}(?:[$€£¥₽₹] ?(?:${NUMBER})(?: ?(?:thousand|million|billion|trillion|bn|m))?|(?:${NUMBER}) ?[%‰°€$£₽])(?!\p{N})`,
    'gu',
  ),
  new RegExp(
    String.raw`${BOUNDARY_BEFORE}(?:${NUMBER}|(?:${SPELLED})(?:[- ](?:${SPELLED}))?)[- ](?:(?:million|billion|thousand|hundred|square|cubic|млн|млрд) )?(?:${UNITS})${BOUNDARY_AFTER}`,
    'giu',
  ),
  new RegExp(String.raw`${BOUNDARY_BEFORE}\d{1,3}(?:[,\u00a0\u202f]\d{3})+${BOUNDARY_AFTER}`, 'gu'),
  /\d+(?:[.,]\d+)?(?:%|％|[万萬亿億千百]{1,2}(?:美元|欧元|日元|卢布|元|円|人|吨|公里|辆|架|枚)?|(?:美元|欧元|日元|元|円|人|吨|公里|辆|架|枚))/gu,
];

/** Dates first: what stands in one is no quantity. */
export function findFigures(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  const free = (start: number, end: number) => found.every(({ span }) => end <= span.start || start >= span.end);
  const collect = (shapes: readonly RegExp[], kind: ThingKind, score: number) => {
    for (const shape of shapes) {
      for (const { 0: words, index } of text.matchAll(shape)) {
        if (!free(index, index + words.length)) continue;
        found.push({
          span: { start: index, end: index + words.length },
          name: words,
          kind,
          score,
          reason: reason(kind),
        });
      }
    }
  };
  collect([...DATES, UNSPACED_DATE], 'date', 0.35);
  collect(QUANTITIES, 'quantity', 0.3);
  return found;
}
