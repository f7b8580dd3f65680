import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEntries } from '../../lab/writers/coverage';
import { readingOf, readingText } from '../../lab/writers/reading';
import { figuresOf, figuresText } from '../../lab/writers/stats';
import type { Ledger } from '../../lab/writers/stats';
import { countScenario } from '../../scenario/index';
import { gameFrom } from '../folder';
import { FOLDER, ROOT } from './command';
import type { Command } from './command';
import { countText } from './counts';

/** The fact ledger, or null where it is not. Of some sections only the number of entries is known. */
function ledger(): Ledger | null {
  const path = join(ROOT, 'docs/ledger/entries.yaml');
  if (!existsSync(path)) return null;
  const { sections, others } = readEntries(readFileSync(path, 'utf8'));
  const ids = new Set(Object.values(sections).flatMap((s) => Object.keys(s.entries)));
  return { size: ids.size + Object.values(others).reduce((n, s) => n + s.count, 0), has: (entry) => ids.has(entry) || Object.hasOwn(others, entry.split('-')[0]!) };
}

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- stats',
    about: [
      'What a scenario holds and where it is thin: parts, words and reading grade, options and tags, what may be drawn or come in each period,',
      'what is not translated, entries of the ledger that are cited.',
    ].join('\n'),
    positionals: [FOLDER],
    options: { json: { about: 'the figures as JSON' } },
  },
  run(args) {
    const { data } = gameFrom(args.positionals[0]!);
    const counts = countScenario(data);
    const figures = figuresOf(data);
    const reading = readingOf(data);
    if (args.on('json')) console.log(JSON.stringify({ counts, ...figures, cited: Object.fromEntries(figures.cited), reading: { mean: reading.mean, whole: reading.whole, parts: reading.parts } }, null, 1));
    else console.log([countText(counts), '', figuresText(data, figures, ledger()), '', readingText(reading, counts.words, 5)].join('\n'));
  },
};
