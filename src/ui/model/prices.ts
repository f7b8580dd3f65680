import { first, kindOf } from '../../rules/actions';
import type { Action, Game } from '../../rules/game';
import { concludeAction, perform } from '../../rules/apply';
import { open, payable, price } from '../../rules/play';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import type { Asked } from './asked';
import type { Desk } from './desk';
import { targetName } from './log';

/** What an action costs now, and what so many points make of it. */
export interface Bargain {
  /** Prices of a step, cheapest first: several where the target decides. */
  readonly prices: readonly number[];
  /** The most steps the points buy. */
  readonly steps: number;
  /** Points that buy nothing, however they are split. */
  readonly lost: number;
}

/** Prices of a step on what may be a target now; without targets the one price. */
function pricesOf(game: Game, s: State, action: Action): number[] {
  const x = newRun(game);
  x.seat = action.side;
  if (!action.targets) return [price(action, s, x)];
  const out = new Set<number>();
  for (const item of action.targets.items) {
    x.target = item;
    if (open(game, s, x, action.targets, item) && (!action.where || action.where(s, x))) out.add(price(action, s, x));
  }
  return [...out].sort((a, b) => a - b);
}

/** The least that must be left over when such prices may be paid again and again. */
export function leastLeft(points: number, prices: readonly number[]): number {
  const reached = new Set([0]);
  for (let n = 1; n <= points; n++) if (prices.some((p) => p > 0 && reached.has(n - p))) reached.add(n);
  return points - Math.max(...reached);
}

/** What so many points buy of an action, as it stands in `s`. */
export function bargainOf(game: Game, s: State, index: number, points: number): Bargain {
  const action = game.actions[index]!;
  const data = game.data.actions[index]!;
  if (action.allIn) return { prices: [], steps: 1, lost: 0 };
  const prices = pricesOf(game, s, action).filter((p) => p <= points);
  const cheapest = prices[0];
  if (cheapest === undefined) return { prices, steps: 0, lost: points };
  const steps = Math.floor(points / cheapest);
  if (action.targets) return { prices, steps, lost: leastLeft(points, prices) };
  // Without targets all the points count as spent: what more of them adds, or a sum that counts them, makes use of the rest.
  if (JSON.stringify([data.whole, data.bonus]).includes('"spent"')) return { prices, steps, lost: 0 };
  const useful = Math.max(steps * cheapest, ...data.bonus.map((b) => (b.atLeast <= points ? b.atLeast : 0)));
  return { prices, steps, lost: points - useful };
}

/** «4 points, 2 a step: 2 steps» and, where some buy nothing, how many. */
export function bargainWords(desk: Desk, bargain: Bargain, points: number): string {
  const { t } = desk;
  const { prices, steps, lost } = bargain;
  const low = prices[0];
  if (low === undefined) return t('price.allIn', { n: points });
  const high = prices[prices.length - 1]!;
  const each = low === high ? t('price.each', { n: low }) : t('price.range', { low, high });
  const buys = t(low === high ? 'price.buys' : 'price.upTo', { n: steps });
  return t('price.deal', { points, each, buys }) + (lost > 0 ? t('price.lost', { n: lost }) : '');
}

/** Points that a choice of target throws away: what is left buys nothing any more. */
export function lostBy(game: Game, asked: Asked, action: number): number {
  const s = cloneState(asked.states[0]!);
  const { flow } = game.at;
  if (kindOf(action) === 'finish') return s.v[flow.points]!;
  const x = newRun(game);
  perform(game, s, action, x);
  const left = s.v[flow.points]!;
  return left > 0 && concludeAction(game, s, x) ? left : 0;
}

/** Other targets after which the points left can still be used up. */
export function betterTargets(desk: Desk, asked: Asked, action: number): string[] {
  const { game } = desk;
  const { flow } = game.at;
  const index = asked.seen.v[flow.action]!;
  const rule = game.actions[index]!;
  if (!rule.targets) return [];
  const out: string[] = [];
  for (const other of asked.decision.actions) {
    if (other === action || kindOf(other) !== 'target') continue;
    const s = cloneState(asked.states[0]!);
    const x = newRun(game);
    perform(game, s, other, x);
    const left = s.v[flow.points]!;
    x.seat = rule.side;
    const prices = rule.targets.items.flatMap((item) => {
      if (!payable(game, s, x, rule, item, left)) return [];
      return [price(rule, s, x)];
    });
    if (leastLeft(left, prices) === 0) out.push(targetName(desk, rule.targets.pool, first(other)));
  }
  return out;
}
