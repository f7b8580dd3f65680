import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Learned } from '../../bots/learned/learned';
import type { ScenarioData } from '../../rules/data';
import { fnv1a, hashScenario } from '../../scenario/hash';

/** What the result of a piece of work depends on besides its parameters: rules, bots, tasks. */
const SOURCES = ['rules', 'bots', 'lab'] as const;
/** Parts of the laboratory that only look at results, or whose results are not kept. */
const LOOKING = /^lab\/(bench|html|main-run|measures|runner|train)\/|^lab\/(runner|study|study-text|strong|report|stats|batch|sim|sim-worker)\.ts$/;
const SRC = join(import.meta.dirname, '..', '..');

/** A fingerprint of the code that plays the games. */
export function hashSources(): string {
  const paths = SOURCES.flatMap((folder) => readdirSync(join(SRC, folder), { recursive: true }).map((p) => join(folder, String(p))));
  const code = paths.map((p) => p.replaceAll('\\', '/')).filter((p) => p.endsWith('.ts') && !p.endsWith('.test.ts') && !LOOKING.test(p)).sort();
  return fnv1a(code.map((p) => `${p} ${fnv1a(readFileSync(join(SRC, p), 'utf8'))}`).join('\n'));
}

/** The key of everything a laboratory measures: the same key, the same results. */
export function hashBench(data: ScenarioData, learned: Learned | null): string {
  return fnv1a(`${hashScenario(data)} ${hashLearned(learned)} ${hashSources()}`);
}

export function hashLearned(learned: Learned | null): string {
  return learned ? fnv1a(JSON.stringify(learned)) : 'none';
}
