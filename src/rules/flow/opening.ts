/** Key points that go to a side as the final hours open, and why: whoever loses one wants to know what for. */
import type { ScenarioCompiler } from '../compiler';
import type { ConditionData, EffectData, Kinded, QuantityData, ScenarioData, TermData } from '../data';
import type { Reason, Say } from '../events';
import type { Opening, Run } from '../game';
import { sayCondition } from '../registry';
import type { State } from '../state';

type Gather = (s: State, x: Run) => readonly Reason[];
interface Link {
  readonly test: (s: State, x: Run) => boolean;
  readonly why: Gather;
}

/** A key point taken in a list of effects, with the sentences of the conditions it stands under. */
export interface Take {
  readonly point: string;
  readonly side: string;
  readonly if: readonly Say[];
}

interface Found {
  readonly point: string;
  readonly side: string;
  readonly chain: readonly { readonly cond: ConditionData; readonly not: boolean }[];
}

function found(list: readonly Kinded[], chain: Found['chain'] = []): Found[] {
  return list.flatMap((effect) => {
    const { take, by, when } = effect as { take?: string; by?: string; when?: ConditionData };
    if (take !== undefined && by !== undefined) return take.startsWith('$') ? [] : [{ point: take, side: by, chain }];
    if (!when) return [];
    const branch = (key: 'then' | 'else', not: boolean): Found[] => found((effect[key] ?? []) as readonly Kinded[], [...chain, { cond: when, not }]);
    return [...branch('then', false), ...branch('else', true)];
  });
}

/** Key points that effects hand to a side, for whoever wants to know beforehand. */
export function takesOf(list: readonly EffectData[]): Take[] {
  return found(list).map(({ point, side, chain }) => ({ point, side, if: chain.map(({ cond, not }) => sayCondition(cond, not)) }));
}

/** The `take` effects of a list with the conditions they stand under. */
export function openingsOf(begin: readonly EffectData[], c: ScenarioCompiler, d: ScenarioData): Opening[] {
  return found(begin).map(({ point, side, chain }) => {
    const links = chain.map(({ cond, not }) => link(cond, not, c, d));
    return { point: c.ref('point', point), side: c.ref('side', side), why: (s, x) => (links.every(({ test }) => test(s, x)) ? links.flatMap(({ why }) => why(s, x)) : null) };
  });
}

function link(cond: ConditionData, not: boolean, c: ScenarioCompiler, d: ScenarioData): Link {
  const test = c.condition(cond);
  return { test: not ? (s, x) => !test(s, x) : test, why: gather(cond, not, c, d) };
}

/** What makes a condition hold (or fail, with `not`), each as a true sentence with the value it compares. */
function gather(cond: ConditionData, not: boolean, c: ScenarioCompiler, d: ScenarioData): Gather {
  const { all, any, not: inner, is } = cond as { all?: readonly ConditionData[]; any?: readonly ConditionData[]; not?: ConditionData; is?: QuantityData };
  if (inner) return gather(inner, !not, c, d);
  const list = all ?? any;
  if (list) {
    const links = list.map((one) => link(one, not, c, d));
    // Only those that tipped it: where one is enough, the others may be anything.
    return (s, x) => links.flatMap(({ test, why }) => (test(s, x) ? why(s, x) : []));
  }
  const what = sayCondition(cond, not);
  const parts = typeof is === 'string' && d.sums[is] ? termsOf(d.sums[is].sum, c, d) : null;
  const value = is === undefined || parts !== null ? null : measure(is, c, d);
  return (s, x) => [{ what, value: value ? value(s, x) : null, parts: parts ? parts(s, x) : [] }];
}

/** Why the terms of a named sum count: the conditions of those that do. */
function termsOf(terms: readonly TermData[], c: ScenarioCompiler, d: ScenarioData): Gather {
  const links = terms.flatMap((term) => (term['if'] ? [link(term['if'] as ConditionData, false, c, d)] : []));
  return (s, x) => links.flatMap(({ test, why }) => (test(s, x) ? why(s, x) : []));
}

/** The value a condition compares, unless it is a flag's, or not for everybody to know. */
function measure(is: QuantityData, c: ScenarioCompiler, d: ScenarioData): ((s: State, x: Run) => number) | null {
  if (typeof is === 'string' && (d.flags.some((f) => f.id === is) || d.tracks.some((t) => t.id === is && t.hidden))) return null;
  if (typeof is !== 'string' && ('beat' in is || 'period' in is)) return null;
  return c.quantity(is);
}
