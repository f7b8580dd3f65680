import type { Desk } from './desk';
import { capital, grouped, range, signedRange } from './num';
import type { Outcome, Told } from './preview';
import type { Rival } from './rivals';
import type { SumView } from './screen';
import { firstStrokes } from './strokewords';
import type { Forecast } from './sums';
import { executorView, totalView } from './sums';
import { againstOf, foreseeCheck, foreseenSum, share, sure } from './verdicts';
import type { Foreseen } from './verdicts';
import { labelIn, ordersIn, weighedOf } from './weighs';

export type { Forecast } from './sums';

type Of<E extends Told['e']> = Extract<Told, { readonly e: E }>;
type If = NonNullable<SumView['ifs']>[number];

/**
 * Votes, checks and executors that an action would bring, with their ranges over all readings.
 * `rivals` are the same with orders that other sides may have sealed: each sum tells what they would make of it.
 */
export function forecastOf(desk: Desk, outcome: Outcome, rivals: readonly Rival[] = []): Forecast {
  const lines: string[] = [];
  const sums: SumView[] = [];
  const n = outcome.readings;
  for (const list of matching(outcome, 'vote', (e) => `${e.assembly}/${e.label.en}`)) vote(desk, list, n, lines);
  for (const list of matching(outcome, 'check', (e) => e.id)) check(desk, list, outcome, rivals, lines, sums);
  for (const list of matching(outcome, 'test', (e) => e.label.en)) test(desk, list, rivals, lines, sums);
  if (outcome.hours > 0) lines.push(desk.t('forecast.hours', { share: share(desk, outcome.hours, n) }));
  if (outcome.margins.length > 0) {
    const all = outcome.margins.map((m) => m.total);
    const name = desk.pick(Object.values(desk.game.data.sums)[desk.game.index.sum.get(desk.game.data.hours!.margin)!]!.name);
    lines.push(desk.t('forecast.margin', { name: capital(name), n: signedRange(Math.min(...all), Math.max(...all)) }));
    sums.push(totalView(desk, name, outcome.margins.map((m) => m.lines), all));
    const strokes = firstStrokes(desk, outcome.margins.map((m) => m.begun));
    if (strokes !== null) lines.push(strokes);
  }
  if (outcome.ends > 0) lines.push(desk.t('forecast.ends', { share: share(desk, outcome.ends, n) }));
  return { lines, sums };
}

/** Events of one kind, those that are the same event in different readings together. */
function matching<E extends Told['e']>(outcome: Outcome, kind: E, key: (e: Of<E>) => string): Of<E>[][] {
  const groups = new Map<string, Of<E>[]>();
  for (const said of outcome.told) {
    const nth = new Map<string, number>();
    for (const e of said) {
      if (e.e !== kind) continue;
      const event = e as Of<E>;
      const name = key(event);
      const k = nth.get(name) ?? 0;
      nth.set(name, k + 1);
      const group = groups.get(`${name}#${k}`);
      if (group) group.push(event);
      else groups.set(`${name}#${k}`, [event]);
    }
  }
  return [...groups.values()];
}

/** The same check of an outcome with other orders; empty if it would not come to it. */
export function checksOf(outcome: Outcome, id: string): Of<'check'>[] {
  return matching(outcome, 'check', (e) => e.id).find((list) => list[0]!.id === id) ?? [];
}

/** Rivals worth telling of a sum: every order by itself that it feels, then the set that is worst for it. */
export function worthTelling(desk: Desk, key: string, rivals: readonly Rival[], of: (rival: Rival) => number): readonly Rival[] {
  const felt = new Set(ordersIn(desk.game, weighedOf(desk.game, key)?.terms ?? []));
  const alone = rivals.filter((r) => r.orders.length === 1 && felt.has(r.orders[0]!));
  const sets = rivals.filter((r) => r.orders.length > 1 && r.orders.every((k) => felt.has(k)));
  const worst = sets.reduce<Rival | null>((a, b) => (a === null || of(b) < of(a) ? b : a), null);
  return worst && alone.every((r) => of(worst) < of(r)) ? [...alone, worst] : alone;
}

/** Orders in the words that a sum has for them: «countermanded, the others were ready»; else by their names. */
function ordersSaid(desk: Desk, key: string, orders: readonly number[]): string {
  const terms = weighedOf(desk.game, key)?.terms ?? [];
  return capital(orders.map((k) => {
    const label = labelIn(desk.game, terms, k);
    return label ? desk.pick(label) : orderNamed(desk, k);
  }).join(desk.t('list.comma')));
}

/** «Executive, “Countermand”». */
export function orderNamed(desk: Desk, order: number): string {
  return desk.t('rival.order', { who: desk.look(desk.game.orders[order]!.side).short, order: desk.pick(desk.game.data.orders[order]!.name) });
}

/** What is certain is so only if it holds whatever the others have ordered. */
export function scope(desk: Desk, alone: Foreseen, others: readonly Foreseen[]): string {
  const state = sure(alone);
  if (others.length === 0) return state === 'pass' ? desk.t('scope.all') : '';
  return desk.t(others.every((f) => sure(f) === state) && state !== 'doubt' ? 'scope.any' : 'scope.alone');
}

function check(desk: Desk, list: readonly Of<'check'>[], outcome: Outcome, rivals: readonly Rival[], lines: string[], sums: SumView[]): void {
  const { id } = list[0]!;
  const label = capital(desk.pick(list[0]!.label));
  const alone = foreseeCheck(desk, list);
  const seen = new Map(rivals.flatMap((r) => {
    const events = checksOf(r.outcome, id);
    return events.length > 0 ? [[r, foreseeCheck(desk, events)] as const] : [];
  }));
  const felt = worthTelling(desk, id, [...seen.keys()], (r) => seen.get(r)!.low + seen.get(r)!.high);
  const rare = list.length < outcome.readings ? desk.t('scope.rare', { share: share(desk, list.length, outcome.readings) }) : '';
  lines.push(desk.t('forecast.check', { label, verdict: againstOf(desk, alone) }) + (rare || scope(desk, alone, felt.length > 0 ? [...seen.values()] : [])));
  const ifs: If[] = felt.map((r) => {
    const f = seen.get(r)!;
    const what = ordersSaid(desk, id, r.orders);
    const hours = share(desk, r.outcome.hours, r.outcome.readings);
    const then = r.outcome.hours !== outcome.hours ? desk.t('rival.hours', { share: hours }) : '';
    lines.push(desk.t('rival.check', { what, verdict: againstOf(desk, f) }) + then);
    return { what, total: range(f.low, f.high), verdict: desk.t(`sum.${VERDICT[sure(f)]}`) };
  });
  const view = foreseenSum(desk, label, list);
  sums.push(ifs.length > 0 ? { ...view, ifs } : view);
}

const VERDICT = { pass: 'passes', fail: 'fails', doubt: 'doubt' } as const;

function vote(desk: Desk, list: readonly Of<'vote'>[], readings: number, lines: string[]): void {
  const id = desk.game.data.assemblies[list[0]!.assembly]!.id;
  const span = (read: (e: Of<'vote'>) => number): string => {
    const all = list.map(read);
    const low = Math.min(...all);
    const high = Math.max(...all);
    return low === high ? grouped(low, desk.lang) : `${grouped(low, desk.lang)}–${grouped(high, desk.lang)}`;
  };
  const carried = list.filter((e) => e.carried).length;
  lines.push(desk.t(carried === 0 ? 'forecast.voteLost' : 'forecast.vote', {
    where: desk.names.label('assembly', id), label: desk.pick(list[0]!.label),
    for: span((e) => e.for), against: span((e) => e.against), abstain: span((e) => e.abstain),
    share: share(desk, carried, readings),
  }));
}

/** How many obey and how many refuse, as ranges. */
function answers(list: readonly Of<'test'>[]): { readonly obey: string; readonly refuse: string } {
  const refused = list.map((e) => e.refused);
  const obeyed = list.map((e) => e.rows.length - e.refused);
  return { obey: range(Math.min(...obeyed), Math.max(...obeyed)), refuse: range(Math.min(...refused), Math.max(...refused)) };
}

function test(desk: Desk, list: readonly Of<'test'>[], rivals: readonly Rival[], lines: string[], sums: SumView[]): void {
  const { label: { en: key } } = list[0]!;
  const rows = list[0]!.rows.length;
  const own = answers(list);
  const seen = new Map(rivals.flatMap((r) => {
    const events = matching(r.outcome, 'test', (e) => e.label.en).find((l) => l[0]!.label.en === key);
    return events ? [[r, events] as const] : [];
  }));
  const felt = worthTelling(desk, key, [...seen.keys()], (r) => -seen.get(r)!.reduce((n, e) => n + e.refused, 0));
  const same = [...seen.values()].every((events) => answers(events).refuse === own.refuse);
  const bounds = felt.length === 0 ? '' : desk.t(same ? 'scope.any' : 'scope.alone');
  lines.push(desk.t('forecast.test', { label: capital(desk.pick(list[0]!.label)), of: rows, ...own }) + bounds);
  for (const r of felt) lines.push(desk.t('rival.test', { what: ordersSaid(desk, key, r.orders), ...answers(seen.get(r)!) }));
  const rowsOf = (events: readonly Of<'test'>[], unit: number): Of<'test'>['rows'][number][] => events.flatMap((e) => e.rows.filter((row) => row.unit === unit));
  const units = new Set(list.flatMap((e) => e.rows.map((r) => r.unit)));
  for (const unit of [...units].sort((a, b) => a - b)) {
    const ifs = felt.flatMap((r): If[] => {
      const answer = rowsOf(seen.get(r)!, unit);
      if (answer.length === 0) return [];
      const { total, verdict } = executorView(desk, answer);
      return [{ what: ordersSaid(desk, key, r.orders), total, verdict }];
    });
    const view = executorView(desk, rowsOf(list, unit));
    sums.push(ifs.length > 0 ? { ...view, ifs } : view);
  }
}
