import type { ActionCode } from '../../rules/actions';
import { first, kindOf, second } from '../../rules/actions';
import { concludeAction, perform } from '../../rules/apply';
import { carryPlan } from '../../rules/flow/hours';
import { carryOrder } from '../../rules/flow/period';
import type { Game, Run } from '../../rules/game';
import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';

/** Carries an action out on a state, with all it brings about before anybody else decides. */
export type Act = (s: State, x: Run) => void;

/** What an action would do: at once, or, for what is sealed, as if it were carried out now and the others held. */
export function actOf(game: Game, action: ActionCode): Act {
  const a = first(action);
  switch (kindOf(action)) {
    case 'seal': return a === 0 ? () => undefined : (s, x) => { orderOf(game, s, x, a - 1); };
    case 'plan': return a === 0 ? () => undefined : (s, x) => { planOf(game, s, x, a - 1, second(action) - 1); };
    case 'keep':
    case 'commit': return () => undefined;
    default: return (s, x) => {
      perform(game, s, action, x);
      if (s.v[game.at.flow.phase] === PHASE.target) concludeAction(game, s, x);
    };
  }
}

function orderOf(game: Game, s: State, x: Run, index: number): void {
  const order = game.orders[index]!;
  for (let side = 0; side < game.sides; side++) s.v[game.at.order + side] = -1;
  s.v[game.at.order + order.side] = index + 1;
  carryOrder(s, x, order);
}

function planOf(game: Game, s: State, x: Run, index: number, target: number): void {
  const hours = game.hours!;
  const { at } = game;
  const seat = s.v[at.flow.seat]!;
  s.v[at.flow.beat] = s.v[at.flow.beat]! + s.v[at.flow.step]!;
  const k = (s.v[at.flow.beat]! - 1) % hours.span;
  for (let side = 0; side < game.sides; side++) s.v[at.plan + side * hours.span + k] = -1;
  s.v[at.plan + seat * hours.span + k] = index + 1;
  s.v[at.aim + seat * hours.span + k] = target;
  carryPlan(s, x, index, seat, target);
}
