import { describe, expect, it } from 'vitest';
import { apply } from '../../rules/apply';
import { activeSeat, legal } from '../../rules/legal';
import { newRun } from '../../rules/run';
import { setup } from '../../rules/setup';
import { gameOf } from '../../testkit/scenarios';
import { inputsOf } from './inputs';

describe.each(['weeks-before-october', '_fixtures/two-sides'])('the inputs of %s', (name) => {
  const g = gameOf(name);
  const kept = inputsOf(g);

  it('are the same whether read from position to position or afresh, and the sums among them are the rules’ own', () => {
    const near = new Float64Array(kept.names.length);
    const fresh = new Float64Array(kept.names.length);
    const from = kept.names.findIndex((n) => n.startsWith('sum:'));
    let positions = 0;
    for (let seed = 1; seed <= 1; seed++) {
      const s = setup(g, seed);
      for (let k = 0; activeSeat(g, s) >= 0; k++) {
        const open = legal(g, s);
        apply(g, s, open[(k * 7 + seed) % open.length]!);
        // Some are left out, so that the next one lies further from the one before.
        if (k % 9 > 1) continue;
        kept.read(s, near);
        inputsOf(g).read(s, fresh);
        expect(near).toEqual(fresh);
        g.sums.forEach((sum, i) => { expect(near[from + i]).toBeCloseTo(sum(s, newRun(g)) / 20, 12); });
        positions++;
      }
    }
    expect(positions).toBeGreaterThan(8);
  });
});
