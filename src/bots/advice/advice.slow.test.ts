import { describe, expect, it } from 'vitest';
import type { Game } from '../../rules/game';
import { legal } from '../../rules/legal';
import type { State } from '../../rules/state';
import { sample, view } from '../../rules/view';
import { gameOf, positionAt } from '../../testkit';
import type { Advice } from './advice';
import { createAdviser } from './advice';

const weeks = gameOf('weeks-before-october');
const small = gameOf('_fixtures/two-sides');

function advise(g: Game, seat: number, seen: State, seed = 3): Advice {
  const advising = createAdviser(g, seat, null, { searched: 10, compared: 12 }).begin(seen, legal(g, seen), seed);
  while (!advising.step(16)) expect(advising.progress).toBeLessThanOrEqual(1);
  return advising.advice();
}

// Without anything learned every game is imagined to its end: slow, and the same everywhere.
describe('the advisers', { timeout: 120_000 }, () => {
  it('know no more than their side: positions that look alike to it get the same advice', () => {
    let different = 0;
    for (const [g, seat, phase] of [[small, 0, 'seal'], [small, 1, 'play'], [weeks, 1, 'seal']] as const) {
      const truth = positionAt(g, seat, phase, 4, 2);
      const seen = view(g, truth, seat);
      const other = sample(g, seen, 99);
      expect(view(g, other, seat).v).toEqual(seen.v);
      if (other.v.some((n, slot) => n !== truth.v[slot])) different++;
      expect(advise(g, seat, view(g, other, seat))).toEqual(advise(g, seat, seen));
    }
    expect(different, 'the positions differ where the side cannot see').toBeGreaterThan(1);
  });

  it('are two, advise legal actions with a range around the mean, and at most three reasons each, their own first', () => {
    for (const phase of ['seal', 'play', 'dispatch'] as const) {
      const s = positionAt(weeks, 0, phase, 2, 1);
      const seen = view(weeks, s, 0);
      const { counsels, against } = advise(weeks, 0, seen);
      expect(counsels.map((c) => c.voice)).toEqual(['act', 'wait']);
      expect(against).toBe('start');
      for (const { action, chance, factors } of counsels) {
        expect(legal(weeks, seen)).toContain(action);
        expect(chance!.low).toBeLessThanOrEqual(chance!.mean);
        expect(chance!.high).toBeGreaterThanOrEqual(chance!.mean);
        expect(factors.length).toBeLessThanOrEqual(3);
      }
    }
  });

  it('do not speak against each other where only one thing can be done', () => {
    const s = positionAt(small, 0, 'play', 1, 1);
    const seen = view(small, s, 0);
    const [only] = legal(small, seen);
    const advising = createAdviser(small, 0, null).begin(seen, [only!], 1);
    while (!advising.step(8)) { /* soon done */ }
    expect(advising.advice().counsels.map((c) => [c.action, c.chance])).toEqual([[only, null], [only, null]]);
  });
});
