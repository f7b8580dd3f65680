import type { SumLine } from '../../rules/events';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { comparisons, sharedTracks } from './compared';
import type { Desk } from './desk';
import { plain } from './num';
import type { EndWhy } from './screen';
import { totalView } from './sums';

/**
 * Where the ending was settled by holding named sums against each other: both sums, term by term, the heavier first. Read from
 * the conditions of the endings themselves, as far down the list as they were asked. Null where no sums were compared.
 */
export function roadsOf(desk: Desk, state: State): EndWhy['roads'] {
  const { game } = desk;
  const reached = Math.max(0, state.v[game.at.flow.ending]! - 1);
  // In the final hours the points decide, not the sums.
  if (state.v[game.at.flow.beat]! > 0) return null;
  const asked = game.data.endings.slice(0, reached + 1).flatMap((e) => comparisons(e.if));
  const one = asked[0];
  if (!one) return null;
  const x = newRun(game);
  const read = [one.first, one.second].map((id) => {
    const lines: SumLine[] = [];
    const total = game.sums[game.index.sum.get(id)!]!(state, x, lines);
    return { id, total, lines, name: desk.pick(game.data.sums[id]!.name) };
  }).sort((a, b) => b.total - a.total);
  const [a, b] = read as [(typeof read)[0], (typeof read)[0]];
  const ahead = a.total - b.total >= one.by;
  return {
    text: [desk.t(ahead ? 'end.roads.ahead' : 'end.roads.level', { a: a.name, x: plain(a.total), b: b.name, y: plain(b.total), n: one.by, d: a.total - b.total }), sharedText(desk, state)].filter((x) => x !== '').join(' '),
    sums: read.map(({ name, lines, total }) => {
      const view = totalView(desk, name, [lines], [total]);
      return { ...view, lines: [...view.lines].filter((l) => l.value !== 0).sort((p, q) => q.value - p.value) };
    }),
  };
}

/** «The road counts in both: 18 in “A”, 6 in “B”.» Empty where nothing counts for both, or where it came to nothing. */
export function sharedText(desk: Desk, state: State): string {
  const { game } = desk;
  return sharedTracks(game).flatMap(({ track, sums }) => {
    const value = state.v[game.at.track + game.index.track.get(track)!]!;
    // What came to nothing, or counts alike, decides nothing between them.
    if (value === 0 || sums[0]!.times === sums[1]!.times) return [];
    const [a, b] = [...sums].sort((p, q) => q.times - p.times).map(({ id, times }) => ({ name: desk.pick(game.data.sums[id]!.name), n: plain(times * value) }));
    return desk.t('end.roads.shared', { what: desk.names.label('track', track), a: a!.name, x: a!.n, b: b!.name, y: b!.n });
  }).join(' ');
}
