import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { BOT_KINDS, createBot } from '../bots/index';
import { readLearned } from '../lab/learned';
import { parseForce } from '../lab/force/parse';
import type { ForceEntry } from '../lab/force/parse';
import { formatReport, reportOf } from '../lab/report';
import { simulate } from '../lab/sim';
import { newRecord, writeRecord } from '../record/index';
import type { Game } from '../rules/game';
import { hashScenario } from '../scenario/hash';
import { didYouMean } from '../scenario/suggest';
import { readArguments } from './args';
import type { CommandSpec } from './args';
import { findScenario, gameFrom } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run sim --',
  about: `Bots play one another, many games, on all cores. The same seed gives the same results on any number of cores.

A force file is a YAML list; periods count from 0; from, to and at narrow an entry to some periods:
  - {side: SIDE, forbid: {order: ID}}        also: action, option, plan, line; one id or a list of them
  - {side: SIDE, fix: {line: ID, from: 4}}   chosen, or held, whenever it is possible
  - {fix: {option: ID}}                      an answer to a dispatch, the street's included
  - {side: SIDE, fix: {rise: 6}}             attempted in that period and never before
  - {side: SIDE, forbid: {rise: true}}       never
  - {at: 6, set: {tracks: {ID: 8}, units: {ID: 4}, flags: [ID], locked: [ID], cubes: {MILIEU: {SIDE: 6}},
                  seats: {ASSEMBLY: {SIDE: 6}}, lines: {SIDE: ID}, since: {SIDE: 5}, points: {ID: SIDE}}}`,
  positionals: [{ name: 'scenario', about: 'a folder, or the name of one in scenarios/' }],
  options: {
    games: { value: 'N', about: 'how many games', default: '100' },
    seed: { value: 'S', about: 'a whole number', default: '1' },
    start: { value: 'ID', about: 'begin at this start of the scenario instead of its first period' },
    bots: { value: 'SIDE=KIND,…', about: `bots by side, or all=KIND; kinds: ${BOT_KINDS.join(', ')}, script:PROFILE`, default: 'all=script' },
    force: { value: 'FILE', about: 'what is fixed, forbidden or set' },
    json: { value: 'FILE', about: 'write the whole result there; - for standard output' },
    cores: { value: 'N', about: 'threads', default: String(availableParallelism()) },
  },
};

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** One kind of bot a side from `SIDE=KIND,…`. */
function readBots(g: Game, text: string): string[] {
  const kinds = g.data.sides.map(() => 'script');
  for (const part of text.split(',').filter((p) => p !== '')) {
    const [id = '', kind = ''] = part.split('=');
    const side = g.index.side.get(id);
    if (id !== 'all' && side === undefined) {
      const near = didYouMean(id, [...g.index.side.keys()]);
      fail(`--bots: unknown side "${id}"; expected one of all, ${[...g.index.side.keys()].join(', ')}${near ? `; did you mean ${near}?` : ''}`);
    }
    for (let k = 0; k < kinds.length; k++) if (side === undefined || side === k) kinds[k] = kind;
  }
  kinds.forEach((kind, k) => {
    try {
      createBot(kind, g, k);
    } catch (error) {
      const near = didYouMean(kind, [...BOT_KINDS, ...g.data.bots.filter((b) => b.side === g.data.sides[k]!.id).map((b) => `script:${b.id}`)]);
      fail(`--bots: ${error instanceof Error ? error.message : String(error)}${near ? `; did you mean ${near}?` : ''}`);
    }
  });
  return kinds;
}

function readForce(g: Game, file: string): readonly ForceEntry[] {
  if (!existsSync(file)) fail(`--force: no file ${file}`);
  const { entries, faults } = parseForce(g, file, readFileSync(file, 'utf8'));
  if (faults.length > 0) fail(faults.join('\n'));
  return entries;
}

const args = readArguments(SPEC);
const games = args.count('games');
const threads = args.count('cores');
const seed = args.number('seed')! | 0;
const start = args.text('start');
const game = gameFrom(args.positionals[0]!, start);
const bots = readBots(game, args.text('bots')!);
const file = args.text('force');
const force = file === undefined ? [] : readForce(game, file);

let shown = 0;
const result = await simulate({ data: game.data, seed, start, bots, force, learned: readLearned(findScenario(args.positionals[0]!)!) }, games, threads, (done) => {
  const now = performance.now();
  if (now - shown < (process.stderr.isTTY ? 200 : 5000) && done < games) return;
  shown = now;
  process.stderr.write(process.stderr.isTTY ? `\r${done} of ${games} games` : `${done} of ${games} games\n`);
});
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
const report = reportOf(game, result, { hash: hashScenario(game.data), seed, bots, threads, force });
const json = args.text('json');
if (json === '-') console.log(JSON.stringify(report, null, 2));
else {
  console.log(formatReport(report));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
}
for (const f of result.failures.slice(0, 5)) {
  // A record that `npm run replay` plays up to the fault (without what a force file set by hand).
  const path = `sim-failure-${f.seed >>> 0}.json`;
  writeFileSync(path, writeRecord({ ...newRecord(game, f.seed), actions: f.actions, note: f.message }));
  console.error(`game ${f.game} (seed ${f.seed}) broke off after ${f.actions.length} actions: ${f.message}; npm run replay -- ${path}`);
}
if (result.failures.length > 0) process.exitCode = 1;
