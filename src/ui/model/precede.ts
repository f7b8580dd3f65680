import { carryOrder } from '../../rules/flow/period';
import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import type { Asked } from './asked';
import { chipsOf } from './chips';
import type { Desk } from './desk';
import { orderNamed } from './forecast';
import { foresee } from './preview';
import { carryInTurn, isOpen, seal } from './rivals';
import { ordersIn, weighedIn } from './weighs';

/** So many readings tell whether an order would come to something else. */
const FEW = 6;
/** So many orders of others are named. */
const MOST = 2;

/** Readings in which another order, sealed too and earlier in the sequence, has been carried out. */
function afterIt(game: Game, states: readonly State[], order: number, earlier: number): State[] {
  const turn = (k: number): number => game.orderSequence.indexOf(game.orders[k]!);
  return states.map((s) => {
    const reading = cloneState(s);
    seal(game, reading, [order, earlier]);
    carryInTurn(game, reading, newRun(game), (k) => turn(k) < turn(order));
    return reading;
  });
}

/** What an order changes, slot by slot. */
function touched(game: Game, before: State, order: number): Set<number> {
  const after = cloneState(before);
  carryOrder(after, newRun(game), game.orders[order]!);
  return new Set(after.v.flatMap((value, slot) => (value === before.v[slot] ? [] : [slot])));
}

/** Whether nothing of what an order did is left. */
const otherwise = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => a.size > 0 && [...a].every((slot) => !b.has(slot));

/**
 * Orders of others that are carried out before this one and would make something else of it, with what it would then
 * come to. Those that its sums weigh are told there.
 */
export function precededBy(game: Game, states: readonly State[], order: number): readonly number[] {
  const own = game.orders[order]!;
  const place = game.orderSequence.indexOf(own);
  const weighed = new Set(ordersIn(game, weighedIn(game.data.orders[order]!.do).map((w) => w.terms)));
  const few = states.slice(0, FEW);
  const alone = few.map((s) => {
    const reading = cloneState(s);
    seal(game, reading, [order]);
    return touched(game, reading, order);
  });
  return game.orderSequence.slice(0, place).flatMap(({ index, side }) => {
    if (side === own.side || weighed.has(index) || !isOpen(game, states, index)) return [];
    const times = afterIt(game, few, order, index).filter((s, i) => otherwise(alone[i]!, touched(game, s, order))).length;
    return 2 * times > few.length ? [index] : [];
  });
}

/** The same in words: «Government, “Concede” would be carried out first → unity −1». */
export function precedence(desk: Desk, { states }: Asked, order: number): string[] {
  const { game, t } = desk;
  return precededBy(game, states, order).slice(0, MOST).map((earlier) => {
    const outcome = foresee(game, afterIt(game, states, order, earlier), (s, x) => { carryOrder(s, x, game.orders[order]!); });
    const then = chipsOf(desk, outcome).map((c) => `${c.label} ${c.delta}`).join(t('list.comma'));
    return then === '' ? t('order.firstVoid', { what: orderNamed(desk, earlier) }) : t('order.first', { what: orderNamed(desk, earlier), then });
  });
}
