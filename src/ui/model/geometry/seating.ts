/** Who sits where: parties along the seats of a hemicycle, and what moves between two counts. */

/** Party order from the left when a scenario gives none: first side, undecided, the other sides. */
export function defaultSeating(parties: number): number[] {
  const undecided = parties - 1;
  return parties <= 1 ? [0] : [0, undecided, ...Array.from({ length: parties - 2 }, (_, i) => i + 1)];
}

/** The party of every seat, seats being sorted from the left. */
export function seatParties(deputies: readonly number[], seating: readonly number[]): number[] {
  const out: number[] = [];
  for (const party of seating) {
    const n = deputies[party] ?? 0;
    for (let i = 0; i < n; i += 1) out.push(party);
  }
  return out;
}

/** One dot that changes party: it flies from seat `from` to seat `seat`. */
export interface SeatMove {
  readonly seat: number;
  readonly from: number;
  readonly was: number;
  readonly now: number;
}

/**
 * The dots that fly when the counts change, nearest the party edge first.
 * Only seats between the old and the new edge change; each is reached from its mirror image across the
 * new edge. Counts of a different total give no moves: the benches themselves are rebuilt.
 */
export function seatMoves(before: readonly number[], after: readonly number[]): SeatMove[] {
  if (before.length !== after.length) return [];
  const moves: SeatMove[] = [];
  let start = 0;
  while (start < after.length) {
    const was = before[start] ?? 0;
    const now = after[start] ?? 0;
    let end = start + 1;
    while (end < after.length && before[end] === was && after[end] === now) end += 1;
    if (was !== now) moves.push(...runMoves(after, start, end, was, now));
    start = end;
  }
  return moves;
}

function runMoves(after: readonly number[], start: number, end: number, was: number, now: number): SeatMove[] {
  // The run grew out of the side where its new party already sits, so dots come over the other end.
  const fromRight = start > 0 && after[start - 1] === now;
  const out: SeatMove[] = [];
  for (let i = start; i < end; i += 1) {
    const mirror = fromRight ? 2 * end - 1 - i : 2 * start - 1 - i;
    const from = Math.max(0, Math.min(after.length - 1, mirror));
    out.push({ seat: i, from, was, now });
  }
  return fromRight ? out : out.reverse();
}
