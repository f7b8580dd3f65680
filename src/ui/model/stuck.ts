import type { GameEvent } from '../../rules/events';
import { chip } from './chips';
import type { Desk } from './desk';
import type { Net } from './effects';
import { netChanges } from './effects';
import { capital } from './num';
import { oddsOf } from './odds';
import type { Chip } from './screen';

export type Stuck = Extract<GameEvent, { e: 'stuck' }>;

/** Steps that did not take, of one track. */
export interface Missed {
  readonly track: string;
  readonly n: number;
  readonly chance: number;
  /** What the track came to all the same by the same cause. */
  readonly moved: 'up' | 'down' | 'not';
}

/** Steps that were tried on the stiff part of a track and did not take, one entry a track, beside the changes of the same cause. */
export function missedSteps(desk: Desk, list: readonly Stuck[], nets: readonly Net[]): Missed[] {
  const { at, index } = desk.game;
  const net = netChanges(nets);
  return [...new Set(list.map((e) => e.track))].map((track) => {
    const own = list.filter((e) => e.track === track);
    const change = net.find((c) => c.slot === at.track + index.track.get(track)!);
    return { track, n: own.reduce((n, e) => n + e.missed, 0), chance: own[0]!.chance, moved: !change ? 'not' : change.to > change.from ? 'up' : 'down' };
  });
}

/** «Resolve did not rise (one in two)», or, where it moved all the same, «Resolve: one more step did not take (one in two)». */
export function stuckLine(desk: Desk, { track, n, chance, moved }: Missed): string {
  const name = desk.names.of({ ref: 'track', id: track });
  const odds = oddsOf(desk, chance, 100);
  if (n > 1 || moved !== 'not') return desk.t('line.stuckSome', { what: name.label, n, more: moved === 'up' ? 'yes' : 'no', odds });
  return desk.t('line.stuck', { what: desk.lang === 'en' ? name.label : capital(name.the), what_gn: name.gn, odds });
}

/** Steps that were tried and did not take: «did not rise», or how many of them where it moved all the same. */
export function stuckChip(desk: Desk, { track, n, chance, moved }: Missed): Chip {
  const icon = desk.game.data.tracks[desk.game.index.track.get(track)!]!.icon ?? null;
  return { ...chip({ kind: 'track', id: track }, icon, desk.names.label('track', track), moved === 'not' ? desk.t('chip.stuck') : desk.t('chip.missed', { n }), 'flat', false), odds: oddsOf(desk, chance, 100) };
}
