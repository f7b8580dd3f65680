import type { SoundFile } from './files';
import { type Player, tamed } from './tamed';

export type { Player } from './tamed';

export interface PlayerOptions {
  readonly file: SoundFile;
  readonly loop: boolean;
  readonly volume: number;
  readonly onReady: () => void;
  readonly onFailure: (reason: unknown) => void;
}

export type PlayerFactory = (options: PlayerOptions) => Promise<Player>;

/** Makes a Howl. The library itself is fetched here, on first use: importing it earlier would cost every game its bytes. */
export const howlPlayer: PlayerFactory = async ({ file, loop, volume, onReady, onFailure }) => {
  const { Howl } = await import('howler');
  const sprite: Record<string, [number, number] | [number, number, boolean]> = {};
  for (const [name, [start, length]] of Object.entries(file.slices)) sprite[name] = [start, length, loop];
  let begun = (): void => undefined;
  const howl = new Howl({
    src: [...file.src],
    // Spelled out: a bundler may inline or rename a file, and the format would then be guessed wrong.
    format: ['ogg', 'm4a'],
    sprite,
    volume,
    onload: onReady,
    onplay: () => { begun(); },
    onloaderror: (_id, reason) => onFailure(reason),
    onplayerror: (_id, reason) => onFailure(reason),
  });
  const { player, began } = tamed(howl, loop);
  begun = began;
  return player;
};
