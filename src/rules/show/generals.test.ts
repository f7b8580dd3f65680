import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import { picker } from '../../testkit/play';
import { gameOf } from '../../testkit/scenarios';
import { afterDrift, afterOrders, mean, table, withDice } from '../../testkit/table';
import { apply } from '../apply';
import { legal, phaseOf, activeSeat } from '../legal';
import { setup } from '../setup';
import type { State } from '../state';
import { cloneState } from '../state';

const g = gameOf('weeks-before-october');
const SEEDS = 120;

/** The three answers of the Bolsheviks; nothing else is ordered. */
const ANSWERS = { apart: [], alone: ['fight-generals'], together: ['fight-with-cabinet'] } as const;
type Answer = keyof typeof ANSWERS;

/** The generals march, and there is enough against them to stop them whatever the Bolsheviks answer. */
function march(seed: number, wants: Readonly<Record<string, number>> = {}): State {
  const s = setup(g, seed);
  s.v[g.at.flow.period] = 2;
  return withDice(setState(g, s, {
    flags: ['generals-move'], lines: { government: 'law', executive: 'outside', bolsheviks: 'soviet-power' }, since: { bolsheviks: 2 },
    tracks: { arms: 2, heat: 6, 'gov-authority': 5, 'soviet-authority': 6, reaction: 9, 'unity-bolsheviks': 4, ...wants },
    units: Object.fromEntries(g.data.units.map((u) => [u.id, 2])),
  }), seed);
}

/** Plays on until so many periods have gone by: everyone passes and holds back, dilemmas are answered by the same dice. */
function playOn(s: State, periods: number, seed: number): State {
  const next = cloneState(s);
  const pick = picker(seed);
  const until = next.v[g.at.flow.period]! + periods;
  while (activeSeat(g, next) >= 0 && next.v[g.at.flow.period]! < until) {
    const actions = legal(g, next);
    const quiet = { seal: actions[0]!, play: actions.at(-1)! } as Partial<Record<ReturnType<typeof phaseOf>, number>>;
    apply(g, next, quiet[phaseOf(g, next)] ?? actions[pick(actions.length)]!);
  }
  return next;
}

/** The same march, answered so; with what the table looks like at once and three periods later. */
function answered(answer: Answer, seed: number, wants: Readonly<Record<string, number>> = {}): { readonly before: State; readonly now: State; readonly later: State } {
  const before = march(seed, wants);
  const now = afterDrift(g, afterOrders(g, before, [...ANSWERS[answer], 'defend-apart', 'resist-generals']).state);
  // On from the next period's private moments.
  const start = cloneState(now);
  start.v[g.at.flow.period] = start.v[g.at.flow.period]! + 1;
  for (let side = 0; side < g.sides; side++) start.v[g.at.order + side] = 0;
  return { before, now, later: playOn(start, 3, seed) };
}

const games = Object.fromEntries((Object.keys(ANSWERS) as Answer[]).map((a) => [a, Array.from({ length: SEEDS }, (_, seed) => answered(a, seed + 1))])) as Record<Answer, ReturnType<typeof answered>[]>;
const later = (answer: Answer, read: (t: ReturnType<typeof table>) => number): number => mean(games[answer].map((x) => read(table(g, x.later))));
const followers = (t: ReturnType<typeof table>): number => ['workers', 'garrison', 'sailors', 'front', 'moscow', 'town'].reduce((n, m) => n + t.cubes(m, 'bolsheviks'), 0);

describe('the generals move', () => {
  it('and are stopped here whatever the answer, so that only the answer differs', () => {
    for (const answer of Object.keys(ANSWERS) as Answer[]) {
      const stopped = games[answer].filter((x) => table(g, x.now).flag('generals-beaten')).length;
      expect(stopped / SEEDS).toBeGreaterThan(0.5);
    }
  });

  it('are followed here for three periods more', () => {
    const played = Object.values(games).flat().map((x) => x.later.v[g.at.flow.period]! - x.before.v[g.at.flow.period]!);
    // Counted from the period of the march; a game may end before.
    expect(mean(played)).toBeGreaterThan(3.5);
  });

  it('fighting them is what stops them more often', () => {
    const stopped = (a: Answer): number => games[a].filter((x) => table(g, x.now).flag('generals-beaten')).length;
    expect(stopped('alone')).toBeGreaterThanOrEqual(stopped('apart'));
    expect(stopped('together')).toBeGreaterThanOrEqual(stopped('alone'));
  });

  it('three periods later most followers have come to those who fought without backing the cabinet, fewest to those who stood apart', () => {
    expect(later('alone', followers)).toBeGreaterThan(later('together', followers) + 0.5);
    expect(later('together', followers)).toBeGreaterThan(later('apart', followers) + 0.5);
  });

  it('three periods later the cabinet stands higher where it was backed, and the party is more of one mind', () => {
    // Nobody relieves anything in these periods, and want brings any cabinet down: it is kept small here.
    const authority = (answer: Answer): number => mean(Array.from({ length: SEEDS }, (_, seed) => table(g, answered(answer, seed + 1, { bread: 0, war: 0, land: 0 }).later).track('gov-authority')));
    expect(authority('together')).toBeGreaterThan(authority('alone') + 0.2);
    expect(later('together', (t) => t.track('unity-bolsheviks'))).toBeGreaterThan(later('alone', (t) => t.track('unity-bolsheviks')));
  });

  it('arms that were given stay given', () => {
    for (const answer of ['alone', 'together'] as const) {
      for (const x of games[answer]) expect(table(g, x.now).track('arms')).toBeGreaterThan(table(g, x.before).track('arms'));
      expect(later(answer, (t) => t.track('arms'))).toBeGreaterThan(later('apart', (t) => t.track('arms')));
      // Nobody takes them back unless a side acts against them, and here nobody does.
      const kept = games[answer].filter((x) => table(g, x.later).track('arms') >= table(g, x.now).track('arms')).length;
      expect(kept / SEEDS).toBeGreaterThan(0.8);
    }
  });
});
