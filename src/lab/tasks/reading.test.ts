import { describe, expect, it } from 'vitest';
import type { Bench } from '../measures/types';
import { createBot } from '../../bots/index';
import { gameOf } from '../../testkit/scenarios';
import type { Path, ReadingParams } from './reading';
import { reading } from './reading';
import type { StyleParams } from './style';
import { style } from './style';

const g = gameOf('_fixtures/two-sides');
const bots = new Map<string, ReturnType<typeof createBot>>();
const bench: Bench = {
  data: g.data, game: g, learned: null,
  bot: (kind, side) => {
    const key = `${kind} ${side}`;
    const bot = bots.get(key) ?? createBot(kind, g, side);
    bots.set(key, bot);
    return bot;
  },
};
const params: ReadingParams = { bots: ['script', 'script'], playout: 'script', playouts: 4, worlds: 2, seed: 7 };
const paths: Path[] = Array.from({ length: 40 }, (_, k) => reading(bench, params, k));
const strikers = g.index.side.get('strikers')!;

describe('a game of holding back', () => {
  it('tries a rising at every moment that permits one, and at no other', () => {
    const moments = paths.flatMap((p) => p.moments);
    expect(moments.length).toBeGreaterThan(3);
    for (const m of moments) {
      expect(m.won).toHaveLength(4);
      expect(m.won.every((w) => w === 0 || w === 1)).toBe(true);
      expect(m.known).toHaveLength(moments[0]!.known.length);
      expect(m.known.every(Number.isFinite)).toBe(true);
    }
    for (const p of paths) expect(new Set(p.moments.map((m) => m.period)).size).toBe(p.moments.length);
  });

  it('knows when the bot itself would have risen, and that was possible then', () => {
    expect(paths.some((p) => p.own >= 0)).toBe(true);
    for (const p of paths) if (p.own >= 0) expect(p.moments.map((m) => m.period)).toContain(p.own);
  });

  it('is the same for the same number and seed, and another for another', () => {
    expect(reading(bench, params, 3)).toEqual(paths[3]);
    expect(reading(bench, { ...params, seed: 8 }, 3)).not.toEqual(paths[3]);
  });
});

describe('a game in a style', () => {
  const play = (name: StyleParams['style'], n = 12): ReturnType<typeof style>[] => Array.from({ length: n }, (_, k) => style(bench, { bots: params.bots, style: name, seed: 7 }, k));

  it('never: no final hours of its making', () => {
    expect(play('never').some((t) => t.attacker === strikers)).toBe(false);
    expect(play('idle').some((t) => t.attacker === strikers)).toBe(false);
  });

  it('at once comes earlier than last', () => {
    const dates = (list: ReturnType<typeof style>[]): number[] => list.flatMap((t) => (t.attacker === strikers ? [t.rising] : []));
    const last = dates(play('last'));
    expect(dates(play('at-once')).length).toBeGreaterThan(0);
    expect(last.every((d) => d === g.data.periods.length - 1)).toBe(true);
    expect(Math.min(...dates(play('at-once')))).toBeLessThan(g.data.periods.length - 1);
  });
});
