import { expect, test } from 'vitest';

import { differingWords } from '#core/differing-words.ts';

function marked(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans
    .toReversed()
    .reduce((all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`, text);
}

test.each([
  [
    'The fire killed 12 people',
    'The fire killed 31 people',
    'The fire killed [12 people]',
    'The fire killed [31 people]',
  ],
  ['It was on July 30', 'It was on 29 July', 'It was on [July] [30]', 'It was on [29] [July]'],
  ['They will come', 'They will not come', 'They will come', 'They will [not] come'],
  ['Ties improve', 'Ties worsen', 'Ties [improve]', 'Ties [worsen]'],
  ['It rained', 'The sun shone', 'It rained', 'The sun shone'],
])('%s / %s', (one, other, markedOne, markedOther) => {
  const spans = differingWords(one, other);
  expect([marked(one, spans.one), marked(other, spans.other)]).toEqual([markedOne, markedOther]);
});
