import type { Advice } from '../bots/advice/advice';
import { legal } from '../rules/legal';
import { hashView } from '../ui/model';
import type { Backstage } from './backstage';
import type { Play } from './play';

/** Advice that takes longer is given up, in ms. */
const PATIENCE = 8000;

/** The advisers' advice on the decision at the screen: asked for while their page is open, once for each decision. */
export class Counsel {
  advice: Advice | null = null;
  private asked = '';
  private hurry: AbortController | null = null;

  constructor(private readonly backstage: Backstage, private readonly changed: () => void) {}

  /** Asks if the page is open and the decision is a new one; stops asking when either is no longer so. `turn` counts the changes of the game. */
  follow(play: Play | null, open: boolean, turn: number): void {
    const due = play?.session.due();
    const mine = play !== null && due?.human === true && play.report() === null && (!due.secret || play.viewer() === due.seat);
    const key = open && mine ? `${play.gameId} ${String(turn)} ${String(play.viewer())}` : '';
    if (key === this.asked) return;
    this.asked = key;
    this.advice = null;
    // What is still being thought about is not wanted any more: the worker is free for the machine.
    this.hurry?.abort();
    this.hurry = null;
    if (mine && key !== '') void this.ask(play, due.seat, key);
  }

  private async ask(play: Play, seat: number, key: string): Promise<void> {
    const hurry = new AbortController();
    this.hurry = hurry;
    // What the screen may show, and nothing else: with several people at it, not even what the side alone knows.
    const view = play.seen();
    try {
      const advice = await this.backstage.advise({ seat, view, legal: legal(play.session.game, view), seed: hashView(view) }, PATIENCE, { hurry: hurry.signal });
      if (this.asked !== key) return;
      this.advice = advice;
    } catch {
      // Without it the advisers' own lines still stand.
      return;
    }
    this.changed();
  }
}
