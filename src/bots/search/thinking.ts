import type { ActionCode } from '../../rules/actions';

/** What a search has found out about one of the legal actions. */
export interface Finding {
  readonly action: ActionCode;
  readonly visits: number;
  /** What it is worth to the side that decides, 0–1 (its win chance, with a little of the score); the range holds nine in ten of the games tried. */
  readonly worth: number;
  readonly low: number;
  readonly high: number;
}

/** A decision being thought about, a slice at a time. */
export interface Thinking {
  /** Goes on for so many iterations; true when the budget is used up. */
  step(iterations: number): boolean;
  /** Part of the budget that is used up, 0–1. */
  readonly progress: number;
  /** The best action so far. */
  best(): ActionCode;
  table(): Finding[];
}

/** Running mean and spread of what an action came to. */
export class Tally {
  visits = 0;
  sum = 0;
  squares = 0;

  add(value: number): void {
    this.visits++;
    this.sum += value;
    this.squares += value * value;
  }

  get mean(): number {
    return this.visits > 0 ? this.sum / this.visits : 0;
  }

  finding(action: ActionCode): Finding {
    const { mean } = this;
    const spread = this.visits > 1 ? Math.sqrt(Math.max(0, this.squares / this.visits - mean * mean)) : 0;
    return { action, visits: this.visits, worth: mean, low: Math.max(0, mean - 1.28 * spread), high: Math.min(1, mean + 1.28 * spread) };
  }
}
