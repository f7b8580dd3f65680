import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { readLearned } from '../lab/learned';
import { createLab } from '../lab/runner';
import { STRONG } from '../lab/strong';
import type { MeetParams, Met, Weighed, WeighedSteps, WeighParams } from '../lab/tasks/dilemma';
import { everySeat, pickCases, stepsOf } from '../lab/tasks/dilemma';
import { formatAnswers } from '../lab/writers/answers';
import { thrifty } from '../lab/measures/thrift';
import { readArguments, usageError } from './args';
import type { CommandSpec } from './args';
import { findScenario, gameFrom } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run weigh --',
  about: `What every answer of every dilemma is worth to whoever gives it: measure 9 of docs/measures.md, in a minute, for tuning.
Situations are met in games between bots; in each of them every open answer is tried in the same worlds with the same dice.
With --cases they are kept, so that numbers can be changed and the same situations be asked again:
  npm run weigh -- SCENARIO --cases met.json
  npm run weigh -- SCENARIO --cases met.json --only the-note,the-march --steps`,
  positionals: [{ name: 'scenario', about: 'a folder, or the name of one in scenarios/' }],
  options: {
    games: { value: 'N', about: 'games in which dilemmas are met', default: '80' },
    most: { value: 'N', about: 'situations of each dilemma at most', default: '40' },
    worlds: { value: 'N', about: 'worlds for each situation', default: '32' },
    seed: { value: 'S', about: 'a whole number', default: '1' },
    cases: { value: 'FILE', about: 'keep the situations there, or take them from there if they still fit' },
    only: { value: 'ID,…', about: 'these dilemmas only' },
    failing: { about: 'show only dilemmas of which an answer fails' },
    steps: { about: 'also what one step of each track and one cube of each milieu is worth there' },
    cores: { value: 'N', about: 'threads', default: String(availableParallelism()) },
  },
};

const args = readArguments(SPEC);
const name = args.positionals[0]!;
const game = gameFrom(name);
const only = args.text('only')?.split(',');
const known = [...game.data.dispatches, ...game.data.epilogue];
const strange = only?.find((id) => !known.some((d) => d.id === id));
if (strange !== undefined) usageError(SPEC, `--only: there is no dispatch "${strange}"`);
const seed = args.number('seed')! | 0;
const learned = readLearned(findScenario(name)!);
const lab = createLab({ data: game.data, learned, seed, games: 0, strong: STRONG, threads: args.count('cores'), folder: null });

const met = await situations();
const cases = pickCases([met.filter((m) => !only || only.includes(m.dispatch))], args.count('most'));
const params: WeighParams = { cases, worlds: args.count('worlds'), periods: 1, player: 'learned', seed };
const weighed = await lab.run<Weighed>('weighed', 'weigh-options', params, cases.length);
const steps = args.on('steps') ? await lab.run<WeighedSteps>('steps', 'weigh-steps', { ...params, worlds: Math.ceil(params.worlds / 4) }, cases.length) : [];
lab.close();
console.log(formatAnswers(game, weighed, { failing: args.on('failing'), steps, names: stepsOf(game).map((s) => s.name) }));

/** Situations from the file if they are of this very table, else from new games. */
async function situations(): Promise<Met[]> {
  const file = args.text('cases');
  const table = game.at.slots.map((s) => `${s.kind} ${s.id} ${s.sub}`).join('\n');
  if (file !== undefined && existsSync(file)) {
    const kept = keptIn(file);
    if (kept.table === table) return kept.met;
    console.error(`${file} is of another table: new situations are looked for`);
  }
  const meet: MeetParams = { bots: everySeat(lab.bench, thrifty(STRONG, 2)), seed };
  const games = await lab.run<Met[]>('met', 'meet-dilemmas', meet, args.count('games'));
  if (file !== undefined) writeFileSync(file, JSON.stringify({ table, met: games.flat() }));
  return games.flat();
}

/** What an earlier call kept. A file that is something else is refused: it would be written over. */
function keptIn(file: string): { readonly table: string; readonly met: Met[] } {
  let kept: unknown = null;
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No JSON: refused below.
  }
  const { table, met } = (kept ?? {}) as { table?: unknown; met?: Met[] };
  if (typeof table !== 'string' || !Array.isArray(met)) return usageError(SPEC, `--cases: ${file} holds no situations; it is left as it is`);
  return { table, met };
}
