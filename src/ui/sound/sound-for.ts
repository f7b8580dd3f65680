import type { EffectId } from './ids';

/** What happens on the table and can be heard, with the effect it makes. */
const SOUNDS = {
  pick: 'pick',
  card: 'play',
  decision: 'stamp',
  seal: 'seal',
  curtain: 'curtain',
  'order-going': 'telegraph',
  'order-refused': 'refused',
  unit: 'boots',
  seats: 'murmur',
  vote: 'gavel',
  heat: 'crowd',
  period: 'bell',
  press: 'rustle',
  wave: 'drum',
  beat: 'tick',
  point: 'impact',
  ending: 'chord',
  error: 'notice',
  page: 'page',
  undo: 'slide',
  dispatch: 'phone',
  force: 'hooves',
  'point-held': 'shots',
  'vote-carried': 'applause',
  automaton: 'whistle',
  hours: 'gun',
} as const satisfies Record<string, EffectId>;

/** Kinds of event that make a sound. */
export type SoundKind = keyof typeof SOUNDS;
export const SOUND_KINDS = Object.keys(SOUNDS) as readonly SoundKind[];

const isSoundKind = (kind: string): kind is SoundKind => Object.hasOwn(SOUNDS, kind);

/** The effect for an event, or null when it passes in silence. */
export function soundFor(event: { readonly kind: string }): EffectId | null {
  return isSoundKind(event.kind) ? SOUNDS[event.kind] : null;
}
