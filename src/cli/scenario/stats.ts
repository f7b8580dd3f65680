import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownIds, readEntries } from '../../lab/writers/coverage';
import { readingOf, readingText } from '../../lab/writers/reading';
import { figuresOf, figuresText } from '../../lab/writers/stats';
import { countScenario } from '../../scenario/index';
import { gameFrom } from '../folder';
import { FOLDER, LANG, languageOf, ROOT } from './command';
import type { Command } from './command';
import { countText } from './counts';

/** The entries of the repository's fact ledger; none where it is not. */
function ledger(): ReadonlySet<string> {
  const path = join(ROOT, 'docs/ledger/entries.yaml');
  return existsSync(path) ? knownIds(readEntries(readFileSync(path, 'utf8'))) : new Set();
}

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- stats',
    about: [
      'What a scenario holds and where it is thin: parts, words and reading grade, options and tags, what may be drawn or come in each period,',
      'what is not translated, entries of the ledger that are cited.',
    ].join('\n'),
    positionals: [FOLDER],
    options: { lang: LANG, json: { about: 'the figures as JSON' } },
  },
  run(args) {
    const { data } = gameFrom(args.positionals[0]!);
    const counts = countScenario(data);
    const figures = figuresOf(data);
    const reading = readingOf(data);
    const lang = languageOf(args.text('lang'));
    if (args.on('json')) console.log(JSON.stringify({ counts, ...figures, cited: Object.fromEntries(figures.cited), reading: { mean: reading.mean, whole: reading.whole, parts: reading.parts } }, null, 1));
    else console.log([countText(counts, lang), '', figuresText(data, figures, ledger(), lang), '', readingText(reading, counts.words, 5, lang)].join('\n'));
  },
};
