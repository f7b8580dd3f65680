import type { GameEvent } from './events';
import type { Game } from './game';

const hidden = new WeakMap<Game, readonly ReadonlySet<number>[]>();

/** Slots that a seat may not see (−1: nobody in particular), worked out once a game: every event is held against them. */
function hiddenFrom(g: Game, seat: number): ReadonlySet<number> {
  let sets = hidden.get(g);
  if (!sets) {
    sets = Array.from({ length: g.sides + 1 }, (_, k) => new Set(g.secrets.filter(({ seats }) => k === 0 || ((seats >> (k - 1)) & 1) === 0).map(({ slot }) => slot)));
    hidden.set(g, sets);
  }
  return sets[seat + 1]!;
}

/** Whether a seat may hear of an event: those for one seat stay with it, a change of something hidden with those who see it. */
export function mayHear(g: Game, event: GameEvent, seat: number): boolean {
  if (event.only !== undefined) return event.only === seat;
  if (event.e === 'stuck') return !hiddenFrom(g, seat).has(g.at.track + g.index.track.get(event.track)!);
  return event.e !== 'change' || !hiddenFrom(g, seat).has(event.slot);
}
