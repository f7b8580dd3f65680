import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Learned } from '../bots/learned/learned';
import { LEARNED_FILE, readLearned } from '../lab/learned';
import { createLab } from '../lab/runner';
import type { PlayedGame } from '../lab/train/samples';
import { learnFrom } from '../lab/train/train';
import { readArguments } from './args';
import type { CommandSpec } from './args';
import { findScenario, gameFrom } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run train --',
  about: `Bots play one another and what comes of it is learned: how good a position is for each side, and what sides tend to do.
The result, ${LEARNED_FILE} beside the scenario, makes searching bots stronger and the laboratory's win chances truer.
A first round between script bots, then rounds between searching ones, each beginning with what the last one knew
and learning from the games of all of them, so that habits settle instead of chasing one another:
  npm run train -- SCENARIO --fresh --bot script --games 4000
  npm run train -- SCENARIO --bot flat:32 --games 400 --rounds 4 --worlds 4`,
  positionals: [{ name: 'scenario', about: 'a folder, or the name of one in scenarios/' }],
  options: {
    games: { value: 'N', about: 'games of self-play in a round', default: '2000' },
    rounds: { value: 'N', about: 'rounds, each played with what was learned until then', default: '1' },
    bot: { value: 'KIND', about: 'who plays, on every side', default: 'search:64' },
    seed: { value: 'S', about: 'a whole number', default: '1' },
    worlds: { value: 'N', about: 'try everything open at some decisions in so many worlds, to learn what is good; 0: learn what is done', default: '10' },
    fresh: { about: 'forget what was known' },
    cores: { value: 'N', about: 'threads', default: String(availableParallelism()) },
  },
};

const args = readArguments(SPEC);
const name = args.positionals[0]!;
const game = gameFrom(name);
const folder = findScenario(name)!;
const before = args.on('fresh') ? null : readLearned(folder);
const bot = args.text('bot')!;
const seed = args.number('seed')! | 0;
const [rounds, count, threads, worlds] = [args.count('rounds'), args.count('games'), args.count('cores'), args.number('worlds')!];
const start = performance.now();
const seconds = (): string => ((performance.now() - start) / 1000).toFixed(0);

/** One round of self-play by bots that know `learned`. */
async function playRound(round: number, learned: Learned | null): Promise<PlayedGame[]> {
  let shown = 0;
  const lab = createLab({
    data: game.data, learned, seed: seed + round, games: 0, strong: bot, threads, folder: null,
    progress: ({ done, count: of }) => {
      const now = performance.now();
      if (now - shown < 5000 && done < of) return;
      shown = now;
      process.stderr.write(`${done} of ${of} games\n`);
    },
  });
  const params = { seed: seed + round, bots: game.data.sides.map(() => bot), strayPercent: 4, keepOneIn: worlds > 0 ? 7 : 3, worlds };
  const games = await lab.run<PlayedGame>('selfplay', 'selfplay', params, count);
  lab.close();
  const wins = game.data.sides.map((s, k) => `${s.id} ${((100 * games.filter((g) => g.winner === k).length) / games.length).toFixed(1)} %`);
  console.log(`round ${round + 1} of ${rounds}: ${games.length} games, ${seconds()} s so far: ${wins.join(', ')}`);
  return games;
}

// Habits are those of all rounds together. What is best against the habits of one round alone is a habit that the next
// round punishes, and so on in a circle; an average of answers settles (fictitious play: Brown 1951, and docs/adr/0025).
const all: PlayedGame[] = [];
let known = before;
for (let round = 0; round < rounds; round++) {
  all.push(...await playRound(round, known));
  const { learned, value, policy } = learnFrom(game, all, before, seed);
  known = learned;
  writeFileSync(join(folder, LEARNED_FILE), `${JSON.stringify(learned)}\n`);
  console.log(`  who wins: −log chance ${value.loss.toFixed(4)} (knowing only the shares: ${value.base.toFixed(4)}), ${value.positions} positions`);
  console.log(`  what is done: −log chance ${policy.loss.toFixed(4)} (evenly: ${policy.base.toFixed(4)}), ${policy.decisions} decisions`);
}
console.log(`${seconds()} s in all; ${join(folder, LEARNED_FILE)} written`);
