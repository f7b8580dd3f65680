import type { State } from '../../rules/state';
import { perSeat } from './chips';
import type { Desk } from './desk';
import type { SideLook } from './screen';

/** What the poster and the graph of an ending show besides curves: the first hall and the troops, period by period. */
export interface EndCourse {
  /** Deputies in the order of the sides, the undecided last; null in a game without a hall. */
  readonly hall: { readonly label: string; readonly total: number; readonly rows: readonly (readonly number[])[] } | null;
  /** Step of every unit, the highest first; null in a game without units. */
  readonly troops: {
    readonly label: string;
    /** The two ends of loyalty, in words. */
    readonly ends: readonly [obeys: string, wonOver: string];
    readonly low: SideLook;
    readonly high: SideLook;
    readonly rows: readonly (readonly number[])[];
  } | null;
  /** Part of its greatest authority that the last of the powers kept, 0 … 1. */
  readonly lit: number;
}

/** Halls and troops at each of `points`, the end last. */
export function endCourse(desk: Desk, points: readonly State[]): EndCourse {
  return { hall: hallOf(desk, points), troops: troopsOf(desk, points), lit: litOf(desk, points) };
}

function hallOf(desk: Desk, points: readonly State[]): EndCourse['hall'] {
  const { at, data, index } = desk.game;
  const id = data.meters.halls[0];
  const a = id === undefined ? undefined : index.assembly.get(id);
  if (id === undefined || a === undefined) return null;
  const scale = perSeat(desk, id);
  const rows = points.map((s) => Array.from({ length: at.parties }, (_, p) => Math.round(s.v[at.seats + a * at.parties + p]! * scale)));
  return { label: desk.names.label('assembly', id), total: data.assemblies[a]!.deputies, rows };
}

function troopsOf(desk: Desk, points: readonly State[]): EndCourse['troops'] {
  const { at, data, index } = desk.game;
  if (data.units.length === 0) return null;
  const { loyalty } = data;
  const end = (text: (typeof loyalty.steps)[number] | undefined): string => (text === undefined ? '' : desk.pick(text));
  return {
    label: desk.t('end.troops'), ends: [end(loyalty.steps[0]), end(loyalty.steps.at(-1))],
    low: desk.look(index.side.get(loyalty.low) ?? -1), high: desk.look(index.side.get(loyalty.high) ?? -1),
    rows: points.map((s) => data.units.map((_, u) => s.v[at.step + u]!).sort((x, y) => y - x)),
  };
}

function litOf(desk: Desk, points: readonly State[]): number {
  const { at, data, index } = desk.game;
  const track = data.meters.scales.at(-1)?.track;
  const t = track === undefined ? undefined : index.track.get(track);
  const last = points.at(-1);
  if (t === undefined || last === undefined) return 0.5;
  const { min, max } = data.tracks[t]!;
  return (last.v[at.track + t]! - min) / Math.max(1, max - min);
}
