import type { GameEvent } from '../rules/events';
import { drift, revealOrders } from '../rules/flow/period';
import type { Game } from '../rules/game';
import { newRun } from '../rules/run';
import { cloneState } from '../rules/state';
import type { State } from '../rules/state';

/** The numbers of a position by id, as a person would read them off the table. */
export function table(g: Game, s: State) {
  const { at, index } = g;
  const slot = (base: number, map: ReadonlyMap<string, number>, id: string, width = 1): number => {
    const k = map.get(id);
    if (k === undefined) throw new Error(`no such thing: ${id}`);
    return base + k * width;
  };
  const party = (id: string): number => (id === 'unaligned' || id === 'waverers' ? g.sides : slot(0, index.side, id));
  const shares = (base: number): number[] => Array.from({ length: at.parties }, (_, p) => s.v[base + p]!);
  return {
    track: (id: string) => s.v[slot(at.track, index.track, id)]!,
    low: (id: string) => s.v[at.low[index.track.get(id)!]!]!,
    high: (id: string) => s.v[at.high[index.track.get(id)!]!]!,
    flag: (id: string) => s.v[slot(at.flag, index.flag, id)] === 1,
    sum: (id: string) => g.sums[slot(0, index.sum, id)]!(s, newRun(g)),
    cubes: (milieu: string, side: string) => s.v[slot(at.cubes, index.milieu, milieu, at.parties) + party(side)]!,
    seats: (assembly: string, side: string) => s.v[slot(at.seats, index.assembly, assembly, at.parties) + party(side)]!,
    allCubes: (milieu: string) => shares(slot(at.cubes, index.milieu, milieu, at.parties)),
    allSeats: (assembly: string) => shares(slot(at.seats, index.assembly, assembly, at.parties)),
    step: (unit: string) => s.v[slot(at.step, index.unit, unit)]!,
    locked: (unit: string) => s.v[slot(at.lock, index.unit, unit)] === 1,
    line: (side: string) => {
      const k = slot(0, index.side, side);
      return g.data.sides[k]!.lines[s.v[at.line + k]!]!.id;
    },
    holder: (point: string) => g.data.sides[s.v[slot(at.holder, index.point, point)]!]?.id ?? null,
    /** Whether the final hours have been asked for. */
    hours: () => s.v[at.flow.hoursAsked] === 1,
  };
}

/** Carries out these sealed orders on a copy: what follows, and the log. */
export function afterOrders(g: Game, s: State, orders: readonly string[]): { readonly state: State; readonly log: readonly GameEvent[] } {
  const state = cloneState(s);
  const log: GameEvent[] = [];
  for (let side = 0; side < g.sides; side++) state.v[g.at.order + side] = -1;
  for (const id of orders) {
    const order = g.orders[g.index.order.get(id) ?? -1];
    if (!order) throw new Error(`no such order: ${id}`);
    state.v[g.at.order + order.side] = order.index + 1;
  }
  revealOrders(state, newRun(g, (e) => log.push(e)));
  return { state, log };
}

/** One drift on a copy, the automata's turn included. */
export function afterDrift(g: Game, s: State): State {
  const state = cloneState(s);
  drift(state, newRun(g));
  return state;
}

/** The same position with other dice to come. */
export function withDice(s: State, seed: number): State {
  return { rng: Math.imul(seed + 1, 0x9e3779b9) | 0, v: s.v.slice() };
}

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
