import { expect, it } from 'vitest';
import { createText } from '../../text';
import { PANEL_STRINGS, PREFIX } from '../strings';
import { aimState } from './aim';

const said = (lang: 'en' | 'fr') => {
  const text = createText(lang, PANEL_STRINGS);
  return (done: boolean, now: number, goal: number): string => aimState({ done, now, goal }, (key, args) => text.t(PREFIX + key, args));
};

it('counts what can be counted, and says of one thing only whether it is so', () => {
  const [en, fr] = [said('en'), said('fr')];
  expect([en(false, 2, 5), en(false, 0, 1), en(true, 1, 1)]).toEqual(['2 of 5', 'not yet', 'reached']);
  expect([fr(false, 2, 5), fr(false, 0, 1), fr(true, 1, 1)]).toEqual(['2 sur 5', 'pas encore', 'atteint']);
});
