import { describe, expect, it } from 'vitest';
import type { State } from '../../rules/state';
import { testGame } from '../../testkit/scenarios';
import { risingOrders } from '../force/force';
import { playGame } from '../game';
import { createBench } from '../runner/bench';
import { mix } from '../seeds';
import { reversedGame, reversedOrder } from './reversed';
import { restrictedGame, restrictions } from './restricted';

const bench = createBench({ data: testGame().data, learned: null });
const g = bench.game;
const bots = g.data.sides.map(() => 'random');
const players = bots.map((kind, side) => bench.bot(kind, side));
const GAMES = 12;

describe('restricted play', () => {
  it('is the usual game where nothing is forbidden', () => {
    for (let k = 0; k < 4; k++) expect(restrictedGame(bench, { bots, seed: 9, forbid: null }, k).winner).toBe(playGame(g, players, mix(9, k)).winner);
  });

  it('knows every class of each side, but neither turns of the line nor risings', () => {
    const risings = risingOrders(g);
    const list = restrictions(g, risings);
    expect(list.filter((r) => r.kind === 'action').length).toBe(g.data.actions.length);
    const orders = list.filter((r) => r.kind === 'order').map((r) => r.id);
    for (const o of risings) expect(orders).not.toContain(g.data.orders[o]!.id);
    for (const o of g.data.orders) if (o.do.some((e) => e['line'] === o.side)) expect(orders).not.toContain(o.id);
    expect(orders.length).toBeGreaterThan(0);
  });

  it('takes each class away from its side only', () => {
    for (const forbid of restrictions(g, risingOrders(g))) {
      const missed = Array.from({ length: GAMES }, (_, k) => restrictedGame(bench, { bots, seed: 9, forbid }, k).missed).reduce((a, b) => a + b, 0);
      // Whatever the random bots could do at all is missed somewhere.
      if (forbid.kind === 'action' || forbid.kind === 'event') expect(missed, JSON.stringify(forbid)).toBeGreaterThan(0);
    }
  });

  it('refuses what the scenario does not have', () => {
    expect(() => restrictedGame(bench, { bots, seed: 9, forbid: { side: 0, kind: 'action', id: 'fly' } }, 0)).toThrow('no action "fly"');
  });
});

describe('the reversed order of play', () => {
  it('turns every period’s order round and nothing else', () => {
    const turned = reversedOrder(g);
    const orderAt = (s: State): number[] => Array.from({ length: g.sides }, (_, k) => s.v[g.at.flow.first + k]!);
    const seen: [number[], number[]][] = [];
    for (let k = 0; k < 8; k++) {
      const first: State[] = [];
      const other: State[] = [];
      playGame(g, players, k, { watch: (s) => void first.push({ rng: s.rng, v: s.v.slice() }) });
      playGame(turned, players, k, { watch: (s) => void other.push({ rng: s.rng, v: s.v.slice() }) });
      // The first period of both games is the same position.
      seen.push([orderAt(first[0]!), orderAt(other[0]!)]);
    }
    for (const [usual, back] of seen) expect(back).toEqual([...usual].reverse());
    expect(reversedGame(bench, { bots, seed: 9 }, 3)).toEqual(reversedGame(bench, { bots, seed: 9 }, 3));
  });
});
