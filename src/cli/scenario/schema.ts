import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema, SCHEMA_PARTS } from '../../scenario/index';
import { usageError } from '../args';
import { languageOf, ROOT } from './command';
import type { Command } from './command';

/** Where the schemas lie: the build puts them there as well. */
export const SCHEMAS = join(ROOT, 'dist/schema');

/** Writes the schema of every part into a folder, one file each; those that explain in French into `fr` in it. */
export function writeSchemas(folder: string): void {
  for (const [lang, home] of [['en', folder], ['fr', join(folder, 'fr')]] as const) {
    mkdirSync(home, { recursive: true });
    for (const part of SCHEMA_PARTS) writeFileSync(join(home, `${part}.json`), `${JSON.stringify(jsonSchema(part, lang), null, 1)}\n`);
  }
}

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- schema',
    about: [
      'The JSON Schema of a part, for editors that complete and explain YAML. The build publishes all of them in dist/schema/,',
      'and with explanations in French in dist/schema/fr/.',
      'A file names its schema in its first line: # yaml-language-server: $schema=<path or address>/cards.json',
    ].join('\n'),
    positionals: [{ name: 'part', about: SCHEMA_PARTS.join(', '), optional: true }],
    options: { lang: { value: 'LANG', about: 'of the explanations: en or fr', default: 'en' }, to: { value: 'FOLDER', about: 'write the schema of every part there' } },
  },
  run(args) {
    const to = args.text('to');
    const [part] = args.positionals;
    if (to !== undefined) writeSchemas(to);
    if (part === undefined && to === undefined) usageError(this.spec, 'missing: part, or --to');
    if (part === undefined) return;
    if (!SCHEMA_PARTS.includes(part)) usageError(this.spec, `no part "${part}"; there are ${SCHEMA_PARTS.join(', ')}`);
    console.log(JSON.stringify(jsonSchema(part, languageOf(args.text('lang'))), null, 2));
  },
};
