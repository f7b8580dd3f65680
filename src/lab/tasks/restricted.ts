import type { ActionCode } from '../../rules/actions';
import { first, kindOf, second } from '../../rules/actions';
import type { Game } from '../../rules/game';
import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';
import type { Force } from '../force/force';
import { playGame } from '../game';
import type { Task } from '../measures/types';
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

/** A game in which one side may not do one thing; it finds out at each true decision and plans as if it could later. */
export const restrictedGame: Task<RestrictedParams, RestrictedGame> = (bench, { bots, seed, forbid }, index) => {
  const g = bench.game;
  let missed = 0;
  const orders: Record<string, number> = {};
  const force: Force | null = forbid && forbidding(g, forbid, () => { missed++; });
  const watch = (s: State, _seat: number, open: readonly ActionCode[]): void => {
    if (s.v[g.at.flow.phase] !== PHASE.seal) return;
    for (const a of open) {
      if (first(a) === 0) continue;
      const { id } = g.data.orders[first(a) - 1]!;
      orders[id] = (orders[id] ?? 0) + 1;
    }
  };
  const { winner } = playGame(g, bots.map((kind, side) => bench.bot(kind, side)), mix(seed, index), { force, ...(forbid ? {} : { watch }) });
  return { index, winner, missed, orders };
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

function forbidden(g: Game, r: Restriction): (a: ActionCode) => boolean {
  switch (r.kind) {
    case 'action': {
      const use = g.index.action.get(r.id ?? '');
      if (use === undefined) throw new Error(`no action "${r.id ?? ''}"`);
      return (a) => kindOf(a) === 'play' && second(a) === use + 1;
    }
    case 'event': return (a) => kindOf(a) === 'play' && second(a) === 0;
    case 'order': {
      const order = g.index.order.get(r.id ?? '');
      if (order === undefined) throw new Error(`no order "${r.id ?? ''}"`);
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
