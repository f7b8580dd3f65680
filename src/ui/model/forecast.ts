import type { Desk } from './desk';
import { capital, grouped, range, signedRange } from './num';
import type { Outcome, Told } from './preview';
import type { SumView } from './screen';
import { assaultView, checkView, executorView, totalView } from './sums';

export interface Forecast {
  readonly lines: readonly string[];
  readonly sums: readonly SumView[];
}

type Of<E extends Told['e']> = Extract<Told, { readonly e: E }>;

/** In how many of ten readings: «in every reading», «in about 7 of 10 readings», «in no reading». */
export function share(desk: Desk, times: number, of: number): string {
  if (times >= of) return desk.t('share.all');
  if (times <= 0) return desk.t('share.none');
  return desk.t('share.some', { n: Math.min(9, Math.max(1, Math.round((10 * times) / of))) });
}

/** Votes, checks, executors and strokes that an action would bring, with their ranges over all readings. */
export function forecastOf(desk: Desk, outcome: Outcome): Forecast {
  const lines: string[] = [];
  const sums: SumView[] = [];
  const n = outcome.readings;
  for (const list of matching(outcome, 'vote', (e) => `${e.assembly}/${e.label.en}`)) vote(desk, list, n, lines);
  for (const list of matching(outcome, 'check', (e) => e.id)) {
    const label = capital(desk.pick(list[0]!.label));
    lines.push(desk.t('forecast.check', { label, share: share(desk, list.filter((e) => e.passed).length, n) }));
    sums.push(checkView(desk, label, list.map((e) => e.lines), list.map((e) => e.total), list[0]!.needs));
  }
  for (const list of matching(outcome, 'test', (e) => e.label.en)) test(desk, list, lines, sums);
  for (const list of matching(outcome, 'assault', (e) => String(e.point))) assault(desk, list, n, lines, sums);
  if (outcome.hours > 0) lines.push(desk.t('forecast.hours', { share: share(desk, outcome.hours, n) }));
  if (outcome.margins.length > 0) {
    const all = outcome.margins.map((m) => m.total);
    const name = desk.pick(Object.values(desk.game.data.sums)[desk.game.index.sum.get(desk.game.data.hours!.margin)!]!.name);
    lines.push(desk.t('forecast.margin', { name: capital(name), n: signedRange(Math.min(...all), Math.max(...all)) }));
    sums.push(totalView(desk, name, outcome.margins.map((m) => m.lines), all));
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

function vote(desk: Desk, list: readonly Of<'vote'>[], readings: number, lines: string[]): void {
  const id = desk.game.data.assemblies[list[0]!.assembly]!.id;
  const span = (read: (e: Of<'vote'>) => number): string => {
    const all = list.map(read);
    const low = Math.min(...all);
    const high = Math.max(...all);
    return low === high ? grouped(low, desk.lang) : `${grouped(low, desk.lang)}–${grouped(high, desk.lang)}`;
  };
  lines.push(desk.t('forecast.vote', {
    where: desk.names.label('assembly', id), label: desk.pick(list[0]!.label),
    for: span((e) => e.for), against: span((e) => e.against), abstain: span((e) => e.abstain),
    share: share(desk, list.filter((e) => e.carried).length, readings),
  }));
}

function test(desk: Desk, list: readonly Of<'test'>[], lines: string[], sums: SumView[]): void {
  const rows = list[0]!.rows.length;
  const refused = list.map((e) => e.refused);
  const obeyed = list.map((e) => e.rows.length - e.refused);
  lines.push(desk.t('forecast.test', {
    label: capital(desk.pick(list[0]!.label)), of: rows,
    obey: range(Math.min(...obeyed), Math.max(...obeyed)), refuse: range(Math.min(...refused), Math.max(...refused)),
  }));
  const units = new Set(list.flatMap((e) => e.rows.map((r) => r.unit)));
  for (const unit of [...units].sort((a, b) => a - b)) sums.push(executorView(desk, list.flatMap((e) => e.rows.filter((r) => r.unit === unit))));
}

function assault(desk: Desk, list: readonly Of<'assault'>[], readings: number, lines: string[], sums: SumView[]): void {
  const point = desk.names.label('point', desk.game.data.points[list[0]!.point]!.id);
  const taken = list.filter((e) => e.result === 'falls' || e.result === 'taken').length;
  lines.push(desk.t('forecast.assault', { point, share: share(desk, taken, readings) }));
  sums.push(assaultView(desk, point, list.map((e) => e.lines), list.map((e) => e.strength), list.map((e) => e.result)));
}
