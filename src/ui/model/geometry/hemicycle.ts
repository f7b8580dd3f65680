/**
 * Seats of an assembly drawn as a half ring, one dot a deputy.
 * Seats are sorted by angle and then by radius and handed out party by party, so the edge between two
 * parties is a straight ray and a change moves dots only across that edge.
 */

export interface Seat {
  /** Px from the centre of the hemicycle, y down. */
  readonly x: number;
  readonly y: number;
  /** Radians from the left end, 0 … π. */
  readonly angle: number;
  readonly radius: number;
}

export interface Hemicycle {
  readonly seats: readonly Seat[];
  /** Px, so that dots of neighbouring seats never touch. */
  readonly dot: number;
  readonly rows: number;
}

export type Orientation = 'up' | 'down';

/** Distance between seats that fills the half ring evenly. */
export function seatGap(count: number, inner: number, outer: number): number {
  return Math.sqrt((Math.PI * (outer * outer - inner * inner)) / (2 * Math.max(1, count)));
}

/** Outer radius at which `count` seats stand `gap` apart, the hollow being `hollow` of it. */
export function outerRadius(count: number, gap: number, hollow: number): number {
  return gap * Math.sqrt((2 * Math.max(1, count)) / (Math.PI * (1 - hollow * hollow)));
}

function seatsPerRow(count: number, radii: readonly number[]): number[] {
  const total = radii.reduce((a, b) => a + b, 0);
  const rows = radii.map((r) => Math.floor((count * r) / total));
  let left = count - rows.reduce((a, b) => a + b, 0);
  // What rounding left over goes one each to the outer rows, where a seat more shows least.
  for (let i = rows.length - 1; left > 0; i = (i - 1 + rows.length) % rows.length) {
    rows[i] = (rows[i] ?? 0) + 1;
    left -= 1;
  }
  return rows;
}

/** Places `count` seats between two radii; `down` hangs the half ring upside down. */
export function hemicycle(count: number, inner: number, outer: number, orientation: Orientation): Hemicycle {
  if (count <= 0) return { seats: [], dot: 0, rows: 0 };
  const gap = seatGap(count, inner, outer);
  const rows = Math.max(2, Math.round((outer - inner) / gap) + 1);
  const step = (outer - inner) / (rows - 1);
  const radii = Array.from({ length: rows }, (_, i) => inner + i * step);
  const perRow = seatsPerRow(count, radii);
  const up = orientation === 'up' ? -1 : 1;
  const seats: Seat[] = [];
  radii.forEach((radius, i) => {
    const n = perRow[i] ?? 0;
    for (let j = 0; j < n; j += 1) {
      const angle = Math.PI * (n === 1 ? 0.5 : j / (n - 1));
      seats.push({ x: -Math.cos(angle) * radius, y: up * Math.sin(angle) * radius, angle, radius });
    }
  });
  seats.sort((a, b) => a.angle - b.angle || a.radius - b.radius);
  const arc = Math.min(...radii.map((r, i) => ((perRow[i] ?? 0) > 1 ? (Math.PI * r) / ((perRow[i] ?? 2) - 1) : Infinity)));
  return { seats, dot: 0.43 * Math.min(step, arc), rows };
}
