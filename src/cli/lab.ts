import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createBot } from '../bots/index';
import { page } from '../lab/html/page';
import { readLearned } from '../lab/learned';
import { MEASURES } from '../lab/measures/index';
import type { Progress } from '../lab/runner';
import { createLab } from '../lab/runner';
import { hashBench } from '../lab/runner/fingerprint';
import { STRONG } from '../lab/strong';
import { missed, study } from '../lab/study';
import { formatStudy } from '../lab/study-text';
import { readArguments, usageError } from './args';
import type { CommandSpec } from './args';
import { findScenario, gameFrom } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run lab --',
  about: `Strong bots play one another, and the measures of docs/measures.md are taken. Ctrl-C loses nothing: the same command
goes on where it stopped, as long as scenario, code, bot and seed are the same. The same seed gives the same figures.`,
  positionals: [{ name: 'scenario', about: 'a folder, or the name of one in scenarios/' }],
  options: {
    games: { value: 'N', about: 'games of the main run; other runs take their part of it', default: '2000' },
    seed: { value: 'S', about: 'a whole number', default: '1' },
    bot: { value: 'KIND', about: 'who plays, on every side', default: STRONG },
    measures: { value: '1,3,…', about: `only these (there are ${MEASURES.map((m) => m.id).sort((a, b) => a - b).join(', ')})` },
    json: { value: 'FILE', about: 'write all figures and plots there' },
    html: { value: 'FILE', about: 'write the report there: one page, with drawings' },
    resume: { value: 'FOLDER', about: 'where results are kept from call to call (default: within node_modules/.cache)' },
    fresh: { about: 'forget what was kept' },
    strict: { about: 'fail (exit code 1) when a gate is missed' },
    cores: { value: 'N', about: 'threads', default: String(availableParallelism()) },
  },
};
/** Measures that look at the main run alone. */
const OF_MAIN = [1, 3, 5, 10, 11, 12, 15];
/** Folders of kept results that are not thrown away. */
const KEPT = 6;

const args = readArguments(SPEC);
const games = args.count('games');
const threads = args.count('cores');
const seed = args.number('seed')! | 0;
const strong = args.text('bot')!;
const name = args.positionals[0]!;
const game = gameFrom(name);
const learned = readLearned(findScenario(name)!);
try {
  game.data.sides.forEach((_, side) => createBot(strong, game, side, learned));
} catch (error) {
  usageError(SPEC, `--bot: ${error instanceof Error ? error.message : String(error)}`);
}
const ids = args.text('measures')?.split(',').map(Number);
const strange = ids?.find((id) => !MEASURES.some((m) => m.id === id));
if (strange !== undefined) usageError(SPEC, `--measures: there is no measure ${strange}`);
const measures = [...MEASURES].sort((a, b) => a.id - b.id).filter((m) => !ids || ids.includes(m.id));

const folder = args.text('resume') ?? cacheFolder();
if (args.on('fresh')) rmSync(folder, { recursive: true, force: true });

/** A folder for this very scenario, code, bot and seed; old ones are cleared away. */
function cacheFolder(): string {
  const root = join('node_modules', '.cache', 'lab');
  mkdirSync(root, { recursive: true });
  const old = readdirSync(root).map((f) => join(root, f)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(KEPT);
  for (const path of old) rmSync(path, { recursive: true, force: true });
  return join(root, `${game.data.id}-${hashBench(game.data, learned)}-${strong.replaceAll(':', '-')}-${seed}`);
}

const screen = process.stderr.isTTY;
let where = '';
let shown = 0;
function progress({ run, done, count, kept, seconds }: Progress): void {
  if (kept === count) return;
  const now = performance.now();
  if (now - shown < (screen ? 250 : 10_000) && done < count) return;
  shown = now;
  const rate = (done - kept) / Math.max(0.001, seconds);
  const left = done > kept ? `, ${minutes((count - done) / rate)} left` : '';
  const line = `${where}${run}: ${done} of ${count}${kept > 0 ? ` (${kept} kept)` : ''}${done < count ? left : ''}`;
  process.stderr.write(screen ? `\r\x1b[K${line}` : `${line}\n`);
}
const minutes = (s: number): string => (s < 90 ? `${Math.ceil(s)} s` : `${Math.ceil(s / 60)} min`);

const kept = existsSync(folder);
if (kept) process.stderr.write(`goes on with what is kept in ${folder}\n`);
const lab = createLab({ data: game.data, learned, seed, games, strong, threads, folder, progress });
const report = await study(lab, {
  measures, threads, main: !ids || ids.some((id) => OF_MAIN.includes(id)),
  began: (m, k) => {
    where = `${k} of ${measures.length}, ${m.title} · `;
  },
});
lab.close();
if (screen) process.stderr.write('\r\x1b[K');
console.log(formatStudy(report));
const json = args.text('json');
const html = args.text('html');
if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 1)}\n`);
if (html !== undefined) writeFileSync(html, page(report));
if (args.on('strict') && missed(report).length > 0) process.exitCode = 1;
