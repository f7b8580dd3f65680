import type { Game } from '../../rules/game';
import type { State } from '../../rules/state';
import type { Learned, Usual } from '../learned/learned';

/** A quantity of the table: its slot, a name that stays while the ids do, and where it stands before anybody has moved. */
interface Quantity {
  readonly name: string;
  readonly slot: number;
  readonly start: number;
}

function quantitiesOf(g: Game): Quantity[] {
  const { at, data } = g;
  const list: Quantity[] = [];
  const sides = data.sides.map((s) => s.id);
  data.tracks.forEach((t, k) => list.push({ name: `track:${t.id}`, slot: at.track + k, start: typeof t.start === 'number' ? t.start : (t.start[0] + t.start[1]) / 2 }));
  data.flags.forEach((f, k) => list.push({ name: `flag:${f.id}`, slot: at.flag + k, start: f.start ? 1 : 0 }));
  data.milieus.forEach((m, k) => { [...sides, 'unaligned'].forEach((id, p) => list.push({ name: `cubes:${m.id}:${id}`, slot: at.cubes + k * at.parties + p, start: m.cubes[id] ?? 0 })); });
  data.assemblies.forEach((a, k) => { [...sides, 'waverers'].forEach((id, p) => list.push({ name: `seats:${a.id}:${id}`, slot: at.seats + k * at.parties + p, start: a.seats[id] ?? 0 })); });
  data.units.forEach((u, k) => list.push({ name: `step:${u.id}`, slot: at.step + k, start: u.step }));
  data.sides.forEach((s, k) => list.push({ name: `line:${s.id}`, slot: at.line + k, start: s.lines.findIndex((l) => l.id === s.line) }));
  return list;
}

/** Learns what is usual: give it the positions at the beginning of periods of many games. */
export function gatherUsual(g: Game, states: Iterable<State>): Usual {
  const list = quantitiesOf(g);
  const sums = g.data.periods.map(() => list.map(() => 0));
  const counts = g.data.periods.map(() => 0);
  for (const s of states) {
    const period = s.v[g.at.flow.period]!;
    const row = sums[period];
    if (!row) continue;
    counts[period] = counts[period]! + 1;
    list.forEach((q, i) => { row[i] = row[i]! + s.v[q.slot]!; });
  }
  let last = list.map((q) => q.start);
  const periods = sums.map((row, p) => {
    // A period no game came to is like the one before.
    if (counts[p]! > 0) last = row.map((sum) => Math.round((sum / counts[p]!) * 10) / 10);
    return last;
  });
  return { names: list.map((q) => q.name), periods };
}

/** The usual value of a slot in a period, as a whole number. Where nothing was learned it is where the game begins. */
export type UsualValue = (slot: number, period: number) => number;

export function usualValues(g: Game, learned: Learned | null): UsualValue {
  const list = quantitiesOf(g);
  const usual = learned?.usual;
  const column = new Map(usual?.names.map((name, i) => [name, i]));
  const rows = g.data.periods.map((_, p) => {
    const row = new Map<number, number>();
    for (const q of list) {
      const i = column.get(q.name);
      row.set(q.slot, Math.round((i === undefined ? undefined : usual?.periods[p]?.[i]) ?? q.start));
    }
    return row;
  });
  return (slot, period) => rows[Math.max(0, Math.min(rows.length - 1, period))]!.get(slot) ?? 0;
}
