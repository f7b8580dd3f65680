import { carryOrder } from '../../rules/flow/period';
import type { Game } from '../../rules/game';
import { because, newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import type { Act } from './acts';
import type { Outcome } from './preview';
import { foresee } from './preview';
import { mostly } from './readings';
import { ordersIn, weighedIn } from './weighs';

/** What would come of an order if other sides had sealed these too. */
export interface Rival {
  readonly orders: readonly number[];
  readonly outcome: Outcome;
}

/** An order whose sums feel the orders of others. */
export interface Contested {
  /** While nobody else gives an order that weighs on it. */
  readonly alone: Outcome;
  /** One for every set of orders that others could have sealed. */
  readonly rivals: readonly Rival[];
  /** Whatever the others have sealed. */
  readonly all: Outcome;
}

/** Beyond so many sets only single orders are looked at. */
const MOST_SETS = 40;

/** Sets of orders that other sides could have sealed this period and that make a difference to these sums, the empty one first. */
export function setsOfOrders(game: Game, states: readonly State[], side: number, terms: unknown): readonly (readonly number[])[] {
  const bySide = new Map<number, number[]>();
  for (const k of ordersIn(game, terms)) {
    const order = game.orders[k]!;
    if (order.side === side || !isOpen(game, states, k)) continue;
    bySide.set(order.side, [...(bySide.get(order.side) ?? []), k]);
  }
  let sets: (readonly number[])[] = [[]];
  for (const list of bySide.values()) sets = sets.flatMap((set) => [set, ...list.map((k) => [...set, k])]);
  if (sets.length > MOST_SETS) sets = [[], ...[...bySide.values()].flat().map((k) => [k])];
  return sets.sort((a, b) => a.length - b.length);
}

/** Whether a side could have sealed an order, as far as is known. */
export function isOpen(game: Game, states: readonly State[], order: number): boolean {
  const { if: test, side } = game.orders[order]!;
  if (!test) return true;
  const x = newRun(game);
  x.seat = side;
  return states.some((s) => test(s, x));
}

/** An order against every set of orders of others that its sums feel; null if they feel none. */
export function contest(game: Game, states: readonly State[], order: number): Contested | null {
  const own = game.orders[order]!;
  const terms = weighedIn(game.data.orders[order]!.do).map((w) => w.terms);
  const sets = setsOfOrders(game, states, own.side, terms);
  if (sets.length < 2) return null;
  const turn = (k: number): number => game.orderSequence.indexOf(game.orders[k]!);
  const carry: Act = (s, x) => { carryOrder(s, x, own); };
  const ready = sets.map((set) => states.map((s) => {
    const reading = cloneState(s);
    seal(game, reading, [order, ...set]);
    // What is carried out before it has happened by then.
    carryInTurn(game, reading, newRun(game), (k) => turn(k) < turn(order));
    return reading;
  }));
  const [alone, ...rivals] = ready.map((readings, i) => ({ orders: sets[i]!, outcome: foresee(game, readings, carry) }));
  return { alone: alone!.outcome, rivals, all: foresee(game, ready.flat(), carry) };
}

/** Seals these orders and no others. */
export function seal(game: Game, s: State, orders: readonly number[]): void {
  for (let side = 0; side < game.sides; side++) s.v[game.at.order + side] = -1;
  for (const k of orders) s.v[game.at.order + game.orders[k]!.side] = k + 1;
}

/** Carries out what is sealed, in its sequence; an order that has lost its ground counts for nothing afterwards. */
export function carryInTurn(game: Game, s: State, x: ReturnType<typeof newRun>, which: (order: number) => boolean): void {
  for (const o of game.orderSequence) {
    if (s.v[game.at.order + o.side] !== o.index + 1 || !which(o.index)) continue;
    if (!carryOrder(s, x, o)) s.v[game.at.order + o.side] = -1;
  }
}

/** A rule of an automaton that is about to be carried out and weighs the orders of this very period. */
export interface Pending {
  readonly automaton: number;
  readonly rule: number;
  /** Orders that count in its sums. */
  readonly orders: readonly number[];
}

/** What automata are about to put to the test at the end of this period, as far as is known. */
export function pendingRules(game: Game, states: readonly State[]): Pending[] {
  const x = newRun(game);
  return game.automata.flatMap((a, automaton) => {
    const rule = a.rules.findIndex((r) => mostly(states, (s) => r.if(s, x)));
    const orders = rule < 0 ? [] : ordersIn(game, weighedIn(a.data.rules[rule]!.do).map((w) => w.terms));
    return orders.length > 0 ? [{ automaton, rule, orders }] : [];
  });
}

/** What such a rule would come to, were these orders carried out and then its turn: the drift between them is not foreseen. */
export function foreseePending(game: Game, states: readonly State[], pending: Pending, orders: readonly number[]): Outcome {
  const { rules, data } = game.automata[pending.automaton]!;
  const rule = rules[pending.rule]!;
  const ready = states.map((s) => {
    const reading = cloneState(s);
    seal(game, reading, orders);
    carryInTurn(game, reading, newRun(game), () => true);
    return reading;
  });
  return foresee(game, ready, (s, x) => {
    x.seat = -1;
    if (rule.if(s, x)) because(s, x, 'automaton', data.rules[pending.rule]!.id, rule.do);
  });
}
