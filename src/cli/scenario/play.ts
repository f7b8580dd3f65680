import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { simulate } from '../../lab/sim';
import { reachOf } from '../../lab/writers/reach';
import { amongFr, counted } from '../../lab/writers/language';
import type { Lang } from '../../lab/writers/language';
import { combined, troubleIn, troubles, verdictText, warnings } from '../../lab/writers/verdict';
import type { Series, Trouble } from '../../lab/writers/verdict';
import { newRecord, writeRecord } from '../../record/index';
import type { Game } from '../../rules/game';
import type { Arguments } from '../args';
import { gameFrom } from '../folder';
import { counter, FOLDER, folderOf, LANG, languageOf } from './command';
import type { Command } from './command';

async function seriesOf(g: Game, bots: string, games: number, args: Arguments, lang: Lang): Promise<Series> {
  const seed = args.number('seed')! | 0;
  const shown = counter(games, lang === 'fr' ? `parties ${amongFr([bots])}` : `games of ${bots}`, lang);
  const played = await simulate({ data: g.data, seed, start: args.text('start'), bots: g.data.sides.map(() => bots), force: [] }, games, Math.max(1, args.number('cores')!), shown.tell);
  const reach = reachOf(g, { games, seed, bots, lang }, shown.tell);
  shown.end();
  return { bots, games: played, reach };
}

/** Keeps the games that broke off as records that `npm run replay` plays up to the fault. */
function keep(g: Game, series: readonly Series[], folder: string, lang: Lang): number {
  let kept = 0;
  for (const { bots, games } of series) {
    for (const [kind, list] of Object.entries(troubles(games)) as readonly (readonly [Trouble, typeof games.failures])[]) {
      for (const f of list.slice(0, 3)) {
        mkdirSync(folder, { recursive: true });
        const path = join(folder, `${g.data.id}-${kind.replace(' ', '-')}-${bots}-${f.game}.json`);
        writeFileSync(path, writeRecord({ ...newRecord(g, f.seed), actions: f.actions, note: f.message }));
        console.log(lang === 'fr'
          ? `${troubleIn(kind, lang)}\u202F: partie ${f.game} ${amongFr([bots])}, après ${counted(f.actions.length, 'action', lang)}\u202F: ${f.message}\u202F; npm run replay -- ${path}`
          : `${kind}: game ${f.game} between ${bots} seats, after ${counted(f.actions.length, 'action', lang)}: ${f.message}; npm run replay -- ${path}`);
        kept++;
      }
    }
  }
  return kept;
}

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- play',
    about: [
      'Plays many games without a screen: some between seats that choose at random, some between the characters of bots.yaml. Tells of games',
      'that break off (with a record to replay), of what nobody ever meets or chooses, who comes first, how games end and how long they are.',
      'Exits with 1 if a game breaks off. After a percentage: the interval in which it lies in 95 of 100 such runs.',
    ].join('\n'),
    positionals: [FOLDER],
    options: {
      random: { value: 'N', about: 'games between seats that choose at random', default: '1000' },
      script: { value: 'N', about: 'games between characters', default: '200' },
      seed: { value: 'S', about: 'a whole number; the same seed gives the same games', default: '1' },
      start: { value: 'ID', about: 'begin at this start of the scenario' },
      cores: { value: 'N', about: 'threads', default: String(availableParallelism()) },
      records: { value: 'FOLDER', about: 'where to keep the records of games that broke off', default: '.' },
      lang: LANG,
      json: { about: 'the figures as JSON, the same in every language' },
    },
  },
  async run(args) {
    const folder = folderOf(this.spec, args.positionals[0]!);
    const g = gameFrom(folder, args.text('start'));
    const lang = args.on('json') ? 'en' : languageOf(args.text('lang'));
    const series: Series[] = [];
    // A terminal says how far it is; elsewhere it would be silent for a minute.
    if (!process.stderr.isTTY) {
      const [random, script] = [args.number('random')!, args.number('script')!];
      console.error(lang === 'fr'
        ? `${counted(random, 'partie', lang)} au hasard et ${script} entre caractères\u202F; une minute ou deux, peut-être`
        : `playing ${counted(random, 'game', lang)} at random and ${script} between characters; this may take a minute or two`);
    }
    for (const bots of ['random', 'script']) {
      const games = args.number(bots)!;
      if (games > 0) series.push(await seriesOf(g, bots, games, args, lang));
    }
    if (args.on('json')) {
      const met = combined(series);
      console.log(JSON.stringify({ series: series.map(({ bots, games }) => ({ bots, ...games })), met: met?.met ?? [], warnings: warnings(g, series) }, null, 1));
    } else console.log(verdictText(g, series, lang));
    if (keep(g, series, args.text('records')!, lang) > 0) process.exitCode = 1;
  },
};
