import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { sample } from '../../rules/view';
import { mix } from '../seeds';

/** Worlds drawn from a view: what is hidden enters as its mean over them. */
const WORLDS = 8;

/** What a side knows of a position, as plain numbers with names. */
export interface Known {
  readonly names: readonly string[];
  /** The numbers, from the side's view. `seed` serves the draws of what is hidden. */
  read(seen: State, seed: number): number[];
}

/**
 * Everything public or known to a side that may speak for or against a decision: named sums, tracks, lines, flags,
 * moods and seats of its own, steps of the units.
 */
export function knownOf(g: Game, side: number): Known {
  const { at, data } = g;
  const x = newRun(g);
  const names = ['period'];
  const parts: ((s: State) => number)[] = [(s) => s.v[at.flow.period]!];
  const add = (name: string, read: (s: State) => number): void => {
    names.push(name);
    parts.push(read);
  };
  const slot = (name: string, n: number): void => add(name, (s) => s.v[n]!);
  Object.keys(data.sums).forEach((id, k) => add(`sum ${id}`, (s) => {
    x.seat = side;
    x.target = -1;
    return g.sums[k]!(s, x);
  }));
  data.tracks.forEach((t, k) => slot(`track ${t.id}`, at.track + k));
  data.tracks.forEach((t, k) => {
    if (at.low[k]! >= 0) add(`doubt ${t.id}`, (s) => s.v[at.high[k]!]! - s.v[at.low[k]!]!);
  });
  data.flags.forEach((f, k) => slot(`flag ${f.id}`, at.flag + k));
  data.sides.forEach((d, k) => {
    slot(`line ${d.id}`, at.line + k);
    slot(`on line ${d.id}`, at.onLine + k);
    slot(`reserve ${d.id}`, at.reserve + k);
  });
  data.milieus.forEach((m, k) => slot(`cubes ${m.id}`, at.cubes + k * at.parties + side));
  data.assemblies.forEach((a, k) => slot(`seats ${a.id}`, at.seats + k * at.parties + side));
  data.loyalty.steps.forEach((_, n) => add(`units on step ${n}`, (s) => {
    let count = 0;
    for (let u = 0; u < data.units.length; u++) if (s.v[at.step + u] === n) count++;
    return count;
  }));
  add('units locked', (s) => {
    let count = 0;
    for (let u = 0; u < data.units.length; u++) count += s.v[at.lock + u]!;
    return count;
  });
  const read = (seen: State, seed: number): number[] => {
    const row = new Array<number>(parts.length).fill(0);
    for (let w = 0; w < WORLDS; w++) {
      const world = sample(g, seen, mix(seed, w));
      for (let k = 0; k < parts.length; k++) row[k]! += parts[k]!(world) / WORLDS;
    }
    return row.map((v) => Math.round(v * 1000) / 1000);
  };
  return { names, read };
}
