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
  'page',
  'slide',
  'phone',
  'hooves',
  'shots',
  'applause',
  'whistle',
  'gun',
] as const;
export type EffectId = (typeof EFFECTS)[number];

export const AMBIENCES = ['hall', 'street', 'barracks', 'wires'] as const;
export type AmbienceId = (typeof AMBIENCES)[number];

/** Pieces of music, each for one state of the struggle: see `scoreFor`. */
export const TRACKS = ['theme', 'vigil', 'rumour', 'march', 'hours', 'dawn', 'lament'] as const;
export type MusicId = (typeof TRACKS)[number];

/** What has its own volume. */
export const CHANNELS = ['effects', 'ambience', 'music'] as const;
export type Channel = (typeof CHANNELS)[number];
