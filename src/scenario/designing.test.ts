import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Command } from '../cli/scenario/command';
import { starterFiles } from '../cli/scenario/new';
import { playRandomly } from '../testkit/index';
import { ICONS } from '../ui/model/icons';
import { formatDiagnostic } from './diagnostics';
import { loadScenario } from './load';

const LANGS = ['en', 'fr'] as const;
type Lang = (typeof LANGS)[number];

const read = (end: string): string => readFileSync(resolve(import.meta.dirname, `../../docs/designing${end}`), 'utf8');
const DOCS: Readonly<Record<Lang, string>> = { en: read('.md'), fr: read('.fr.md') };

/** How each page says where its reader is to write. */
const WORDS: Readonly<Record<Lang, { readonly end: RegExp; readonly write: RegExp; readonly instead: RegExp }>> = {
  en: { end: /[Aa]t the end of `[^`]+`:\s*$/, write: /^\s*write\s*$/, instead: /instead of\s*$/ },
  fr: { end: /[Àà] la fin de `[^`]+`\u202F:\s*$/, write: /^\s*écrivez\s*$/, instead: /au lieu de\s*$/ },
};

interface Step {
  readonly file: string;
  readonly how: 'after' | 'instead of' | 'end';
  readonly from: string;
  readonly to: string;
}

/** The chapters of a page, each with its heading. */
const chapters = (doc: string): readonly string[] => doc.split(/\n(?=## )/);

/** What the guide tells its reader to write, in the order of the page. */
function steps(lang: Lang): readonly Step[] {
  const { end, write, instead } = WORDS[lang];
  const parts = chapters(DOCS[lang])[2]!.split(/```yaml\n([^]*?)\n```/);
  const out: Step[] = [];
  let file = '';
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const words = parts[i]!;
    file = [...words.matchAll(/(?:[Ii]n|end of|[Dd]ans|fin de) `([\w./-]+\.yaml)`/g)].at(-1)?.[1] ?? file;
    if (end.test(words)) out.push({ file, how: 'end', from: '', to: parts[i + 1]! });
    else if (write.test(words)) out[out.length - 1] = { ...out[out.length - 1]!, to: parts[i + 1]! };
    else out.push({ file, how: instead.test(words) ? 'instead of' : 'after', from: parts[i + 1]!, to: '' });
  }
  return out;
}

it.each(LANGS)('the guide for designers works when it is followed to the letter (%s)', (lang) => {
  let files: Record<string, string> = starterFiles('the-river-rises', { en: 'The River Rises', fr: 'La rivière monte' }, 'scenarios/the-river-rises', lang);
  const list = steps(lang);
  expect(list.length).toBe(11);
  for (const { file, how, from, to } of list) {
    expect(to, `${how} ${from}`).not.toBe('');
    const text = files[file]!;
    expect(`\n${text}`, `${file} has no line to write ${how}`).toContain(how === 'end' ? '' : `\n${from}\n`);
    files = { ...files, [file]: how === 'end' ? `${text}${to}\n` : `\n${text}`.replace(`\n${from}\n`, () => `\n${how === 'after' ? `${from}\n` : ''}${to}\n`).slice(1) };
  }
  const { game, scenario, faults, notes } = loadScenario(files, { icons: ICONS });
  expect([...faults, ...notes].map(formatDiagnostic)).toEqual([]);
  expect(scenario!.title.fr).toBe('La rivière monte');
  expect(scenario!.endings.map((e) => e.id)[0]).toBe('high-water');
  for (let seed = 1; seed <= 20; seed++) playRandomly(game!, seed, undefined, 500);
});

it.each(LANGS)('every command of the guide is there, with the options it names (%s)', async (lang) => {
  const { scripts } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };
  const commands = [...DOCS[lang].matchAll(/npm run ([\w:]+)(?: -- ([^\n`]*))?/g)];
  expect(commands.length).toBeGreaterThan(10);
  for (const [line, script, rest = ''] of commands) {
    expect(Object.keys(scripts), line).toContain(script);
    if (script !== 'scenario') continue;
    const [verb, ...words] = rest.split(' ');
    const { command } = (await import(`../cli/scenario/${verb!}.ts`)) as { readonly command: Command };
    for (const [, option] of words.join(' ').matchAll(/--([a-z]+)/g)) expect(Object.keys(command.spec.options), line).toContain(option);
  }
});
