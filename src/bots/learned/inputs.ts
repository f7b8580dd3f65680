import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { ZONE } from '../../rules/state';
import type { Part } from './parts';
import { slotsOf, sumParts, watcher } from './parts';

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
  const values = new Float64Array(names.length);
  const parts: Part[] = [
    ...hots.map((h) => ({
      slots: [h.slot],
      renew: ({ v }: State) => {
        values.fill(0, h.first, h.first + h.n);
        const n = v[h.slot]!;
        if (n >= 0 && n < h.n) values[h.first + n] = 1;
      },
    })),
    {
      slots: data.units.map((_, k) => at.step + k),
      renew: ({ v }) => {
        values.fill(0, steps, steps + 5);
        for (let k = 0; k < data.units.length; k++) values[steps + v[at.step + k]!] = values[steps + v[at.step + k]!]! + 1 / units;
      },
    },
    ...sumParts(g, (k, total) => { values[sums + k] = total / 20; }),
    ...data.sides.flatMap((side, p) => side.objectives.map((o, k) => ({ o: g.objectives[p]![k]!, p, terms: o.progress }))).map(({ o, p, terms }, n) => ({
      slots: slotsOf(g, terms),
      renew: (s: State) => {
        x.seat = p;
        values[goals + n] = o.progress(s, x) >= o.goal ? 1 : 0;
      },
    })),
    ...sides.map((_, p) => ({
      slots: g.handDeck[p]!.map((c) => at.zone + c),
      renew: ({ v }: State) => {
        const zone = ZONE.hand + p;
        let points = 0;
        for (const c of g.handDeck[p]!) if (v[at.zone + c] === zone) points += g.cards[c]!.points;
        values[hands + p] = points / 12;
      },
    })),
  ];
  const renew = watcher(g, [...reads.map((r, k) => ({ slots: [r.slot], renew: (s: State) => { values[k] = (s.v[r.slot]! - r.from) * r.scale; } })), ...parts]);
  return {
    names,
    read(s, out) {
      renew(s);
      out.set(values);
    },
  };
}
