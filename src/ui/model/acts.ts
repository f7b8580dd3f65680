import type { ActionCode } from '../../rules/actions';
import { first, kindOf, second } from '../../rules/actions';
import { perform } from '../../rules/apply';
import type { Game, Run } from '../../rules/game';
import { isPlanOf } from '../../rules/legal';
import { anyTarget, open } from '../../rules/play';
import { because } from '../../rules/run';
import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';

/** Carries an action out on a state, with all it brings about before anybody else decides. */
export type Act = (s: State, x: Run) => void;

/** What an action would do: at once, or, for what is sealed, as if it were carried out now and the others held. */
export function actOf(game: Game, action: ActionCode): Act {
  const a = first(action);
  switch (kindOf(action)) {
    case 'seal': return a === 0 ? () => undefined : (s, x) => { carryOrder(game, s, x, a - 1); };
    case 'plan': return a === 0 ? () => undefined : (s, x) => { carryPlan(game, s, x, a - 1, second(action) - 1); };
    case 'keep':
    case 'commit': return () => undefined;
    default: return (s, x) => {
      perform(game, s, action, x);
      conclude(game, s, x);
    };
  }
}

/** The end of an action bought with points: what it does as a whole, and the event of a card of somebody else. */
function conclude(game: Game, s: State, x: Run): void {
  const { flow } = game.at;
  if (s.v[flow.phase] !== PHASE.target) return;
  const action = game.actions[s.v[flow.action]!]!;
  x.seat = action.side;
  if (action.targets && s.v[flow.points]! > 0 && anyTarget(game, s, x, action, s.v[flow.points]!)) return;
  const spent = s.v[flow.spent]!;
  x.points = spent;
  because(x, 'action', game.data.actions[action.index]!.id, () => {
    action.whole?.(s, x);
    for (const bonus of action.bonus) if (spent >= bonus.atLeast) bonus.do(s, x);
  });
  x.points = 0;
  const card = game.cards[s.v[flow.card]! - 1]!;
  if (card.owner === action.side) return;
  x.seat = card.owner;
  x.target = -1;
  if (!card.if || card.if(s, x)) because(x, 'card', card.data.id, () => { card.do(s, x); });
}

function carryOrder(game: Game, s: State, x: Run, index: number): void {
  const order = game.orders[index]!;
  for (let side = 0; side < game.sides; side++) s.v[game.at.order + side] = -1;
  s.v[game.at.order + order.side] = index + 1;
  x.seat = order.side;
  if (!order.if || order.if(s, x)) because(x, 'order', game.data.orders[index]!.id, () => { order.do(s, x); });
}

function carryPlan(game: Game, s: State, x: Run, index: number, target: number): void {
  const hours = game.hours!;
  const { at } = game;
  const plan = hours.plans[index]!;
  const seat = s.v[at.flow.seat]!;
  s.v[at.flow.beat] = s.v[at.flow.beat]! + s.v[at.flow.step]!;
  const k = (s.v[at.flow.beat]! - 1) % hours.span;
  for (let side = 0; side < game.sides; side++) s.v[at.plan + side * hours.span + k] = -1;
  s.v[at.plan + seat * hours.span + k] = index + 1;
  s.v[at.aim + seat * hours.span + k] = target;
  x.seat = seat;
  x.target = target;
  if (!isPlanOf(game, s, plan, seat) || (plan.if && !plan.if(s, x))) return;
  if (plan.targets) {
    if (!open(game, s, x, plan.targets, target) || (plan.where && !plan.where(s, x))) return;
    const gate = plan.targets.held === 'other' ? game.pointOpen[target] : null;
    if (gate && !gate(s, x)) return;
  }
  because(x, 'plan', game.data.hours!.plans[index]!.id, () => { plan.do(s, x); });
}
