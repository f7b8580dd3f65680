import type { Tag } from '../../rules/data';
import type { GameEvent } from '../../rules/events';
import { newRun } from '../../rules/run';
import type { Sum } from '../../rules/game';
import type { State } from '../../rules/state';
import type { Desk } from './desk';
import type { EntityRef, SumView } from './screen';
import { totalView } from './sums';

/** What is known of a thing before its history is added. */
export interface Facts {
  readonly title: string;
  readonly now: string;
  readonly about?: string | null;
  readonly tag?: Tag | null;
  readonly source?: string | null;
  readonly rules?: readonly string[];
  readonly sums?: readonly SumView[];
  /** Things whose changes tell why this one stands so; itself if not given. */
  readonly moved?: readonly EntityRef[];
  /** Told instead of changes, under a heading of its own. */
  readonly told?: { readonly heading: string; readonly lines: readonly string[] };
}

/** What the viewer knows, for looking into one thing. */
export interface InspectInput {
  readonly seen: State;
  readonly viewer: number;
  readonly events: readonly GameEvent[];
  /** Readings of `seen`. */
  readonly states: readonly State[];
}

/** A sum term by term over the readings, with nothing to reach. */
export function sumOver(desk: Desk, states: readonly State[], sum: Sum, title: string, seat = -1): SumView {
  const x = newRun(desk.game);
  if (seat >= 0) x.seat = seat;
  const made = states.map((s) => {
    const lines: NonNullable<Parameters<Sum>[2]> = [];
    return { lines, total: sum(s, x, lines) };
  });
  return totalView(desk, title, made.map((m) => m.lines), made.map((m) => m.total));
}

/** A named sum of the scenario, by its place. */
export function namedSum(desk: Desk, states: readonly State[], sum: number): SumView {
  return sumOver(desk, states, desk.game.sums[sum]!, desk.pick(Object.values(desk.game.data.sums)[sum]!.name));
}
