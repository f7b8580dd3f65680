import type { GameEvent } from '../../rules/events';
import type { Game } from '../../rules/game';
import { mayHear } from '../../rules/hear';
import type { State } from '../../rules/state';
import { cloneState, HIDDEN, PHASE } from '../../rules/state';

/** A view and what led to it. */
export interface Moment {
  readonly seen: State;
  readonly events: readonly GameEvent[];
}

/**
 * The table as it stood after the first `to` events that everybody may hear, from what is seen now: what changed later is taken
 * back. What is hidden stays so, and what was turned up later lies face down again. For telling of the final hours beat by beat.
 * @param events those the viewer may hear, all of them.
 */
export function asItStood(game: Game, { seen, events }: Moment, to: number): Moment {
  const { at } = game;
  let heard = 0;
  const cut = events.findIndex((e) => mayHear(game, e, -1) && ++heard > to);
  if (cut < 0) return { seen, events };
  const then = cloneState(seen);
  for (let i = events.length - 1; i >= cut; i--) {
    const e = events[i]!;
    if (e.e === 'change' && then.v[e.slot] !== HIDDEN) then.v[e.slot] = e.from;
  }
  for (let b = 0; b < at.up - at.base; b++) {
    if (then.v[at.up + b] !== 0 || seen.v[at.up + b] === 0) continue;
    then.v[at.value + b] = HIDDEN;
    then.v[at.base + b] = HIDDEN;
  }
  const told = events.slice(0, cut);
  const beat = told.findLast((e) => e.e === 'beat');
  // The hours have begun, even if their first beat has not been told yet.
  if (seen.v[at.flow.beat]! > 0 && told.some((e) => e.e === 'hours')) then.v[at.flow.beat] = beat?.e === 'beat' ? beat.beat : 1;
  // The ending is still to be told: nobody is asked of it yet, and the standing is that of the night.
  if (seen.v[at.flow.ending]! > 0 && !told.some((e) => e.e === 'ending')) {
    then.v[at.flow.phase] = PHASE.plan;
    then.v[at.flow.ending] = 0;
    then.v[at.flow.winner] = 0;
    then.v[at.flow.dispatch] = 0;
  }
  return { seen: then, events: told };
}
