import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Reach } from '../../lab/writers/reach';
import { countScenario, formatDiagnostic, loadScenario } from '../../scenario/index';
import type { Diagnostic } from '../../scenario/index';
import type { Arguments } from '../args';
import { gameFrom, readFolder } from '../folder';
import { counter, emblems, FOLDER, folderOf, ROOT } from './command';
import type { Command } from './command';
import { countText } from './counts';

/** Games between bots that tell what of the scenario anybody meets. */
async function played(folder: string, args: Arguments): Promise<Reach | null> {
  const games = args.number('games')!;
  if (games <= 0) return null;
  const { reachOf } = await import('../../lab/writers/reach');
  const shown = counter(games, 'games');
  const reach = reachOf(gameFrom(folder, args.text('start')), { games, seed: args.number('seed')!, bots: args.text('bots')! }, shown.tell);
  shown.end();
  return reach;
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** Where the codes that were met are explained. */
function pages(list: readonly Diagnostic[]): string {
  const known = [...new Set(list.map((d) => d.code))].map((code) => `docs/diagnostics/${code}.md`).filter((page) => existsSync(join(ROOT, page)));
  return known.length === 0 ? '' : `explained in ${known.join(', ')}\n`;
}

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- check',
    about: [
      'Every fault of a scenario with its file, line and column, the line as it stands, what was expected and what was probably meant.',
      'Exits with 1 if there is a fault; otherwise prints what the scenario holds. Each code has a page in docs/diagnostics/.',
      'With --games it plays as well, and lists what nobody met or chose (`play` does more of that).',
    ].join('\n'),
    positionals: [FOLDER],
    options: {
      notes: { about: 'notes as well: what stands twice, what can never hold, and other things worth a look that are no faults' },
      games: { value: 'N', about: 'play so many games', default: '0' },
      seed: { value: 'S', about: 'of the games, a whole number', default: '1' },
      bots: { value: 'KIND', about: 'who plays, random or script', default: 'random' },
      start: { value: 'ID', about: 'begin at this start of the scenario' },
      json: { about: 'faults, notes, counts and what was never met as JSON' },
    },
  },
  async run(args) {
    const folder = folderOf(this.spec, args.positionals[0]!);
    const { scenario, faults, notes } = loadScenario(readFolder(folder), { icons: emblems() });
    const counts = scenario ? countScenario(scenario) : null;
    const reach = faults.length === 0 ? await played(folder, args) : null;
    process.exitCode = faults.length > 0 ? 1 : 0;
    const { neverText, shareMet } = await import('../../lab/writers/reach-text');
    if (args.on('json')) {
      const ids = (met: readonly { readonly key: string }[]): readonly string[] => met.map((m) => m.key);
      const never = reach && { games: reach.games, share: shareMet(reach.met), neverMet: ids(reach.met.filter((m) => m.seen === 0)), neverChosen: ids(reach.met.filter((m) => m.choice && m.chosen === 0)) };
      console.log(JSON.stringify({ faults, notes, counts, reach: never }, null, 2));
      return;
    }
    const here = (d: Diagnostic): Diagnostic => ({ ...d, file: relative('.', join(folder, d.file)) });
    const told = [...faults, ...(args.on('notes') ? notes : [])];
    for (const d of told) console.log(formatDiagnostic(here(d)));
    if (counts) console.log(countText(counts));
    if (reach) console.log(neverText(reach));
    console.log(`${pages(told)}${folder}: ${faults.length === 0 ? 'no fault' : plural(faults.length, 'fault')}${notes.length > 0 ? `, ${plural(notes.length, 'note')}${args.on('notes') ? '' : ' (--notes)'}` : ''}`);
  },
};
