import type { GameEvent } from '../rules/events';
import type { Game } from '../rules/game';
import type { State } from '../rules/state';
import { HIDDEN, PHASE } from '../rules/state';
import type { Screen } from '../ui/flow';
import type { Moment, Sound, SoundKind } from '../ui/sound';
import { scoreFor, soundFor } from '../ui/sound';
import type { Play } from './play';

/** At most so many sounds for one change: more would be noise. */
const MOST = 3;

/** Plays what has happened, most telling first. */
export function sing(sound: Sound, game: Game, news: readonly GameEvent[]): void {
  const heard = new Set<SoundKind>();
  for (const event of news) {
    const kind = kindOf(game, event);
    if (kind) heard.add(kind);
  }
  for (const kind of LOUDNESS.filter((k) => heard.has(k)).slice(0, MOST)) say(sound, kind);
}

export function say(sound: Sound, kind: SoundKind): void {
  const effect = soundFor({ kind });
  if (effect) sound.play(effect);
}

const LOUDNESS: readonly SoundKind[] = [
  'ending', 'hours', 'wave', 'point', 'point-held', 'order-refused', 'beat', 'period', 'force', 'vote', 'vote-carried', 'order-going', 'dispatch',
  'automaton', 'seal', 'card', 'decision', 'heat', 'unit', 'seats',
];

const ORDERS: ReadonlySet<number> = new Set([PHASE.reserve, PHASE.seal, PHASE.plan, PHASE.commit]);

/** What an event sounds like; null for what passes in silence. */
export function kindOf(game: Game, event: GameEvent): SoundKind | null {
  switch (event.e) {
    case 'ending': return 'ending';
    case 'hours': return 'hours';
    case 'assault': return event.result === 'falls' || event.result === 'taken' ? 'point' : 'point-held';
    case 'test': return event.refused > 0 ? 'order-refused' : 'order-going';
    case 'beat': return 'beat';
    case 'period': return 'period';
    case 'dispatch': return 'dispatch';
    case 'block': return 'force';
    case 'vote': return event.carried ? 'vote-carried' : 'vote';
    case 'order': return event.order === 'hold' ? null : 'order-going';
    case 'sealed': return 'seal';
    case 'play': return event.use === 'pass' ? null : 'card';
    case 'choice': return 'decision';
    case 'change': {
      if (event.by.type === 'automaton') return 'automaton';
      const slot = game.at.slots[event.slot];
      if (slot?.kind === 'step') return 'unit';
      if (slot?.kind === 'seats') return 'seats';
      if (slot?.kind !== 'track' || slot.id !== game.data.meters.gauges[0] || event.to <= event.from) return null;
      const mark = markOf(game, slot.id);
      // The gauge passes its mark: the wave is there.
      return event.from < mark && event.to >= mark ? 'wave' : 'heat';
    }
    default: return null;
  }
}

function markOf(game: Game, track: string): number {
  const data = game.data.tracks[game.index.track.get(track)!]!;
  return data.mark?.at ?? data.max;
}

/** A track as everybody knows it, as part of the way from its bottom to `top`. */
function share(game: Game, common: State, id: string, top: number): number {
  const { at, data, index } = game;
  const t = index.track.get(id)!;
  const value = common.v[at.track + t]!;
  const known = value === HIDDEN ? (common.v[at.low[t]!]! + common.v[at.high[t]!]!) / 2 : value;
  return (known - data.tracks[t]!.min) / Math.max(1, top - data.tracks[t]!.min);
}

/** Who sits before the screen, and which seats people play. */
export interface Listeners {
  readonly viewer: number;
  readonly people: readonly number[];
}

/**
 * What music follows. `common` is what everybody knows (the view of −1): several people may sit in one room, and music
 * tells all of them the same.
 */
export function momentOf(game: Game, common: State, place: Screen, { viewer, people }: Listeners): Moment {
  const { at, data, index } = game;
  const [gauge] = data.meters.gauges;
  const side = data.sides[viewer]?.id;
  const power = (track: string): number => share(game, common, track, data.tracks[index.track.get(track)!]!.max);
  const own = data.meters.scales.filter((m) => m.side === side).map((m) => power(m.track));
  const others = data.meters.scales.filter((m) => m.side !== side).map((m) => power(m.track)).sort((a, b) => b - a);
  const [strongest = 0, next = strongest] = others;
  const winner = common.v[at.flow.winner]! - 1;
  const over = common.v[at.flow.ending]! > 0;
  return {
    place,
    stage: common.v[at.flow.beat]! > 0 ? 'hours' : ORDERS.has(common.v[at.flow.phase]!) ? 'orders' : 'debate',
    heat: gauge === undefined ? 0 : share(game, common, gauge, markOf(game, gauge)),
    lead: own.length === 0 ? strongest - next : others.length === 0 ? 0 : Math.max(...own) - strongest,
    late: Math.min(1, common.v[at.flow.period]! / Math.max(1, data.periods.length)),
    outcome: !over || people.length === 0 ? 'open' : people.includes(winner) ? 'won' : 'lost',
  };
}

const NO_GAME = { stage: 'debate', heat: 0, lead: 0, late: 0, outcome: 'open' } as const;

/** Brings music and room to where the game is. */
export function tune(sound: Sound, game: Game | null, play: Play | null, place: Screen): void {
  const moment = game && play ? momentOf(game, play.session.view(-1), place, { viewer: play.viewer(), people: seats(play) }) : { place, ...NO_GAME };
  const { music, ambience } = scoreFor(moment, sound.piece());
  sound.music(music);
  sound.ambience(ambience);
}

const seats = (play: Play): number[] => play.session.players.flatMap(({ kind }, seat) => (kind === 'human' ? [seat] : []));
