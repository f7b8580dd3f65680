import { expect, it } from 'vitest';
import type { Diagnostic } from '../../scenario/index';
import { often } from './check';
import { languageOf } from './command';

const fault = (text: string): Diagnostic => ({ severity: 'fault', code: 'unknown-id', file: 'x.yaml', line: 1, column: 1, text, message: '', words: { en: '', fr: '' }, source: '' });

it('many faults are summed up by the word that is wrong', () => {
  const many = ['flour', 'temper', 'flour', 'council', 'flour', 'temper', 'a', 'b', 'c'].map(fault);
  expect(often(many)).toBe('most often: flour 3×, temper 2×\n');
  expect(often(many.slice(0, 5))).toBe('');
});

it('speaks the language that was asked for, or the system’s', () => {
  expect(languageOf('fr', { LANG: 'en_GB.UTF-8' })).toBe('fr');
  expect(languageOf(undefined, { LANG: 'fr_FR.UTF-8' })).toBe('fr');
  expect(languageOf(undefined, { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' })).toBe('en');
  expect(languageOf(undefined, {})).toBe('en');
});
