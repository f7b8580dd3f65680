import { expect, it } from 'vitest';
import { citedText } from './stats';

const known = new Set(['GE-01', 'GE-02', 'GE-03', 'TS-01', 'TS-02', 'OC-01']);

it('what is cited is counted by the sections it comes from, not against all that anybody wrote down', () => {
  expect(citedText(new Map([['GE-01', 3], ['GE-03', 1], ['TS-02', 1]]), known)).toBe('3 entries cited in 5 places: GE 2 of 3 · TS 1 of 2');
  expect(citedText(new Map(), known)).toBe('0 entries cited in 0 places');
});

it('a ledger of one’s own is none of ours: nothing in it is unknown', () => {
  expect(citedText(new Map([['LY-04', 2], ['LY-05', 1], ['GE-01', 1]]), known)).toBe('3 entries cited in 4 places: LY 2 (of your own ledger) · GE 1 of 3');
  expect(citedText(new Map([['LY-04', 1]]), new Set())).toBe('1 entries cited in 1 places: LY 1 (of your own ledger)');
});

it('an entry that is missing in a section we know is named', () => {
  expect(citedText(new Map([['GE-04', 1], ['GE-01', 1]]), known)).toBe('2 entries cited in 2 places: GE 1 of 3; unknown: GE-04');
});
