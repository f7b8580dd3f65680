import { describe, expect, it } from 'vitest';
import { testGame } from '../../testkit/scenarios';
import type { GameTrace } from '../tasks/game';
import { calibrationOf } from './calibration';
import { differenceOf, usesOf } from './uses';
import { shareOf } from '../stats';

const { data } = testGame();
const blank = {
  seed: 1, ending: 0, scores: [0, 0], rising: -1, attacker: -1, beats: 0, periods: 1, actions: 10, decisions: [5, 5], choices: [5, 5], tracks: [], sums: [],
  chances: [[0.5, 0.5]], moments: [0], hours: { chances: [], moments: [] }, offered: {},
};
const order = data.orders.find((o) => o.side === data.sides[0]!.id)!.id;
const street = data.dispatches.find((d) => d.decider === 'street')!.options[0]!.id;
const key = `${data.sides[0]!.id} order:${order}`;
const game = (index: number, winner: number, used: string[]): GameTrace => ({ ...blank, index, winner, used, offered: { [key]: 2 } });
// The order in 40 games of 100, of which the side wins 30; without it 10 of 60.
const games = Array.from({ length: 100 }, (_, k) => game(k, k < 30 || k >= 90 ? 0 : 1, [...(k < 40 ? [key, key] : []), ...(k < 50 ? [`street option:${street}`] : [])]));

describe('use and worth', () => {
  const rows = usesOf(data, games);

  it('counts games, times, how often it was taken when open, and the wins with and without it', () => {
    const row = rows.find((u) => u.kind === 'order' && u.id === order)!;
    expect(row).toMatchObject({ side: 0, whose: 0, times: 80, offered: 200 });
    expect([row.games.share, row.with.share, row.without.share]).toEqual([0.4, 0.75, shareOf(10, 60).share]);
    expect(row.difference.value).toBeCloseTo(0.75 - 10 / 60, 3);
    expect(row.difference.low).toBeGreaterThan(0);
    expect(row.difference.high).toBeLessThan(1);
  });

  it('shows what people decided with the side to which it mattered', () => {
    const row = rows.find((u) => u.kind === 'option' && u.id === street)!;
    expect(row).toMatchObject({ side: -1, times: 50 });
    expect(row.whose).toBeGreaterThanOrEqual(0);
  });

  it('lists whatever nobody ever chose', () => {
    for (const c of data.cards) expect(rows.some((u) => u.kind === 'card' && u.id === c.id && u.times === 0)).toBe(true);
    for (const a of data.actions) expect(rows.some((u) => u.kind === 'action' && u.id === a.id)).toBe(true);
    expect(rows.filter((u) => u.kind === 'order').length).toBe(data.orders.length);
  });

  it('has Newcombe’s interval for a difference (his example: 56/70 and 48/80)', () => {
    const { value, low, high } = differenceOf(shareOf(56, 70), shareOf(48, 80));
    expect([value, low, high].map((v) => Math.round(v * 1e4) / 1e4)).toEqual([0.2, 0.0524, 0.3339]);
  });
});

describe('calibration', () => {
  it('scores certainty that comes true with 0, and even chances of two sides with 0.5', () => {
    const sure = games.map((t) => ({ ...t, chances: [t.winner === 0 ? [1, 0] : [0, 1]] }));
    expect(calibrationOf(sure, 2, 'periods')).toMatchObject({ brier: 0, moments: 100 });
    expect(calibrationOf(games, 2, 'periods').brier).toBe(0.5);
    expect(calibrationOf(games, 2, 'periods').naive).toBeCloseTo(2 * 0.4 * 0.6, 3);
    expect(calibrationOf(games, 2, 'hours').moments).toBe(0);
  });

  it('puts what was said beside what came, game by game', () => {
    const { table } = calibrationOf(games.map((t) => ({ ...t, chances: [[0.35, 0.65], [0.35, 0.65]] })), 2, 'periods');
    expect(table).toHaveLength(2);
    expect(table[0]).toMatchObject({ n: 200, said: 0.35, came: 0.4 });
    // A hundred games, not two hundred moments.
    expect(table[0]!.low).toBeCloseTo(shareOf(40, 100).low, 3);
  });
});
