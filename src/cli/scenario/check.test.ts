import { expect, it } from 'vitest';
import type { Diagnostic } from '../../scenario/index';
import { countScenario } from '../../scenario/index';
import { testGame } from '../../testkit/index';
import { often, verdict } from './check';
import { languageOf } from './command';
import { countText, ROWS_FR } from './counts';

const fault = (text: string): Diagnostic => ({ severity: 'fault', code: 'unknown-id', file: 'x.yaml', line: 1, column: 1, text, message: '', words: { en: '', fr: '' }, source: '' });

it('many faults are summed up by the word that is wrong', () => {
  const many = ['flour', 'temper', 'flour', 'council', 'flour', 'temper', 'a', 'b', 'c'].map(fault);
  expect(often(many)).toBe('most often: flour 3×, temper 2×\n');
  expect(often(many.slice(0, 5))).toBe('');
});

it('the last line counts faults and notes in both languages', () => {
  const none = { faults: 0, notes: 0, left: 0, played: true };
  expect(verdict('x', 'en', none)).toBe('x: no fault');
  expect(verdict('x', 'fr', none)).toBe('x\u202F: aucune faute');
  expect(verdict('x', 'en', { faults: 2, notes: 3, left: 1, played: false })).toBe('x: 2 faults, 3 notes (1 of them with --notes)');
  expect(verdict('x', 'fr', { faults: 1, notes: 3, left: 1, played: false })).toBe('x\u202F: 1 faute, 3 remarques (dont 1 avec --notes)');
  expect(verdict('x', 'fr', { faults: 2, notes: 2, left: 2, played: false })).toBe('x\u202F: 2 fautes, 2 remarques (à voir avec --notes)');
  expect(verdict('x', 'fr', { ...none, played: false })).toMatch(/aucune faute\nCe que personne.*--games 100/);
  expect(often(['a', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(fault), 'fr')).toBe('le plus souvent\u202F: a 2×\n');
});

it('every row of what a scenario holds has its French word', () => {
  const counts = countScenario(testGame().data);
  const rows = (lang: 'en' | 'fr'): readonly string[] => countText(counts, lang).split('\n').map((line) => line.slice(0, 22).trim());
  expect(rows('fr')).toEqual(rows('en').map((row) => ROWS_FR[row]));
  expect(countText({ ...counts, dilemmas: { 'leader of council': 2 } }, 'fr')).toMatch(/^dilemmes, à qui +en tête à council 2$/m);
});

it('speaks the language that was asked for, or the system’s', () => {
  expect(languageOf('fr', { LANG: 'en_GB.UTF-8' })).toBe('fr');
  expect(languageOf(undefined, { LANG: 'fr_FR.UTF-8' })).toBe('fr');
  expect(languageOf(undefined, { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' })).toBe('en');
  expect(languageOf(undefined, {})).toBe('en');
});
