import type { Backstage } from './backstage';
import { whenIdle } from './idle';
import type * as LastPage from './lastpage';
import { teachWords } from './library';
import { Lookback } from './lookback';
import type { Play } from './play';

type Page = typeof LastPage;

/** So long has a game been under way, in ms, when the page of its end is fetched; and so long after a vain attempt. */
const AHEAD = 15_000;

export interface EndingOptions {
  readonly fetch: () => Promise<Page>;
  /** What is awaited at the end has come, or has failed to. */
  readonly changed: () => void;
  /** Does something once the page has a moment. */
  readonly whenIdle: (work: () => void) => void;
  /** A clock, in ms. */
  readonly now: () => number;
}

/** What the end needs: its page, fetched while a game is under way, so that nobody waits for it when the game is over, with or without a network; and its dates. */
export class Ending {
  /** What shows the end; null until it has come. */
  page: Page | null = null;
  /** The game is over, and what shows its end could not be had. */
  failed = false;
  private coming = false;
  private over = false;
  private game: string | null = null;
  private since = 0;

  constructor(private readonly options: EndingOptions, readonly lookback: Lookback) {}

  /** Told of the game at the table, null for none, and whether its end is to be shown. */
  follow(play: Play | null, over: boolean): void {
    this.lookback.follow(over ? play : null);
    this.fetchFor(play?.gameId ?? null, over);
  }

  private fetchFor(game: string | null, over: boolean): void {
    if (this.page) return;
    this.over = over;
    if (over) {
      if (!this.failed) this.fetch();
      return;
    }
    this.failed = false;
    const now = this.options.now();
    if (game !== this.game) [this.game, this.since] = [game, now];
    if (game === null || now - this.since < AHEAD) return;
    this.since = now;
    this.options.whenIdle(() => { this.fetch(); });
  }

  /** The person asks once more for what could not be had. */
  again(): void {
    this.failed = false;
    this.fetch();
    this.options.changed();
  }

  private fetch(): void {
    if (this.page || this.coming) return;
    this.coming = true;
    const come = (page: Page | null): void => {
      this.page = page;
      this.coming = false;
      // What fails ahead of its time is told when the end needs it.
      this.failed = page === null && this.over;
      if (this.over) this.options.changed();
    };
    this.options.fetch().then(come, () => { come(null); });
  }
}

/**
 * The address of a script in what a browser says of having failed to fetch it, without a query; null where it names none.
 * @param error what `import()` rejected with.
 */
export function addressIn(error: unknown): string | null {
  return /https?:\/\/[^\s?#]+\.js/.exec(error instanceof Error ? error.message : '')?.[0] ?? null;
}

/** The same as the page has it: the script is one of its own, and its words are known in every language once it is there. */
export function createEnding(backstage: Backstage, changed: () => void): Ending {
  let address: string | null = null;
  let times = 0;
  // Some browsers never ask again for a script they once failed to get: another try goes to the same one by another address.
  const load = (): Promise<Page> => (address === null ? import('./lastpage') : import(/* @vite-ignore */ `${address}?again=${String(++times)}`) as Promise<Page>);
  const fetch = async (): Promise<Page> => {
    try {
      const page = await load();
      teachWords(page.WORDS);
      return page;
    } catch (error) {
      address ??= addressIn(error);
      throw error;
    }
  };
  return new Ending({ fetch, changed, whenIdle: (work) => { whenIdle(work, 300); }, now: () => performance.now() }, new Lookback(backstage, changed));
}
