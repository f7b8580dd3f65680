import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { findScenario } from '../folder';
import { usageError } from '../args';
import { withComments } from '../../scenario/comments';
import { languageOf, ROOT } from './command';
import type { Command } from './command';
import { SCHEMAS, writeSchemas } from './schema';

const STARTER = join(ROOT, 'scenarios/_starter');
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** `two-bridges` as a title to begin with: “Two bridges”. */
function titleFrom(id: string): string {
  const words = id.replaceAll('-', ' ');
  return `${words[0]!.toUpperCase()}${words.slice(1)}`;
}

/** A text as YAML in double quotes. */
const quoted = (text: string): string => JSON.stringify(text);

/** The starter's files with another id and title, with their comments in a language, and with their schema, in that language as well, where the new folder finds it. */
export function starterFiles(id: string, title: { readonly en: string; readonly fr: string }, folder: string, lang: 'en' | 'fr' = 'en'): Record<string, string> {
  const files: Record<string, string> = {};
  const words = lang === 'fr' ? (JSON.parse(readFileSync(join(STARTER, 'comments.fr.json'), 'utf8')) as Record<string, string>) : {};
  for (const path of readdirSync(STARTER, { recursive: true }).map((p) => String(p).replaceAll('\\', '/')).filter((p) => p.endsWith('.yaml'))) {
    let text = withComments(readFileSync(join(STARTER, path), 'utf8'), words);
    if (path === 'scenario.yaml') {
      text = text.replace(/^id: .*$/m, `id: ${id}`).replace(/^title: .*$/m, `title: {en: ${quoted(title.en)}, fr: ${quoted(title.fr)}}`);
    }
    const schemas = relative(dirname(resolve(folder, path)), SCHEMAS).replaceAll('\\', '/');
    files[path] = text.replace(/^(# yaml-language-server: \$schema=).*?([a-z-]+\.json)$/m, `$1${schemas}/${lang === 'fr' ? 'fr/' : ''}$2`);
  }
  return files;
}

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- new',
    about: [
      'Makes a small scenario of your own to begin from: two sides, four periods, one assembly, six cards each, three dispatches.',
      'It can be played at once; comments in its files say what each line is for. Nothing that is there already is overwritten.',
    ].join('\n'),
    positionals: [{ name: 'id', about: 'its name: small letters, digits and single hyphens, like bread-of-1795' }],
    options: {
      to: { value: 'FOLDER', about: 'where to put it (default scenarios/<id>, where the game lists it)' },
      title: { value: 'TEXT', about: 'its English title (default: the id in words)' },
      titre: { value: 'TEXT', about: 'its French title (default: the English one)' },
      lang: { value: 'LANG', about: 'of the comments: en or fr; without it what the system says' },
    },
  },
  run(args) {
    const id = args.positionals[0]!;
    if (!ID.test(id) || id.length > 60) usageError(this.spec, `"${id}" cannot be an id: small letters, digits and single hyphens, 60 at most`);
    const folder = args.text('to') ?? join('scenarios', id);
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)) usageError(this.spec, `${folder} is there already and is not empty; nothing was changed`);
    if (args.text('to') === undefined && findScenario(id) !== undefined) usageError(this.spec, `there is a scenario "${id}" already: ${findScenario(id)!}`);
    const en = args.text('title') ?? titleFrom(id);
    const lang = languageOf(args.text('lang'));
    const files = starterFiles(id, { en, fr: args.text('titre') ?? en }, folder, lang);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeSchemas(SCHEMAS);
    const said = lang === 'fr'
      ? { begin: `${Object.keys(files).length} fichiers\u202F; commencez par`, check: 'de temps en temps, après quelques changements', watch: 'pour jouer pendant que vous écrivez', guide: 'docs/designing.fr.md mène d’ici à un scénario que l’on peut partager.' }
      : { begin: `${Object.keys(files).length} files; begin with`, check: 'after every few changes', watch: 'to play it while you write', guide: 'docs/designing.md leads from here to a scenario one can share.' };
    console.log([
      `${folder}: ${said.begin} ${join(folder, 'scenario.yaml')}`,
      `  npm run scenario -- check ${folder}    ${said.check}`,
      `  npm run scenario -- watch ${folder}    ${said.watch}`,
      said.guide,
    ].join('\n'));
  },
};
