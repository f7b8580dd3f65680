import { compile } from '../rules/compile';
import type { ScenarioData } from '../rules/data';
import type { Game } from '../rules/game';
import { assemble } from './assemble';
import { checkShape, Covered, ENOUGH } from './check';
import { sortDiagnostics } from './diagnostics';
import type { Diagnostic, Finding } from './diagnostics';
import { hashScenario } from './hash';
import { lint } from './lint/index';
import { Locator } from './locate';
import { OPEN_END } from './schema/basic';
import { scenarioSchema } from './schema/index';
import { fromCompiler } from './from-compiler';
import { readable } from './readable';
import type { Readable } from './readable';
import { say } from './say';
import { STAND_IN } from './shape';
import { typeset } from './typeset';
import { faultAt } from './yaml';
import type { YamlCache } from './yaml';

export interface LoadOptions {
  /** Names of the emblems that exist; without them icons are not checked. */
  readonly icons?: readonly string[];
  /** Keeps what was parsed: a map of one's own, handed in again with every load of a scenario that is being written. */
  readonly cache?: YamlCache;
  /** Asks what can be shown of a scenario with faults, beside what it last was without one. */
  readonly last?: ScenarioData | null;
}

/** A scenario that can be played, or everything that keeps it from being one. */
export interface Loaded {
  /** Null if there is a fault. */
  readonly scenario: ScenarioData | null;
  /** The same, compiled. */
  readonly game: Game | null;
  readonly hash: string;
  readonly faults: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
  /** Of a scenario with faults, if it was asked for. */
  readonly readable: Readable | null;
}

/** Reads a scenario from its files (path within the folder → text of the file). Works in a browser and in Node alike. */
export function loadScenario(files: Readonly<Record<string, string>>, options: LoadOptions = {}): Loaded {
  const { raw, origins, home, faults: early, unused, lost, torn } = assemble(files, options.cache);
  const checked = checkShape(scenarioSchema, raw);
  const findings: Finding[] = [...checked.findings];
  const data = checked.value ? typeset(closeEras(checked.value)) : null;
  let game: Game | null = null;
  if (data) {
    const later: Finding[] = [];
    lint(data, { icons: options.icons ?? null, report: (f) => later.push(f) });
    game = tryCompile(data, later, findings.length + early.length > 0);
    // What stands in for a fault is not reported a second time.
    const covered = new Covered(checked.repaired);
    for (const f of later) if (!covered.has(f.path) && !(f.text === STAND_IN && checked.repaired.length > 0)) findings.push(f);
  }
  const echo = (f: Finding): boolean => (torn && ECHOES.has(f.code)) || (lost.size > 0 && (lost.has(f.text) || [...f.words.en.matchAll(/"([^"]+)"/g)].some((m) => lost.has(m[1]!))));
  const locator = new Locator(raw, origins, home);
  const all = sortDiagnostics([
    ...early,
    ...findings.slice(0, ENOUGH).filter((f) => !echo(f)).map((f) => locator.place(f)),
    ...unused.map((u) => faultAt(u.file, u.offset, { severity: 'note', code: 'unused-forms', text: u.id, words: say(`nothing in the scenario is called "${u.id}"`, `rien dans le scénario ne s’appelle « ${u.id} »`) })),
  ]);
  const faults = all.filter((d) => d.severity === 'fault');
  const good = faults.length === 0 && data !== null && game !== null;
  const shown = !good && data !== null && options.last !== undefined ? readable(data, findings.filter((f) => f.severity !== 'note').map((f) => f.path), options.last) : null;
  let hash: string | null = null;
  return {
    scenario: good ? data : null, game: good ? game : null, faults, notes: all.filter((d) => d.severity === 'note'), readable: shown,
    // Many want to know only whether there is a fault.
    get hash() { return hash ??= good ? hashScenario(data) : ''; },
  };
}

/** What is missing while a file cannot be read whole may well stand in it. */
const ECHOES: ReadonlySet<string> = new Set(['missing-key', 'missing-source', 'missing-forms', 'missing-language', 'unknown-id', 'never-set', 'never-asked', 'unreachable', 'never-taken', 'options', 'cube-sum', 'seat-sum']);

function tryCompile(data: ScenarioData, findings: Finding[], faulty: boolean): Game | null {
  try {
    return compile(data, (fault) => findings.push(fromCompiler(fault)));
  } catch (error) {
    // With other faults about, a crash says nothing new.
    const reason = error instanceof Error ? error.message : String(error);
    if (!faulty && findings.length === 0) findings.push({ code: 'rules', path: [], text: '', words: say(`the rules cannot run this: ${reason}`, `les règles ne peuvent jouer cela : ${reason}`) });
    return null;
  }
}

/** Eras left open last to the end of the calendar. */
function closeEras(d: ScenarioData): ScenarioData {
  const last = d.periods.length - 1;
  const close = <T extends { readonly era: { readonly from: number; readonly to: number } }>(x: T): T =>
    x.era.to === OPEN_END ? { ...x, era: { from: x.era.from, to: last } } : x;
  return { ...d, cards: d.cards.map(close), dispatches: d.dispatches.map(close), epilogue: d.epilogue.map(close) };
}
