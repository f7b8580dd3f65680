import { createEffectBank } from './effects';
import { LOOP_FILES } from './files';
import { onFirstGesture } from './gesture';
import type { AmbienceId, Channel, EffectId, MusicId } from './ids';
import { createLoopChannel } from './loops';
import type { PlayerFactory } from './player';
import { howlPlayer } from './player';

/** The game's sound. No call throws, waits or matters to the game: without sound nothing is lost. */
export interface Sound {
  /** Plays an effect now, or not at all (before the first gesture, muted, still loading). */
  play(effect: EffectId): void;
  /** Cross-fades to an ambience, or to none. Asked for before the first gesture, it begins with it. */
  ambience(id: AmbienceId | null): void;
  /** Cross-fades to a piece of music, or to none. Asked for before the first gesture, it begins with it. */
  music(id: MusicId | null): void;
  /** The piece asked for last. */
  piece(): MusicId | null;
  /** Volume of a channel, 0 to 1. */
  volume(channel: Channel): number;
  /** Sets a volume; what lies outside 0 to 1 is brought to the nearer end, what is no number is ignored. */
  setVolume(channel: Channel, volume: number): void;
  muted(): boolean;
  setMuted(muted: boolean): void;
  /** Silences everything for good and lets go of files and listeners. */
  dispose(): void;
}

export interface SoundOptions {
  readonly volumes?: Partial<Record<Channel, number>>;
  readonly muted?: boolean;
  /** Makes the players; howler unless a test says otherwise. */
  readonly create?: PlayerFactory;
  /** Where the first gesture is listened for; null where there is nobody to make one. */
  readonly gestures?: EventTarget | null;
  /** When what the first gesture allows is begun; at once by default. */
  readonly soon?: (work: () => void) => void;
  /** A clock in milliseconds. */
  readonly now?: () => number;
}

export const DEFAULT_VOLUMES: Readonly<Record<Channel, number>> = { effects: 0.8, ambience: 0.5, music: 0.5 };

/** Music changes more slowly than a room does. */
export const MUSIC_FADE = 3200;
/** Twice through a piece, then the room alone for a while: a game lasts longer than anybody bears one tune. */
export const MUSIC_REST = { turns: 2, pause: 40_000 };

const within = (volume: number): number => Math.min(1, Math.max(0, volume));

/** Builds the sound. Nothing is fetched and no audio context made before the first gesture. */
export function createSound(options: SoundOptions = {}): Sound {
  const create = options.create ?? howlPlayer;
  const now = options.now ?? (() => performance.now());
  const gestures = options.gestures === undefined ? (globalThis.window ?? null) : options.gestures;
  const volumes: Record<Channel, number> = { ...DEFAULT_VOLUMES };
  let muted = options.muted ?? false;
  let awake = false;
  let complained = false;
  let disposed = false;

  function complain(reason: unknown): void {
    if (complained) return;
    complained = true;
    // eslint-disable-next-line no-console -- the one trace a silent game leaves for whoever asks why
    console.info('The game goes on without some of its sound:', reason);
  }

  const effects = createEffectBank({ create, now, complain });
  const loops = { files: LOOP_FILES, create, complain };
  const ambience = createLoopChannel<AmbienceId>(loops);
  const music = createLoopChannel<MusicId>({ ...loops, fade: MUSIC_FADE, rest: MUSIC_REST });
  const channels = { effects, ambience, music };

  /** Runs a piece of sound work; whatever goes wrong in it stays here. */
  function quietly(work: () => void): void {
    try {
      work();
    } catch (reason) {
      complain(reason);
    }
  }

  const effectsHeard = (): boolean => awake && !muted && volumes.effects > 0;

  function setVolume(channel: Channel, volume: number): void {
    if (Number.isNaN(volume)) return;
    volumes[channel] = within(volume);
    quietly(() => channels[channel].volume(volumes[channel]));
    if (effectsHeard()) quietly(effects.load);
  }

  function setMuted(value: boolean): void {
    muted = value;
    for (const channel of Object.values(channels)) quietly(() => channel.mute(value));
    if (effectsHeard()) quietly(effects.load);
  }

  function wake(): void {
    if (disposed) return;
    awake = true;
    if (effectsHeard()) quietly(effects.load);
    quietly(ambience.wake);
    quietly(music.wake);
  }

  for (const channel of ['effects', 'ambience', 'music'] as const) {
    setVolume(channel, options.volumes?.[channel] ?? DEFAULT_VOLUMES[channel]);
  }
  setMuted(muted);
  const soon = options.soon ?? ((work: () => void) => { work(); });
  const deafen = gestures ? onFirstGesture(gestures, () => { soon(wake); }) : () => undefined;

  return {
    play: (effect) => {
      if (effectsHeard()) quietly(() => effects.play(effect));
    },
    ambience: (id) => quietly(() => ambience.want(id)),
    music: (id) => quietly(() => music.want(id)),
    piece: music.wanted,
    volume: (channel) => volumes[channel],
    setVolume,
    muted: () => muted,
    setMuted,
    dispose: () => {
      deafen();
      disposed = true;
      awake = false;
      for (const channel of Object.values(channels)) quietly(channel.dispose);
    },
  };
}
