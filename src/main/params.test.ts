import { expect, test } from 'vitest';
import { testGame } from '../testkit';
import { readParams, seedOf, strangeStart } from './params';
import { firstSettings, parseSettings } from './settings';

test('the address may set language, picture, seed, speed, scenario and its start; the rest is left, and named', () => {
  expect(readParams('?lang=fr&renderer=none&seed=Smoke%2012&scenario=one&speed=slow&start=july', ['one', 'two'])).toEqual({
    params: { lang: 'fr', renderer: 'none', seed: 'Smoke 12', scenario: 'one', speed: 'slow', start: 'july' }, unheeded: [],
  });
  expect(readParams('?lang=de&scenario=three&cheat=1', ['one', 'two'])).toEqual({
    params: {},
    unheeded: [
      { name: 'lang', value: 'de', expected: 'en, fr' },
      { name: 'scenario', value: 'three', expected: 'one, two' },
      { name: 'cheat', value: '', expected: null },
    ],
  });
  expect(readParams('', [])).toEqual({ params: {}, unheeded: [] });
});

test('a start that the scenario has not is told, its own are not', () => {
  const told: unknown[] = [];
  const tell = (one: unknown): void => { told.push(one); };
  const { data } = testGame();
  strangeStart({ scenario: data.id, start: 'second-week' }, testGame(), tell);
  strangeStart({ scenario: 'another', start: 'third-week' }, testGame(), tell);
  strangeStart({ scenario: data.id }, testGame(), tell);
  expect(told).toEqual([]);
  strangeStart({ scenario: data.id, start: 'third-week' }, testGame(), tell);
  expect(told).toEqual([{ name: 'start', value: 'third-week', expected: 'second-week' }]);
});

test('a seed is a number or any word, and the same word is the same seed', () => {
  expect(seedOf('7')).toBe(7);
  expect(seedOf('-12')).toBe(-12);
  expect(seedOf('harbour')).toBe(seedOf('harbour'));
  expect(seedOf('harbour')).not.toBe(seedOf('Harbour'));
  expect(Number.isInteger(seedOf('12345678901234567890'))).toBe(true);
});

test('settings that are damaged, strange or out of range fall back part by part', () => {
  const plain = firstSettings(['de-DE', 'fr-CH', 'en']);
  expect(plain.lang).toBe('fr');
  expect(firstSettings([]).lang).toBe('en');
  for (const text of [null, '', '{', '[]', 'null', '7', '"x"']) expect(parseSettings(text, plain)).toEqual(plain);
  expect(parseSettings(JSON.stringify({ lang: 'en', textSize: 150, speed: 'never', music: 400, mute: 'yes', effects: 10, canvas: false }), plain)).toEqual({
    ...plain, lang: 'en', textSize: 150, effects: 10, canvas: false,
  });
  const own = { ...plain, contrast: 'high', darkRoom: true, speed: 'instant' } as const;
  expect(parseSettings(JSON.stringify(own), plain)).toEqual(own);
});
