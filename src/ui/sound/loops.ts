import type { SoundFile } from './files';
import type { Player, PlayerFactory } from './player';

/** Milliseconds in which one loop gives way to the next. */
export const CROSS_FADE = 1800;

export interface LoopChannel<Id extends string> {
  /** Cross-fades to a loop, or to silence. */
  want(id: Id | null): void;
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
}

interface Track {
  player?: Player;
  failed: boolean;
  sounding: boolean;
  /** The pending stop after a fade-out. */
  stopping?: ReturnType<typeof setTimeout> | undefined;
}

/** One channel of loops, of which one is wanted at a time. What nobody could hear is not fetched. */
export function createLoopChannel<Id extends string>({ files, create, complain }: ChannelTools<Id>): LoopChannel<Id> {
  const tracks = new Map<Id, Track>();
  let wanted: Id | null = null;
  let awake = false;
  let level = 1;
  let muted = false;
  let disposed = false;

  const audible = (): boolean => awake && !muted && level > 0 && !disposed;

  function fetchTrack(id: Id): void {
    const track: Track = { failed: false, sounding: false };
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

  function fadeIn(track: Track, player: Player): void {
    clearTimeout(track.stopping);
    track.stopping = undefined;
    player.mute(muted);
    if (!track.sounding) player.play('loop');
    track.sounding = true;
    player.fade(player.volume(), level, CROSS_FADE);
  }

  function fadeOut(track: Track, player: Player): void {
    player.fade(player.volume(), 0, CROSS_FADE);
    track.stopping = setTimeout(() => {
      player.stop();
      track.sounding = false;
      track.stopping = undefined;
    }, CROSS_FADE + 100);
  }

  /** Brings what sounds to what is wanted. */
  function settle(): void {
    for (const [id, track] of tracks) {
      if (id !== wanted && track.player && track.sounding && track.stopping === undefined) fadeOut(track, track.player);
    }
    if (wanted === null) return;
    const track = tracks.get(wanted);
    if (!track) {
      if (audible()) fetchTrack(wanted);
      return;
    }
    if (!track.player || track.failed) return;
    const rising = track.stopping !== undefined || !track.sounding;
    if (rising && audible()) fadeIn(track, track.player);
  }

  return {
    want(id) {
      if (id === wanted) return;
      wanted = id;
      settle();
    },
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
        track.player?.unload();
      }
      tracks.clear();
    },
  };
}
