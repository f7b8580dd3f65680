import { describe, expect, it } from 'vitest';
import { gameOf, hasScenario } from '../../testkit/index';
import { reachOf } from './reach';
import { neverText, shareMet } from './reach-text';

/** `npm run scenario -- reach` plays 1,000 games; a part of them has to do nearly as well. */
const GAMES = 150;

describe.each(['weeks-before-october', 'july-days', 'february-to-october'].filter(hasScenario))('%s', (name) => {
  it('shows at least 95 % of its content in random games, and has no choice that is never open', () => {
    const reach = reachOf(gameOf(name), { games: GAMES, seed: 1, bots: 'random' });
    expect(shareMet(reach.met), neverText(reach)).toBeGreaterThanOrEqual(0.95);
    const closed = reach.met.filter((m) => m.choice && m.chosen === 0);
    expect(closed.length / reach.met.filter((m) => m.choice).length, closed.map((m) => m.key).join(', ')).toBeLessThan(0.03);
  });
});
