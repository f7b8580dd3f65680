import type { Player, PlayerFactory, PlayerOptions } from './player';

/** A player that plays nothing and remembers what it was told. For tests. */
export interface FakePlayer extends Player {
  readonly options: PlayerOptions;
  readonly calls: string[];
  unloaded: boolean;
  isMuted: boolean;
}

/** A factory of such players, with the list of those it has made. */
export function fakePlayers(): { create: PlayerFactory; made: FakePlayer[]; of: (file: string) => FakePlayer } {
  const made: FakePlayer[] = [];
  const create: PlayerFactory = (options) => {
    const player = fakePlayer(options);
    made.push(player);
    return Promise.resolve(player);
  };
  const of = (file: string): FakePlayer => {
    const found = made.find(({ options }) => options.file.src[0]?.includes(`/${file}.`));
    if (!found) throw new Error(`no player was made for ${file}`);
    return found;
  };
  return { create, made, of };
}

function fakePlayer(options: PlayerOptions): FakePlayer {
  let level = options.volume;
  function volume(): number;
  function volume(value: number): unknown;
  function volume(value?: number): unknown {
    if (value !== undefined) level = value;
    return level;
  }
  const calls: string[] = [];
  const player: FakePlayer = {
    options,
    calls,
    unloaded: false,
    isMuted: false,
    play: (slice) => calls.push(`play ${slice}`),
    stop: () => calls.push('stop'),
    unload: () => (player.unloaded = true),
    mute: (muted) => (player.isMuted = muted),
    volume,
    fade: (from, to) => {
      calls.push(`fade ${from} ${to}`);
      level = to;
    },
  };
  return player;
}
