import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Game } from '../rules/game';
import { hasStart, startingAt } from '../rules/setup';
import { formatDiagnostic, isPackable, isScenarioFile, loadScenario } from '../scenario/index';

/** The folder of a scenario given by its path or by its name in `scenarios/`; undefined if there is none. */
export function findScenario(name: string): string | undefined {
  return [name, join('scenarios', name), join('scenarios', '_fixtures', name)].find((path) => existsSync(path) && statSync(path).isDirectory());
}

/** Names of the scenarios that are there. */
export function scenarioNames(): readonly string[] {
  return ['scenarios', 'scenarios/_fixtures']
    .filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root).filter((name) => !name.startsWith('_') && existsSync(join(root, name, 'scenario.yaml'))));
}

/** The text of every file of a scenario, by its path within the folder. */
export function readFolder(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map((p) => String(p).replaceAll('\\', '/'));
  return Object.fromEntries(paths.filter(isScenarioFile).sort().map((p) => [p, readFileSync(join(folder, p), 'utf8')]));
}

/** The text of every file that goes into a packed scenario: the scenario's own, the laboratory's beside it, and what was learned. */
export function readPackable(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map((p) => String(p).replaceAll('\\', '/'));
  return Object.fromEntries(paths.filter(isPackable).sort().map((p) => [p, readFileSync(join(folder, p), 'utf8')]));
}

/** A scenario ready to play from one of its starts; prints its faults and ends the command if it is not. */
export function gameFrom(name: string, start?: string): Game {
  const folder = findScenario(name);
  if (folder === undefined) {
    console.error(`No scenario "${name}". There are: ${scenarioNames().join(', ')}.`);
    process.exit(2);
  }
  const { game, faults } = loadScenario(readFolder(folder));
  if (!game) {
    console.error(faults.map(formatDiagnostic).join('\n'));
    console.error(`\n${folder} has ${faults.length} fault${faults.length === 1 ? '' : 's'}; npm run scenario -- check ${folder}`);
    process.exit(1);
  }
  if (!hasStart(game, start)) {
    console.error(`${folder} has no start "${String(start)}". There are: ${game.starts.map((s) => s.data.id).join(', ') || 'none but its first period'}.`);
    process.exit(2);
  }
  return startingAt(game, start);
}
