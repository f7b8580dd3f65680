import type { ActionCode } from '../../rules/actions';
import { first, kindOf } from '../../rules/actions';
import type { Game, Run } from '../../rules/game';
import type { State } from '../../rules/state';
import { cloneState, PHASE } from '../../rules/state';
import { risingOrders } from '../force/force';

/** The side that can rise, with its orders that do it. */
export interface Rising {
  readonly side: number;
  readonly orders: readonly number[];
}

/** The side whose order begins the final hours with itself as attacker; the first of several; null where nobody can. */
export function risingOf(g: Game): Rising | null {
  const all = risingOrders(g);
  if (all.length === 0) return null;
  const { side } = g.orders[all[0]!]!;
  return { side, orders: all.filter((o) => g.orders[o]!.side === side) };
}

/** Whether an action seals a rising. */
export function isRising(r: Rising, a: ActionCode): boolean {
  return kindOf(a) === 'seal' && r.orders.includes(first(a) - 1);
}

/** The actions among them that seal a rising. */
export function risingsAmong(r: Rising, open: readonly ActionCode[]): ActionCode[] {
  return open.filter((a) => isRising(r, a));
}

/** Whether this is the private moment in which the side seals its order. */
export function isItsSeal(g: Game, r: Rising, s: State): boolean {
  return s.v[g.at.flow.phase] === PHASE.seal && s.v[g.at.flow.seat] === r.side;
}

/**
 * How many steps of its line a side is away from being able to rise in this state: 0 if it could now, the number of
 * places on its list of lines to the nearest from which it could, −1 if no line would do.
 */
export function stepsToRising(g: Game, r: Rising, s: State, x: Run): number {
  const slot = g.at.line + r.side;
  const now = s.v[slot]!;
  let least = -1;
  const trial = cloneState(s);
  for (let l = 0; l < g.data.sides[r.side]!.lines.length; l++) {
    trial.v[slot] = l;
    x.seat = r.side;
    x.target = -1;
    const open = r.orders.some((o) => !g.orders[o]!.if || g.orders[o]!.if(trial, x));
    if (open && (least < 0 || Math.abs(l - now) < least)) least = Math.abs(l - now);
  }
  return least;
}
