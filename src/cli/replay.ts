import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apply } from '../rules/apply';
import type { Game } from '../rules/game';
import { activeSeat, legal } from '../rules/legal';
import { setup, startOf } from '../rules/setup';
import { newRecord, parseRecord, replay, sealed, transcript, withAction, writeRecord } from '../record/index';
import type { CommandSpec } from './args';
import { readArguments, usageError } from './args';
import { findScenario, gameFrom } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run replay --',
  about: 'Replays the record of a game and prints what happened, the hash of the last state, and where record and rules part company.\nWith --write, FILE is a scenario: its golden records are played anew with the present rules and written to its golden/ folder.',
  positionals: [{ name: 'FILE', about: 'a record (JSON), or a scenario with --write' }],
  options: {
    scenario: { value: 'NAME', about: 'the scenario to use instead of the one the record names' },
    until: { value: 'N', about: 'stop before the action with this number' },
    quiet: { about: 'only the end, not the story' },
    write: { about: 'write the golden records of a scenario anew' },
    start: { value: 'ID', about: 'with --write: the start of the scenario they begin at; their names then carry it' },
    games: { value: 'N', about: 'with --write: how many records', default: '4' },
  },
};

/** Golden games are random ones: they walk through more of the rules than sensible play does. */
function writeGolden(g: Game, folder: string, games: number): void {
  mkdirSync(folder, { recursive: true });
  const prefix = startOf(g) === undefined ? '' : `${startOf(g)!}-`;
  for (let seed = 1; seed <= games; seed++) {
    const s = setup(g, seed);
    let record = newRecord(g, seed);
    let dice = seed * 2654435761;
    while (activeSeat(g, s) >= 0) {
      const actions = legal(g, s);
      dice = (Math.imul(dice ^ (dice >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
      const action = actions[(dice >>> 0) % actions.length]!;
      record = withAction(g, record, s, action);
      apply(g, s, action);
    }
    const file = join(folder, `${prefix}seed-${seed}.json`);
    writeFileSync(file, writeRecord(sealed({ ...record, note: 'random play' }, s)));
    console.log(`${file}: ${record.actions.length} actions`);
  }
}

function main(): void {
  const args = readArguments(SPEC);
  const name = args.positionals[0]!;
  if (args.on('write')) {
    const folder = findScenario(name);
    if (folder === undefined) usageError(SPEC, `no scenario "${name}"`);
    const games = args.number('games') ?? 4;
    writeGolden(gameFrom(name, args.text('start')), join(folder, 'golden'), games);
    return;
  }
  if (!existsSync(name)) usageError(SPEC, `no file "${name}"`);
  if (readdirOrNull(name)) usageError(SPEC, `"${name}" is a folder; a record is a file`);
  const parsed = parseRecord(readFileSync(name, 'utf8'));
  if (!parsed.ok) {
    console.error(`${name}: ${parsed.message}`);
    process.exitCode = 1;
    return;
  }
  const { record } = parsed;
  const g = gameFrom(args.text('scenario') ?? record.scenario);
  const until = args.number('until');
  const cut = until === undefined ? record : { ...record, actions: record.actions.slice(0, until), final: undefined };
  const { lines, result } = args.on('quiet') ? { lines: [], result: replay(g, cut) } : transcript(g, cut);
  for (const line of lines) console.log(line);
  for (const warning of result.warnings) console.log(`note: ${warning}`);
  console.log(`\n${result.played} of ${cut.actions.length} actions played; state ${result.hash}`);
  const { divergence } = result;
  if (!divergence) return;
  console.log(divergence.action === '' ? `DIFFERS: ${divergence.message}` : `DIFFERS at action ${divergence.index}: ${divergence.action} ${divergence.message}`);
  if (divergence.legal.length > 0) console.log(`legal there: ${divergence.legal.join(' ')}`);
  process.exitCode = 1;
}

function readdirOrNull(path: string): readonly string[] | null {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}

main();
