/** Short movements run by the frame clock. Every movement ends in its final state, also when skipped. */

export interface Motion {
  /** Milliseconds after the timeline starts. */
  readonly delay?: number;
  readonly duration: number;
  /** Draws the state at eased progress 0 … 1; always called last with 1. */
  readonly run: (t: number) => void;
  readonly ease?: (t: number) => number;
  readonly end?: () => void;
  /** It draws a picture anew, which takes time: when many do, they take turns, and each shows fewer steps of its way. */
  readonly paints?: boolean;
}

/** Strokes of one beat follow each other by this, so that each can be seen to fall (ms). */
export const STROKE = 620;
/** A stroke arrives this long after it set off. */
export const ARRIVES = 360;

export const easeOut = (t: number): number => 1 - (1 - t) ** 3;
export const linear = (t: number): number => t;

export class Timeline {
  private list: { motion: Motion; start: number }[] = [];
  private now = 0;
  /** Every length is stretched by it: the speed a person has set. */
  pace = 1;

  constructor(private readonly clock: () => number = () => performance.now()) {}

  get idle(): boolean {
    return this.list.length === 0;
  }

  add(motion: Motion): void {
    this.list.push({ motion, start: -1 });
  }

  /**
   * Advances to `time` ms; a motion begins with the first frame that sees it, so a slow bake costs none of it. What
   * paints gets `budget` ms a frame between them; who comes too late is the first of the next frame.
   */
  update(time: number, budget = Infinity): void {
    this.now = time;
    const due = this.list;
    this.list = [];
    const left: typeof due = [];
    const waiting: typeof due = [];
    let spent = 0;
    for (const item of due) {
      if (item.start < 0) item.start = this.now;
      const { motion } = item;
      const t = ((this.now - item.start) / this.pace - (motion.delay ?? 0)) / motion.duration;
      if (motion.paints === true && t >= 0 && spent >= budget) {
        waiting.push(item);
        continue;
      }
      const before = motion.paints === true && t >= 0 ? this.clock() : null;
      if (t >= 1) this.end(motion);
      else {
        if (t >= 0) motion.run((motion.ease ?? easeOut)(t));
        left.push(item);
      }
      if (before !== null) spent += this.clock() - before;
    }
    // What an ending added comes after what is still moving.
    this.list = [...waiting, ...left, ...this.list];
  }

  /** Skips to the end of everything. */
  finish(): void {
    for (let guard = 0; this.list.length > 0 && guard < 8; guard += 1) {
      const due = this.list;
      this.list = [];
      for (const { motion } of due) this.end(motion);
    }
  }

  private end(motion: Motion): void {
    motion.run(1);
    motion.end?.();
  }
}
