// How loud things are, in one place: what renders and what measures must agree.
import { fromDb } from './wav.mjs';

export const LOUDNESS = -17; // common loudness of effects, dB (loudest 200 ms)
export const MUSIC_LUFS = -20; // every piece, integrated
export const AMBIENCE_LUFS = -30; // every ambience, integrated
export const CEILING = fromDb(-3); // peak before encoding; encoders overshoot by a decibel or so
export const TRUE_PEAK = -1; // dBTP that nothing may exceed once decoded
