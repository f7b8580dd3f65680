import { describe, expect, it } from 'vitest';
import { createBot } from '../../bots/index';
import { nameAction } from '../../rules/actions';
import { apply } from '../../rules/apply';
import { activeSeat, findAction, legal, legalNames, naming, phaseOf } from '../../rules/legal';
import { newRun } from '../../rules/run';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { HIDDEN } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf } from '../../testkit/scenarios';
import { risingOf, stepsToRising } from './side';
import type { Style } from './style';
import { openView, scoutingOf, styled } from './style';

const g = gameOf('_fixtures/two-sides');
const r = risingOf(g)!;
const strikers = g.index.side.get('strikers')!;

/** Plays passes and first actions until the strikers seal in a period. */
function sealing(period: number): State {
  const s = setup(g, 3);
  while (!(phaseOf(g, s) === 'seal' && activeSeat(g, s) === strikers && s.v[g.at.flow.period] === period)) {
    if (activeSeat(g, s) < 0) throw new Error('the game ended first');
    const pass = findAction(g, s, 'pass');
    apply(g, s, pass >= 0 ? pass : legal(g, s)[0]!);
  }
  return s;
}
function ready(s: State): State {
  s.v[g.at.flag + g.index.flag.get('committee')!] = 1;
  s.v[g.at.line + strikers] = g.index.line[strikers]!.get('seize')!;
  return s;
}
const left = (s: State, style: Style): string[] => styled(g, r, style, createBot('script', g, strikers)).force.narrow(s, legal(g, s)).map((a) => nameAction(g, a, naming(g, s)));

describe('the side that can rise', () => {
  it('is known by its orders, and knows how far its line is from a rising', () => {
    expect(r.side).toBe(strikers);
    expect(r.orders.map((o) => g.data.orders[o]!.id)).toEqual(['seize-the-harbour']);
    const s = ready(sealing(1));
    expect(stepsToRising(g, r, s, newRun(g))).toBe(0);
    s.v[g.at.line + strikers] = g.index.line[strikers]!.get('bargain')!;
    expect(stepsToRising(g, r, s, newRun(g))).toBeGreaterThan(0);
    s.v[g.at.flag + g.index.flag.get('committee')!] = 0;
    expect(stepsToRising(g, r, s, newRun(g))).toBe(-1);
  });
});

describe('a style', () => {
  it('at once rises as soon as it can', () => {
    expect(left(ready(sealing(1)), 'at-once')).toEqual(['seal:seize-the-harbour']);
    expect(left(sealing(0), 'at-once')).not.toContain('seal:seize-the-harbour');
  });

  it('at once turns its line before that, by the shortest way', () => {
    const game = gameOf('weeks-before-october');
    const rising = risingOf(game)!;
    const s = setup(game, 3);
    while (activeSeat(game, s) !== rising.side || phaseOf(game, s) !== 'seal') apply(game, s, legal(game, s)[0]!);
    const { narrow } = styled(game, rising, 'at-once', createBot('script', game, rising.side)).force;
    const open = narrow(s, legal(game, s)).map((a) => nameAction(game, a, naming(game, s)));
    expect(legalNames(game, s).length).toBeGreaterThan(2);
    expect(open).toEqual(['seal:turn-to-rising', 'seal:appeal-to-ranks']);
    s.v[game.at.line + rising.side] = 0;
    expect(narrow(s, legal(game, s)).map((a) => nameAction(game, a, naming(game, s)))).toEqual(['seal:appeal-to-ranks']);
  });

  it('last waits for the last period', () => {
    const last = g.data.periods.length - 1;
    expect(left(ready(sealing(0)), 'last')).not.toContain('seal:seize-the-harbour');
    expect(left(ready(sealing(last)), 'last')).toEqual(['seal:seize-the-harbour']);
  });

  it('never forbids the rising alone, idle every order', () => {
    const s = ready(sealing(1));
    expect(left(s, 'never')).toEqual(legalNames(g, s).filter((n) => n !== 'seal:seize-the-harbour'));
    expect(left(s, 'idle')).toEqual(['seal:hold']);
  });

  it('leaves the other side alone', () => {
    const s = setup(g, 3);
    while (activeSeat(g, s) === strikers || phaseOf(g, s) !== 'seal') apply(g, s, legal(g, s)[0]!);
    for (const style of ['at-once', 'idle', 'never', 'blind'] as const) expect(left(s, style)).toEqual(legalNames(g, s));
  });

  it('open shows hidden tracks and forces as they are, and no card or order', () => {
    const s = sealing(1);
    const seen = view(g, s, strikers);
    const open = openView(g, s, seen);
    const tracks = g.data.tracks.map((_, k) => g.at.track + k);
    expect(tracks.some((slot) => seen.v[slot] === HIDDEN)).toBe(true);
    expect(tracks.map((slot) => open.v[slot])).toEqual(tracks.map((slot) => s.v[slot]));
    const other = 1 - strikers;
    expect(open.v[g.at.order + other]).toBe(HIDDEN);
    expect(open.rng).toBe(0);
  });

  it('finds what scouts by its effects', () => {
    const game = gameOf('weeks-before-october');
    const { side } = risingOf(game)!;
    const found = scoutingOf(game, side);
    expect(found.actions.map((a) => game.data.actions[a]!.id)).toEqual(['bol-scout']);
    expect(found.cards.length).toBeGreaterThan(0);
  });
});
