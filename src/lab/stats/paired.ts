/** A side's win share in two ways of playing, game by game from the same set-ups. */
export interface Paired {
  /** Games of the usual way, and of the other. */
  readonly usual: number;
  readonly other: number;
  readonly n: number;
  readonly before: number;
  readonly after: number;
  /** after − before with its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** after ÷ before with its 95 % interval; how many of a hundred of its games the side still wins. */
  readonly ratio: number;
  readonly ratioLow: number;
  readonly ratioHigh: number;
}

const Z = 1.959964;

interface Game {
  readonly index: number;
  readonly winner: number;
}

/**
 * Compares a side's share in games of two kinds. Every game counts on its side; where both have played the same number,
 * what they have in common is taken out of the error (common random numbers). Intervals by the delta method.
 */
export function comparePaired(usual: readonly Game[], other: readonly Game[], side: number): Paired {
  const won = (g: Game): number => (g.winner === side ? 1 : 0);
  const share = (list: readonly Game[]): number => list.reduce((sum, g) => sum + won(g), 0) / Math.max(1, list.length);
  const before = share(usual);
  const after = share(other);
  // Laplace's rule: a share of 0 or 1 is not known without error.
  const variance = (list: readonly Game[], p: number): number => {
    const q = (p * list.length + 1) / (list.length + 2);
    return (q * (1 - q)) / Math.max(1, list.length);
  };
  const same = new Map(usual.map((g) => [g.index, won(g)]));
  let common = 0;
  for (const g of other) {
    const w = same.get(g.index);
    if (w !== undefined) common += (w - before) * (won(g) - after);
  }
  const covariance = common / (Math.max(1, usual.length) * Math.max(1, other.length));
  const a = variance(usual, before);
  const b = variance(other, after);
  const half = Z * Math.sqrt(Math.max(0, a + b - 2 * covariance));
  const ratio = before > 0 ? after / before : 0;
  const ratioHalf = before > 0 ? (Z * Math.sqrt(Math.max(0, b + ratio * ratio * a - 2 * ratio * covariance))) / before : Infinity;
  return {
    usual: usual.length, other: other.length, n: other.length, before, after,
    difference: after - before, low: after - before - half, high: after - before + half,
    ratio, ratioLow: Math.max(0, ratio - ratioHalf), ratioHigh: ratio + ratioHalf,
  };
}
