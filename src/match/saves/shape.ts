import type { Game } from '../../rules/game';
import { fnv1a } from '../../scenario/hash';

/** What the numbers of a saved state mean: names of the slots, and the lists whose positions appear as values. */
export interface Shape {
  readonly slots: readonly string[];
  readonly sides: readonly string[];
  readonly periods: readonly string[];
  readonly cards: readonly string[];
  readonly actions: readonly string[];
  readonly orders: readonly string[];
  readonly dispatches: readonly string[];
  readonly plans: readonly string[];
  readonly endings: readonly string[];
  readonly milieus: readonly string[];
  readonly assemblies: readonly string[];
  readonly tracks: readonly string[];
  readonly units: readonly string[];
  readonly points: readonly string[];
  /** By dispatch. */
  readonly options: readonly (readonly string[])[];
  /** By side. */
  readonly lines: readonly (readonly string[])[];
}

export const SHAPE_LISTS = ['slots', 'sides', 'periods', 'cards', 'actions', 'orders', 'dispatches', 'plans', 'endings', 'milieus', 'assemblies', 'tracks', 'units', 'points'] as const;
export type ShapeList = (typeof SHAPE_LISTS)[number];

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** The shape of a game as it is now. */
export function shapeOf(g: Game): Shape {
  const { data } = g;
  return {
    slots: g.at.slots.map(({ kind, id, sub }) => `${kind}:${id}:${String(sub)}`),
    sides: ids(data.sides),
    periods: ids(data.periods),
    cards: ids(data.cards),
    actions: ids(data.actions),
    orders: ids(data.orders),
    dispatches: g.dispatches.map(({ data: { id } }) => id),
    plans: ids(data.hours?.plans ?? []),
    endings: ids(data.endings),
    milieus: ids(data.milieus),
    assemblies: ids(data.assemblies),
    tracks: ids(data.tracks),
    units: ids(data.units),
    points: ids(data.points),
    options: g.dispatches.map(({ options }) => options.map(({ data: { id } }) => id)),
    lines: data.sides.map(({ lines }) => ids(lines)),
  };
}

/** A short text that two shapes share only if they are the same. */
export function fingerprint(shape: Shape): string {
  return fnv1a(JSON.stringify(shape));
}
