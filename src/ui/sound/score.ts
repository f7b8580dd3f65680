import type { AmbienceId, MusicId } from './ids';

/** What music and ambience follow: what everybody at the table may know, and which seat looks at it. */
export interface Moment {
  readonly place: 'title' | 'setup' | 'curtain' | 'table' | 'report' | 'end' | 'error';
  /** Cards are on the table, orders and plans are made behind a curtain, or the clock runs. */
  readonly stage: 'debate' | 'orders' | 'hours';
  /** How near the first gauge is to its mark: 0 at its bottom, 1 where the wave begins, more beyond it. */
  readonly heat: number;
  /** The seat's power against the strongest other, −1 to 1; for a seat without one, how far the strongest is ahead of the next. */
  readonly lead: number;
  /** Part of the periods that is over, 0 to 1. */
  readonly late: number;
  /** How it ended for the people at this screen; 'open' while it has not, or when only machines played. */
  readonly outcome: 'open' | 'won' | 'lost';
}

export interface Score {
  readonly music: MusicId | null;
  readonly ambience: AmbienceId | null;
}

/** Heat at which the street takes over, and below which it goes home again: a gauge that trembles must not change the piece. */
const HOT = { rise: 0.85, fall: 0.7 };
const WARM = { rise: 0.72, fall: 0.55 };
/** From here on the two powers are so near one another, or so little time is left, that nobody is calm. */
const CLOSE = 0.12;
const LATE = 0.6;
/** And from here on, nobody at all. */
const LAST = 0.8;
/** So far behind, a seat hears the city whisper. */
const BEHIND = -0.35;

const over = (value: number, { rise, fall }: { readonly rise: number; readonly fall: number }, already: boolean): boolean => value >= (already ? fall : rise) - 1e-9;

/** Which piece and which room belong to a moment. `now` is the piece that plays: leaving it takes more than coming to it. */
export function scoreFor(moment: Moment, now: MusicId | null = null): Score {
  return { music: musicFor(moment, now), ambience: ambienceFor(moment, now) };
}

function musicFor({ place, stage, heat, lead, late, outcome }: Moment, now: MusicId | null): MusicId | null {
  if (place === 'title' || place === 'setup') return 'theme';
  // An error interrupts nothing: what plays goes on.
  if (place === 'error') return now;
  if (place === 'end') return outcome === 'won' ? 'dawn' : outcome === 'lost' ? 'lament' : 'theme';
  if (stage === 'hours') return 'hours';
  if (over(heat, HOT, now === 'march')) return 'march';
  const uneasy = over(heat, WARM, now === 'rumour' || now === 'march');
  const undecided = late >= LATE && Math.abs(lead) <= CLOSE;
  return uneasy || undecided || late >= LAST || lead <= BEHIND ? 'rumour' : 'vigil';
}

function ambienceFor({ place, stage, heat }: Moment, now: MusicId | null): AmbienceId | null {
  if (place === 'title' || place === 'setup' || place === 'end' || place === 'error') return null;
  if (place === 'report') return 'wires';
  if (stage === 'hours') return 'street';
  if (stage === 'orders') return 'barracks';
  return over(heat, HOT, now === 'march') ? 'street' : 'hall';
}
