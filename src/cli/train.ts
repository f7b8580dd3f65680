import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LEARNED_FILE, readLearned } from '../lab/learned';
import { createLab } from '../lab/runner';
import type { PlayedGame } from '../lab/train/samples';
import { learnFrom } from '../lab/train/train';
import { readArguments, usageError } from './args';
import type { CommandSpec } from './args';
import { findScenario, gameFrom } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run train --',
  about: `Bots play one another and what comes of it is learned: how good a position is for each side, and what sides tend to do.
The result, ${LEARNED_FILE} beside the scenario, makes searching bots stronger and the laboratory's win chances truer.
A first round between script bots, then rounds between searching ones, each beginning with what the last one knew:
  npm run train -- SCENARIO --fresh --bot script --games 4000
  npm run train -- SCENARIO --bot search:64 --games 1500`,
  positionals: [{ name: 'scenario', about: 'a folder, or the name of one in scenarios/' }],
  options: {
    games: { value: 'N', about: 'games of self-play', default: '2000' },
    bot: { value: 'KIND', about: 'who plays, on every side', default: 'search:64' },
    seed: { value: 'S', about: 'a whole number', default: '1' },
    worlds: { value: 'N', about: 'try everything open at some decisions in so many worlds, to learn what is good; 0: learn what is done', default: '10' },
    fresh: { about: 'forget what was known' },
    cores: { value: 'N', about: 'threads', default: String(availableParallelism()) },
  },
};

const args = readArguments(SPEC);
const atLeastOne = (name: string): number => {
  const n = args.number(name)!;
  return n >= 1 ? n : usageError(SPEC, `--${name} must be at least 1`);
};
const name = args.positionals[0]!;
const game = gameFrom(name);
const folder = findScenario(name)!;
const before = args.on('fresh') ? null : readLearned(folder);
const bot = args.text('bot')!;
const seed = args.number('seed')! | 0;
const start = performance.now();
let shown = 0;
const lab = createLab({
  data: game.data, learned: before, seed, games: 0, strong: bot, threads: atLeastOne('cores'), folder: null,
  progress: ({ done, count }) => {
    const now = performance.now();
    if (now - shown < 5000 && done < count) return;
    shown = now;
    process.stderr.write(`${done} of ${count} games\n`);
  },
});
const params = { seed, bots: game.data.sides.map(() => bot), strayPercent: 4, keepOneIn: args.number('worlds')! > 0 ? 7 : 3, worlds: args.number('worlds')! };
const games = await lab.run<PlayedGame>('selfplay', 'selfplay', params, atLeastOne('games'));
lab.close();
const wins = game.data.sides.map((s, k) => `${s.id} ${((100 * games.filter((g) => g.winner === k).length) / games.length).toFixed(1)} %`);
console.log(`${games.length} games in ${((performance.now() - start) / 1000).toFixed(0)} s: ${wins.join(', ')}`);
const { learned, value, policy } = learnFrom(game, games, before, seed);
writeFileSync(join(folder, LEARNED_FILE), `${JSON.stringify(learned)}\n`);
console.log(`who wins: −log chance ${value.loss.toFixed(4)} (knowing only the shares: ${value.base.toFixed(4)}), ${value.positions} positions`);
console.log(`what is done: −log chance ${policy.loss.toFixed(4)} (evenly: ${policy.base.toFixed(4)}), ${policy.decisions} decisions`);
console.log(`${((performance.now() - start) / 1000).toFixed(0)} s in all; ${join(folder, LEARNED_FILE)} written`);
