import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../testkit/scenarios';
import { frenchFault } from '../testkit/french';
import { ICONS } from '../ui/model/icons';
import { CODES } from './codes';
import { loadScenario } from './load';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = join(ROOT, 'docs/diagnostics');
/** Codes whose example would fill pages, or would be a fault of the game itself. */
const WITHOUT = ['too-many', 'rules'];

interface Example {
  readonly scenario: string;
  readonly file: string;
  readonly fails: string;
  readonly mended: string;
  readonly mendedFile: string;
}

const SHAPE = /^Fails, in `scenarios\/((?:_fixtures\/)?[\w-]+)\/([\w./-]+)`:\n\n```yaml\n([^]*?)\n```\n\nMended(?:, in `scenarios\/(?:_fixtures\/)?[\w-]+\/([\w./-]+)`)?:\n\n```yaml\n([^]*?)\n```$/m;

function exampleOf(code: string): Example | null {
  const found = SHAPE.exec(readFileSync(join(PAGES, `${code}.md`), 'utf8'));
  return found && { scenario: found[1]!, file: found[2]!, fails: found[3]!, mendedFile: found[4] ?? found[2]!, mended: found[5]! };
}

function codesIn(files: Readonly<Record<string, string>>): readonly string[] {
  const { faults, notes } = loadScenario(files, { icons: ICONS });
  // Whatever is found is told in both languages.
  for (const d of [...faults, ...notes]) expect(frenchFault(d.words), d.code).toBeNull();
  return [...faults, ...notes].map((d) => d.code);
}

describe('every code of a diagnostic', () => {
  it('has a heading and a page, and every page a code', () => {
    for (const [end, language] of [['.md', /^[a-z-]+\.md$/], ['.fr.md', /^[a-z-]+\.fr\.md$/]] as const) {
      const pages = readdirSync(PAGES).filter((f) => language.test(f)).map((f) => f.slice(0, -end.length));
      expect(pages.sort()).toEqual(Object.keys(CODES).sort());
      const list = readFileSync(join(PAGES, `README${end}`), 'utf8');
      for (const code of pages) expect(list).toContain(`[\`${code}\`](${code}${end})`);
    }
  });

  it.each(Object.entries(CODES))('%s: its French page says in French what its page says, with the same example', (code, { fr }) => {
    const read = (end: string): readonly string[] => readFileSync(join(PAGES, `${code}${end}`), 'utf8').split(/^```(?:yaml)?$/m);
    const [page, original] = [read('.fr.md'), read('.md')];
    expect(page.length).toBe(original.length);
    expect(page[0]!.toLowerCase()).toContain(`# \`${code}\`\u202f: ${fr.toLowerCase()}\n`);
    for (const [i, part] of page.entries()) {
      if (i % 2 === 1) expect(part).toBe(original[i]);
      else expect(frenchFault({ en: '', fr: part.trim() === '' ? 'rien' : part.replace(/`[^`]*`/g, '') }), code).toBeNull();
    }
    expect(page[0]!.length).toBeGreaterThan(original[0]!.length * 0.8);
  });

  it('is among them: no file of the checks uses another', () => {
    const src = import.meta.dirname;
    const files = readdirSync(src, { recursive: true }).map(String).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.includes('pack'));
    const used = files.flatMap((f) => [...readFileSync(join(src, f), 'utf8').matchAll(/(?:code: |'code', )'([a-z-]+)'|, '([a-z-]+)', [`'s](?:the file|no part|nested|more than|a key must|ay\()/g)].map((m) => m[1] ?? m[2]!));
    expect(used.length).toBeGreaterThan(60);
    expect([...new Set(used)].filter((code) => !(code in CODES))).toEqual([]);
  });

  it.each(Object.keys(CODES).filter((code) => !WITHOUT.includes(code)))('%s: the example on its page fails, and does not when mended', (code) => {
    const example = exampleOf(code);
    if (!example) throw new Error(`docs/diagnostics/${code}.md has no example in the usual shape`);
    const { file, fails, mended, mendedFile } = example;
    const base = scenarioFiles(example.scenario);
    const { [file]: there, ...others } = base;
    if (there === undefined) {
      // A file that is put beside the others; one that was misnamed takes the place of the right one.
      const { [mendedFile]: right, ...rest } = base;
      expect(codesIn({ ...rest, [file]: fails })).toContain(code);
      expect(codesIn({ ...base, [mendedFile]: right ?? mended })).not.toContain(code);
      return;
    }
    expect(there).toContain(mended);
    expect(codesIn({ ...others, [file]: there.replace(mended, () => fails) })).toContain(code);
    expect(codesIn(base)).not.toContain(code);
  });
});
