import type { SumLine, TestRow } from '../../rules/events';
import type { Desk } from './desk';
import { capital, plain, range } from './num';
import type { SumView } from './screen';
import { partRef } from './terms';

/** What is foretold of an action: sentences, and the sums behind them. */
export interface Forecast {
  readonly lines: readonly string[];
  readonly sums: readonly SumView[];
}

type Line = SumView['lines'][number];

/** One line a term; the same term over several readings gives a range. */
export function mergeLines(desk: Desk, lists: readonly (readonly SumLine[])[]): Line[] {
  const all = new Map<string, number[]>();
  const entities = new Map<string, NonNullable<Line['entity']>>();
  for (const lines of lists) {
    const here = new Map<string, number>();
    for (const l of lines) {
      const what = desk.words.line(l.what);
      const entity = entities.has(what) ? null : partRef(desk.game, l.what);
      if (entity !== null) entities.set(what, entity);
      here.set(what, (here.get(what) ?? 0) + l.value);
    }
    for (const [what, value] of here) {
      const values = all.get(what);
      if (values) values.push(value);
      else all.set(what, [value]);
    }
  }
  return [...all].map(([what, values]) => {
    // A term left out of a reading came to nothing there.
    if (values.length < lists.length) values.push(0);
    const low = Math.min(...values);
    const high = Math.max(...values);
    const entity = entities.get(what);
    return { what, value: low, ...(low === high ? {} : { high }), ...(entity === undefined ? {} : { entity }) };
  });
}

function totals(list: readonly number[]): readonly [number, number] {
  return [Math.min(...list), Math.max(...list)];
}

/** A check over one or several readings: its terms, its total, what it needs, how often it passes. */
export function checkView(desk: Desk, title: string, lists: readonly (readonly SumLine[])[], total: readonly number[], needs: number): SumView {
  const [low, high] = totals(total);
  const verdict = low >= needs ? 'sum.passes' : high < needs ? 'sum.fails' : 'sum.doubt';
  return {
    title: capital(title), lines: mergeLines(desk, lists), total: range(low, high),
    needs: desk.t('sum.needs', { n: plain(needs) }), verdict: desk.t(verdict),
  };
}

/** One executor's answer over one or several readings. */
export function executorView(desk: Desk, rows: readonly TestRow[]): SumView {
  const unit = desk.game.data.units[rows[0]!.unit]!;
  const [low, high] = totals(rows.map((r) => r.total));
  const obeys = rows.filter((r) => r.obeys).length;
  const verdict = obeys === rows.length ? 'sum.obeys' : obeys === 0 ? 'sum.refuses' : 'sum.doubt';
  return {
    title: desk.names.label('unit', unit.id), lines: mergeLines(desk, rows.map((r) => r.lines)), total: range(low, high),
    needs: desk.t('sum.obeysFrom'), verdict: desk.t(verdict),
  };
}

/** A stroke at a key point: what its strength is made of and what came, or would come, of it. */
export function assaultView(desk: Desk, title: string, lists: readonly (readonly SumLine[])[], strength: readonly number[], results: readonly string[]): SumView {
  const [low, high] = totals(strength);
  const verdict = results.every((r) => r === results[0]) ? `sum.${results[0] ?? 'doubt'}` : 'sum.doubt';
  return { title: capital(title), lines: mergeLines(desk, lists), total: range(low, high), needs: desk.t('sum.fallsOrCard'), verdict: desk.t(verdict) };
}

/** A plain sum with nothing to reach. */
export function totalView(desk: Desk, title: string, lists: readonly (readonly SumLine[])[], total: readonly number[]): SumView {
  const [low, high] = totals(total);
  return { title: capital(title), lines: mergeLines(desk, lists), total: range(low, high), needs: '', verdict: '' };
}
