import type { State } from '../../rules/state';
import type { Desk } from './desk';
import { deputiesOf } from './people';
import type { EndCourse } from './screen';

/** Halls and troops at each of `points`, the end last. */
export function endCourse(desk: Desk, points: readonly State[]): EndCourse {
  return { hall: hallOf(desk, points), troops: troopsOf(desk, points), lit: litOf(desk, points) };
}

function hallOf(desk: Desk, points: readonly State[]): EndCourse['hall'] {
  const { data, index } = desk.game;
  const id = data.meters.halls[0];
  const a = id === undefined ? undefined : index.assembly.get(id);
  if (id === undefined || a === undefined) return null;
  const rows = points.map((s) => deputiesOf(desk, s, a));
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
