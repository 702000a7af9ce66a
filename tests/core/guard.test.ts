import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { meaningChanges } from '#core/guard.ts';

import { arbitraryText } from '../builders/arbitrary.ts';

const TERMS = { frames: ['pro-China', 'cracks in ties'], names: ['Rajnath Singh', '北京', 'US', 'القاهرة'] };

/** The changes as "kind: before > after". */
function changes(before: string, after: string): readonly string[] {
  return meaningChanges(before, after, TERMS).map((one) => `${one.kind}: ${one.before} > ${one.after}`);
}

describe('a change of meaning', () => {
  test.each<[string, string, ...string[]]>([
    ['he did say it', 'he did not say it', 'negation:  > not'],
    ['he did not say it', 'he did say it', 'negation: not > '],
    ['it didn’t go', 'it did go', 'negation: didn’t > did'],
    ['it is still so', 'it is no longer so', 'negation: still > no longer'],
    ['came with proof', 'came without proof', 'negation: with > without'],
    ['он подтверждает это', 'он не подтверждает это', 'negation:  > не'],
    ['это возможно', 'это невозможно', 'negation: возможно > невозможно'],
    ['es ist ein Problem', 'es ist kein Problem', 'negation: ein > kein'],
    ['il vient', 'il ne vient pas', 'negation:  > ne', 'negation:  > pas'],
    ['c’est signé', 'ce n’est signé', 'negation: c’est > ce n’est'],
    ['llegó con pruebas', 'llegó sin pruebas', 'negation: con > sin'],
    ['莫斯科同意推迟', '莫斯科不同意推迟', 'negation:  > 不'],
    ['他们已经交付', '他们尚未交付', 'negation: 已经 > 尚未'],
    ['a legal move', 'an illegal move', 'negation: a legal > an illegal'],
    ['an anti-war party', 'a pro-war party', 'negation: an anti-war > a pro-war'],
    ['seen as pro-China', 'seen as anti-China', 'negation: pro-China > anti-China', 'frame: pro-China > anti-China'],
    ['two units', 'three units', 'number: two > three'],
    ['up 50% now', 'up 60% now', 'number: 50 > 60'],
    ['up 50% now', 'up 50 now', 'number: % > '],
    ['S-400 systems', 'S-300 systems', 'number: S-400 > S-300'],
    ['cost $5 then', 'cost €5 then', 'number: $ > €'],
    ['двенадцать ракет', 'двести ракет', 'number: двенадцать > двести'],
    ['三个月', '四个月', 'number: 三个月 > 四个月'],
    ['in 2018 it', 'in 2019 it', 'date: 2018 > 2019'],
    ['July 30 talks', 'July 31 talks', 'date: 30 > 31'],
    ['in May it', 'in June it', 'date: May > June'],
    ['он вернулся 5 мая', 'он вернулся 6 мая', 'date: 5 > 6'],
    ['on 30.07.2020 it', 'on 31.07.2020 it', 'date: 30.07.2020 > 31.07.2020'],
    ['Moscow denies it', 'Beijing denies it', 'name: Moscow > Beijing'],
    ['said Iran then', 'said Iraq then', 'name: Iran > Iraq'],
    ['said Rajnath Singh then', 'said Rajnath Modi then', 'name: Rajnath Singh > Rajnath Modi'],
    ['他在北京说', '他在上海说', 'name: 北京 > 上海'],
    ['في القاهرة اليوم', 'في دمشق اليوم', 'name: القاهرة > دمشق'],
    ['many cracks in ties now', 'many cracks in walls now', 'frame: cracks in ties > cracks in walls'],
    ['many cracks in ties now', 'many cracks in old ties now', 'frame: cracks in ties > cracks in old ties'],
  ])('%s > %s', (before, after, ...expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});

describe('no change of meaning', () => {
  test.each([
    ['the recieved text', 'the received text'],
    ['it is, well', 'it is well'],
    ['it  is', 'it is'],
    ['he said “no”', 'he said "no"'],
    ['don’t go', "don't go"],
    ['he never came', 'he not came'],
    ['the move', 'The move'],
    ['The move', 'A move'],
    ['two units', '2 units'],
    ['10,000 units', '10 000 units'],
    ['10,000 units', '10000 units'],
    ['50% of it', '50 percent of it'],
    ['٣ صواريخ', '3 صواريخ'],
    ['it may sign', 'it will sign'],
    ['这很重要', '这非常重要'],
    ['thus it is', 'this it is'],
    ['a careful reading', 'a close reading'],
    ['', ''],
  ])('%s > %s', (before, after) => {
    expect(changes(before, after)).toEqual([]);
  });
});

test('a text against itself has none, and every one found says what was there or what is', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, (before, after) => {
      expect(changes(before, before)).toEqual([]);
      for (const one of meaningChanges(before, after, TERMS)) expect(one.before + one.after).not.toBe('');
    }),
  );
});
