import { expect, test } from 'vitest';
import { hasLesson, SCENARIOS, tickets, yearsOf } from './scenarios';

test('the first screen offers every scenario but those for trying the engine, the shortest first', async () => {
  const list = await tickets();
  expect(list.map((t) => t.id)).toEqual(expect.arrayContaining(SCENARIOS.filter((id) => id !== 'two-sides')));
  expect(list.map((t) => t.id)).not.toContain('two-sides');
  const minutes = list.map((t) => t.minutes);
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  expect(minutes.length).toBeGreaterThan(1);
  expect(list.some((t) => hasLesson(t.id))).toBe(true);
  // A question mark alone on a line is what plain spaces in French lead to.
  for (const { about } of list) expect(about.fr).not.toMatch(/ [;:!?»]|« /);
});

test('the years of the games stand in order, and the commonest is found', () => {
  expect(yearsOf(['Here, 1 May 1917', 'There, 1923', 'Here, June 1917 – July 1917', 'Before, 1905'])).toEqual({ all: ['1905', '1917', '1923'], most: '1917' });
  expect(yearsOf(['Once upon a time'])).toEqual({ all: [], most: null });
});
