import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { copyState, HIDDEN, scratchState } from '../../rules/state';
import type { Value } from '../learned/value';
import type { UsualValue } from './usual';

/** What may weigh: a track, a side's cubes in a milieu, its seats in an assembly, units on a step or beyond, a flag, a side's line, a point. */
export type FactorKind = 'track' | 'cubes' | 'seats' | 'units' | 'flag' | 'line' | 'point';

/** One quantity as the side knows it, and what it is worth to the side compared with its usual value. */
export interface Factor {
  readonly kind: FactorKind;
  readonly id: string;
  /** The value, or the range within which it is known to lie. For units: how many; for a line or a point: index of the line, of the holder. */
  readonly low: number;
  readonly high: number;
  /** Win chance it adds (or takes away), −1 to 1. */
  readonly shift: number;
}

/** Steps of loyalty that count as won for the side at the high end, and for the one at the low end. */
export const WON = { high: 3, low: 1 } as const;

interface Candidate {
  readonly kind: FactorKind;
  readonly id: string;
  readonly slots: readonly number[];
  /** What is told of it, from the view; null: nothing to be told now. */
  known(seen: State): readonly [low: number, high: number] | null;
}

/** Everything of the scenario that an adviser of a side may name. */
export function candidatesOf(g: Game, side: number): readonly Candidate[] {
  const { at, data } = g;
  const x = newRun(g);
  const list: Candidate[] = [];
  const plain = (slot: number) => (seen: State): readonly [number, number] => [seen.v[slot]!, seen.v[slot]!];
  const range = (from: number, n: number): number[] => Array.from({ length: n }, (_, i) => from + i);
  data.tracks.forEach((t, k) => {
    if (t.told === false || t.shown === false) return;
    const slot = at.track + k;
    list.push({ kind: 'track', id: t.id, slots: [slot], known: (seen) => (seen.v[slot] === HIDDEN ? [seen.v[at.low[k]!]!, seen.v[at.high[k]!]!] : plain(slot)(seen)) });
  });
  data.milieus.forEach((m, k) => {
    const from = at.cubes + k * at.parties;
    list.push({ kind: 'cubes', id: m.id, slots: range(from, at.parties), known: plain(from + side) });
  });
  data.assemblies.forEach((a, k) => {
    const from = at.seats + k * at.parties;
    const sits = g.sits[k];
    list.push({ kind: 'seats', id: a.id, slots: range(from, at.parties), known: (seen) => (sits && !sits(seen, x) ? null : plain(from + side)(seen)) });
  });
  if (data.units.length > 0) {
    const low = data.sides[side]!.id === data.loyalty.low;
    list.push({
      kind: 'units', id: low ? 'low' : 'high', slots: range(at.step, data.units.length),
      known: (seen) => {
        const n = data.units.filter((_, u) => (low ? seen.v[at.step + u]! <= WON.low : seen.v[at.step + u]! >= WON.high)).length;
        return [n, n];
      },
    });
  }
  data.flags.forEach((f, k) => {
    if (f.told !== false) list.push({ kind: 'flag', id: f.id, slots: [at.flag + k], known: plain(at.flag + k) });
  });
  data.sides.forEach((s, k) => {
    if (s.lines.length > 0) list.push({ kind: 'line', id: s.id, slots: [at.line + k], known: plain(at.line + k) });
  });
  return list;
}

/**
 * What each quantity is worth to a side: the win chance as it stands less the win chance with that quantity at its
 * usual value, over worlds the view allows. In the final hours the points held count too, against who held them first.
 */
export function factorsOf(g: Game, side: number, candidates: readonly Candidate[], seen: State, worlds: readonly State[], value: Value, usual: UsualValue): Factor[] {
  const period = seen.v[g.at.flow.period]!;
  if (worlds.length === 0) return [];
  const work = scratchState(g.at.size);
  const base = worlds.map((s) => value.chances(s)[side]!);
  const factors: Factor[] = [];
  const weigh = (kind: FactorKind, id: string, known: readonly [number, number], change: (s: State) => boolean): void => {
    let shift = 0;
    let changed = false;
    worlds.forEach((world, k) => {
      copyState(world, work);
      if (!change(work)) return;
      changed = true;
      shift += base[k]! - value.chances(work)[side]!;
    });
    if (changed) factors.push({ kind, id, low: known[0], high: known[1], shift: shift / worlds.length });
  };
  for (const c of candidates) {
    const known = c.known(seen);
    if (!known) continue;
    weigh(c.kind, c.id, known, (s) => {
      let differs = false;
      for (const slot of c.slots) {
        const n = usual(slot, period);
        if (s.v[slot] !== n) differs = true;
        s.v[slot] = n;
      }
      return differs;
    });
  }
  if (g.hours && seen.v[g.at.flow.beat]! > 0) {
    g.data.points.forEach((p, k) => {
      const slot = g.at.holder + k;
      const first = g.index.side.get(p.holder) ?? -1;
      const now = seen.v[slot]!;
      if (now !== first) weigh('point', p.id, [now, now], (s) => { s.v[slot] = first; return true; });
    });
  }
  return factors;
}
