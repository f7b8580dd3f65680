import type { GameEvent } from '../rules/events';
import type { Game } from '../rules/game';
import type { Sound, SoundKind } from '../ui/sound';
import { soundFor } from '../ui/sound';

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

const LOUDNESS: readonly SoundKind[] = ['ending', 'wave', 'point', 'order-refused', 'beat', 'period', 'vote', 'order-going', 'seal', 'card', 'decision', 'heat', 'unit', 'seats'];

function kindOf(game: Game, event: GameEvent): SoundKind | null {
  switch (event.e) {
    case 'ending': return 'ending';
    case 'hours': return 'wave';
    case 'assault': return 'point';
    case 'test': return event.refused > 0 ? 'order-refused' : 'order-going';
    case 'beat': return 'beat';
    case 'period': return 'period';
    case 'vote': return 'vote';
    case 'order': return event.order === 'hold' ? null : 'order-going';
    case 'sealed': return 'seal';
    case 'play': return event.use === 'pass' ? null : 'card';
    case 'choice': return 'decision';
    case 'change': {
      const slot = game.at.slots[event.slot];
      if (slot?.kind === 'step') return 'unit';
      if (slot?.kind === 'seats') return 'seats';
      return slot?.kind === 'track' && slot.id === game.data.meters.gauges[0] && event.to > event.from ? 'heat' : null;
    }
    default: return null;
  }
}
