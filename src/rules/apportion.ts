/**
 * Seats of the rules as deputies of a hall: whole numbers that add up to `total`, by largest remainder. Who has as many seats is given
 * as many deputies as long as somebody else can take the odd one, so that an even hall is not told as a lead.
 */
export function apportion(seats: readonly number[], total: number): number[] {
  const all = seats.reduce((a, b) => a + b, 0);
  if (all <= 0) return seats.map(() => 0);
  const out = seats.map((n) => Math.floor(n * total / all));
  let rest = total - out.reduce((a, b) => a + b, 0);
  const remainder = (i: number): number => (seats[i]! * total) % all;
  const groups = [...new Set(seats)].map((n) => seats.flatMap((m, i) => (m === n && remainder(i) > 0 ? [i] : []))).filter((g) => g.length > 0);
  groups.sort((a, b) => remainder(b[0]!) - remainder(a[0]!) || seats[b[0]!]! - seats[a[0]!]!);
  for (const fits of [true, false]) {
    for (const group of groups) {
      if (rest === 0) return out;
      const open = group.filter((i) => out[i] === Math.floor(seats[i]! * total / all));
      if (fits && open.length > rest) continue;
      for (const i of open.slice(0, rest)) {
        out[i] = out[i]! + 1;
        rest--;
      }
    }
  }
  return out;
}
