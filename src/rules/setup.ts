import { proceed } from './apply';
import { ABSENT } from './effects/blocks';
import type { Game, Sink } from './game';
import { below } from './rng';
import { newRun } from './run';
import type { State } from './state';
import { PHASE } from './state';

/** The first position of a game, at the moment it begins with. The same seed (any whole number) always gives the same game. */
export function setup(g: Game, seed: number, sink: Sink | null = null): State {
  const { at, data } = g;
  const s: State = { rng: seed | 0, v: blank(at.size) };
  // Small seeds lie close together: stir once so that neighbours differ.
  below(s, 2);
  data.tracks.forEach((t, i) => {
    s.v[at.track + i] = typeof t.start === 'number' ? t.start : t.start[0] + below(s, t.start[1] - t.start[0] + 1);
    if (!t.hidden) return;
    s.v[at.low[i]!] = t.hidden.range[0];
    s.v[at.high[i]!] = t.hidden.range[1];
  });
  data.flags.forEach((f, i) => {
    s.v[at.flag + i] = f.start ? 1 : 0;
  });
  const share = (base: number, of: Readonly<Record<string, number>>, nobody: string): void => {
    data.sides.forEach((side, k) => {
      s.v[base + k] = of[side.id] ?? 0;
    });
    s.v[base + g.sides] = of[nobody] ?? 0;
  };
  data.milieus.forEach((m, i) => share(at.cubes + i * at.parties, m.cubes, 'unaligned'));
  data.assemblies.forEach((a, i) => share(at.seats + i * at.parties, a.seats, 'waverers'));
  data.units.forEach((u, i) => {
    s.v[at.step + i] = u.step;
  });
  layBlocks(g, s);
  data.sides.forEach((side, i) => {
    s.v[at.line + i] = g.index.line[i]!.get(side.line) ?? 0;
  });
  data.points.forEach((p, i) => {
    s.v[at.holder + i] = g.index.side.get(p.holder) ?? -1;
  });
  const start = g.starts[g.start];
  if (start) {
    s.v[at.flow.period] = start.data.period;
    start.put(s);
  }
  s.v[at.flow.seat] = -1;
  s.v[at.flow.phase] = PHASE.start;
  proceed(g, s, newRun(g, sink));
  return s;
}

/** Whether a game can begin there; nothing stands for its first period. */
export function hasStart(g: Game, id: string | null | undefined): boolean {
  return id === null || id === undefined || g.data.starts?.some((start) => start.id === id) === true;
}

/** The same game, begun at another moment: nothing stands for its first period. @throws if the scenario has no such start. */
export function startingAt(g: Game, id: string | null | undefined): Game {
  const start = g.starts.findIndex((one) => one.data.id === id);
  if (start < 0 && !hasStart(g, id)) throw new Error(`${g.data.id} has no start "${String(id)}"`);
  return start === g.start ? g : { ...g, start };
}

/** Id of the moment a game begins with; undefined for its first period. */
export function startOf(g: Game): string | undefined {
  return g.starts[g.start]?.data.id;
}

/** So many zeros. Pushed, not `fill`ed: a list that once had holes is slower for good, and every state is a copy of this one. */
function blank(size: number): number[] {
  const v: number[] = [];
  while (v.length < size) v.push(0);
  return v;
}

/** The face-down forces: some of the known values, evenly drawn; the rest of the room is empty. */
function layBlocks(g: Game, s: State): void {
  const blocks = g.data.blocks;
  if (!blocks) return;
  const values = blocks.values.slice();
  for (let b = 0; b < blocks.room; b++) {
    if (b >= blocks.laid || values.length === 0) {
      s.v[g.at.up + b] = ABSENT;
      continue;
    }
    const [value] = values.splice(below(s, values.length), 1);
    s.v[g.at.value + b] = value!;
    s.v[g.at.base + b] = value!;
  }
}
