import { describe, expect, it } from 'vitest';
import type { Kinded } from '../../rules/data';
import { sayCondition, sayEffects } from '../../rules/registry';
import { setup } from '../../rules/setup';
import { cloneState } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf } from '../../testkit';
import { createText } from '../text';
import { chipsOf } from './chips';
import { dateText, shiftText } from './dates';
import { createDesk } from './desk';
import { effectLines } from './effects';
import { inspect } from './inspect';
import { foresee } from './preview';
import { readings } from './readings';
import { tableModel } from './table';
import { whyOf } from './why';

const game = gameOf('weeks-before-october');
const desks = { en: createDesk(game, createText('en')), fr: createDesk(game, createText('fr')) };
const { at, index } = game;
const id = game.data.meters.marks[0]!.track;
const track = index.track.get(id)!;
const day = (place: number, lang: 'en' | 'fr' = 'en'): string => desks[lang].pick(game.data.periods[place]!.name);
const slots = { value: at.track + track, low: at.low[track]!, high: at.high[track]! };
const spaces = (s: string): string => s.replace(/\u202f/g, ' ');

describe('a date of the calendar', () => {
  it('is told by the days of its periods, and by what lies beyond the last', () => {
    expect(dateText(desks.en, 8, 8)).toBe(day(8));
    expect(dateText(desks.en, 5, 8)).toBe(`between ${day(5)} and ${day(8)}`);
    expect(spaces(dateText(desks.fr, 5, 8))).toBe(`entre « ${day(5, 'fr')} » et « ${day(8, 'fr')} »`);
    const last = game.data.periods.length - 1;
    expect(dateText(desks.en, last + 1, last + 1)).toBe(`after ${day(last)}`);
    expect(shiftText(desks.en, 1, 1)).toBe('one period later');
    expect(shiftText(desks.en, -2, -1)).toBe('1 to 2 periods earlier');
    expect(shiftText(desks.fr, 2, 2)).toBe('2 périodes plus tard');
  });

  it('is no bare number in the account', () => {
    const lines = (slot: number, from: number, to: number): string => effectLines(desks.en, [{ slot, from, to }])[0]!;
    expect(lines(slots.value, 7, 8)).toBe(`Date of the congress: one period later (now ${day(8)})`);
    expect(lines(slots.low, 5, 6)).toBe(`Date of the congress: not before ${day(6)}`);
    expect(lines(slots.high, 9, 7)).toBe(`Date of the congress: ${day(7)} at the latest`);
    expect(effectLines(desks.en, [{ slot: slots.low, from: 5, to: 7 }, { slot: slots.high, from: 9, to: 7 }])[0]).toBe(`Date of the congress: ${day(7)}`);
    expect(spaces(effectLines(desks.fr, [{ slot: slots.high, from: 9, to: 7 }])[0]!)).toBe(`Date du congrès : ${day(7, 'fr')}, au plus tard`);
    const why = whyOf(desks.en, [{ e: 'change', slot: slots.high, from: 9, to: 8, by: { type: 'rules', id: 'x' } }], -1, [{ kind: 'track', id }]);
    expect(why[0]).toMatch(new RegExp(`→ ${day(8)} at the latest$`));
  });

  it('is no bare number where it is asked about, nor beside the calendar that shows it', () => {
    const seen = view(game, setup(game, 3), -1);
    const [low, high] = [seen.v[slots.low]!, seen.v[slots.high]!];
    expect(low).toBeLessThan(high);
    const asked = inspect(desks.en, { seen, viewer: -1, events: [], states: readings(game, seen, 4) }, { kind: 'track', id })!;
    expect(asked.now).toBe(`between ${day(low)} and ${day(high)}`);
    const shown = { ...game, data: { ...game.data, tracks: game.data.tracks.map((t) => (t.id === id ? { ...t, shown: true } : t)) } };
    const t = tableModel(createDesk(shown, createText('en')), { seen, viewer: -1, history: [], events: [], players: game.data.sides.map((x) => ({ name: x.id, human: true })), canUndo: false });
    expect([...t.others, ...t.gauges].some((g) => g.entity.id === id)).toBe(false);
  });

  it('is forecast in periods and days', () => {
    const seen = view(game, setup(game, 3), -1);
    const chip = (act: (v: number[]) => void): string => chipsOf(desks.en, foresee(game, [cloneState(seen)], (s) => { act(s.v as unknown as number[]); })).find((c) => c.entity?.id === id)!.delta;
    expect(chip((v) => { v[slots.value]! += 1; })).toBe('one period later');
    expect(chip((v) => { v[slots.low] = 7; })).toBe(`not before ${day(7)}`);
    expect(chip((v) => { v[slots.high] = 8; })).toBe(`${day(8)} at the latest`);
    expect(chip((v) => { v[slots.low] = 7; v[slots.high] = 8; })).toBe('better known');
  });

  it('is a day in conditions and effects', () => {
    const condition = (lang: 'en' | 'fr', c: Kinded, not = false): string => spaces(desks[lang].words.say(sayCondition(c, not)));
    const effect = (lang: 'en' | 'fr', e: Kinded): string => spaces(desks[lang].words.line(sayEffects([e])[0]!));
    expect(condition('en', { is: id, atLeast: 8 })).toBe(`the date of the congress is not before ${day(8)}`);
    expect(condition('en', { is: id, atMost: 8 })).toBe(`the date of the congress is ${day(8)} at the latest`);
    expect(condition('fr', { is: id, atLeast: 7, atMost: 8 })).toBe(`la date du congrès tombe entre « ${day(7, 'fr')} » et « ${day(8, 'fr')} »`);
    const sum = (plus: number): Kinded => ({ sum: [{ of: { period: 'now' } }, { add: plus }, { of: id, times: -1 }], atLeast: 0 });
    expect(condition('en', sum(0))).toBe('the date of the congress has come');
    expect(condition('en', sum(0), true)).toBe('the date of the congress has not come yet');
    expect(condition('en', sum(3))).toBe('the date of the congress is at most 3 periods away');
    expect(condition('fr', sum(1), true)).toBe('la date du congrès est à plus d’une période');
    expect(condition('fr', sum(0))).toBe('la date du congrès est venue');
    expect(effect('en', { track: id, add: 1 })).toBe('Date of the congress: one period later');
    expect(effect('fr', { track: id, add: -2 })).toBe('Date du congrès : 2 périodes plus tôt');
    expect(effect('en', { track: id, set: 8 })).toBe(`Date of the congress: ${day(8)}`);
  });
});
