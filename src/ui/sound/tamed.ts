/** The part of a Howl that is used here, so that a test can put another in its place. */
export interface Player {
  play(slice: string): unknown;
  stop(): unknown;
  unload(): unknown;
  mute(muted: boolean): unknown;
  volume(): number;
  volume(volume: number): unknown;
  fade(from: number, to: number, milliseconds: number): unknown;
}

/** So many sounds may be asked for before the first is heard. */
const MOST_WAITING = 6;

/**
 * A Howl that keeps nothing it need not. Where a device gives no sound at present, the library queues every order without end
 * and carries them all out when it does; and a fade that has nowhere to go runs, and holds the Howl, for ever.
 * `began` must be called whenever a sound is heard to begin.
 */
export function tamed(howl: Player, loop: boolean): { readonly player: Player; began(): void } {
  let waiting = 0;
  /** What is to be done once there is sound: the last order of a kind counts. */
  const later = new Map<'level' | 'mute' | 'stop', () => unknown>();
  const soon = (kind: 'level' | 'mute' | 'stop', order: () => unknown): unknown => {
    if (waiting === 0) return order();
    later.delete(kind);
    later.set(kind, order);
    return null;
  };
  const volume = (value?: number): unknown => (value === undefined ? howl.volume() : soon('level', () => howl.volume(value)));
  const player: Player = {
    play: (slice) => {
      // A loop that is still to begin need only not be stopped; effects must not gather and sound all at once.
      if (loop && waiting > 0) return later.delete('stop');
      if (waiting >= MOST_WAITING) return null;
      waiting += 1;
      return howl.play(slice);
    },
    stop: () => soon('stop', () => howl.stop()),
    unload: () => {
      later.clear();
      return howl.unload();
    },
    mute: (muted) => soon('mute', () => howl.mute(muted)),
    volume: volume as Player['volume'],
    fade: (from, to, milliseconds) => soon('level', () => (from === to ? howl.volume(to) : howl.fade(from, to, milliseconds))),
  };
  return {
    player,
    began() {
      waiting = 0;
      const orders = [...later.values()];
      later.clear();
      for (const order of orders) order();
    },
  };
}
