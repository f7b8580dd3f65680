import { expect, test } from 'vitest';
import { BANNER_LINES, bannerLines } from './banner';

const width = (words: string): number => words.length;

test('a long sum over the map goes on in the next line, whole terms in each', () => {
  const sum = 'Telephone exchange: balance ÷ 2, rounded down +4 · Reserve card +2 · The bridges +1 = +7, falls at once';
  const lines = bannerLines(sum, 52, width);
  expect(lines).toEqual(['Telephone exchange: balance ÷ 2, rounded down +4', 'Reserve card +2 · The bridges +1 = +7, falls at once']);
  expect(lines.join(' · ')).toBe(sum);
  expect(bannerLines('short', 52, width)).toEqual(['short']);
  // There are no more lines than room for them: the last takes the rest.
  expect(bannerLines(Array.from({ length: 9 }, () => 'a term of its own').join(' · '), 20, width)).toHaveLength(BANNER_LINES);
});
