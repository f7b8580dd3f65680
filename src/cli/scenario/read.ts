import { readingOf, readingText } from '../../lab/writers/reading';
import { countScenario } from '../../scenario/index';
import { gameFrom } from '../folder';
import { FOLDER, LANG, languageOf } from './command';
import type { Command } from './command';

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- read',
    about: 'Words, and how hard the English is to read (Flesch–Kincaid), with the hardest texts.',
    positionals: [FOLDER],
    options: { lang: LANG },
  },
  run(args) {
    const { data } = gameFrom(args.positionals[0]!);
    console.log(readingText(readingOf(data), countScenario(data).words, undefined, languageOf(args.text('lang'))));
  },
};
