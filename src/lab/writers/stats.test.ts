import { expect, it } from 'vitest';
import { testGame } from '../../testkit/index';
import { citedText, figuresOf, figuresText } from './stats';

const known = new Set(['GE-01', 'GE-02', 'GE-03', 'TS-01', 'TS-02', 'OC-01']);

it('what is cited is counted by the sections it comes from, not against all that anybody wrote down', () => {
  expect(citedText(new Map([['GE-01', 3], ['GE-03', 1], ['TS-02', 1]]), known)).toBe('3 entries cited in 5 places: GE 2 of 3 · TS 1 of 2');
  expect(citedText(new Map(), known)).toBe('0 entries cited in 0 places');
});

it('a ledger of one’s own is none of ours: nothing in it is unknown', () => {
  expect(citedText(new Map([['LY-04', 2], ['LY-05', 1], ['GE-01', 1]]), known)).toBe('3 entries cited in 4 places: LY 2 (of your own ledger) · GE 1 of 3');
  expect(citedText(new Map([['LY-04', 1]]), new Set())).toBe('1 entry cited in 1 place: LY 1 (of your own ledger)');
});

it('an entry that is missing in a section we know is named', () => {
  expect(citedText(new Map([['GE-04', 1], ['GE-01', 1]]), known)).toBe('2 entries cited in 2 places: GE 1 of 3; unknown: GE-04');
});

it('what is cited is told in French, too', () => {
  const told = (cited: readonly (readonly [string, number])[]): string => citedText(new Map(cited), known, 'fr');
  expect(told([])).toBe('0 entrée citée en 0 endroit');
  expect(told([['GE-01', 1]])).toBe('1 entrée citée en 1 endroit\u202F: GE 1 sur 3');
  expect(told([['LY-04', 2], ['GE-04', 1]])).toBe('2 entrées citées en 3 endroits\u202F: LY 1 (de votre registre)\u202F; introuvables\u202F: GE-04');
});

it('every row of the figures has its French, and the same figures', () => {
  const { data } = testGame();
  const figures = { ...figuresOf(data), same: ['not yet said in French'] };
  const rows = (lang: 'en' | 'fr'): readonly string[] => figuresText(data, figures, known, lang).split('\n');
  expect(rows('en')[2]).toBe('not translated        1 text: “not yet said in French”');
  expect(rows('fr')[2]).toBe('à traduire            1 texte\u202F: «\u202Fnot yet said in French\u202F»');
  const figuresIn = (line: string): readonly string[] => line.replaceAll(',', '.').match(/\d+(?:\.\d+)?/g) ?? [];
  expect(rows('fr').map(figuresIn)).toEqual(rows('en').map(figuresIn));
  for (const [k, line] of rows('en').entries()) {
    const title = line.slice(0, 22).trim();
    if (title !== '') expect(rows('fr')[k]!.slice(0, 22).trim()).not.toBe(title);
  }
});
