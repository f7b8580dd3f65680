import { gatherUsual } from '../../bots/advice/usual';
import { inputsOf } from '../../bots/learned/inputs';
import type { Learned } from '../../bots/learned/learned';
import { pack } from '../../bots/learned/pack';
import { habitsOf } from '../../bots/learned/policy';
import { networkOf } from '../../bots/learned/value';
import type { Game } from '../../rules/game';
import type { PolicyFit } from './policy';
import { fitPolicy } from './policy';
import type { PlayedGame } from './samples';
import { unpackState } from './samples';
import type { Fit } from './value';
import { fitValue, freshNetwork } from './value';

export const HIDDEN = 32;

/** Learns from games of self-play, beginning with what was known before if it still fits. */
export function learnFrom(g: Game, games: readonly PlayedGame[], before: Learned | null, seed: number): { readonly learned: Learned; readonly value: Fit; readonly policy: PolicyFit } {
  const inputs = inputsOf(g);
  const habits = habitsOf(g);
  const start = (before && networkOf(inputs, before, g.sides)) ?? freshNetwork(inputs.names.length, HIDDEN, g.sides, seed);
  const value = fitValue(inputs, games, start, { hidden: start.hidden, epochs: 14, rate: 0.002, decay: 0.02, seed });
  // Habits are learned anew each time: what was learned when the rules were others would only be in the way.
  const policy = fitPolicy(inputs, habits, games, null, 6, seed);
  const { network } = value;
  const n = inputs.names.length;
  return {
    value: value.fit,
    policy: policy.fit,
    learned: {
      format: 1, scenario: g.data.id, games: (before?.games ?? 0) + games.length, inputs: inputs.names,
      usual: gatherUsual(g, games.flatMap((x) => x.periods.map(unpackState))),
      value: { hidden: network.hidden, layers: [pack(n, network.hidden, network.w1), pack(1, network.hidden, network.b1), pack(network.outputs, network.hidden, network.w2), pack(1, network.outputs, network.b2)] },
      policy: { keys: habits.keys, rows: pack(habits.keys.length, n + 1, policy.weights.rows), points: Number(policy.weights.points.toPrecision(4)) },
    },
  };
}
export type { PlayedGame };
