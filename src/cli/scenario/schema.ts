import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema, SCHEMA_PARTS } from '../../scenario/index';
import { usageError } from '../args';
import { ROOT } from './command';
import type { Command } from './command';

/** Where the schemas lie: the build puts them there as well. */
export const SCHEMAS = join(ROOT, 'dist/schema');

/** Writes the schema of every part into a folder, one file each. */
export function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of SCHEMA_PARTS) writeFileSync(join(folder, `${part}.json`), `${JSON.stringify(jsonSchema(part), null, 1)}\n`);
}

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- schema',
    about: [
      'The JSON Schema of a part, for editors that complete and explain YAML. The build publishes all of them in dist/schema/.',
      'A file names its schema in its first line: # yaml-language-server: $schema=<path or address>/cards.json',
    ].join('\n'),
    positionals: [{ name: 'part', about: SCHEMA_PARTS.join(', '), optional: true }],
    options: { to: { value: 'FOLDER', about: 'write the schema of every part there' } },
  },
  run(args) {
    const to = args.text('to');
    const [part] = args.positionals;
    if (to !== undefined) writeSchemas(to);
    if (part === undefined && to === undefined) usageError(this.spec, 'missing: part, or --to');
    if (part === undefined) return;
    if (!SCHEMA_PARTS.includes(part)) usageError(this.spec, `no part "${part}"; there are ${SCHEMA_PARTS.join(', ')}`);
    console.log(JSON.stringify(jsonSchema(part), null, 2));
  },
};
