// `npm run scenario`. `check` is asked for after every few changes, so it runs from one compiled file.
import { join } from 'node:path';
import { compiled } from './compiled.mjs';

const root = join(import.meta.dirname, '..');
const quick = process.argv[2] === 'check' ? await compiled(root, 'src/cli/check.ts', join(root, 'node_modules/.cache/dual-power/check.mjs')) : null;
if (quick === null) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import(quick ?? '../src/cli/scenario.ts');
