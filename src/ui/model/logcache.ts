import type { GameEvent } from '../../rules/events';
import type { Desk } from './desk';
import { tell } from './log';
import type { LogEntry } from './screen';

interface Kept {
  /** Events before the period that is being told: they can change no more. */
  done: number;
  last: GameEvent | undefined;
  period: number;
  entries: readonly LogEntry[];
}

const kept = new WeakMap<Desk, Map<number, Kept>>();

/** The log of a viewer. Closed periods are told once; only the present one is told anew each time. */
export function cachedLog(desk: Desk, events: readonly GameEvent[], viewer: number): readonly LogEntry[] {
  let byViewer = kept.get(desk);
  if (!byViewer) kept.set(desk, (byViewer = new Map<number, Kept>()));
  let known = byViewer.get(viewer);
  // Undone or another game: begin again.
  if (!known || known.done > events.length || (known.done > 0 && events[known.done - 1] !== known.last)) known = { done: 0, last: undefined, period: 0, entries: [] };
  let from = known.done;
  for (let i = events.length - 1; i > known.done; i--) {
    const e = events[i]!;
    if (e.e !== 'period') continue;
    const closed = events.slice(known.done, i);
    known = { done: i, last: events[i - 1], period: e.period, entries: [...known.entries, ...tell(desk, closed, viewer, known.period, known.done).entries] };
    from = i;
    break;
  }
  byViewer.set(viewer, known);
  return [...known.entries, ...tell(desk, events.slice(from), viewer, known.period, from).entries];
}
