import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'compiled-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...args: readonly string[]): string => spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).stdout;
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('a command as one file', () => {
  const out = join(folder, 'cache/command.mjs');
  const run = (where = out): string => node('--input-type=module', '-e', `import { compiled } from ${JSON.stringify(join(ROOT, 'tools/compiled.mjs'))};
    const at = await compiled(${JSON.stringify(folder)}, 'src/command.ts', ${JSON.stringify(where)}); if (at === null) console.log('null'); else await import(at);`);

  it('knows where its sources lie, is kept, and is compiled anew when one of them has changed', () => {
    write('package-lock.json', '{}');
    write('src/said.ts', 'export const said: string = "one";');
    write('src/command.ts', 'import { said } from "./said";\nconsole.log(said, import.meta.dirname);');
    expect(run()).toBe(`one ${join(folder, 'src')}\n`);
    const first = readFileSync(out, 'utf8');
    // Kept: a file that was written by hand in its place, with the same first line, is what runs.
    writeFileSync(out, `${first.slice(0, first.indexOf('\n'))}\nconsole.log('kept');`);
    expect(run()).toBe('kept\n');
    write('src/said.ts', 'export const said: string = "two";');
    // Same length and perhaps the same tick of the clock: the time is what tells.
    const later = new Date(statSync(out).mtimeMs + 5000);
    utimesSync(join(folder, 'src/said.ts'), later, later);
    expect(run()).toBe(`two ${join(folder, 'src')}\n`);
  });

  it('is given up where it cannot be written', () => {
    expect(run(join(folder, 'src/command.ts/no/folder.mjs'))).toBe('null\n');
  });
});

it('check says from its one file what it says from its sources', () => {
  const args = ['check', 'scenarios/_starter', '--notes', '--lang', 'en'];
  const quick = node('tools/scenario.mjs', ...args);
  expect(quick).toMatch(/no fault/);
  expect(quick).toBe(node('--import', 'tsx/esm', 'src/cli/scenario.ts', ...args));
  expect(node('tools/scenario.mjs', 'check', '--help')).toContain('npm run scenario -- check <folder>');
});
