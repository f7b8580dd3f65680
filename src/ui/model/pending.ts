import type { Asked } from './asked';
import type { Desk } from './desk';
import { checksOf, orderNamed, scope, worthTelling } from './forecast';
import type { Forecast } from './forecast';
import { capital, range } from './num';
import type { Pending, Rival } from './rivals';
import { foreseePending, pendingRules, setsOfOrders } from './rivals';
import type { SumView } from './screen';
import { againstOf, foreseeCheck, foreseenSum, sure } from './verdicts';
import type { Check } from './verdicts';
import { weighedIn, weighedOf } from './weighs';

const NOTHING: Forecast = { lines: [], sums: [] };

/** What is about to be decided, and what it comes to without an order of the side that is asked. */
interface Awaited {
  readonly pending: Pending;
  readonly id: string;
  readonly sets: readonly (readonly number[])[];
  readonly without: readonly Check[];
}

const known = new WeakMap<Asked, readonly Awaited[]>();

function awaited(desk: Desk, asked: Asked): readonly Awaited[] {
  let list = known.get(asked);
  if (list) return list;
  const { game } = desk;
  const { seat } = asked.decision;
  list = pendingRules(game, asked.states).flatMap((pending) => {
    const rule = game.data.automata[pending.automaton]!.rules[pending.rule]!;
    const without = foreseePending(game, asked.states, pending, []);
    return weighedIn(rule.do).flatMap(({ key, terms }) => {
      const checks = checksOf(without, key);
      return checks.length > 0 ? [{ pending, id: key, sets: setsOfOrders(game, asked.states, seat, terms), without: checks }] : [];
    });
  });
  known.set(asked, list);
  return list;
}

/**
 * Sums that an automaton will put to the test when the period closes and in which sealed orders count: with this order
 * (−1: none), without it, and with what the others may answer.
 */
export function pendingForecast(desk: Desk, asked: Asked, order: number): Forecast {
  const lines: string[] = [];
  const sums: SumView[] = [];
  const all = awaited(desk, asked);
  if (all.length === 0) return NOTHING;
  for (const { pending, id, sets, without } of all) {
    const label = capital(desk.pick(weighedOf(desk.game, id)!.label));
    const bare = foreseeCheck(desk, without);
    const counts = pending.orders.includes(order);
    if (!counts && order >= 0) {
      lines.push(desk.t('pending.other', { label, verdict: againstOf(desk, bare) }));
      continue;
    }
    const outcomes: Rival[] = sets.map((set) => ({ orders: set, outcome: foreseePending(desk.game, asked.states, pending, order < 0 ? set : [order, ...set]) }));
    const seen = new Map(outcomes.flatMap((r) => {
      const checks = checksOf(r.outcome, id);
      return checks.length > 0 ? [[r, foreseeCheck(desk, checks)] as const] : [];
    }));
    const alone = seen.get(outcomes[0]!);
    if (!alone) continue;
    const others = [...seen.keys()].slice(1);
    const felt = worthTelling(desk, id, others, (r) => seen.get(r)!.low + seen.get(r)!.high);
    lines.push(desk.t('pending.when', { label, verdict: againstOf(desk, alone) }) + scope(desk, alone, others.map((r) => seen.get(r)!)));
    if (counts) lines.push(desk.t('pending.without', { verdict: againstOf(desk, bare) }));
    const ifs = felt.map((r) => {
      const f = seen.get(r)!;
      const what = r.orders.map((k) => orderNamed(desk, k)).join(desk.t('list.comma'));
      lines.push(desk.t('rival.check', { what, verdict: againstOf(desk, f) }));
      return { what, total: range(f.low, f.high), verdict: desk.t(`sum.${{ pass: 'passes', fail: 'fails', doubt: 'doubt' }[sure(f)]}`) };
    });
    const checks = checksOf(outcomes[0]!.outcome, id);
    sums.push({ ...foreseenSum(desk, counts ? desk.t('pending.withTitle', { label }) : label, checks), ...(ifs.length > 0 ? { ifs } : {}) });
    if (counts) sums.push(foreseenSum(desk, desk.t('pending.withoutTitle', { label }), without));
  }
  return { lines, sums };
}
