import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Rate } from '../lab/bench/measure';
import { scriptGames, scriptRun, searchIterations } from '../lab/bench/bots';
import { cloneAndApply, copyAndApply, randomPlay, samples, throughClient, views } from '../lab/bench/rules';
import { readLearned } from '../lab/learned';
import type { CommandSpec } from './args';
import { readArguments, usageError } from './args';
import { findScenario, gameFrom } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run bench --',
  about: 'Measures how fast the rules play, on one core and through the match, and how fast the built page starts and draws.',
  positionals: [],
  options: {
    json: { value: 'FILE', about: 'write the figures there; - for standard output' },
    scenario: { value: 'NAME', about: 'which scenario', default: 'weeks-before-october' },
    only: { value: 'PARTS', about: 'some of rules, start, frames, work, memory; with commas between' },
    'no-browser': { about: 'leave the page out' },
  },
};

/** One line of the table: what, how much, what it should be. */
interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: { readonly value: number; readonly kind: 'at least' | 'at most' };
  readonly note?: string;
}

/** What tools/bench-browser.mjs prints. */
type PageFigures = { readonly lines: readonly Line[] } | { readonly note: string };

const PARTS = ['rules', 'start', 'frames', 'work', 'memory'];

/** Games of the run on all cores: enough that starting the threads weighs as little as it does in use. */
const SCRIPT_RUN = 1000;

const args = readArguments(SPEC);
const parts = args.text('only')?.split(',') ?? PARTS.filter((part) => part === 'rules' || !args.on('no-browser'));
for (const part of parts) if (!PARTS.includes(part)) usageError(SPEC, `--only knows ${PARTS.join(', ')}, not "${part}"`);
const game = gameFrom(args.text('scenario')!);
const lines: Line[] = [];
const add = (line: Line): void => {
  lines.push(line);
  console.error(format(line));
};
const spread = (r: Rate): string => `${figure(r.worst)} – ${figure(r.best)}`;


if (parts.includes('rules')) await rules();
let note: string | null = null;
const ofPage = parts.filter((part) => part !== 'rules');
if (ofPage.length > 0) {
  const page = browser(ofPage);
  if ('lines' in page) page.lines.forEach(add);
  else {
    note = page.note;
    console.error(note);
  }
}

const missed = lines.filter((l) => !reached(l));
const json = args.text('json');
const result = { date: new Date().toISOString(), node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, scenario: game.data.id, lines, ...(note ? { note } : {}) };
if (json === '-') console.log(JSON.stringify(result, null, 2));
else {
  console.log(`\n${lines.map(format).join('\n')}`);
  console.log(missed.length === 0 ? '\nEvery goal is reached.' : `\nNot reached: ${missed.map((l) => l.what).join('; ')}.`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
}

async function rules(): Promise<void> {
  const random = randomPlay(game);
  add({ what: 'random play: list, pick, apply', value: random.perSecond, unit: 'actions/s', goal: { value: 500_000, kind: 'at least' }, note: spread(random) });
  const clones = cloneAndApply(game);
  add({ what: 'clone and apply', value: clones.perSecond, unit: '/s', goal: { value: 300_000, kind: 'at least' }, note: spread(clones) });
  const copies = copyAndApply(game);
  add({ what: 'the same into one kept copy', value: copies.perSecond, unit: '/s', note: spread(copies) });
  const seen = views(game);
  add({ what: 'view of one seat', value: seen.perSecond, unit: '/s', note: spread(seen) });
  const drawn = samples(game);
  add({ what: 'world drawn from a view', value: drawn.perSecond, unit: '/s', note: spread(drawn) });
  const games = scriptGames(game);
  add({ what: 'games between script bots, one core', value: games.perSecond, unit: 'games/s', note: spread(games) });
  const run = await scriptRun(game, SCRIPT_RUN);
  add({ what: `the same on all cores (${run.threads})`, value: run.perSecond, unit: 'games/s', goal: { value: 100, kind: 'at least' }, note: `${SCRIPT_RUN} games in ${figure(run.clock)} s by the clock, start of the threads included` });
  const learned = readLearned(findScenario(args.text('scenario')!)!);
  const search = searchIterations(game, learned);
  add({ what: 'search iterations in mid-game, one core', value: search.perSecond, unit: '/s', goal: { value: 3000, kind: 'at least' }, note: `${spread(search)}${learned ? '' : ', nothing learned'}; boardgame.io’s own bot: 172 on a smaller state` });
  const match = throughClient(game);
  add({ what: 'the same games by the rules, with their log', value: match.rules.perSecond, unit: 'actions/s', note: spread(match.rules) });
  add({ what: 'the same games through boardgame.io’s client', value: match.client.perSecond, unit: 'actions/s', note: spread(match.client) });
  add({ what: 'rules : client, log in both', value: round(match.rules.perSecond / match.client.perSecond), unit: 'times', goal: { value: 50, kind: 'at least' } });
  add({ what: 'random play : client', value: round(random.perSecond / match.client.perSecond), unit: 'times', goal: { value: 50, kind: 'at least' } });
}

function browser(which: readonly string[]): PageFigures {
  const root = join(import.meta.dirname, '../..');
  const child = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'tools/bench-browser.mjs'), ...which], { cwd: root, encoding: 'utf8', timeout: 3_600_000, stdio: ['ignore', 'pipe', 'inherit'] });
  const last = child.stdout.trim().split('\n').at(-1) ?? '';
  try {
    return JSON.parse(last) as PageFigures;
  } catch {
    return { note: `the page could not be measured: code ${child.status}` };
  }
}

function reached({ value, goal }: Line): boolean {
  return goal === undefined || (goal.kind === 'at least' ? value >= goal.value : value <= goal.value);
}

function format(l: Line): string {
  const goal = l.goal ? `${reached(l) ? 'ok' : 'MISSED'}  ${l.goal.kind} ${figure(l.goal.value)}` : '';
  return `${l.what.padEnd(48)}${figure(l.value).padStart(12)} ${l.unit.padEnd(10)}${goal.padEnd(26)}${l.note ?? ''}`;
}

function figure(n: number): string {
  return n.toLocaleString('en-GB', { maximumFractionDigits: n < 100 ? 2 : 0 });
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
