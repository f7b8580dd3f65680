/** What thinks a piece at a time: a search, mostly. */
export interface Stepwise {
  /** Thinks on for some iterations; true once it has thought enough. */
  step(iterations: number): boolean;
  /** 0 to 1. */
  readonly progress: number;
}

export interface Slicing {
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** Lets messages in between two slices. */
  readonly rest: () => Promise<void>;
  /** Somebody wants the best found so far. */
  readonly hurried: () => boolean;
  /** At most so long, in ms. */
  readonly most: number;
  readonly onProgress: (progress: number) => void;
}

/** Length of a slice in ms: within it nothing is heard. */
export const SLICE = 24;
/** Even in a hurry it thinks so long, in ms: nobody notices, and no answer is blind. */
export const LEAST = 40;
/** Between two words about progress, in ms. */
const TELL = 100;

/** Thinks until it is enough, time is up or somebody is in a hurry; whoever called takes the best found. */
export async function thinkInSlices(thinking: Stepwise, { now, rest, hurried, most, onProgress }: Slicing): Promise<void> {
  const begun = now();
  let told = begun;
  let at = begun;
  // One iteration may be long: the first slice is a taste.
  let iterations = 2;
  while (!hurried() || at - begun < LEAST) {
    const done = thinking.step(iterations);
    const after = now();
    const left = most - (after - begun);
    if (done || left <= 0) return;
    const pace = iterations / Math.max(after - at, 0.5);
    iterations = Math.max(1, Math.min(iterations * 4, Math.floor(pace * Math.min(SLICE, left))));
    if (after - told >= TELL) {
      told = after;
      onProgress(Math.min(1, Math.max(thinking.progress, (after - begun) / most)));
    }
    await rest();
    at = now();
  }
}
