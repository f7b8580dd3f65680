import type { ConditionData, TermData } from '../../rules/data';
import type { Game } from '../../rules/game';

/** Two named sums held against each other: the first must be ahead by so much. */
export interface Comparison {
  readonly first: string;
  readonly second: string;
  readonly by: number;
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

/** Comparisons of two named sums anywhere in a condition. */
export function comparisons(q: ConditionData): Comparison[] {
  const { sum, atLeast, all, any, not } = q as { sum?: readonly TermData[]; atLeast?: number; all?: readonly ConditionData[]; any?: readonly ConditionData[]; not?: ConditionData };
  const inner = [...(all ?? []), ...(any ?? []), ...(not ? [not] : [])].flatMap(comparisons);
  const [first, second] = sum ?? [];
  if (sum?.length !== 2 || typeof first?.['of'] !== 'string' || typeof second?.['of'] !== 'string') return inner;
  const times = [first, second].map((t) => (t['over'] === undefined && t['if'] === undefined ? t['times'] ?? 1 : 0));
  if (times[0] === 1 && times[1] === -1) inner.push({ first: first['of'], second: second['of'], by: atLeast ?? 0 });
  return inner;
}
