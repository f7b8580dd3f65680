/** Everything that can be heard, by name. The effects' names say what one hears, not what it stands for. */

/** Order of the sprite in assets/sound/effects.json. */
export const EFFECTS = [
  'pick',
  'play',
  'stamp',
  'seal',
  'curtain',
  'telegraph',
  'refused',
  'boots',
  'murmur',
  'gavel',
  'crowd',
  'bell',
  'rustle',
  'drum',
  'tick',
  'impact',
  'chord',
  'notice',
] as const;
export type EffectId = (typeof EFFECTS)[number];

export const AMBIENCES = ['hall', 'street'] as const;
export type AmbienceId = (typeof AMBIENCES)[number];

export const TRACKS = ['theme'] as const;
export type MusicId = (typeof TRACKS)[number];

/** What has its own volume. */
export const CHANNELS = ['effects', 'ambience', 'music'] as const;
export type Channel = (typeof CHANNELS)[number];
