import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { ZONE } from '../../rules/state';

/** The position as a row of numbers, most of them from 0 to 1: what learned values and habits are computed from. */
export interface Inputs {
  readonly names: readonly string[];
  /** Writes them into `out`, as long as `names`. `s` is a full state (a world drawn from a view, or a finished game's). */
  read(s: State, out: Float64Array): void;
}

/** The inputs of a scenario: whatever its data declares, under names that stay the same while the ids do. */
export function inputsOf(g: Game): Inputs {
  const { at, data } = g;
  const names: string[] = [];
  const sides = data.sides.map((s) => s.id);
  const reads: { readonly slot: number; readonly from: number; readonly scale: number }[] = [];
  const direct = (name: string, slot: number, from: number, size: number): void => {
    names.push(name);
    reads.push({ slot, from, scale: 1 / Math.max(1, size) });
  };
  data.tracks.forEach((t, k) => { direct(`track:${t.id}`, at.track + k, t.min, t.max - t.min); });
  data.flags.forEach((f, k) => { direct(`flag:${f.id}`, at.flag + k, 0, 1); });
  data.milieus.forEach((m, k) => { sides.forEach((id, p) => { direct(`cubes:${m.id}:${id}`, at.cubes + k * at.parties + p, 0, 10); }); });
  data.assemblies.forEach((a, k) => { sides.forEach((id, p) => { direct(`seats:${a.id}:${id}`, at.seats + k * at.parties + p, 0, 20); }); });
  data.units.forEach((u, k) => { direct(`step:${u.id}`, at.step + k, 0, 4); });
  data.units.forEach((u, k) => { direct(`locked:${u.id}`, at.lock + k, 0, 1); });
  sides.forEach((id, p) => { direct(`reserve:${id}`, at.reserve + p, 0, 4); });
  sides.forEach((id, p) => { direct(`on-line:${id}`, at.onLine + p, 0, 8); });
  if (g.hours) direct('beat', at.flow.beat, 0, g.hours.beats);
  const oneHot = (name: string, slot: number, values: readonly string[]): { readonly slot: number; readonly first: number; readonly n: number } => {
    const first = names.length;
    for (const v of values) names.push(`${name}:${v}`);
    return { slot, first, n: values.length };
  };
  const hots = [
    oneHot('period', at.flow.period, data.periods.map((p) => p.id)),
    ...data.sides.map((s, k) => oneHot(`line:${s.id}`, at.line + k, s.lines.map((l) => l.id))),
    ...(g.hours ? data.points.map((p, k) => oneHot(`holds:${p.id}`, at.holder + k, sides)) : []),
  ];
  const steps = names.length;
  for (let k = 0; k < 5; k++) names.push(`units-at:${k}`);
  const sums = names.length;
  for (const id of Object.keys(data.sums)) names.push(`sum:${id}`);
  const goals = names.length;
  data.sides.forEach((s) => { s.objectives.forEach((o) => names.push(`objective:${s.id}:${o.id}`)); });
  const hands = names.length;
  sides.forEach((id) => names.push(`hand:${id}`));
  const x = newRun(g);
  const units = Math.max(1, data.units.length);
  const read = (s: State, out: Float64Array): void => {
    const v = s.v;
    out.fill(0, reads.length);
    for (let k = 0; k < reads.length; k++) {
      const r = reads[k]!;
      out[k] = (v[r.slot]! - r.from) * r.scale;
    }
    for (const h of hots) {
      const n = v[h.slot]!;
      if (n >= 0 && n < h.n) out[h.first + n] = 1;
    }
    for (let k = 0; k < data.units.length; k++) out[steps + v[at.step + k]!] = out[steps + v[at.step + k]!]! + 1 / units;
    x.seat = -1;
    for (let k = 0; k < g.sums.length; k++) out[sums + k] = g.sums[k]!(s, x) / 20;
    let n = goals;
    for (let side = 0; side < g.sides; side++) {
      x.seat = side;
      for (const o of g.objectives[side]!) out[n++] = o.progress(s, x) >= o.goal ? 1 : 0;
      const zone = ZONE.hand + side;
      let points = 0;
      for (const c of g.handDeck[side]!) if (v[at.zone + c] === zone) points += g.cards[c]!.points;
      out[hands + side] = points / 12;
    }
  };
  return { names, read };
}
