import { expect, test } from 'vitest';
import { gameOf } from '../../testkit';
import { takesOf } from './opening';

test('points that effects hand over are found under every condition, also where it fails', () => {
  const flag = { flag: 'guards-hired' };
  const takes = takesOf([
    { take: 'harbour-office', by: 'strikers' },
    { when: flag, then: [{ when: { is: 'anger', atLeast: 5 }, then: [{ take: 'rail-yard', by: 'strikers' }] }], else: [{ take: 'rail-yard', by: 'company' }] },
    { take: '$target', by: 'strikers' },
  ]);
  expect(takes.map(({ point, side }) => `${point} ${side}`)).toEqual(['harbour-office strikers', 'rail-yard strikers', 'rail-yard company']);
  expect(takes.map((t) => t.if.map(({ k }) => k))).toEqual([[], ['c.flag', 'c.is.name'], ['c.flag.not']]);
});

test('a compiled game asks after every point that its hours may open with', () => {
  const { hours } = gameOf('weeks-before-october');
  expect(hours!.openings.length).toBe(takesOf(gameOf('weeks-before-october').data.hours!.begin).length);
});
