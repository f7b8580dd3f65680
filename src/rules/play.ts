import type { ActionCode } from './actions';
import { code } from './actions';
import type { Action, Game, Run, Targets } from './game';
import type { State } from './state';
import { ZONE } from './state';

/** Points a card is worth to a side for an action: its own, surcharges, a bonus, less for repeating the action. */
export function worth(g: Game, s: State, x: Run, side: number, card: number, action: number): number {
  return base(g, s, x, side, card) - g.data.repeatCost * s.v[g.at.used + action]!;
}

/** The same before the price of repetition; never under 1. */
export function base(g: Game, s: State, x: Run, side: number, card: number): number {
  let points = g.cards[card]!.points + s.v[g.at.bonus + side]!;
  for (const u of g.surcharges[side]!) if (u.if(s, x)) points += u.points;
  return points < 1 ? 1 : points;
}

export function price(action: Action, s: State, x: Run): number {
  for (const p of action.price) if (!p.if || p.if(s, x)) return p.points;
  return 99;
}

/** Whether `item` may be a target, given who acts. */
export function open(g: Game, s: State, x: Run, targets: Targets, item: number): boolean {
  if (targets.held) {
    const own = s.v[g.at.holder + item] === x.seat;
    if (own !== (targets.held === 'own')) return false;
  }
  return true;
}

/** Whether one more step of the action can be paid on some target. */
export function anyTarget(g: Game, s: State, x: Run, action: Action, points: number): boolean {
  if (!action.targets) return price(action, s, x) <= points;
  if (points < action.cheapest) return false;
  for (const item of action.targets.items) if (payable(g, s, x, action, item, points)) return true;
  return false;
}

export function payable(g: Game, s: State, x: Run, action: Action, item: number, points: number): boolean {
  x.target = item;
  return open(g, s, x, action.targets!, item) && (!action.where || action.where(s, x)) && price(action, s, x) <= points;
}

/** Cards a side may play now: its hand, then the market. */
export function playable(g: Game, s: State, side: number, visit: (card: number) => void): void {
  const { zone } = g.at;
  const hand = ZONE.hand + side;
  for (const c of g.handDeck[side]!) if (s.v[zone + c] === hand) visit(c);
  for (const c of g.marketDeck) if (s.v[zone + c] === ZONE.market) visit(c);
}

/** All plays of a side: each card for its event or for one of the open actions; a side may also pass. */
export function legalPlays(g: Game, s: State, x: Run, side: number, out: ActionCode[]): void {
  x.seat = side;
  const { zone } = g.at;
  const hand = ZONE.hand + side;
  const actions = g.actionsOf[side]!;
  // What an action can do depends on the points only: the largest sum is tried first, smaller ones against its floor.
  const floor: number[] = [];
  for (const a of actions) floor.push(!a.if || a.if(s, x) ? cheapestStep(g, s, x, a) : 99);
  const { used } = g.at;
  const visit = (c: number): void => {
    const card = g.cards[c]!;
    if ((card.owner === side) && (!card.if || card.if(s, x))) out.push(code('play', c, 0));
    const points = base(g, s, x, side, c);
    for (let k = 0; k < actions.length; k++) {
      const a = actions[k]!;
      if (points - g.data.repeatCost * s.v[used + a.index]! >= floor[k]!) out.push(code('play', c, a.index + 1));
    }
  };
  for (const c of g.handDeck[side]!) if (s.v[zone + c] === hand) visit(c);
  for (const c of g.marketDeck) if (s.v[zone + c] === ZONE.market) visit(c);
  out.push(code('pass'));
}

/** The least an action costs on any target, 99 if it can do nothing. */
function cheapestStep(g: Game, s: State, x: Run, action: Action): number {
  if (!action.targets) return price(action, s, x);
  let best = 99;
  for (const item of action.targets.items) {
    x.target = item;
    if (!open(g, s, x, action.targets, item) || (action.where && !action.where(s, x))) continue;
    const p = price(action, s, x);
    if (p < best) best = p;
    if (best === action.cheapest) break;
  }
  return best;
}

/** Targets the points left can still pay for, and leave to stop once something was done. */
export function legalTargets(g: Game, s: State, x: Run, out: ActionCode[]): void {
  const action = g.actions[s.v[g.at.flow.action]!]!;
  const points = s.v[g.at.flow.points]!;
  x.seat = action.side;
  for (const item of action.targets!.items) if (payable(g, s, x, action, item, points)) out.push(code('target', item));
  if (s.v[g.at.flow.spent]! > 0) out.push(code('finish'));
}
