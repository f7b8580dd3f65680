import type { Bot } from '../../bots/index';
import { createBot } from '../../bots/index';
import type { ActionCode } from '../../rules/actions';
import { first, kindOf, second } from '../../rules/actions';
import type { Action, Game, Order } from '../../rules/game';
import { legal } from '../../rules/legal';
import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';
import type { Force } from '../force/force';
import { playGame } from '../game';
import type { Bench, Task } from '../measures/types';
import { mix } from '../seeds';

/** A class of things a side may do: one action bought with points, the events of its own cards, one sealed order, or its reserve cards in the final hours. */
export interface Restriction {
  readonly side: number;
  readonly kind: 'action' | 'event' | 'order' | 'commit';
  /** Of an action or order. */
  readonly id?: string;
}

export interface RestrictedParams {
  /** A kind of bot for each side. */
  readonly bots: readonly string[];
  readonly seed: number;
  /** What is forbidden throughout; null: nothing. */
  readonly forbid: Restriction | null;
}

export interface RestrictedGame {
  readonly index: number;
  readonly winner: number;
  /** Decisions in which something was taken away. */
  readonly missed: number;
  /** How often each order stood open, by id; only where nothing is forbidden. */
  readonly orders: Readonly<Record<string, number>>;
}

interface Table {
  readonly game: Game;
  readonly bots: readonly Bot[];
}

/** What has been set up for a run stays with its bench. */
const tables = new WeakMap<Bench, Map<string, Table>>();

/**
 * The rules without the action or order that is forbidden: the restricted side knows what it will never be able to do,
 * and so do the others (Jaffe et al. 2012 let the restricted player answer as well as it can). Events of cards stay, for
 * their owner's event still happens when somebody else plays the card; what is left to forbid is taken out decision by decision.
 */
export function without(g: Game, r: Restriction): Game {
  const never = (): boolean => false;
  if (r.kind === 'action') {
    const at = actionAt(g, r);
    const change = (a: Action): Action => (a.index === at ? { ...a, if: never } : a);
    return { ...g, actions: g.actions.map(change), actionsOf: g.actionsOf.map((list) => list.map(change)) };
  }
  if (r.kind === 'order') {
    const at = orderAt(g, r);
    const change = (o: Order): Order => (o.index === at ? { ...o, if: never } : o);
    return { ...g, orders: g.orders.map(change), ordersOf: g.ordersOf.map((list) => list.map(change)), orderSequence: g.orderSequence.map(change) };
  }
  return g;
}

function tableFor(bench: Bench, { bots, forbid }: RestrictedParams): Table {
  const known = tables.get(bench) ?? new Map<string, Table>();
  tables.set(bench, known);
  const key = JSON.stringify([bots, forbid]);
  let table = known.get(key);
  if (!table) {
    const game = forbid ? without(bench.game, forbid) : bench.game;
    table = { game, bots: bots.map((kind, side) => (game === bench.game ? bench.bot(kind, side) : createBot(kind, game, side, bench.learned))) };
    known.set(key, table);
  }
  return table;
}

/** A game in which one side may not do one thing, and everybody knows it. */
export const restrictedGame: Task<RestrictedParams, RestrictedGame> = (bench, params, index) => {
  const { seed, forbid } = params;
  const { game: g, bots } = tableFor(bench, params);
  let missed = 0;
  const orders: Record<string, number> = {};
  const force: Force | null = forbid && (forbid.kind === 'event' || forbid.kind === 'commit') ? forbidding(g, forbid, () => { missed++; }) : null;
  const list: ActionCode[] = [];
  const of = forbid && !force ? forbidden(g, forbid) : null;
  const watch = (s: State, seat: number, open: readonly ActionCode[]): void => {
    // What would have been open by the full rules.
    if (of && seat === forbid!.side && legal(bench.game, s, list).some(of)) missed++;
    if (s.v[g.at.flow.phase] !== PHASE.seal) return;
    for (const a of open) {
      if (first(a) === 0) continue;
      const { id } = g.data.orders[first(a) - 1]!;
      orders[id] = (orders[id] ?? 0) + 1;
    }
  };
  const { winner } = playGame(g, bots, mix(seed, index), { force, watch });
  return { index, winner, missed, orders: forbid ? {} : orders };
};

/** Takes what is forbidden out of the open actions; each kind of decision keeps a way of doing nothing. */
function forbidding(g: Game, r: Restriction, took: () => void): Force {
  const of = forbidden(g, r);
  return {
    settle: () => undefined,
    restart: () => undefined,
    counts: [],
    narrow: (s, open) => {
      if (s.v[g.at.flow.seat] !== r.side) return open;
      const left = open.filter((a) => !of(a));
      if (left.length < open.length && left.length > 0) took();
      return left.length > 0 ? left : open;
    },
  };
}

function actionAt(g: Game, r: Restriction): number {
  const use = g.index.action.get(r.id ?? '');
  if (use === undefined) throw new Error(`no action "${r.id ?? ''}"`);
  return use;
}

function orderAt(g: Game, r: Restriction): number {
  const order = g.index.order.get(r.id ?? '');
  if (order === undefined) throw new Error(`no order "${r.id ?? ''}"`);
  return order;
}

function forbidden(g: Game, r: Restriction): (a: ActionCode) => boolean {
  switch (r.kind) {
    case 'action': {
      const use = actionAt(g, r);
      return (a) => kindOf(a) === 'play' && second(a) === use + 1;
    }
    case 'event': return (a) => kindOf(a) === 'play' && second(a) === 0;
    case 'order': {
      const order = orderAt(g, r);
      return (a) => kindOf(a) === 'seal' && first(a) === order + 1;
    }
    case 'commit': return (a) => kindOf(a) === 'commit' && first(a) > 0;
  }
}

/** Everything the sides can do, by class. Turns of the line are left out (they are the course itself, not a means), and so are risings. */
export function restrictions(g: Game, risings: readonly number[]): Restriction[] {
  const { data } = g;
  return data.sides.flatMap((s, side): Restriction[] => [
    ...data.actions.filter((a) => a.side === s.id).map((a) => ({ side, kind: 'action' as const, id: a.id })),
    ...(data.cards.some((c) => c.owner === s.id) ? [{ side, kind: 'event' as const }] : []),
    ...data.orders.filter((o, k) => o.side === s.id && !risings.includes(k) && !turnsLine(o.do, s.id)).map((o) => ({ side, kind: 'order' as const, id: o.id })),
    ...(g.hours ? [{ side, kind: 'commit' as const }] : []),
  ]);
}

/** Whether effects move the line of a side. */
function turnsLine(value: unknown, side: string): boolean {
  if (Array.isArray(value)) return value.some((v) => turnsLine(v, side));
  if (typeof value !== 'object' || value === null) return false;
  const e = value as Record<string, unknown>;
  if (e['line'] === side && ('by' in e || 'to' in e)) return true;
  return Object.values(e).some((v) => turnsLine(v, side));
}
