import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const requireHere = createRequire(import.meta.url);
const list = readFileSync(`${root}/tools/vite/phaser-trimmed.cjs`, 'utf8');

/** What the built page finds under `Phaser`: plain tables as they are, everything else as a mere mark, since the engine needs a page. */
function trimmed(): unknown {
  const module = { exports: {} };
  const stand = (path: string): unknown => (/\/const$|_CONST$/.test(path) ? requireHere(path.replace(/^phaser\//, `${root}/node_modules/phaser/`)) : { there: path });
  new Function('module', 'require', list)(module, stand);
  return module.exports;
}

/** The board's code without its types. */
function code(): string {
  const files = readdirSync(`${root}/src/ui/board`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return files.map((file) => ts.transpileModule(readFileSync(`${root}/src/ui/board/${file}`, 'utf8'), { compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true } }).outputText).join('\n');
}

/** The value at a path such as `Scale.NONE`; undefined where the path ends early. A mark stands for all that is in it. */
function at(from: unknown, path: readonly string[]): unknown {
  let value = from;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    if ('there' in value) return value;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

describe('the trimmed engine', () => {
  const engine = trimmed();
  const board = code();

  it('has every name of the engine that the board uses', () => {
    const used = [...new Set([...board.matchAll(/\bPhaser\.((?:\w+\.)*\w+)/g)].map((m) => m[1]!))];
    expect(used).toContain('CANVAS');
    expect(used.filter((path) => at(engine, path.split('.')) === undefined), 'add them to tools/vite/phaser-trimmed.cjs').toEqual([]);
  });

  it('makes every kind of object that the board makes', () => {
    const made = [...new Set([...board.matchAll(/\.add\.(\w+)\(/g)].map((m) => m[1]!))];
    expect(made).toContain('image');
    const factories = [...list.matchAll(/\/(\w+)Factory'\)/g)].map((m) => m[1]!.toLowerCase());
    expect(made.filter((kind) => !factories.includes(kind.toLowerCase())), 'add their factories to tools/vite/phaser-trimmed.cjs').toEqual([]);
  });

  it('is asked for nothing that scenes have only with a plugin it lacks', () => {
    expect(board.match(/\b(?:scene|this)\.(?:tweens|time|input|load|sound|lights|make|physics|anims)\b/g)).toBeNull();
  });

  it('notices what is missing', () => {
    expect(at(engine, ['Scale', 'NONE'])).toBe(0);
    expect(at(engine, ['GameObjects', 'Text'])).toBeUndefined();
    expect(at(engine, ['Scale', 'NOWHERE'])).toBeUndefined();
  });
});
