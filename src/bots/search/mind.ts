import type { ActionCode } from '../../rules/actions';
import { apply } from '../../rules/apply';
import type { Game, Run } from '../../rules/game';
import { activeSeat, legal } from '../../rules/legal';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';
import type { Guess } from '../../rules/view';
import { sample } from '../../rules/view';
import type { Learned } from '../learned/learned';
import { habitsOf } from '../learned/policy';
import type { Policy } from '../learned/policy';
import { createPolicy } from '../learned/policy';
import { inputsOf } from '../learned/inputs';
import type { Value } from '../learned/value';
import { createValue, finalWorth, networkOf, reckonedWorth } from '../learned/value';
import { Dice } from './dice';

/** What every search needs: worlds a view allows, games played on from them, and what they come to. */
export interface Mind {
  readonly game: Game;
  readonly policy: Policy;
  /** A world the view allows; what others have sealed is guessed by their habits. */
  world(seen: State, seed: number): State;
  /** Plays `s` on by habit to the beginning of the next period (to the end where nothing is learned, or in the hours) and tells what that is worth to every side. */
  playOn(s: State, from: State, dice: Dice, worth: Float64Array): void;
}

/** Periods that are played out before the position is valued. */
const DEPTH = 1;

export function createMind(g: Game, learned: Learned | null): Mind {
  const inputs = inputsOf(g);
  const habits = habitsOf(g);
  const policy = createPolicy(g, learned, inputs, habits);
  const value: Value = createValue(g, learned, inputs);
  const depth = learned && networkOf(inputs, learned, g.sides) ? DEPTH : 999;
  const { flow } = g.at;
  const x: Run = newRun(g);
  const actions: ActionCode[] = [];
  const chances: number[] = [];

  const guess: Guess = (s, side, open) => {
    if (open.length === 1) return open[0]!;
    policy.look(s);
    policy.chances(s, side, open, chances);
    return open[new Dice(s.rng = (Math.imul(s.rng, 0x41c64e6d) + 12345) | 0).pick(chances)]!;
  };

  return {
    game: g,
    policy,
    world: (seen, seed) => sample(g, seen, seed, guess),
    playOn(s, from, dice, worth) {
      const epilogue = from.v[flow.phase] === PHASE.epilogue;
      const until = from.v[flow.period]! + depth;
      for (;;) {
        const phase = s.v[flow.phase]!;
        if (phase === PHASE.end) {
          finalWorth(g, s, worth);
          return;
        }
        if (phase === PHASE.epilogue && !epilogue) {
          reckonedWorth(g, s, worth);
          return;
        }
        if (s.v[flow.period]! >= until && s.v[flow.beat] === 0) {
          value.worth(s, worth);
          return;
        }
        const seat = activeSeat(g, s);
        legal(g, s, actions, x);
        let k = 0;
        if (actions.length > 1) {
          if (phase !== PHASE.target) policy.look(s);
          policy.chances(s, seat, actions, chances);
          k = dice.pick(chances);
        }
        apply(g, s, actions[k]!, null, x);
      }
    },
  };
}
