import type { CommandSpec } from './args';
import { readArguments, usageError } from './args';
import { didYouMean } from '../scenario/suggest';
import type { Command } from './scenario/command';

interface Verb {
  readonly about: string;
  /** Loaded when it is asked for: `check` is quick because nothing else is read. */
  readonly load: () => Promise<{ readonly command: Command }>;
}

const VERBS: Readonly<Record<string, Verb>> = {
  new: { about: 'a small scenario of your own to begin from', load: () => import('./scenario/new') },
  check: { about: 'every fault with its place, what was expected, what was probably meant', load: () => import('./scenario/check') },
  watch: { about: 'the game in the browser; what is saved in the files is played at once', load: () => import('./scenario/watch') },
  play: { about: 'games between bots: crashes, dead ends, what nobody meets, who wins', load: () => import('./scenario/play') },
  stats: { about: 'words, reading grade, cards by side and period, sources', load: () => import('./scenario/stats') },
  graph: { about: 'a picture of what leads to what', load: () => import('./scenario/graph') },
  proof: { about: 'all texts on paper, both languages side by side, for a proofreader', load: () => import('./scenario/proof') },
  pack: { about: 'one file to share, or a shared file taken apart', load: () => import('./scenario/pack') },
  schema: { about: 'JSON Schema for editors', load: () => import('./scenario/schema') },
  read: { about: 'the hardest texts', load: () => import('./scenario/read') },
  reach: { about: 'how much of the content games meet', load: () => import('./scenario/reach') },
};

const SPEC: CommandSpec = {
  usage: 'npm run scenario --',
  about: `Tools for who writes scenarios (docs/designing.md). Each has its own --help.\n\n${Object.entries(VERBS).map(([name, v]) => `  ${name.padEnd(8)}${v.about}`).join('\n')}`,
  positionals: [{ name: 'what', about: Object.keys(VERBS).join(', ') }, { name: 'folder', about: 'a folder, or the name of one in scenarios/', optional: true }],
  options: {},
};

const [word, ...rest] = process.argv.slice(2);
const verb = word === undefined ? undefined : Object.hasOwn(VERBS, word) ? VERBS[word] : undefined;
if (!verb) {
  // Help, or what is wrong with the line.
  const { positionals } = readArguments(SPEC);
  const near = didYouMean(positionals[0]!, Object.keys(VERBS));
  usageError(SPEC, `unknown word "${positionals[0]!}"${near === undefined ? '' : `: did you mean ${near}?`}`);
}
const { command } = await verb.load();
await command.run(readArguments(command.spec, rest));
