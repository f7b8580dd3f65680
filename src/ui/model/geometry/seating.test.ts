import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSeating, seatMoves, seatParties } from './seating';

const seating = [0, 3, 1, 2];

describe('seatParties', () => {
  it('hands seats out party by party from the left', () => {
    expect(seatParties([2, 1, 0, 3], seating)).toEqual([0, 0, 3, 3, 3, 1]);
  });

  it('seats the undecided between the first side and the others by default', () => {
    expect(defaultSeating(4)).toEqual([0, 3, 1, 2]);
    expect(defaultSeating(3)).toEqual([0, 2, 1]);
  });
});

describe('seatMoves', () => {
  const before = seatParties([519, 414, 0, 67], seating);
  const after = seatParties([545, 338, 0, 117], seating);

  it('moves only the seats between an old edge and a new one', () => {
    const moves = seatMoves(before, after);
    const seats = moves.map((m) => m.seat).sort((a, b) => a - b);
    const first = Array.from({ length: 26 }, (_, i) => 519 + i);
    const second = Array.from({ length: 76 }, (_, i) => 586 + i);
    expect(seats).toEqual([...first, ...second]);
    expect(moves.filter((m) => m.seat < 545).every((m) => m.was === 3 && m.now === 0)).toBe(true);
    expect(moves.filter((m) => m.seat > 545).every((m) => m.was === 1 && m.now === 3)).toBe(true);
  });

  it('brings each dot from beyond the new edge', () => {
    for (const move of seatMoves(before, after)) {
      const edge = move.now === 0 ? 545 : 662;
      expect(move.from).toBeGreaterThanOrEqual(edge);
      expect(move.from - edge).toBe(edge - 1 - move.seat);
    }
  });

  it('comes from the left when the right-hand party grows leftwards', () => {
    const moves = seatMoves([0, 0, 0, 0, 1, 1], [0, 0, 1, 1, 1, 1]);
    expect(moves.map((m) => [m.seat, m.from])).toEqual([[3, 0], [2, 1]]);
  });

  it('does nothing when nothing changed or the house has another size', () => {
    expect(seatMoves(before, before)).toEqual([]);
    expect(seatMoves([0, 0], [0, 0, 1])).toEqual([]);
  });

  it('turns the old benches into the new ones, whatever the counts', () => {
    const counts = fc.array(fc.nat({ max: 40 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.nat({ max: 40 }), (old, from, to, want) => {
        const n = Math.min(want, old[from] ?? 0);
        const next = old.map((v, i) => v - (i === from ? n : 0) + (i === to ? n : 0));
        const a = seatParties(old, seating);
        const b = seatParties(next, seating);
        const turned = [...a];
        for (const move of seatMoves(a, b)) {
          expect(turned[move.seat]).toBe(move.was);
          turned[move.seat] = move.now;
          expect(move.from).toBeLessThan(a.length);
        }
        expect(turned).toEqual(b);
      }),
    );
  });
});
