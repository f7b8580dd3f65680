import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { countScenario, formatDiagnostic, jsonSchema, loadScenario, SCHEMA_PARTS } from '../scenario/index';
import type { Counts, Diagnostic } from '../scenario/index';
import { reachOf } from '../lab/writers/reach';
import type { Reach, ReachOptions } from '../lab/writers/reach';
import { neverText, reachText, shareMet } from '../lab/writers/reach-text';
import { readingOf, readingText } from '../lab/writers/reading';
import type { Game } from '../rules/game';
import type { Arguments, CommandSpec } from './args';
import { readArguments, usageError } from './args';
import { findScenario, gameFrom, readFolder, scenarioNames } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run scenario --',
  about: [
    'check: every fault of a scenario with its file, line and column, what was expected and what was probably meant. Exits with 1',
    'if there is a fault; otherwise prints what the scenario holds, plays games, and lists what nobody met or chose in them.',
    'schema: the JSON Schema of a part, for editors that complete YAML.',
    'read: words, and how hard the English is to read (Flesch–Kincaid), with the hardest texts.',
    'reach: the games of check with their figures: how much of each kind is met, how many words a seat is shown.',
  ].join('\n'),
  positionals: [
    { name: 'check|schema|read|reach', about: 'what to do' },
    { name: 'folder|part', about: 'check, read, reach: a folder, or the name of one in scenarios/ · schema: scenario, cards, dispatches, endings…' },
  ],
  options: {
    games: { value: 'N', about: 'check, reach: how many games; 0 for none', default: '1000' },
    seed: { value: 'S', about: 'check, reach: a whole number', default: '1' },
    bots: { value: 'KIND', about: 'check, reach: who plays, random or script', default: 'random' },
    start: { value: 'ID', about: 'check, reach: begin at this start of the scenario' },
    notes: { about: 'check: notes as well: what stands twice, what can never hold, and other things worth a look that are no faults' },
    json: { about: 'check: faults, notes, counts and what was never met as JSON' },
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

function played(game: Game, options: ReachOptions): Reach {
  const shown = process.stderr.isTTY ? (done: number): void => void process.stderr.write(`\r${done} of ${options.games} games`) : undefined;
  const reach = reachOf(game, options, shown);
  if (shown) process.stderr.write('\r\x1b[K');
  return reach;
}

function check(name: string, args: Arguments, options: ReachOptions): void {
  const folder = findScenario(name);
  if (folder === undefined) usageError(SPEC, `no folder "${name}"; there are ${scenarioNames().join(', ')}`);
  const { scenario, faults, notes } = loadScenario(readFolder(folder), { icons: emblems() });
  const counts = scenario ? countScenario(scenario) : null;
  const reach = faults.length === 0 && options.games > 0 ? played(gameFrom(folder, args.text('start')), options) : null;
  if (args.on('json')) {
    const ids = (met: readonly { readonly key: string }[]): readonly string[] => met.map((m) => m.key);
    const never = reach && { games: reach.games, share: shareMet(reach.met), neverMet: ids(reach.met.filter((m) => m.seen === 0)), neverChosen: ids(reach.met.filter((m) => m.choice && m.chosen === 0)) };
    console.log(JSON.stringify({ faults, notes, counts, reach: never }, null, 2));
  } else {
    const here = (d: Diagnostic): Diagnostic => ({ ...d, file: relative('.', join(folder, d.file)) });
    for (const d of [...faults, ...(args.on('notes') ? notes : [])]) console.log(formatDiagnostic(here(d)));
    if (counts) console.log(summary(counts));
    if (reach) console.log(neverText(reach));
    console.log(`${folder}: ${faults.length === 0 ? 'no fault' : `${faults.length} fault${faults.length === 1 ? '' : 's'}`}${notes.length > 0 ? `, ${notes.length} note${notes.length === 1 ? '' : 's'}${args.on('notes') ? '' : ' (--notes)'}` : ''}`);
  }
  process.exitCode = faults.length > 0 ? 1 : 0;
}

function main(): void {
  const args = readArguments(SPEC);
  const [verb, name = ''] = args.positionals;
  const options: ReachOptions = { games: args.number('games')!, seed: args.number('seed')!, bots: args.text('bots')! };
  switch (verb) {
    case 'schema':
      if (!SCHEMA_PARTS.includes(name)) usageError(SPEC, `no part "${name}"; there are ${SCHEMA_PARTS.join(', ')}`);
      console.log(JSON.stringify(jsonSchema(name), null, 2));
      return;
    case 'reach':
      console.log(reachText(played(gameFrom(name, args.text('start')), options)));
      return;
    case 'read': {
      const { data } = gameFrom(name);
      console.log(readingText(readingOf(data), countScenario(data).words));
      return;
    }
    case 'check':
      check(name, args, options);
      return;
    default:
      usageError(SPEC, `unknown word "${verb ?? ''}": did you mean check?`);
  }
}

main();
