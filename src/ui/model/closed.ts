import { first, kindOf, second } from '../../rules/actions';
import type { ConditionData } from '../../rules/data';
import { price, worth } from '../../rules/play';
import { newRun } from '../../rules/run';
import { PHASE } from '../../rules/state';
import type { Asked } from './asked';
import { facts, holds, missing } from './circumstances';
import type { Desk } from './desk';
import { capital } from './num';
import type { Closed } from './screen';

/** What a closed thing waits for, as far as its own condition says so. */
function lacked(desk: Desk, asked: Asked, seat: number, c: ConditionData): string {
  const x = newRun(desk.game);
  x.seat = seat;
  const needed: string[] = [];
  const barred: string[] = [];
  for (const part of allOf(c)) {
    const { not } = part as { not?: ConditionData };
    // What must not be and is, is told as it is: “closed while talks are open”.
    if (not && isPlain(not) && holds(desk.game, asked.seen, x, not)) barred.push(...facts(desk, asked.seen, x, not));
    else {
      const lack = missing(desk, asked.seen, x, part, { key: 'fact.now' });
      if (lack !== null) needed.push(lack);
    }
  }
  const parts = [
    ...(needed.length > 0 ? [desk.t('closed.needs', { what: needed.join(desk.t('list.and')) })] : []),
    ...(barred.length > 0 ? [elided(desk, desk.t('closed.while', { what: barred.join(desk.t('closed.and')) }))] : []),
  ];
  return parts.length > 0 ? parts.join(desk.t('list.then')) : desk.t('closed.needs', { what: desk.t('closed.unsaid') });
}

/** French: “tant que aucun” is “tant qu’aucun”. */
const elided = ({ lang }: Desk, said: string): string => (lang === 'fr' ? said.replace(/\bque (?=[aeiouyéèêâî])/gi, 'qu’') : said);

/** The conditions that must all hold. */
function allOf(c: ConditionData): readonly ConditionData[] {
  const { all } = c as { all?: readonly ConditionData[] };
  return all ? all.flatMap(allOf) : [c];
}

/** A single condition: nothing joined or denied in it. */
function isPlain(c: ConditionData): boolean {
  return !('all' in c) && !('any' in c) && !('not' in c);
}

/** Answers, orders or plans of the side that decides that are not open now, each with its reason. */
export function closedChoices(desk: Desk, asked: Asked): Closed[] {
  const { data, at, dispatches } = desk.game;
  const { seat, actions } = asked.decision;
  const v = asked.seen.v;
  const open = new Set(actions.map(first));
  const told = (list: readonly { readonly title: string; readonly if?: ConditionData | undefined; readonly code: number }[]): Closed[] =>
    list.flatMap((o) => (o.if && !open.has(o.code) ? [{ title: o.title, why: lacked(desk, asked, seat, o.if) }] : []));
  switch (v[at.flow.phase]) {
    case PHASE.dispatch:
    case PHASE.epilogue:
      return told(dispatches[v[at.flow.dispatch]! - 1]!.options.map(({ data: o }, code) => ({ title: desk.pick(o.title), if: o.if, code })));
    case PHASE.seal:
      return told(data.orders.map((o, i) => ({ o, code: i + 1 })).filter(({ o }) => o.side === desk.look(seat).id).map(({ o, code }) => ({ title: desk.pick(o.name), if: o.if, code })));
    default:
      return [];
  }
}

/** Uses of a card that the side that plays has not got now, each with its reason: its event, and actions. */
export function closedPlays(desk: Desk, asked: Asked, card: number): Closed[] {
  const { game, t } = desk;
  const { seat, actions } = asked.decision;
  const open = new Set(actions.filter((a) => kindOf(a) === 'play' && first(a) === card).map(second));
  const out: Closed[] = [];
  const { owner, data } = game.cards[card]!;
  if (owner === seat && !open.has(0) && data.event.if) out.push({ title: t('play.asEvent'), why: lacked(desk, asked, seat, data.event.if) });
  for (const { index } of game.actionsOf[seat]!) {
    if (!open.has(index + 1)) out.push({ title: desk.pick(game.data.actions[index]!.name), why: whyNot(desk, asked, card, index) });
  }
  return out;
}

/** Why an action cannot be had for a card: its condition, no target, or too few points and what took them. */
function whyNot(desk: Desk, asked: Asked, card: number, index: number): string {
  const { game, t } = desk;
  const { seat } = asked.decision;
  const s = asked.seen;
  const x = newRun(game);
  x.seat = seat;
  const rule = game.actions[index]!;
  const data = game.data.actions[index]!;
  if (rule.if && !rule.if(s, x)) return lacked(desk, asked, seat, data.if!);
  const prices = rule.targets ? rule.targets.items.flatMap((item) => {
    x.target = item;
    const own = rule.targets!.held === null || (s.v[game.at.holder + item] === seat) === (rule.targets!.held === 'own');
    return own && (!rule.where || rule.where(s, x)) ? [price(rule, s, x)] : [];
  }) : [price(rule, s, x)];
  const least = Math.min(...prices);
  if (prices.length === 0 || least >= 99) return capital(t('closed.noTarget'));
  const points = worth(game, s, x, seat, card, index);
  const notes: string[] = [];
  const used = s.v[game.at.used + index]! * game.data.repeatCost;
  if (used > 0) notes.push(t('play.repeated', { n: used }));
  game.data.sides[seat]!.surcharges.forEach((u, i) => {
    if (game.surcharges[seat]![i]!.if(s, x) && u.points < 0) notes.push(t('play.surcharge', { label: desk.pick(u.label), n: `−${-u.points}` }));
  });
  const why = notes.length > 0 ? ` (${notes.join(t('list.comma'))})` : '';
  return t('closed.points', { least, n: Math.max(0, points), why });
}
