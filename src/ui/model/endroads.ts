import type { ConditionData, TermData } from '../../rules/data';
import type { SumLine } from '../../rules/events';
import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import type { Desk } from './desk';
import { plain } from './num';
import type { EndWhy } from './screen';
import { totalView } from './sums';

/** Two named sums held against each other: the first must be ahead by so much. */
interface Comparison {
  readonly first: string;
  readonly second: string;
  readonly by: number;
}

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

/** A track that counts in both of two sums held against each other, but not alike. */
export interface Shared {
  readonly track: string;
  readonly sums: readonly { readonly id: string; readonly times: number }[];
}

const shared = new WeakMap<Game, readonly Shared[]>();

/** Every such track of a scenario: whoever raises it helps another as well, and by how much should be known. */
export function sharedTracks(game: Game): readonly Shared[] {
  const known = shared.get(game);
  if (known) return known;
  const pairs = new Map(game.data.endings.flatMap((e) => comparisons(e.if)).map((c) => [[c.first, c.second].sort().join(), c]));
  const found = [...pairs.values()].flatMap(({ first, second }) => game.data.tracks.flatMap(({ id: track }): Shared[] => {
    const sums = [first, second].map((id) => ({ id, times: weightIn(game, id, track) }));
    return sums.every(({ times }) => times !== null) ? [{ track, sums: sums.map(({ id, times }) => ({ id, times: times! })) }] : [];
  }));
  shared.set(game, found);
  return found;
}

/** How often a track counts in a sum in every case; null if it does not, or only sometimes. */
function weightIn(game: Game, sum: string, track: string): number | null {
  const own = game.data.sums[sum]!.sum.filter((t) => t['of'] === track && !t['if'] && !t['over'] && t['min'] === undefined && t['max'] === undefined);
  return own.length === 0 ? null : own.reduce((n, t) => n + ((t['times'] as number | undefined) ?? 1), 0);
}

/** «The road counts in both: 18 in “A”, 6 in “B”.» Empty where nothing counts for both. */
export function sharedText(desk: Desk, state: State): string {
  const { game } = desk;
  return sharedTracks(game).map(({ track, sums }) => {
    const value = state.v[game.at.track + game.index.track.get(track)!]!;
    const [a, b] = [...sums].sort((p, q) => q.times - p.times).map(({ id, times }) => ({ name: desk.pick(game.data.sums[id]!.name), n: plain(times * value) }));
    return desk.t('end.roads.shared', { what: desk.names.label('track', track), a: a!.name, x: a!.n, b: b!.name, y: b!.n });
  }).join(' ');
}

/** Comparisons of two named sums anywhere in a condition. */
function comparisons(q: ConditionData): Comparison[] {
  const { sum, atLeast, all, any, not } = q as { sum?: readonly TermData[]; atLeast?: number; all?: readonly ConditionData[]; any?: readonly ConditionData[]; not?: ConditionData };
  const inner = [...(all ?? []), ...(any ?? []), ...(not ? [not] : [])].flatMap(comparisons);
  const [first, second] = sum ?? [];
  if (sum?.length !== 2 || typeof first?.['of'] !== 'string' || typeof second?.['of'] !== 'string') return inner;
  const times = [first, second].map((t) => (t['over'] === undefined && t['if'] === undefined ? t['times'] ?? 1 : 0));
  if (times[0] === 1 && times[1] === -1) inner.push({ first: first['of'], second: second['of'], by: atLeast ?? 0 });
  return inner;
}
