import { describe, expect, it } from 'vitest';
import { gameOf } from '../../testkit/scenarios';
import type { Judged } from '../rising/paths';
import { judge } from '../rising/paths';
import { createLab } from '../runner';
import type { Path } from '../tasks/reading';
import { reading } from './m04-reading';
import { bestMoments, moment } from './m06-moment';
import { extremes } from './m07-extremes';
import { scouting } from './m14-scouting';

/** A game whose rising wins `chances[p]` of ten trials in period p. */
const path = (seed: number, chances: readonly number[], never = 0): Path => ({
  seed, never, own: 0, hours: -1, periods: chances.length,
  // Every other trial is lost first, so that both halves have the same share.
  moments: chances.map((c, period) => ({ period, known: [c, period, c - (chances[period - 1] ?? c)], won: Array.from({ length: 20 }, (_, k) => (Math.floor(k / 2) < c ? 1 : 0)) })),
});

describe('the measures of the date', () => {
  it('find what reading is worth where every game has its own best date', () => {
    const paths = Array.from({ length: 80 }, (_, n) => path(n, Array.from({ length: 8 }, (_, p) => Math.max(0, 9 - 3 * Math.abs(p - (1 + (n * 7 + Math.floor(n / 3)) % 6))))));
    const { judged } = judge(paths, 7);
    const share = (of: (j: Judged) => number): number => judged.reduce((sum, j) => sum + of(j), 0) / judged.length;
    expect(share((j) => j.read)).toBeGreaterThan(0.75);
    expect(share((j) => j.hindsight)).toBeCloseTo(0.9, 5);
    expect(share((j) => j.fixed)).toBeLessThan(0.6);
    const { games } = bestMoments(judged);
    expect(games).toHaveLength(80);
    // Two periods away a rising wins 0.3 instead of 0.9.
    for (const m of games) {
      expect(m.best).toBeCloseTo(0.9, 5);
      expect(m.best - (m.early ?? 0.3)).toBeCloseTo(0.6, 5);
    }
  });

  it('count the game as it ended where two periods later no rising is legal any more', () => {
    const { judged } = judge([0, 1, 2, 3].map((n) => path(n, [1, 5, 9], n < 2 ? 1 : 0)), 2);
    const { games } = bestMoments(judged);
    expect(games.map((m) => m.late).sort()).toEqual([0, 0, 1, 1]);
    expect(games.every((m) => m.early !== null && Math.abs(m.early - 0.1) < 1e-9)).toBe(true);
  });

  it('run on a scenario and give a figure for all that is asked', async () => {
    const { data } = gameOf('_fixtures/two-sides');
    const lab = createLab({ data, learned: null, seed: 3, games: 20, strong: 'script', threads: 1, folder: null });
    const results = [await reading.run(lab), await moment.run(lab), await extremes.run(lab), await scouting.run(lab)];
    lab.close();
    expect(results.map((r) => r.id)).toEqual([4, 6, 7, 14]);
    for (const r of results) {
      expect(r.figures.length).toBeGreaterThan(0);
      for (const f of r.figures) expect([f.value, f.low, f.high].some(Number.isNaN), f.label).toBe(false);
    }
  });

  it('say so where no side can rise', async () => {
    const { data } = gameOf('_fixtures/two-sides');
    const peaceful = { ...data, orders: data.orders.filter((o) => !JSON.stringify(o.do).includes('begin-hours')), bots: [] };
    const lab = createLab({ data: peaceful, learned: null, seed: 3, games: 10, strong: 'random', threads: 1, folder: null });
    for (const m of [reading, moment, extremes, scouting]) {
      const result = await m.run(lab);
      expect([result.ok, result.figures]).toEqual([null, []]);
      expect(result.says).toContain('Not applicable');
    }
    lab.close();
  });
});
