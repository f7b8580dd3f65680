import barracksSprite from '../../../assets/sound/barracks.json';
import dawnSprite from '../../../assets/sound/dawn.json';
import effectsSprite from '../../../assets/sound/effects.json';
import hallSprite from '../../../assets/sound/hall.json';
import hoursSprite from '../../../assets/sound/hours.json';
import lamentSprite from '../../../assets/sound/lament.json';
import marchSprite from '../../../assets/sound/march.json';
import rumourSprite from '../../../assets/sound/rumour.json';
import streetSprite from '../../../assets/sound/street.json';
import themeSprite from '../../../assets/sound/theme.json';
import vigilSprite from '../../../assets/sound/vigil.json';
import wiresSprite from '../../../assets/sound/wires.json';
import type { AmbienceId, EffectId, MusicId } from './ids';

/** Start and length in milliseconds inside a file. */
export type Slice = readonly [start: number, length: number];

export interface SoundFile {
  /** The same sound in two formats, best first: the browser takes the first it can play. */
  readonly src: readonly string[];
  readonly slices: Readonly<Record<string, Slice>>;
}

function slice(name: string, numbers: readonly number[]): Slice {
  const [start, length] = numbers;
  if (start === undefined || length === undefined) throw new Error(`sound slice without start and length: ${name}`);
  return [start, length];
}

const slices = (sprite: Record<string, number[]>): Record<string, Slice> =>
  Object.fromEntries(Object.entries(sprite).map(([name, numbers]) => [name, slice(name, numbers)]));

// Each URL is spelled out because the bundler only follows literals.
export const EFFECTS_FILE: SoundFile = {
  src: [
    new URL('../../../assets/sound/effects.ogg', import.meta.url).href,
    new URL('../../../assets/sound/effects.m4a', import.meta.url).href,
  ],
  slices: slices(effectsSprite satisfies Record<EffectId, number[]>),
};

/** Loops have one slice, `loop`. The file runs on beyond both ends of it, so a codec's padding never reaches the seam. */
export const LOOP_FILES: Readonly<Record<AmbienceId | MusicId, SoundFile>> = {
  hall: {
    src: [
      new URL('../../../assets/sound/hall.ogg', import.meta.url).href,
      new URL('../../../assets/sound/hall.m4a', import.meta.url).href,
    ],
    slices: slices(hallSprite),
  },
  street: {
    src: [
      new URL('../../../assets/sound/street.ogg', import.meta.url).href,
      new URL('../../../assets/sound/street.m4a', import.meta.url).href,
    ],
    slices: slices(streetSprite),
  },
  barracks: {
    src: [
      new URL('../../../assets/sound/barracks.ogg', import.meta.url).href,
      new URL('../../../assets/sound/barracks.m4a', import.meta.url).href,
    ],
    slices: slices(barracksSprite),
  },
  wires: {
    src: [
      new URL('../../../assets/sound/wires.ogg', import.meta.url).href,
      new URL('../../../assets/sound/wires.m4a', import.meta.url).href,
    ],
    slices: slices(wiresSprite),
  },
  theme: {
    src: [
      new URL('../../../assets/sound/theme.ogg', import.meta.url).href,
      new URL('../../../assets/sound/theme.m4a', import.meta.url).href,
    ],
    slices: slices(themeSprite),
  },
  vigil: {
    src: [
      new URL('../../../assets/sound/vigil.ogg', import.meta.url).href,
      new URL('../../../assets/sound/vigil.m4a', import.meta.url).href,
    ],
    slices: slices(vigilSprite),
  },
  rumour: {
    src: [
      new URL('../../../assets/sound/rumour.ogg', import.meta.url).href,
      new URL('../../../assets/sound/rumour.m4a', import.meta.url).href,
    ],
    slices: slices(rumourSprite),
  },
  march: {
    src: [
      new URL('../../../assets/sound/march.ogg', import.meta.url).href,
      new URL('../../../assets/sound/march.m4a', import.meta.url).href,
    ],
    slices: slices(marchSprite),
  },
  hours: {
    src: [
      new URL('../../../assets/sound/hours.ogg', import.meta.url).href,
      new URL('../../../assets/sound/hours.m4a', import.meta.url).href,
    ],
    slices: slices(hoursSprite),
  },
  dawn: {
    src: [
      new URL('../../../assets/sound/dawn.ogg', import.meta.url).href,
      new URL('../../../assets/sound/dawn.m4a', import.meta.url).href,
    ],
    slices: slices(dawnSprite),
  },
  lament: {
    src: [
      new URL('../../../assets/sound/lament.ogg', import.meta.url).href,
      new URL('../../../assets/sound/lament.m4a', import.meta.url).href,
    ],
    slices: slices(lamentSprite),
  },
};
