import { say } from '../say';
import { idsOf, mustKnow } from './context';
import type { Lint } from './context';

function sum(shares: Readonly<Record<string, number>>): number {
  return Object.values(shares).reduce((a, b) => a + b, 0);
}

/** The most frequent number: the one the others are measured by. */
function usual(numbers: readonly number[]): number {
  const count = (n: number): number => numbers.filter((m) => m === n).length;
  return [...numbers].sort((a, b) => count(b) - count(a))[0] ?? 0;
}

/** Every milieu has as many cubes, every assembly as many seats as the others, and they belong to known parties. */
export const shares: Lint = (d, c) => {
  const sides = idsOf(d.sides);
  const cubes = usual(d.milieus.map((m) => sum(m.cubes)));
  d.milieus.forEach((m, i) => {
    for (const id of Object.keys(m.cubes)) mustKnow(c, ['milieus', i, 'cubes'], 'party', id, [...sides, 'unaligned']);
    const n = sum(m.cubes);
    if (n !== cubes) c.report({ code: 'cube-sum', path: ['milieus', i, 'cubes'], text: '', words: say(`"${m.id}" has ${n} cubes; the others have ${cubes}`, `« ${m.id} » a ${n} cubes ; les autres en ont ${cubes}`) });
  });
  const seats = usual(d.assemblies.map((a) => sum(a.seats)));
  d.assemblies.forEach((a, i) => {
    for (const id of Object.keys(a.seats)) mustKnow(c, ['assemblies', i, 'seats'], 'party', id, [...sides, 'waverers']);
    const n = sum(a.seats);
    if (n !== seats) c.report({ code: 'seat-sum', path: ['assemblies', i, 'seats'], text: '', words: say(`"${a.id}" has ${n} seats; the others have ${seats}`, `« ${a.id} » a ${n} sièges ; les autres en ont ${seats}`) });
  });
};
