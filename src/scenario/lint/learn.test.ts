import { expect, test } from 'vitest';
import { scenarioFiles } from '../../testkit/scenarios';
import { loadScenario } from '../load';

const files = scenarioFiles('_fixtures/two-sides');
const FILE = 'texts/learn.yaml';

/** What is found when a word of the lesson is replaced. */
function found(word: string, by: string): string[] {
  const text = files[FILE]!;
  expect(text).toContain(word);
  const { faults, notes } = loadScenario({ ...files, [FILE]: text.replace(word, by) });
  return [...faults, ...notes].filter((d) => d.file === FILE).map((d) => `${d.code}:${d.text.slice(0, 12)}:${String(d.line)}`);
}

test('a lesson in order has nothing wrong with it', () => {
  expect(found('anger-rises', 'anger-grows')).toEqual([]);
});

test('what it points at must exist', () => {
  expect(found('side: strikers', 'side: nobody-here')).toEqual(['unknown-id:nobody-here:1']);
  expect(found('{track: anger}', '{track: angre}')).toEqual(['unknown-id:angre:11']);
});

test('a step that could never end, a step that is said twice and a lesson without a leave are found', () => {
  expect(found('done: [read]', 'done: [end-turn]')).toEqual(['bad-value:end-turn:13']);
  expect(found('id: anger-rises', 'id: look')).toHaveLength(1);
  expect(found('when: [next]', 'when: [play]').some((line) => line.startsWith('bad-value'))).toBe(true);
});

test('a note too long to be read is worth a look', () => {
  expect(found('Watch it, and play on.', 'word '.repeat(31)).map((line) => line.split(':')[0])).toEqual(['long-step']);
});
