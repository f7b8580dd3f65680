import type { SoundFile } from './files';
import type { Player, PlayerFactory } from './player';

/** Milliseconds in which one loop gives way to the next. */
export const CROSS_FADE = 1800;

export interface LoopChannel<Id extends string> {
  /** Cross-fades to a loop, or to silence. */
  want(id: Id | null): void;
  /** The loop asked for last. */
  wanted(): Id | null;
  /** From now on loops may be fetched and played. */
  wake(): void;
  volume(volume: number): void;
  mute(muted: boolean): void;
  dispose(): void;
}

interface ChannelTools<Id extends string> {
  readonly files: Readonly<Record<Id, SoundFile>>;
  readonly create: PlayerFactory;
  readonly complain: (reason: unknown) => void;
  /** Milliseconds of a cross-fade. */
  readonly fade?: number;
  /** After so many turns of a loop it is silent for so many milliseconds, then begins again: nothing is borne for ever. */
  readonly rest?: { readonly turns: number; readonly pause: number };
}

interface Track {
  player?: Player;
  failed: boolean;
  sounding: boolean;
  resting: boolean;
  /** The pending stop after a fade-out. */
  stopping?: ReturnType<typeof setTimeout> | undefined;
  /** The pending rest, or the pending end of it. */
  turning?: ReturnType<typeof setTimeout> | undefined;
}

/** Loops kept decoded: the one that plays and the one before it. A minute of music is twenty megabytes of memory. */
const KEPT = 2;

/** One channel of loops, of which one is wanted at a time. What nobody could hear is not fetched. */
export function createLoopChannel<Id extends string>({ files, create, complain, fade = CROSS_FADE, rest }: ChannelTools<Id>): LoopChannel<Id> {
  const tracks = new Map<Id, Track>();
  let wanted: Id | null = null;
  let awake = false;
  let level = 1;
  let muted = false;
  let disposed = false;

  const audible = (): boolean => awake && !muted && level > 0 && !disposed;

  function fetchTrack(id: Id): void {
    const track: Track = { failed: false, sounding: false, resting: false };
    tracks.set(id, track);
    const fail = (reason: unknown): void => {
      track.failed = true;
      complain(reason);
    };
    // The player takes orders before its file is there and carries them out in turn, so onReady has nothing to add.
    create({ file: files[id], loop: true, volume: 0, onReady: () => undefined, onFailure: fail }).then((player) => {
      if (disposed) return void player.unload();
      track.player = player;
      settle();
    }, fail);
  }

  function fadeIn(id: Id, track: Track, player: Player): void {
    clearTimeout(track.stopping);
    track.stopping = undefined;
    player.mute(muted);
    if (!track.sounding) {
      player.play('loop');
      // What was used last is forgotten last.
      tracks.delete(id);
      tracks.set(id, track);
    }
    track.sounding = true;
    player.fade(player.volume(), level, fade);
    takeTurns(id, track);
  }

  function takeTurns(id: Id, track: Track): void {
    if (!rest) return;
    clearTimeout(track.turning);
    const [, length] = files[id].slices['loop'] ?? [0, 0];
    track.turning = setTimeout(() => {
      if (!track.player || wanted !== id) return;
      track.resting = true;
      fadeOut(id, track, track.player);
      track.turning = setTimeout(() => {
        track.resting = false;
        settle();
      }, fade + rest.pause);
    }, length * rest.turns - fade);
  }

  function fadeOut(id: Id, track: Track, player: Player): void {
    player.fade(player.volume(), 0, fade);
    track.stopping = setTimeout(() => {
      player.stop();
      track.sounding = false;
      track.stopping = undefined;
      forget();
      // A loop may have been called back while its fade was under way and its rest over.
      if (wanted === id) settle();
    }, fade + 100);
  }

  /** Lets go of the loops that have been silent longest. */
  function forget(): void {
    for (const [id, track] of tracks) {
      if (tracks.size <= KEPT) return;
      if (id === wanted || track.sounding || !track.player) continue;
      track.player.unload();
      tracks.delete(id);
    }
  }

  /** Brings what sounds to what is wanted. */
  function settle(): void {
    for (const [id, track] of tracks) {
      if (id === wanted) continue;
      clearTimeout(track.turning);
      track.turning = undefined;
      track.resting = false;
      if (track.player && track.sounding && track.stopping === undefined) fadeOut(id, track, track.player);
    }
    if (wanted === null) return;
    const track = tracks.get(wanted);
    if (!track) {
      if (audible()) fetchTrack(wanted);
      return;
    }
    if (!track.player || track.failed || track.resting) return;
    const rising = track.stopping !== undefined || !track.sounding;
    if (rising && audible()) fadeIn(wanted, track, track.player);
  }

  return {
    want(id) {
      if (id === wanted) return;
      wanted = id;
      settle();
    },
    wanted: () => wanted,
    wake() {
      awake = true;
      settle();
    },
    volume(value) {
      level = value;
      const track = wanted === null ? undefined : tracks.get(wanted);
      if (track?.sounding && track.stopping === undefined) track.player?.volume(value);
      settle();
    },
    mute(value) {
      muted = value;
      for (const track of tracks.values()) track.player?.mute(value);
      settle();
    },
    dispose() {
      disposed = true;
      for (const track of tracks.values()) {
        clearTimeout(track.stopping);
        clearTimeout(track.turning);
        track.player?.unload();
      }
      tracks.clear();
    },
  };
}
