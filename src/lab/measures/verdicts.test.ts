import { describe, expect, it } from 'vitest';
import { testGame } from '../../testkit/scenarios';
import { createBench } from '../runner/bench';
import type { Met, Weighed, WeighParams } from '../tasks/dilemma';
import type { RestrictedGame, RestrictedParams } from '../tasks/restricted';
import { order } from './m02-order';
import { restricted } from './m08-restricted';
import { dilemmas } from './m09-dilemmas';
import { strength } from './m13-strength';
import { decisions } from './m15-decisions';
import { preparliament } from './m16-preparliament';
import { thrifty } from './thrift';
import type { Figure, Lab } from './types';

const bench = createBench({ data: testGame().data, learned: null });
const { data } = bench;

/** A laboratory whose games have been played already. */
function labOf(results: (name: string, params: unknown, count: number) => unknown[], games = 2000): Lab {
  return { bench, seed: 1, games, strong: 'search:64', run: <R>(name: string, _task: string, params: unknown, count: number) => Promise.resolve(results(name, params, count) as R[]) };
}
const won = (n: number, share: number): { index: number; winner: number }[] => Array.from({ length: n }, (_, index) => ({ index, winner: (index * 37) % 100 < share * 100 ? 0 : 1 }));
const find = (figures: readonly Figure[], part: string): Figure => figures.find((f) => f.label.includes(part))!;

describe('the order of play', () => {
  it('passes at two points and fails at five', async () => {
    const at = (share: number): Lab => labOf((name, _, count) => won(count, name === 'main' ? 0.5 : share));
    expect((await order.run(at(0.52))).ok).toBe(true);
    const bad = await order.run(at(0.45));
    expect(bad.ok).toBe(false);
    expect(bad.figures.map((f) => f.value)).toEqual([-5, 5]);
  });

  it('plays on where half of the games leave it open', async () => {
    const counts: number[] = [];
    const lab = labOf((name, _, count) => {
      if (name === 'reversed') counts.push(count);
      return won(count, name === 'main' ? 0.5 : 0.47);
    });
    await order.run(lab);
    await order.run(labOf((name, _, count) => {
      if (name === 'reversed') counts.push(count);
      return won(count, 0.5);
    }));
    expect(counts).toEqual([1000, 2000, 1000]);
  });
});

describe('decisions', () => {
  const at = (minutes: number): Lab => ({
    ...labOf((_name, _params, count) => Array.from({ length: count }, () => ({ choices: data.sides.map(() => 80), decisions: data.sides.map(() => 90) })), 20),
    bench: { ...bench, data: { ...data, minutes } },
  });

  it('are a gate where a game is to last 45 minutes or less, and only reported of a longer one', async () => {
    const [short, long] = [await decisions.run(at(45)), await decisions.run(at(90))];
    expect([short.gate, short.ok]).toEqual([true, false]);
    expect([long.gate, long.ok]).toEqual([false, null]);
    expect(long.figures[0]).toMatchObject({ value: 80, ok: null });
  });
});

describe('restricted play', () => {
  const [one, two, three] = data.actions;
  const shares: Record<string, number> = { [one!.id]: 0.35, [two!.id]: 0.05, [three!.id]: 0.5 };
  const orders = data.orders.map((o) => o.id);
  const at = (shareOf: (name: string, id: string) => number): Lab => labOf((name, params, count): RestrictedGame[] => {
    const { forbid } = params as RestrictedParams;
    const share = forbid?.kind === 'action' ? shareOf(name, forbid.id!) : 0.4;
    return won(count, 0.5).map((g, k) => ({
      index: g.index, missed: 3, orders: forbid ? {} : Object.fromEntries(orders.map((id, i) => [id, i === 0 ? 1 : 4])),
      winner: forbid ? ((k * 37) % 100 < share * 100 ? forbid.side : 1 - forbid.side) : g.winner,
    }));
  });
  const lab = at((_, id) => shares[id] ?? 0.4);

  it('tells what is missed enough, too much and not at all, with orders that only answer an occasion left out', async () => {
    const r = await restricted.run(lab);
    const of = (id: string): Figure => find(r.figures, data.actions.find((a) => a.id === id)!.name.en);
    expect(of(one!.id)).toMatchObject({ value: 0.7, ok: true });
    expect(of(two!.id)).toMatchObject({ value: 0.1, ok: false });
    expect(of(three!.id).value).toBe(1);
    expect(r.ok).toBe(false);
    expect(r.says).toContain(data.actions.find((a) => a.id === two!.id)!.name.en);
    expect(r.figures.some((f) => f.label.includes(`“${data.orders[0]!.name.en}”`))).toBe(false);
  });

  it('asks a row that fails again, in more games between strong bots, and believes that', async () => {
    const asked: string[] = [];
    const chance = at((name, id) => {
      if (name.endsWith('again')) asked.push(name);
      return id === two!.id && !name.endsWith('again') ? 0.05 : 0.4;
    });
    const played: [number, readonly string[]][] = [];
    const r = await restricted.run({ ...chance, run: (name, task, params, count) => {
      if (name.endsWith('again')) played.push([count, (params as RestrictedParams).bots]);
      return chance.run(name, task, params, count);
    } });
    expect(asked).toHaveLength(1);
    expect(played).toEqual([[500, ['search:64', 'search:64']], [500, ['search:64', 'search:64']]]);
    expect(find(r.figures, two!.name.en)).toMatchObject({ value: 0.8, ok: true, n: 500 });
    expect(find(r.figures, two!.name.en).note).toContain('asked again, first 10 %');
    expect(r.ok).toBe(true);
  });
});

describe('answers to dilemmas', () => {
  const put = data.dispatches.find((d) => d.options.length >= 2 && d.decider !== 'street')!;
  const met = (k: number): Met => ({ dispatch: put.id, seat: 0, period: k % 3, view: [k] });
  const lab = (worth: (k: number) => number[], games = Infinity): Lab => labOf((name, params, count): unknown[] => {
    if (name === 'dilemmas' || name === 'dilemmas again') return Array.from({ length: Math.min(games, count) }, (_, k) => [met(k)]);
    const { cases } = params as WeighParams;
    return cases.map((c, k): Weighed => ({ dispatch: c.dispatch, seat: 0, period: 0, options: put.options.map((o) => o.id), worth: worth(k), first: worth(k), second: worth(k) }));
  });
  const flat = put.options.map(() => 0.1);

  it('fail where one is never the best or one nearly always', async () => {
    const never = await dilemmas.run(lab(() => [0.5, ...flat.slice(1)]));
    expect(never.ok).toBe(false);
    expect(find(never.figures, put.options[0]!.title.en)).toMatchObject({ value: 1, ok: false });
    expect(find(never.figures, put.options[1]!.title.en)).toMatchObject({ value: 0, ok: false });
    const mixed = await dilemmas.run(lab((k) => flat.map((v, i) => (i === k % flat.length ? 0.5 : v))));
    expect(mixed.ok).toBe(true);
  });

  it('are looked at again where one fails, and the second look counts', async () => {
    const fair = (k: number): number[] => flat.map((v, i) => (i === k % flat.length ? 0.5 : v));
    const second: number[] = [];
    const chance = lab(() => [0.5, ...flat.slice(1)]);
    const r = await dilemmas.run({ ...chance, run: (name, task, params, count) => {
      if (name !== 'dilemmas weighed again') return chance.run(name, task, params, count);
      second.push(count);
      return lab(fair).run(name, task, params, count);
    } });
    expect(second).toEqual([180]);
    expect(r.ok).toBe(true);
    expect(find(r.figures, put.options[0]!.title.en).note).toContain('looked at again');
  });

  it('are not judged where they change nothing, or were hardly met', async () => {
    expect((await dilemmas.run(lab(() => flat))).ok).toBe(null);
    expect((await dilemmas.run(lab(() => [0.5, ...flat.slice(1)], 1))).ok).toBe(null);
  });
});

describe('the marked dilemma', () => {
  it('is nothing to a scenario that marks none', async () => {
    expect((await preparliament.run(labOf(() => []))).ok).toBe(null);
  });
});

describe('strength', () => {
  it('asks every step for ten points', async () => {
    const at = (hard: number): Lab => labOf((name, params, count): RestrictedGame[] => {
      const { bots } = params as RestrictedParams;
      const share = name.includes('among random') ? 0.9 : name.includes('random') ? 0.02 : name.includes('easy') ? 0.2 : hard;
      const seat = bots.findIndex((b) => b !== 'normal' && bots.filter((o) => o === b).length === 1);
      return Array.from({ length: count }, (_, index) => ({ index, winner: index < share * count ? seat : 1 - seat, missed: 0, orders: {} }));
    });
    expect((await strength.run(at(0.7))).ok).toBe(true);
    const close = await strength.run(at(0.55));
    expect(close.ok).toBe(false);
    expect(find(close.figures, 'hard over normal')).toMatchObject({ value: 5, ok: false });
  });
});

describe('a thriftier bot', () => {
  it('is of the same make with fewer iterations', () => {
    expect(['search:64', 'flat:100:bold', 'script', 'script:bold', 'hard', 'search:2'].map((k) => thrifty(k, 4))).toEqual(['search:16', 'flat:25:bold', 'script', 'script:bold', 'hard', 'search:1']);
  });
});
