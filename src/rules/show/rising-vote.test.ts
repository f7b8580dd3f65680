import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import { playRandomly } from '../../testkit/play';
import { gameOf } from '../../testkit/scenarios';
import { afterOrders, table } from '../../testkit/table';
import { apply } from '../apply';
import type { GameEvent } from '../events';
import { activeSeat, legal, legalNames, phaseOf } from '../legal';
import { setup } from '../setup';
import type { State } from '../state';

const g = gameOf('weeks-before-october');
const RISE = 'rise';

function position(seed: number, unity: number, resistance: number, resolve: number, since: number, committee: boolean): State {
  return setState(g, setup(g, seed), {
    lines: { bolsheviks: 'insurrection' }, since: { bolsheviks: since },
    tracks: { 'unity-bolsheviks': unity, resistance, resolve }, flags: { committee, benches: false },
  });
}

const vote = (log: readonly GameEvent[]) => log.find((e): e is Extract<GameEvent, { e: 'check' }> => e.e === 'check' && e.id === 'committee-vote');

describe('no vote of the committee, no rising', () => {
  it('the order to rise begins the final hours if the committee agrees, and only then', () => {
    let agreed = 0;
    let refused = 0;
    fc.assert(fc.property(
      fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 5 }), fc.boolean(),
      (seed, unity, resistance, resolve, since, committee) => {
        const { state, log } = afterOrders(g, position(seed, unity, resistance, resolve, since, committee), [RISE]);
        const held = vote(log);
        expect(held).toBeDefined();
        expect(held!.lines.reduce((n, l) => n + l.value, 0)).toBe(held!.total);
        expect(held!.passed).toBe(held!.total >= held!.needs);
        expect(table(g, state).hours()).toBe(held!.passed);
        if (held!.passed) agreed++;
        else refused++;
      }), { numRuns: 600, seed: 7 });
    expect(agreed).toBeGreaterThan(30);
    expect(refused).toBeGreaterThan(30);
  });

  it('a united committee agrees, a torn one with strong doubters does not', () => {
    expect(table(g, afterOrders(g, position(5, 6, 0, 10, 5, true), [RISE]).state).hours()).toBe(true);
    const torn = position(5, 0, 3, 0, 0, false);
    const { state } = afterOrders(g, torn, [RISE]);
    expect(table(g, state).hours()).toBe(false);
    // The doubters have shown themselves.
    expect(table(g, state).low('resistance')).toBe(table(g, state).high('resistance'));
  });

  it('it is not even put to the vote on another line', () => {
    const s = position(6, 6, 0, 10, 5, true);
    const { log, state } = afterOrders(g, setState(g, s, { lines: { bolsheviks: 'soviet-power' } }), [RISE]);
    expect(vote(log)).toBeUndefined();
    expect(table(g, state).hours()).toBe(false);
  });

  it('from the benches it costs two of unity before the vote, and the benches are left', () => {
    for (const unity of [6, 4, 2]) {
      const outside = afterOrders(g, position(6, unity, 0, 10, 5, true), [RISE]);
      const benches = afterOrders(g, setState(g, position(6, unity, 0, 10, 5, true), { flags: ['benches'] }), [RISE]);
      expect(vote(benches.log)!.total).toBe(vote(outside.log)!.total - 2);
      expect(table(g, benches.state).flag('benches')).toBe(false);
      expect(table(g, benches.state).flag('walked-out')).toBe(true);
    }
  });

  it('nor can it be sealed there', () => {
    for (const line of ['legal-road', 'soviet-power', 'insurrection']) {
      const s = setup(g, 8);
      const bolsheviks = g.index.side.get('bolsheviks')!;
      while (phaseOf(g, s) !== 'seal' || activeSeat(g, s) !== bolsheviks) apply(g, s, legal(g, s)[0]!);
      setState(g, s, { lines: { bolsheviks: line }, flags: { benches: false } });
      expect(legalNames(g, s).includes(`seal:${RISE}`)).toBe(line === 'insurrection');
    }
  });

  it('in whole games: whenever the order to rise led to the hours, the committee had agreed in the same breath', () => {
    let risings = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const log: GameEvent[] = [];
      playRandomly(g, seed, (s, actions) => {
        // Help the table towards insurrection, or random play hardly ever gets there.
        if (actions.length > 0) setState(g, s, { lines: { bolsheviks: 'insurrection' } });
      }, 5000, (e) => log.push(e));
      const at = log.findIndex((e) => e.e === 'hours');
      if (at < 0) continue;
      const ordered = log.slice(0, at).findLastIndex((e) => e.e === 'order' && e.order === RISE && e.carried);
      const period = log.slice(0, at).findLastIndex((e) => e.e === 'period');
      const struck = log.slice(Math.max(0, period), at).some((e) => (e.e === 'order' && e.order !== RISE && e.carried) || e.e === 'dispatch');
      if (ordered < period) {
        expect(struck).toBe(true);
        continue;
      }
      const held = vote(log.slice(ordered, at));
      expect(held).toBeDefined();
      if (held!.passed) risings++;
    }
    expect(risings).toBeGreaterThan(5);
  });
});
