import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { proofOf } from '../../lab/writers/proof';
import { proofPage } from '../../lab/writers/proof-page';
import { gameFrom } from '../folder';
import { FOLDER } from './command';
import type { Command } from './command';

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- proof',
    about: [
      'All texts of a scenario in reading order as one HTML page to print: English and French in two columns, with ids, tags and sources, and room',
      'to write. For a proofreader, who needs neither the game nor the files. The page holds everything; it asks for nothing from outside.',
    ].join('\n'),
    positionals: [FOLDER],
    options: { to: { value: 'FILE', about: 'the file to write (default <id>-proof.html)' } },
  },
  run(args) {
    const { data } = gameFrom(args.positionals[0]!);
    const sections = proofOf(data);
    const file = args.text('to') ?? `${data.id}-proof.html`;
    writeFileSync(file, proofPage(data, sections));
    console.log(`${resolve(file)}: ${sections.length} sections, ${sections.reduce((n, s) => n + s.items.reduce((m, i) => m + i.texts.length, 0), 0)} texts`);
  },
};
