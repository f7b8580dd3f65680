import type { ActionCode } from '../rules/actions';
import type { ScenarioData } from '../rules/data';
import { compile } from '../rules/compile';
import type { Game } from '../rules/game';
import type { State } from '../rules/state';
import type { Bot } from '../bots';
import { createBot } from '../bots';
import { formatDiagnostic } from '../scenario/diagnostics';
import { loadScenario } from '../scenario/load';

/** Work that would hold up the page: reading a scenario's files, and thinking for the machine's seats. */
export type Task =
  | { readonly type: 'read'; readonly files: Readonly<Record<string, string>> }
  | { readonly type: 'play'; readonly scenario: ScenarioData }
  | { readonly type: 'think'; readonly kind: string; readonly seat: number; readonly view: State; readonly legal: readonly ActionCode[]; readonly seed: number };

export interface ReadResult {
  readonly scenario: ScenarioData | null;
  readonly hash: string;
  readonly faults: readonly string[];
}

export type Answer = { readonly id: number } & (
  | { readonly ok: true; readonly value: ReadResult | ActionCode | null }
  | { readonly ok: false; readonly reason: string }
);

let game: Game | null = null;
let bots = new Map<string, Bot>();

function read(files: Readonly<Record<string, string>>): ReadResult {
  const { scenario, hash, faults } = loadScenario(files);
  return { scenario, hash, faults: faults.map(formatDiagnostic) };
}

function think(g: Game, task: Extract<Task, { type: 'think' }>): ActionCode {
  const name = `${String(task.seat)} ${task.kind}`;
  const bot = bots.get(name) ?? createBot(task.kind, g, task.seat);
  bots.set(name, bot);
  return bot(task.view, task.legal, task.seed);
}

/** Carries out a task, here or behind the page. */
export function work(task: Task): ReadResult | ActionCode | null {
  switch (task.type) {
    case 'read':
      return read(task.files);
    case 'play':
      game = compile(task.scenario);
      bots = new Map();
      return null;
    case 'think':
      if (!game) throw new Error('no game to think about');
      return think(game, task);
  }
}
