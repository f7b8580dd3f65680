import { EFFECTS_FILE } from './files';
import type { EffectId } from './ids';
import type { Player, PlayerFactory } from './player';

/** A sound that comes later than this after its cause confuses more than it tells. */
const LATEST = 400;
/** The same effect again within this time is one event seen twice (ten units turning at once). */
const TOO_SOON = 60;

export interface EffectBank {
  /** Begins the download, once. */
  load(): void;
  play(effect: EffectId): void;
  volume(volume: number): void;
  mute(muted: boolean): void;
  dispose(): void;
}

interface BankTools {
  readonly create: PlayerFactory;
  readonly now: () => number;
  readonly complain: (reason: unknown) => void;
}

/** All effects in one file. Those asked for while it loads are dropped, but for the last if it is still fresh. Times in ms. */
export function createEffectBank({ create, now, complain }: BankTools): EffectBank {
  let state: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  let player: Player | undefined;
  let loaded = false;
  let level = 1;
  let muted = false;
  let waiting: { effect: EffectId; at: number } | undefined;
  let disposed = false;
  const last = new Map<EffectId, number>();

  function fail(reason: unknown): void {
    // A single effect that will not play is no reason to give up a file that did load.
    if (state === 'loading') state = 'failed';
    complain(reason);
  }

  function ready(): void {
    // The file may be there before the promise of its player is: both must have come.
    if (state !== 'loading' || !loaded || !player) return;
    state = 'ready';
    player.volume(level);
    player.mute(muted);
    if (waiting && !muted && now() - waiting.at <= LATEST) sound(player, waiting.effect);
    waiting = undefined;
  }

  function sound(on: Player, effect: EffectId): void {
    const at = now();
    const before = last.get(effect);
    if (before !== undefined && at - before < TOO_SOON) return;
    last.set(effect, at);
    on.play(effect);
  }

  return {
    load() {
      if (state !== 'idle') return;
      state = 'loading';
      const onReady = (): void => {
        loaded = true;
        ready();
      };
      create({ file: EFFECTS_FILE, loop: false, volume: level, onReady, onFailure: fail }).then((made) => {
        if (disposed) return void made.unload();
        player = made;
        ready();
      }, fail);
    },
    play(effect) {
      if (state === 'ready' && player) sound(player, effect);
      else if (state === 'loading') waiting = { effect, at: now() };
    },
    volume(value) {
      level = value;
      player?.volume(value);
    },
    mute(value) {
      muted = value;
      player?.mute(value);
    },
    dispose() {
      disposed = true;
      state = 'failed';
      player?.unload();
    },
  };
}
