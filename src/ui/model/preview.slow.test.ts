import { describe, expect, it } from 'vitest';
import type { ActionName } from '../../rules/actions';
import { ACTIONS, kindOf } from '../../rules/actions';
import { apply } from '../../rules/apply';
import type { Game } from '../../rules/game';
import { activeSeat, phaseOf } from '../../rules/legal';
import { newRun } from '../../rules/run';
import { cloneState } from '../../rules/state';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, hasScenario, playRandomly, testGame } from '../../testkit';
import { actOf } from './acts';
import { isSecret } from './decision';
import { preview } from './preview';
import { readings } from './readings';
import { meaningfulSlots } from './slots';

interface Tally {
  states: number;
  covered: number;
  certain: number;
  wrong: number;
  kinds: Record<ActionName, number>;
  missed: string[];
}

/** The view a screen forecasts from: common knowledge, or the side's own behind its curtain. */
function seenBy(game: Game, s: State): State {
  return view(game, s, isSecret(phaseOf(game, s)) ? activeSeat(game, s) : -1);
}

function measure(game: Game, seed: number, tally: Tally): void {
  const slots = meaningfulSlots(game);
  playRandomly(game, seed, (s, _actions, picked) => {
    const states = readings(game, seenBy(game, s));
    const outcome = preview(game, states, picked);
    const spans = new Map(outcome.slots.map((o) => [o.slot, o]));
    const after = cloneState(s);
    actOf(game, picked)(after, newRun(game));
    const dice = after.rng !== s.rng;
    let covered = true;
    for (const slot of slots) {
      const change = after.v[slot]! - s.v[slot]!;
      const span = spans.get(slot);
      if (change >= (span?.low ?? 0) && change <= (span?.high ?? 0)) continue;
      covered = false;
      if (tally.missed.length < 20) tally.missed.push(`${kindOf(picked)} ${game.at.slots[slot]!.kind} ${game.at.slots[slot]!.id}: ${change} not in ${span?.low ?? 0}..${span?.high ?? 0}${dice ? ' (dice)' : ''}`);
    }
    tally.states++;
    tally.kinds[kindOf(picked)]++;
    if (covered) tally.covered++;
    const exact = outcome.slots.every((o) => o.low === o.high);
    if (exact && !dice) {
      tally.certain++;
      if (!covered) tally.wrong++;
    }
  });
}

describe('previews', () => {
  for (const name of ['_fixtures/two-sides', 'weeks-before-october'].filter(hasScenario)) {
    it(`cover what happens in ${name}`, { timeout: 240_000 }, () => {
      const game = gameOf(name);
      const tally: Tally = { states: 0, covered: 0, certain: 0, wrong: 0, kinds: Object.fromEntries(ACTIONS.map((a) => [a, 0])) as Tally['kinds'], missed: [] };
      for (let seed = 1; tally.states < 10_000; seed++) measure(game, seed, tally);
      console.log(name, JSON.stringify(tally.kinds), `covered ${(100 * tally.covered / tally.states).toFixed(2)} %, certain ${tally.certain}, of these wrong ${tally.wrong}`, process.env['SHOW'] ? tally.missed : '');
      for (const kind of ACTIONS) expect(tally.kinds[kind], kind).toBeGreaterThan(20);
      expect(tally.covered / tally.states).toBeGreaterThanOrEqual(0.99);
      expect(tally.wrong).toBe(0);
    });
  }

  it('carry out exactly what the rules carry out', () => {
    for (const game of [testGame(), ...(hasScenario('weeks-before-october') ? [gameOf('weeks-before-october')] : [])]) {
      const slots = meaningfulSlots(game);
      const { flow } = game.at;
      let compared = 0;
      for (let seed = 1; seed < 40; seed++) {
        playRandomly(game, seed, (s, _actions, picked) => {
          if (phaseOf(game, s) !== 'play' && phaseOf(game, s) !== 'target') return;
          const real = cloneState(s);
          apply(game, real, picked);
          // The end of a round's last turn brings the orders and the drift with it.
          const phase = phaseOf(game, real);
          if ((phase !== 'play' && phase !== 'target') || real.v[flow.period] !== s.v[flow.period]) return;
          const foreseen = cloneState(s);
          actOf(game, picked)(foreseen, newRun(game));
          compared++;
          for (const slot of slots) expect(foreseen.v[slot]).toBe(real.v[slot]);
          expect(foreseen.rng).toBe(real.rng);
        });
      }
      expect(compared).toBeGreaterThan(300);
    }
  });
});
