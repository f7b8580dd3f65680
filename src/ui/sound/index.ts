export { AMBIENCES, CHANNELS, EFFECTS, TRACKS } from './ids';
export type { AmbienceId, Channel, EffectId, MusicId } from './ids';
export { scoreFor } from './score';
export type { Moment, Score } from './score';
export { DEFAULT_VOLUMES, createSound } from './sound';
export type { Sound, SoundOptions } from './sound';
export { SOUND_KINDS, soundFor } from './sound-for';
export type { SoundKind } from './sound-for';
