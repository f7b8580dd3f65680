import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { endingOf, objectivePoints, scores, winnerOf } from '../../rules/flow/score';
import { newRun } from '../../rules/run';
import { isDate } from './dates';
import type { Desk } from './desk';
import { plain } from './num';
import { isUntold } from './slots';

/** So many ways are named; more would be a list and no advice. */
const MOST_WAYS = 2;
/** So many of the winner's heaviest terms, where nothing else can be said. */
const MOST_TERMS = 3;

/** One number put elsewhere: how far, what it brings its side, and how it is said. */
interface Lever {
  readonly steps: number;
  readonly gain: number;
  readonly said: string;
}

export interface PointsAdvice {
  readonly text: string;
  /** Points short of first place. */
  readonly gap: number;
  /** One term alone would have been enough. */
  readonly near: boolean;
}

/**
 * What of a side's own score would have given it the first place, the ending and everything else as it was: tried out on copies of the
 * end, so that nothing is promised that the scores do not keep. Where no single term suffices, what was still to be had; else what carried the first.
 * @param end the very end, choices after the ending made.
 */
export function pointsAdvice(desk: Desk, end: State, side: number, winning: readonly { readonly what: string; readonly value: number }[]): PointsAdvice {
  const { game, t } = desk;
  const x = newRun(game);
  const base = scores(end, x);
  const gap = Math.max(...base) - base[side]!;
  const enough = leversOf(desk, end, side, true);
  const goals = game.objectives[side]!.flatMap((o, k) => {
    x.seat = side;
    const now = o.progress(end, x);
    const equal = objectivePoints(end, x, side) + o.points;
    const first = base.every((n, other) => other === side || base[side]! + o.points > n || (base[side]! + o.points === n && equal > objectivePoints(end, x, other)));
    const label = desk.pick(game.data.sides[side]!.objectives[k]!.name);
    return now >= o.goal || !first ? [] : [t('end.way.goal', { what: label, now: plain(now), goal: plain(o.goal) })];
  });
  const ways = [...enough.sort((a, b) => a.steps - b.steps).map((l) => l.said), ...goals].slice(0, MOST_WAYS);
  const said = (key: string, list: readonly string[]): string => t(key, { gap, ways: list.join(t(key === 'end.otherwise.points' ? 'list.orElse' : 'list.then')) });
  if (ways.length > 0) return { gap, near: true, text: said('end.otherwise.points', ways) };
  const left = leversOf(desk, end, side, false).sort((a, b) => b.gain - a.gain).slice(0, MOST_WAYS).map((l) => t('end.way.left', { what: l.said, n: l.gain }));
  if (left.length > 0) return { gap, near: false, text: said('end.otherwise.far', left) };
  const heavy = [...winning].filter((l) => l.value > 0).sort((a, b) => b.value - a.value).slice(0, MOST_TERMS);
  return { gap, near: false, text: said('end.otherwise.heavy', heavy.map((l) => t('end.way.left', { what: l.what, n: l.value }))) };
}

/** Tracks and moods of a side's score and how far they must go: to the first place (`enough`), or as far as they go. */
function leversOf(desk: Desk, end: State, side: number, enough: boolean): Lever[] {
  const { game } = desk;
  const { at, data, index } = game;
  const reached = Math.max(0, end.v[at.flow.ending]! - 1);
  const x = newRun(game);
  const base = scores(end, x)[side]!;
  const out: Lever[] = [];
  const attempt = (most: number, move: (s: State, steps: number) => void, say: (steps: number) => string): void => {
    let best: Lever | null = null;
    for (let steps = 1; steps <= most; steps++) {
      const s = cloneState(end);
      move(s, steps);
      // Another ending has other scores: that is said elsewhere.
      if (endingOf(s, x) !== reached) break;
      const now = scores(s, x);
      const gain = now[side]! - base;
      const wins = winnerOf(s, x, now) === side;
      if (enough ? wins : gain > (best?.gain ?? 0)) best = { steps, gain, said: say(steps) };
      if (enough && wins) break;
    }
    if (best) out.push(best);
  };
  const ids = idsIn(desk, data.endings[reached]!.scores[data.sides[side]!.id]);
  for (const id of ids) {
    const track = index.track.get(id);
    if (track !== undefined && !isUntold(game, id) && !isDate(game, id)) {
      const slot = at.track + track;
      const now = end.v[slot]!;
      const { min, max } = data.tracks[track]!;
      for (const way of [1, -1]) {
        attempt(way > 0 ? max - now : now - min, (s, n) => { s.v[slot] = now + way * n; }, (n) => desk.t('end.way.track', { what: desk.names.label('track', id), to: plain(now + way * n), now: plain(now) }));
      }
    }
    const milieu = index.milieu.get(id);
    if (milieu !== undefined) {
      const row = at.cubes + milieu * at.parties;
      const others = Array.from({ length: at.parties }, (_, p) => p).filter((p) => p !== side);
      const most = others.reduce((n, p) => n + end.v[row + p]!, 0);
      attempt(most, (s, n) => {
        s.v[row + side] = s.v[row + side]! + n;
        for (let k = 0; k < n; k++) {
          const from = others.reduce((a, b) => (s.v[row + b]! > s.v[row + a]! ? b : a));
          s.v[row + from] = s.v[row + from]! - 1;
        }
      }, (n) => desk.t('end.way.cubes', { what: desk.names.label('milieu', id), n }));
    }
  }
  return out;
}

/** Every name that a sum speaks of, those within named sums as well. */
function idsIn(desk: Desk, node: unknown, seen = new Set<string>()): ReadonlySet<string> {
  if (typeof node === 'string') {
    if (seen.has(node)) return seen;
    seen.add(node);
    const sum = desk.game.data.sums[node];
    if (sum) idsIn(desk, sum.sum, seen);
  } else if (Array.isArray(node)) for (const item of node) idsIn(desk, item, seen);
  else if (typeof node === 'object' && node !== null) for (const [key, value] of Object.entries(node)) if (key !== 'label') idsIn(desk, value, seen);
  return seen;
}
