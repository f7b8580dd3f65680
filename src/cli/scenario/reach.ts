import { reachOf } from '../../lab/writers/reach';
import { reachText } from '../../lab/writers/reach-text';
import { gameFrom } from '../folder';
import { counter, FOLDER, LANG, languageOf } from './command';
import type { Command } from './command';

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- reach',
    about: 'Plays games and says how much of each kind of content is met in them, and how many words a seat is shown.',
    positionals: [FOLDER],
    options: {
      games: { value: 'N', about: 'how many games', default: '1000' },
      seed: { value: 'S', about: 'a whole number', default: '1' },
      bots: { value: 'KIND', about: 'who plays, random or script', default: 'random' },
      start: { value: 'ID', about: 'begin at this start of the scenario' },
      lang: LANG,
    },
  },
  run(args) {
    const games = args.number('games')!;
    const lang = languageOf(args.text('lang'));
    const shown = counter(games, lang === 'fr' ? 'parties' : 'games', lang);
    const reach = reachOf(gameFrom(args.positionals[0]!, args.text('start')), { games, seed: args.number('seed')!, bots: args.text('bots')!, lang }, shown.tell);
    shown.end();
    console.log(reachText(reach, lang));
  },
};
