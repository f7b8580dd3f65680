import type { Game } from '../rules/game';
import type { Backstage } from './backstage';
import type { Play } from './play';

/** A long game on a slow machine; after that it is done without, in ms. */
const PATIENCE = 300_000;

/**
 * When the milestones of history fell in the game that has just ended: the whole record is played once more, behind the page.
 * Asked once for each game that came to its end.
 */
export class Lookback {
  /** The dates; null while they are being found, and where they cannot be. */
  dates: readonly number[] | null = null;
  /** How far the search is, 0–1; null when there is none. */
  progress: number | null = null;
  private asked = '';

  constructor(private readonly backstage: Pick<Backstage, 'dates'>, private readonly changed: () => void) {}

  /** Asks if the game is over and has not been asked about. */
  follow(play: Play | null): void {
    const over = play !== null && play.session.due() === null && play.session.game.history.length > 0;
    const key = over ? play.gameId : '';
    if (key === this.asked) return;
    this.asked = key;
    this.dates = null;
    this.progress = over ? 0 : null;
    if (over) void this.ask(play, play.session.game, key);
  }

  private async ask(play: Play, game: Game, key: string): Promise<void> {
    const { record } = play.session.snapshot();
    let found: readonly number[] | null = null;
    try {
      found = await this.backstage.dates({ seed: play.session.seed, start: game.starts[game.start]?.data.id ?? null, actions: record }, PATIENCE, {
        onProgress: (progress) => {
          if (this.asked !== key) return;
          this.progress = progress;
          this.changed();
        },
      });
    } catch {
      // The end stands without the table of dates.
    }
    if (this.asked !== key) return;
    this.dates = found;
    this.progress = null;
    this.changed();
  }
}
