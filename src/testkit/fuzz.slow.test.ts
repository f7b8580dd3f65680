import { describe, expect, it } from 'vitest';
import { fuzzGame, gameOf, hasScenario, MOST_ACTIONS } from './index';

/** Random games keep every invariant and come to an end. A failure names a record for `npm run replay`. */
describe.each(['_fixtures/two-sides', 'weeks-before-october', 'july-days', 'germany-1923', 'petersburg-1905'].filter(hasScenario))('random games of %s', (name) => {
  it('keep every invariant and end: 1,000 games', { timeout: 240_000 }, () => {
    const g = gameOf(name);
    const endings = new Set<number>();
    let longest = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const { actions, end } = fuzzGame(g, seed);
      longest = Math.max(longest, actions);
      endings.add(end.v[g.at.flow.ending]!);
    }
    expect(longest).toBeLessThan(MOST_ACTIONS);
    expect(endings.size).toBeGreaterThan(2);
    expect(endings.has(0)).toBe(false);
  });
});
