import type { Game } from '../../rules/game';
import type { SlotKind } from '../../rules/slots';

/** Slots whose changes mean something to people at the table; the others are bookkeeping of the rules. */
const MEANINGFUL: ReadonlySet<SlotKind> = new Set<SlotKind>(['track', 'low', 'high', 'flag', 'cubes', 'seats', 'step', 'lock', 'value', 'up', 'line', 'holder']);
/** Of these a scenario may say that only the rules need to remember them. */
const REMEMBERED: ReadonlySet<SlotKind> = new Set<SlotKind>(['track', 'low', 'high', 'flag']);

interface Meaning {
  readonly list: readonly number[];
  readonly is: readonly boolean[];
}
const cache = new WeakMap<Game, Meaning>();

function meaning(game: Game): Meaning {
  let known = cache.get(game);
  if (!known) {
    const is = game.at.slots.map((slot) => MEANINGFUL.has(slot.kind) && !(REMEMBERED.has(slot.kind) && isUntold(game, slot.id)));
    known = { is, list: is.flatMap((yes, i) => (yes ? [i] : [])) };
    cache.set(game, known);
  }
  return known;
}

const silent = new WeakMap<Game, ReadonlySet<string>>();

/** A track or flag that only the rules need to remember (`told: false`). */
export function isUntold(game: Game, id: string): boolean {
  let known = silent.get(game);
  if (!known) silent.set(game, (known = new Set([...game.data.tracks, ...game.data.flags].filter((x) => x.told === false).map((x) => x.id))));
  return known.has(id);
}

/** Slots that previews and the log speak of. */
export function meaningfulSlots(game: Game): readonly number[] {
  return meaning(game).list;
}

export function isMeaningful(game: Game, slot: number): boolean {
  return meaning(game).is[slot] ?? false;
}
