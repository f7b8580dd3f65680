import { ScenarioCompiler } from '../../rules/compiler';
import type { ConditionData, QuantityData, TermData } from '../../rules/data';
import type { Game, Run, Sum, Test } from '../../rules/game';
import { sayCondition } from '../../rules/registry';
import { HIDDEN } from '../../rules/state';
import type { State } from '../../rules/state';
import { dayOf, isDate } from './dates';
import type { Desk } from './desk';
import { plain } from './num';

/** A condition taken to pieces: joined ones inside, or a single one. */
interface Parts {
  readonly all?: readonly ConditionData[];
  readonly any?: readonly ConditionData[];
  readonly not?: ConditionData;
}

/** Quantities whose value says nothing that the sentence does not. */
const BARE: ReadonlySet<string> = new Set(['beat', 'period']);

interface Known {
  readonly compiler: ScenarioCompiler;
  readonly tests: WeakMap<ConditionData, Test>;
}
const cache = new WeakMap<Game, Known>();

function knownOf(game: Game): Known {
  let known = cache.get(game);
  if (!known) {
    const compiler = new ScenarioCompiler(game.data, game.at, game.index, (f) => { throw new Error(`${f.path}: ${f.message}: ${f.text}`); });
    cache.set(game, (known = { compiler, tests: new WeakMap() }));
  }
  return known;
}

/** Whether a condition, or a piece of one, holds. Only for conditions without `$target` and `$each`. */
export function holds(game: Game, s: State, x: Run, c: ConditionData): boolean {
  const { compiler, tests } = knownOf(game);
  let test = tests.get(c);
  if (!test) tests.set(c, (test = compiler.condition(c)));
  return test(s, x);
}

/** What a single condition measures: the value it compares, null if it compares none that says more than its words. */
function measured(game: Game, s: State, x: Run, c: ConditionData): number | null {
  const { is, sum } = c as { is?: QuantityData; sum?: readonly TermData[] };
  const { compiler } = knownOf(game);
  let read: Sum | null = null;
  if (sum) read = compiler.sum(sum);
  else if (typeof is === 'string') read = game.index.flag.has(is) ? null : compiler.sum([{ of: is }]);
  else if (is && !Object.keys(is).some((key) => BARE.has(key))) read = compiler.sum([{ of: is }]);
  return read ? read(s, x) : null;
}

/** How far off a date is says its sentence; the difference of two places says nothing more. */
function isDateSum(game: Game, c: ConditionData): boolean {
  const { sum } = c as { sum?: readonly TermData[] };
  return sum?.some((term) => typeof term['of'] === 'string' && isDate(game, term['of'])) ?? false;
}

function leaf(desk: Desk, s: State, x: Run, c: ConditionData, not: boolean, key = 'fact.value'): string {
  const said = desk.words.say(sayCondition(c, not));
  const n = measured(desk.game, s, x, c);
  if (n === null || n === HIDDEN || isDateSum(desk.game, c)) return said;
  const { is } = c as { is?: QuantityData };
  return desk.t(key, { what: said, n: typeof is === 'string' && isDate(desk.game, is) ? dayOf(desk, n) : plain(n) });
}

/** What makes a condition hold, or fail: each fact a true sentence, with the value where one was compared. */
export function facts(desk: Desk, s: State, x: Run, c: ConditionData): string[] {
  const { all, any, not } = c as Parts;
  if (not) return facts(desk, s, x, not);
  const now = holds(desk.game, s, x, c);
  const inner = all ?? any;
  if (!inner) return [leaf(desk, s, x, c, !now)];
  // All of them carry what holds of all, or fails of any; otherwise those that tipped it.
  const every = all ? now : !now;
  return inner.filter((part) => every || holds(desk.game, s, x, part) === now).flatMap((part) => facts(desk, s, x, part));
}

/** What would have to be otherwise for a condition to hold (`wanted`): null if it does as it is. */
export function missing(desk: Desk, s: State, x: Run, c: ConditionData, { key = 'fact.lacked', wanted = true }: { readonly key?: string; readonly wanted?: boolean } = {}): string | null {
  const { all, any, not } = c as Parts;
  if (not) return missing(desk, s, x, not, { key, wanted: !wanted });
  if (holds(desk.game, s, x, c) === wanted) return null;
  const inner = all ?? any;
  if (!inner) return leaf(desk, s, x, c, !wanted, key);
  const ways = inner.flatMap((part) => missing(desk, s, x, part, { key, wanted }) ?? []);
  return ways.join(desk.t((all !== undefined) === wanted ? 'list.and' : 'list.or'));
}

/** The single conditions that are not as wanted, each once. */
export function failing(game: Game, s: State, x: Run, c: ConditionData, wanted = true): readonly ConditionData[] {
  const { all, any, not } = c as Parts;
  if (not) return failing(game, s, x, not, !wanted);
  if (holds(game, s, x, c) === wanted) return [];
  const inner = all ?? any;
  return inner ? inner.flatMap((part) => failing(game, s, x, part, wanted)) : [c];
}
