import type { ConditionData } from '../../rules/data';
import type { GameEvent, SumLine } from '../../rules/events';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { facts, failing, holds, missing } from './circumstances';
import type { Desk } from './desk';
import { pointsAdvice } from './endpoints';
import { sharedText } from './endroads';
import { capital, signed } from './num';
import type { EndWhy } from './screen';
import { mergeLines } from './sums';

/** The balance of forces as it stood: its total and the names of those of its terms that somebody can change, the heaviest first. */
export interface Balance {
  readonly total: number;
  readonly helped: readonly string[];
  readonly hindered: readonly string[];
}

/** Whether some effects open the final hours with that side as the attacker. */
function opensHours(value: unknown, side: string): boolean {
  if (Array.isArray(value)) return value.some((item) => opensHours(item, side));
  if (typeof value !== 'object' || value === null) return false;
  const begin = (value as { readonly 'begin-hours'?: { readonly attacker?: string } })['begin-hours'];
  return begin?.attacker === side || Object.values(value).some((item) => opensHours(item, side));
}

/** How a side may rise: its own orders that open the final hours for it. What others may provoke is not in its hands. */
function waysToRise(desk: Desk, side: string): readonly { readonly id: string; readonly if?: ConditionData | undefined; readonly name: string }[] {
  return desk.game.data.orders
    .filter((o) => o.side === side && opensHours(o.do, side))
    .map((o) => ({ id: o.id, if: o.if, name: desk.pick(o.name) }));
}

/** Whether a rising was tried (ordered, at least) or could have been ordered as things stood at the end. */
export function risingWasOpen(desk: Desk, state: State, events: readonly GameEvent[]): boolean {
  if (state.v[desk.game.at.flow.attacker]! > 0) return true;
  const x = newRun(desk.game);
  return desk.game.data.sides.some((side) => waysToRise(desk, side.id).some((o) =>
    !o.if || holds(desk.game, state, x, o.if) || events.some((e) => e.e === 'order' && e.order === o.id && e.carried)));
}

/** The end as it is reckoned with: the state the ending was found in, the very end, and what of the reasons is told already. */
export interface Reckoned {
  readonly state: State;
  readonly end: State;
  readonly events: readonly GameEvent[];
  readonly balance: Balance | null;
  /** Sentences said before the advice: none is said twice. */
  readonly said: string;
}

/** Whoever is no further from the first place than this hears of it even where other advice was found. */
const NEAR = 5;

/**
 * What each side might do otherwise another time. Whoever ranks first is not advised; everybody else is, and not two in the same
 * words. Of a rising it is spoken only where one was tried or open, to the side that tried it and the one it was aimed at; for the
 * rest, what the side's own ending lacked, from its conditions, and what of its own score would have given it the first place.
 */
export function otherwiseOf(desk: Desk, reckoned: Reckoned): EndWhy['otherwise'] {
  const { state, end, events, balance } = reckoned;
  const { game } = desk;
  const { flow } = game.at;
  const reached = game.data.endings[Math.max(0, state.v[flow.ending]! - 1)]!;
  const attacker = state.v[flow.attacker]! - 1;
  const winner = state.v[flow.winner]! - 1;
  const winning = winner >= 0 ? winnersLines(desk, end, winner) : [];
  let { said } = reckoned;
  return desk.looks.flatMap((side) => {
    if (side.index === winner) return [];
    const found = side.id === reached.side ? null : (attacker >= 0 ? afterRising(desk, state, side.index, attacker, balance) : null) ?? ownEnding(desk, state, events, side.id, balance);
    const points = pointsAdvice(desk, end, side.index, winning);
    const parts = [...(found ?? []), ...(!found || (points.near && points.gap <= NEAR) ? [points.text] : [])].filter((text) => text !== '' && !said.includes(text));
    const told = parts.length > 0 ? parts : [points.text];
    said += told.join(' ');
    return [{ side, text: capital(told.join(' ')) }];
  });
}

function winnersLines(desk: Desk, end: State, winner: number): readonly { readonly what: string; readonly value: number }[] {
  const x = newRun(desk.game);
  x.seat = winner;
  const lines: SumLine[] = [];
  desk.game.endings[Math.max(0, end.v[desk.game.at.flow.ending]! - 1)]!.scores[winner]!(end, x, lines);
  return mergeLines(desk, [lines]);
}

const first = (desk: Desk, list: readonly string[], n = 1): string => list.slice(0, n).join(desk.t('list.comma')) || desk.t('end.nothing');

/** After a rising: what its own side lacked, or what the others must take from it. */
function afterRising(desk: Desk, state: State, side: number, attacker: number, balance: Balance | null): readonly string[] | null {
  const { game, t } = desk;
  const goal = game.index.point.get(game.data.hours!.goal)!;
  const carried = state.v[game.at.holder + goal] === attacker;
  if (!balance) return null;
  const args = { who: desk.names.of({ ref: 'side', id: desk.look(attacker).id })[desk.lang === 'fr' ? 'of' : 'the'], n: signed(balance.total), helped: first(desk, balance.helped), hindered: first(desk, balance.hindered, 2) };
  // Whoever stood aside is advised on its own affairs.
  if (side !== attacker) return carried && side === state.v[game.at.flow.defender]! - 1 ? [t('end.otherwise.take', args)] : null;
  if (carried) return null;
  const lost = lostPoint(desk, state, attacker);
  if (lost !== null) return [t('end.otherwise.lost', { point: desk.names.label('point', lost), n: args.n })];
  return [t(balance.total < 0 ? 'end.otherwise.weak' : 'end.otherwise.strokes', args)];
}

/** The point whose fall to another side ended the hours against the attacker; null if they ended otherwise. */
function lostPoint(desk: Desk, state: State, attacker: number): string | null {
  const { game } = desk;
  const x = newRun(game);
  const fallen = (c: ConditionData): string | null => {
    const { any, holds: by, point } = c;
    if (Array.isArray(any)) return (any as ConditionData[]).map(fallen).find((p) => p !== null) ?? null;
    if (typeof by !== 'string' || typeof point !== 'string' || game.index.side.get(by) === attacker) return null;
    return holds(game, state, x, c) ? point : null;
  };
  return fallen(game.data.hours!.over);
}

/** The side's own ending that came nearest: what it lacked. */
function ownEnding(desk: Desk, state: State, events: readonly GameEvent[], side: string, balance: Balance | null): readonly string[] | null {
  const { game, t } = desk;
  const x = newRun(game);
  const reached = Math.max(0, state.v[game.at.flow.ending]! - 1);
  const own = game.data.endings
    .map((e, index) => ({ e, index, lacks: failing(game, state, x, e.if) }))
    // What its time has passed for is no advice; an ending that takes what is left asks for nothing.
    .filter(({ e, index, lacks }) => e.side === side && index !== reached && !lacks.some((c) => 'period' in c));
  const peaceful = own.filter(({ lacks }) => !lacks.some(isOfHours)).sort((a, b) => a.lacks.length - b.lacks.length)[0];
  const args = { title: peaceful ? desk.pick(peaceful.e.title) : '', before: desk.pick(game.data.endings[reached]!.title) };
  if (peaceful) {
    // What helps both of two sums held against each other helps the one more than the other: it is said, or the advice would lead astray.
    const both = peaceful.lacks.some(isComparison) ? sharedText(desk, state) : '';
    if (peaceful.lacks.length > 0) return [t('end.otherwise.lacked', { ...args, what: missing(desk, state, x, peaceful.e.if)! }), both];
    return [t('end.otherwise.before', { ...args, what: facts(desk, state, x, game.data.endings[reached]!.if).join(t('list.then')) })];
  }
  const [violent] = own;
  const ways = waysToRise(desk, side);
  if (!violent || ways.length === 0) return null;
  const title = desk.pick(violent.e.title);
  const open = ways.some((o) => !o.if || holds(game, state, x, o.if) || events.some((e) => e.e === 'order' && e.order === o.id && e.carried));
  if (open && balance) return [t('end.otherwise.rise', { title, n: signed(balance.total), hindered: first(desk, balance.hindered, 2) })];
  const shut = ways.find((o) => o.if);
  return open || !shut ? null : [t('end.otherwise.shut', { title, order: shut.name, what: missing(desk, state, x, shut.if!)! })];
}

/** Two sums held against each other. */
function isComparison(c: ConditionData): boolean {
  return 'sum' in c && (c as { readonly sum: readonly unknown[] }).sum.length === 2;
}

/** Asks for something that only the final hours can bring. */
function isOfHours(c: ConditionData): boolean {
  const { is } = c as { is?: unknown };
  return 'holds' in c || (typeof is === 'object' && is !== null && 'beat' in is);
}
