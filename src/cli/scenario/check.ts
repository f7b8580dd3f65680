import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Reach } from '../../lab/writers/reach';
import { countScenario, formatIn, loadScenario } from '../../scenario/index';
import type { Diagnostic } from '../../scenario/index';
import type { Arguments } from '../args';
import { gameFrom, readFolder } from '../folder';
import { counter, emblems, FOLDER, folderOf, LANG, languageOf, ROOT } from './command';
import type { Command } from './command';
import { countText } from './counts';
import { lastReadings } from './readings';

/** Games between bots that tell what of the scenario anybody meets. */
async function played(folder: string, args: Arguments, lang: 'en' | 'fr'): Promise<Reach | null> {
  const games = args.number('games')!;
  if (games <= 0) return null;
  const { reachOf } = await import('../../lab/writers/reach');
  const shown = counter(games, lang === 'fr' ? 'parties' : 'games', lang);
  const reach = reachOf(gameFrom(folder, args.text('start')), { games, seed: args.number('seed')!, bots: args.text('bots')!, lang }, shown.tell);
  shown.end();
  return reach;
}

/** Notes that are told unasked: what stands twice, what no game can reach or choose, as far as that shows without playing. */
const UNASKED: ReadonlySet<string> = new Set([
  'same-title', 'same-effects', 'never-set', 'never-asked', 'never-holds', 'contradiction', 'cyclic-trigger', 'never-taken', 'unreachable', 'dead-end', 'unused-forms',
]);

/** More faults than this are easier worked off a word at a time. */
const MANY = 8;

/** The words that occur in most faults, so that one slip in many places is seen as one. */
export function often(faults: readonly Diagnostic[], lang: 'en' | 'fr' = 'en'): string {
  const counts = new Map<string, number>();
  for (const { text } of faults) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  const top = [...counts].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1]).slice(0, 6);
  return faults.length <= MANY || top.length === 0 ? '' : `${lang === 'fr' ? 'le plus souvent\u202F:' : 'most often:'} ${top.map(([text, n]) => `${text} ${n}×`).join(', ')}\n`;
}

/** The last line: how many faults and notes there are in a folder, how many notes are not shown, and what else can be asked. */
export function verdict(folder: string, lang: 'en' | 'fr', { faults, notes, left, played }: { readonly faults: number; readonly notes: number; readonly left: number; readonly played: boolean }): string {
  const plural = (n: number, word: string): string => `${n} ${word}${(lang === 'fr' ? n < 2 : n === 1) ? '' : 's'}`;
  const ask = faults === 0 && !played;
  if (lang === 'fr') {
    const more = left > 0 ? ` (${left === notes ? 'à voir' : `dont ${left}`} avec --notes)` : '';
    return `${folder}\u202F: ${faults === 0 ? 'aucune faute' : plural(faults, 'faute')}${notes > 0 ? `, ${plural(notes, 'remarque')}${more}` : ''}${ask ? '\nCe que personne ne rencontre ni ne choisit quand on joue\u202F: --games 100, ou `play`.' : ''}`;
  }
  const more = left > 0 ? ` (${left} of them with --notes)` : '';
  return `${folder}: ${faults === 0 ? 'no fault' : plural(faults, 'fault')}${notes > 0 ? `, ${plural(notes, 'note')}${more}` : ''}${ask ? '\nWhat nobody meets or chooses when it is played is listed by --games 100, or by `play`.' : ''}`;
}

/** Where the codes that were met are explained. */
function pages(list: readonly Diagnostic[], lang: 'en' | 'fr'): string {
  const known = [...new Set(list.map((d) => d.code))].map((code) => `docs/diagnostics/${code}${lang === 'fr' ? '.fr' : ''}.md`).filter((page) => existsSync(join(ROOT, page)));
  return known.length === 0 ? '' : `${lang === 'fr' ? 'expliqué dans' : 'explained in'} ${known.join(', ')}\n`;
}

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- check',
    about: [
      'Every fault of a scenario with its file, line and column, the line as it stands, what was expected and what was probably meant.',
      'Exits with 1 if there is a fault; otherwise prints what the scenario holds. Each code has a page in docs/diagnostics/.',
      'What stands twice, and what no course of the game can reach or choose, is listed as well, as far as it shows without playing;',
      'with --games N it plays N games and lists what nobody met or chose in them (`play` does more of that).',
    ].join('\n'),
    positionals: [FOLDER],
    options: {
      notes: { about: 'all notes: typography, citations and other things worth a look that are no faults' },
      games: { value: 'N', about: 'play so many games', default: '0' },
      seed: { value: 'S', about: 'of the games, a whole number', default: '1' },
      bots: { value: 'KIND', about: 'who plays, random or script', default: 'random' },
      start: { value: 'ID', about: 'begin at this start of the scenario' },
      lang: LANG,
      json: { about: 'faults, notes, counts and what was never met as JSON' },
    },
  },
  async run(args) {
    const folder = folderOf(this.spec, args.positionals[0]!);
    const files = readFolder(folder);
    const { cache, keep } = lastReadings(folder, files);
    const { scenario, faults, notes } = loadScenario(files, { icons: emblems(), cache });
    keep();
    const lang = languageOf(args.text('lang'));
    const counts = scenario ? countScenario(scenario) : null;
    const reach = faults.length === 0 ? await played(folder, args, lang) : null;
    process.exitCode = faults.length > 0 ? 1 : 0;
    const { neverText, shareMet } = reach || args.on('json') ? await import('../../lab/writers/reach-text') : { neverText: null, shareMet: () => 0 };
    if (args.on('json')) {
      const ids = (met: readonly { readonly key: string }[]): readonly string[] => met.map((m) => m.key);
      const never = reach && { games: reach.games, share: shareMet(reach.met), neverMet: ids(reach.met.filter((m) => m.seen === 0)), neverChosen: ids(reach.met.filter((m) => m.choice && m.chosen === 0)) };
      console.log(JSON.stringify({ faults, notes, counts, reach: never }, null, 2));
      return;
    }
    const here = (d: Diagnostic): Diagnostic => ({ ...d, file: relative('.', join(folder, d.file)) });
    const told = [...faults, ...notes.filter((d) => args.on('notes') || UNASKED.has(d.code))];
    for (const d of told) console.log(formatIn(here(d), lang));
    if (counts) console.log(countText(counts, lang));
    if (reach && neverText) console.log(neverText(reach, lang));
    const left = notes.length - told.filter((d) => d.severity === 'note').length;
    console.log(`${pages(told, lang)}${often(faults, lang)}${verdict(folder, lang, { faults: faults.length, notes: notes.length, left, played: reach !== null })}`);
  },
};
