import { describe, expect, it } from 'vitest';
import { testGame } from '../../testkit/index';
import type { Weighed } from '../tasks/dilemma';
import { stepsOf } from '../tasks/dilemma';
import { setup } from '../../rules/setup';
import { formatAnswers } from './answers';

const game = testGame();
const d = game.data.dispatches.find((x) => x.options.length === 2)!;
const [one, other] = d.options.map((o) => o.id) as [string, string];

/** Situations in which the first answer is worth so much more than the second, found alike by both halves. */
function situations(leads: readonly number[]): Weighed[] {
  return leads.map((lead) => {
    const worth = [0.5 + lead / 2, 0.5 - lead / 2];
    return { dispatch: d.id, seat: 0, period: 0, options: [one, other], worth, first: worth, second: worth };
  });
}

describe('answers weighed', () => {
  it('fail where one is always the best', () => {
    const text = formatAnswers(game, situations(Array.from({ length: 20 }, () => 0.04)), { failing: false, steps: [], names: [] });
    expect(text).toContain(`FAIL 100 %  +2.0 ± 0.0  ${one}`);
    expect(text).toContain(`FAIL   0 %  −2.0 ± 0.0  ${other}`);
    expect(text).toContain('2 of 2 answers fail');
  });

  it('hold where each has its day, and are left out when only failing ones are asked for', () => {
    const turns = situations(Array.from({ length: 20 }, (_, k) => (k % 2 ? 0.04 : -0.04)));
    expect(formatAnswers(game, turns, { failing: false, steps: [], names: [] })).toContain(' 50 %  +0.0 ± 2.1');
    expect(formatAnswers(game, turns, { failing: true, steps: [], names: [] })).toBe('0 of 2 answers fail');
  });

  it('say what a step is worth, in points of win chance, the slight ones left out', () => {
    const text = formatAnswers(game, situations([0.1]), { failing: false, steps: [{ dispatch: d.id, gain: [0.012, -0.034, 0.001] }], names: ['a', 'b', 'c'] });
    expect(text).toContain('one step: a +1.2, b −3.4');
    expect(text).not.toContain('c +');
  });

  it('steps move a track by one within its limits, and a cube without losing any', () => {
    for (const step of stepsOf(game)) {
      const s = setup(game, 7);
      const before = [...s.v];
      step.take(s);
      const moved = s.v.map((v, k) => v - before[k]!).filter((v) => v !== 0);
      expect([[], [1], [-1, 1], [1, -1]]).toContainEqual(moved);
    }
  });
});
