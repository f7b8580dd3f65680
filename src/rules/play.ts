import type { ActionCode } from './actions';
import { CODE } from './actions';
import type { Action, Game, Run, Targets } from './game';
import type { State } from './state';
import { ZONE } from './state';

const { play: PLAY, pass: PASS, target: TARGET, finish: FINISH } = CODE;

/** Points a card is worth to a side for an action: its own, surcharges, a bonus, less for repeating the action. */
export function worth(g: Game, s: State, x: Run, side: number, card: number, action: number): number {
  return base(g, s, x, side, card) - g.data.repeatCost * s.v[g.at.used + action]!;
}

/** The same before the price of repetition; never under 1. */
function base(g: Game, s: State, x: Run, side: number, card: number): number {
  return Math.max(1, g.cards[card]!.points + added(g, s, x, side));
}

/** What a side's cards are worth more, or less, than their own points just now. */
function added(g: Game, s: State, x: Run, side: number): number {
  let points = s.v[g.at.bonus + side]!;
  for (const u of g.surcharges[side]!) if (u.if(s, x)) points += u.points;
  return points;
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

/** Points the actions of a side ask for: kept from call to call, so that listing allocates nothing. */
const need: number[] = [];

/** All plays of a side: each card for its event or for one of the open actions; a side may also pass. */
export function legalPlays(g: Game, s: State, x: Run, side: number, out: ActionCode[]): void {
  x.seat = side;
  const { zone, used } = g.at;
  const hand = ZONE.hand + side;
  const actions = g.actionsOf[side]!;
  // What a card adds to its own points is the same for all, and what an action asks for depends on the points only.
  const extra = added(g, s, x, side);
  for (let k = 0; k < actions.length; k++) {
    const a = actions[k]!;
    need[k] = !a.if || a.if(s, x) ? cheapestStep(g, s, x, a) + g.data.repeatCost * s.v[used + a.index]! : 99;
  }
  for (const c of g.handDeck[side]!) if (s.v[zone + c] === hand) playsOf(g, s, x, side, c, extra, out);
  for (const c of g.marketDeck) if (s.v[zone + c] === ZONE.market) playsOf(g, s, x, side, c, extra, out);
  out.push(PASS);
}

/** The plays of one card: its event, and the actions its points are enough for. */
function playsOf(g: Game, s: State, x: Run, side: number, c: number, extra: number, out: ActionCode[]): void {
  const card = g.cards[c]!;
  if (card.owner === side && (!card.if || card.if(s, x))) out.push(PLAY | (c << 10));
  const points = Math.max(1, card.points + extra);
  const actions = g.actionsOf[side]!;
  for (let k = 0; k < actions.length; k++) if (points >= need[k]!) out.push(PLAY | (c << 10) | (actions[k]!.index + 1));
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
  for (const item of action.targets!.items) if (payable(g, s, x, action, item, points)) out.push(TARGET | (item << 10));
  if (s.v[g.at.flow.spent]! > 0) out.push(FINISH);
}
