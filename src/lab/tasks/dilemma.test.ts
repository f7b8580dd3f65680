import { describe, expect, it } from 'vitest';
import { testGame } from '../../testkit/scenarios';
import { createBench } from '../runner/bench';
import { everySeat, meetDilemmas, pickCases, weighOptions } from './dilemma';

const bench = createBench({ data: testGame().data, learned: null });
const g = bench.game;
const bots = everySeat(bench, 'random');
const games = Array.from({ length: 12 }, (_, k) => meetDilemmas(bench, { bots, seed: 3 }, k));
const met = games.flat();

describe('dilemmas met in games', () => {
  it('are those put to a side, as that side sees them', () => {
    expect(met.length).toBeGreaterThan(10);
    for (const m of met) {
      const d = g.dispatches.find((x) => x.data.id === m.dispatch)!;
      expect(d.decider.kind).not.toBe('street');
      expect(m.view[g.at.flow.seat]).toBe(m.seat);
      // What the seat may not know is not in it.
      for (const s of g.secrets) if (((s.seats >> m.seat) & 1) === 0) expect(m.view[s.slot]).toBe(-99);
    }
  });

  it('are picked up to so many of each', () => {
    const cases = pickCases(games, 2);
    const ids = new Set(met.map((m) => m.dispatch));
    for (const id of ids) expect(cases.filter((m) => m.dispatch === id).length).toBe(Math.min(2, met.filter((m) => m.dispatch === id).length));
  });
});

describe('options of a dilemma', () => {
  const params = { cases: pickCases(games, 1), worlds: 6, periods: 0, player: 'random', seed: 5 };

  it('are weighed alike whenever they are weighed', () => {
    const once = params.cases.map((_, k) => weighOptions(bench, params, k));
    const again = params.cases.map((_, k) => weighOptions(bench, params, params.cases.length - 1 - k)).reverse();
    expect(again).toEqual(once);
    for (const w of once) {
      expect(w.options.length).toBeGreaterThan(1);
      w.worth.forEach((v, k) => expect(v).toBeCloseTo((w.first[k]! + w.second[k]!) / 2, 4));
      for (const v of w.worth) expect(v >= 0 && v <= 1).toBe(true);
    }
  });

  it('are told apart when one of them wins the game', () => {
    // Whoever has taken the first option wins, whatever else happens.
    const m = met.find((x) => g.dispatches.findIndex((d) => d.data.id === x.dispatch) < g.epilogueFrom)!;
    const side = g.data.sides[m.seat]!.id;
    const flag = { id: 'decided', name: { en: 'decided', fr: 'décidé' } };
    const data = {
      ...g.data,
      flags: [...g.data.flags, flag],
      dispatches: g.data.dispatches.map((d) => (d.id !== m.dispatch ? d : { ...d, options: d.options.map((o, k) => (k === 0 ? { ...o, do: [{ 'set-flag': flag.id }] } : o)) })),
      endings: g.data.endings.map((e) => ({ ...e, scores: Object.fromEntries(g.data.sides.map((s) => [s.id, [s.id === side ? { add: 100, if: { flag: flag.id } } : { add: 50 }]])) })),
    };
    const won = createBench({ data, learned: null });
    const again = Array.from({ length: 6 }, (_, k) => meetDilemmas(won, { bots, seed: 3 }, k)).flat().find((x) => x.dispatch === m.dispatch)!;
    const w = weighOptions(won, { ...params, cases: [again] }, 0);
    expect(w.worth).toEqual(w.options.map((_, k) => (k === 0 ? 1 : 0)));
  });
});
