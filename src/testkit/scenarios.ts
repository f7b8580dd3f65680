import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Game } from '../rules/game';
import { isScenarioFile } from '../scenario/assemble';
import { formatDiagnostic } from '../scenario/diagnostics';
import { loadScenario } from '../scenario/load';

const ROOT = resolve(import.meta.dirname, '../../scenarios');
const cache = new Map<string, Game>();

/** Path of a file within `scenarios/`. */
export function scenarioPath(...steps: readonly string[]): string {
  return join(ROOT, ...steps);
}

/** Whether a scenario is there to be loaded. */
export function hasScenario(name: string): boolean {
  return existsSync(scenarioPath(name, 'scenario.yaml'));
}

/** The text of every file of a scenario, by its path within the folder. */
export function scenarioFiles(name: string): Record<string, string> {
  const folder = scenarioPath(name);
  const paths = readdirSync(folder, { recursive: true }).map((p) => String(p).replaceAll('\\', '/'));
  return Object.fromEntries(paths.filter(isScenarioFile).sort().map((p) => [p, readFileSync(join(folder, p), 'utf8')]));
}

/** A scenario compiled to a game, once for all tests of a file. */
export function gameOf(name: string): Game {
  const known = cache.get(name);
  if (known) return known;
  const { game, faults } = loadScenario(scenarioFiles(name));
  if (!game) throw new Error(`${name} does not load:\n${faults.map(formatDiagnostic).join('\n')}`);
  cache.set(name, game);
  return game;
}

/** The small fixture with two sides, compiled. */
export function testGame(): Game {
  return gameOf('_fixtures/two-sides');
}
