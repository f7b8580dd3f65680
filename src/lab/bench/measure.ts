/** What a measurement came to. */
export interface Rate {
  /** Times per second: the median of the slices. */
  readonly perSecond: number;
  readonly best: number;
  readonly worst: number;
}

/**
 * Runs `work` (which returns how many things it did) in slices of so many seconds, after one to warm up.
 * The time is what the processor gave to this process, so that a busy machine does not count against it; it is never
 * more than the time that went by, though the engine's helper threads work at the same time.
 */
export function rate(work: () => number, seconds = 0.6, slices = 5): Rate {
  const rates: number[] = [];
  for (let k = 0; k <= slices; k++) {
    let done = 0;
    const start = performance.now();
    const used = process.cpuUsage();
    let now = start;
    while (now - start < seconds * 1000) {
      done += work();
      now = performance.now();
    }
    if (k > 0) {
      const { user, system } = process.cpuUsage(used);
      rates.push((done * 1000) / Math.min(now - start, (user + system) / 1000));
    }
  }
  rates.sort((a, b) => a - b);
  return { perSecond: digits(rates[rates.length >> 1]!), best: digits(rates.at(-1)!), worst: digits(rates[0]!) };
}

function digits(n: number): number {
  return n >= 100 ? Math.round(n) : Math.round(n * 100) / 100;
}
