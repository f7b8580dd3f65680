import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { countScenario, formatDiagnostic, jsonSchema, loadScenario, SCHEMA_PARTS } from '../scenario/index';
import type { Counts, Diagnostic } from '../scenario/index';
import { readingOf, readingText } from '../lab/writers/reading';
import type { CommandSpec } from './args';
import { readArguments, usageError } from './args';
import { findScenario, gameFrom, readFolder, scenarioNames } from './folder';
import { reachOf } from '../lab/writers/reach';
import type { ReachOptions } from '../lab/writers/reach';
import { reachText } from '../lab/writers/reach-text';
import type { Game } from '../rules/game';

const SPEC: CommandSpec = {
  usage: 'npm run scenario --',
  about: 'check: every fault of a scenario with its file, line and column, what was expected and what was probably meant. Exits with 1\nif there is a fault; otherwise prints what the scenario holds.\nschema: the JSON Schema of a part, for editors that complete YAML.\nread: words, and how hard the English is to read (Flesch–Kincaid), with the hardest texts.\nreach: random games; what of the scenario nobody met or chose in any of them, and on what condition it stands.',
  positionals: [
    { name: 'check|schema|read|reach', about: 'what to do' },
    { name: 'folder|part', about: 'check, read, reach: a folder, or the name of one in scenarios/ · schema: scenario, cards, dispatches, endings…' },
  ],
  options: {
    games: { value: 'N', about: 'reach: how many games', default: '1000' },
    seed: { value: 'S', about: 'reach: a whole number', default: '1' },
    bots: { value: 'KIND', about: 'reach: who plays, random or script', default: 'random' },
    start: { value: 'ID', about: 'reach: begin at this start of the scenario' },
    notes: { about: 'print notes as well (things worth a look that are no faults)' }, json: { about: 'print faults, notes and counts as JSON' },
  },
};

/** Names of the emblems, taken from the files they are drawn from. */
function emblems(): readonly string[] {
  return readdirSync(join(import.meta.dirname, '../../assets/icons'), { recursive: true })
    .map(String).filter((f) => f.endsWith('.svg')).map((f) => f.replace(/^.*[\\/]/, '').replace(/\.svg$/, ''));
}

function table(title: string, rows: Readonly<Record<string, number>>): string {
  return `${title.padEnd(22)}${Object.entries(rows).map(([k, n]) => `${k} ${n}`).join(' · ')}`;
}

function summary(counts: Counts): string {
  return [
    ...Object.entries(counts.parts).map(([k, n]) => `${k.padEnd(22)}${n}`),
    table('cards by owner', counts.cards),
    table('dilemmas by decider', counts.dilemmas),
    table('tags', counts.tags),
    table('words', counts.words),
  ].join('\n');
}

function printReach(game: Game, options: ReachOptions): void {
  const shown = process.stderr.isTTY ? (done: number): void => void process.stderr.write(`\r${done} of ${options.games} games`) : undefined;
  const reach = reachOf(game, options, shown);
  if (shown) process.stderr.write('\r\x1b[K');
  console.log(reachText(reach));
}

function main(): void {
  const args = readArguments(SPEC);
  const [verb, name] = args.positionals;
  if (verb === 'schema') {
    if (!SCHEMA_PARTS.includes(name ?? '')) usageError(SPEC, `no part "${name ?? ''}"; there are ${SCHEMA_PARTS.join(', ')}`);
    console.log(JSON.stringify(jsonSchema(name!), null, 2));
    return;
  }
  if (verb === 'reach') {
    printReach(gameFrom(name ?? '', args.text('start')), { games: args.number('games')!, seed: args.number('seed')!, bots: args.text('bots')! });
    return;
  }
  if (verb === 'read') {
    const { data } = gameFrom(name ?? '');
    console.log(readingText(readingOf(data), countScenario(data).words));
    return;
  }
  if (verb !== 'check') usageError(SPEC, `unknown word "${verb ?? ''}": expected check, schema, read or reach`);
  const folder = findScenario(name ?? '');
  if (folder === undefined) usageError(SPEC, `no folder "${name ?? ''}"; there are ${scenarioNames().join(', ')}`);
  const { scenario, faults, notes } = loadScenario(readFolder(folder), { icons: emblems() });
  const counts = scenario ? countScenario(scenario) : null;
  if (args.on('json')) console.log(JSON.stringify({ faults, notes, counts }, null, 2));
  else {
    const here = (d: Diagnostic): Diagnostic => ({ ...d, file: relative('.', join(folder, d.file)) });
    for (const d of [...faults, ...(args.on('notes') ? notes : [])]) console.log(formatDiagnostic(here(d)));
    if (counts) console.log(summary(counts));
    console.log(`${folder}: ${faults.length === 0 ? 'no fault' : `${faults.length} fault${faults.length === 1 ? '' : 's'}`}${notes.length > 0 ? `, ${notes.length} note${notes.length === 1 ? '' : 's'}` : ''}`);
  }
  process.exitCode = faults.length > 0 ? 1 : 0;
}

main();
