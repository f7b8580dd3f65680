import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../../testkit/scenarios';
import { loadScenario } from '../load';

/** Codes and words of the notes on the fixture after one of its files was changed. */
function notes(file: string, change: (text: string) => string): readonly string[] {
  const files = scenarioFiles('_fixtures/two-sides');
  const changed = change(files[file]!);
  expect(changed, `the change of ${file} does nothing`).not.toBe(files[file]);
  const { faults, notes: found } = loadScenario({ ...files, [file]: changed });
  expect(faults.map((f) => `${f.code} ${f.message}`)).toEqual([]);
  return found.map((n) => `${n.code} ${n.text}`);
}

const card = (id: string, title: string, add: number): string => `
- id: ${id}
  owner: strikers
  deck: hand
  points: 2
  icon: talk
  title: {en: "${title}", fr: "${title}"}
  flavour: {en: "A word.", fr: "Un mot."}
  event: {do: [{track: hunger, add: ${add}}]}
  tag: invented
  source: {doc: none}
`;
const CARDS = 'cards/strikers.yaml';

describe('what stands twice or can never come', () => {
  it('is not found in the fixture', () => {
    const { notes: found } = loadScenario(scenarioFiles('_fixtures/two-sides'));
    expect(found.filter((n) => ['same-title', 'same-effects', 'never-set', 'never-asked', 'never-holds'].includes(n.code))).toEqual([]);
  });

  it('names cards that do the same, and titles that stand twice', () => {
    expect(notes(CARDS, (t) => t + card('twin-a', 'Twin', -3) + card('twin-b', 'Another', -3))).toContain('same-effects twin-b');
    expect(notes(CARDS, (t) => t + card('twin-a', 'Twin', -3) + card('twin-b', 'Twin', -2))).toContain('same-title Twin');
  });

  it('leaves alone what differs in points or in effects', () => {
    const found = notes(CARDS, (t) => t + card('twin-a', 'Twin', -3) + card('twin-b', 'Another', -2) + card('twin-c', 'Third', -3).replace('points: 2', 'points: 3'));
    expect(found.filter((n) => n.startsWith('same-'))).toEqual([]);
  });

  it('names a flag nobody sets, and one nobody asks for', () => {
    const flag = (more: string): string => `${card('waiting', 'Waiting', -3).replace('event: {do', `event: {${more}, do`)}`;
    expect(notes('scenario.yaml', (t) => t.replace('\nflags:\n', '\nflags:\n  - {id: lost-key, name: {en: "the key", fr: "la clé"}}\n'))).toContain('never-set lost-key');
    const files = scenarioFiles('_fixtures/two-sides');
    const base = files['scenario.yaml']!.replace('\nflags:\n', '\nflags:\n  - {id: lost-key, name: {en: "the key", fr: "la clé"}}\n');
    const codes = (cards: string): readonly string[] => loadScenario({ ...files, 'scenario.yaml': base, [CARDS]: files[CARDS]! + cards }).notes.map((n) => `${n.code} ${n.text}`);
    expect(codes(flag('if: {flag: lost-key}'))).toContain('never-set lost-key');
    expect(codes(card('finder', 'Finder', -3).replace('do: [', 'do: [{set-flag: lost-key}, '))).toContain('never-asked lost-key');
    expect(codes(flag('if: {flag: lost-key}') + card('finder', 'Finder', -2).replace('do: [', 'do: [{set-flag: lost-key}, ')).filter((n) => n.endsWith('lost-key'))).toEqual([]);
  });

  it('names limits a track never reaches, and periods after the last', () => {
    const when = (condition: string): string => card('waiting', 'Waiting', -3).replace('event: {do', `event: {if: ${condition}, do`);
    expect(notes(CARDS, (t) => t + when('{is: hunger, atLeast: 99}'))).toContain('never-holds 99');
    expect(notes(CARDS, (t) => t + when('{is: hunger, atMost: -5}'))).toContain('never-holds -5');
    expect(notes(CARDS, (t) => t + when('{period: {from: 40}}'))).toContain('never-holds 40');
    expect(notes(CARDS, (t) => t + when('{is: hunger, atLeast: 1}')).filter((n) => n.startsWith('never-holds'))).toEqual([]);
  });
});
