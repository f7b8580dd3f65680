import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { starterFiles } from '../cli/scenario/new';
import { playRandomly } from '../testkit/index';
import { ICONS } from '../ui/model/icons';
import { formatDiagnostic } from './diagnostics';
import { loadScenario } from './load';

const DOC = readFileSync(resolve(import.meta.dirname, '../../docs/designing.md'), 'utf8');

interface Step {
  readonly file: string;
  readonly how: 'after' | 'instead of' | 'end';
  readonly from: string;
  readonly to: string;
}

/** What the guide tells its reader to write, in the order of the page. */
function steps(): readonly Step[] {
  const lesson = DOC.slice(DOC.indexOf('## An hour, step by step'), DOC.indexOf('## Make it yours'));
  const parts = lesson.split(/```yaml\n([^]*?)\n```/);
  const out: Step[] = [];
  let file = '';
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const words = parts[i]!;
    file = [...words.matchAll(/(?:[Ii]n|end of) `([\w./-]+\.yaml)`/g)].at(-1)?.[1] ?? file;
    if (/end of `[^`]+`:\s*$/.test(words)) out.push({ file, how: 'end', from: '', to: parts[i + 1]! });
    else if (/^\s*write\s*$/.test(words)) out[out.length - 1] = { ...out[out.length - 1]!, to: parts[i + 1]! };
    else out.push({ file, how: /instead of\s*$/.test(words) ? 'instead of' : 'after', from: parts[i + 1]!, to: '' });
  }
  return out;
}

it('the guide for designers works when it is followed to the letter', () => {
  let files: Record<string, string> = starterFiles('the-river-rises', { en: 'The River Rises', fr: 'La rivière monte' }, 'scenarios/the-river-rises');
  const list = steps();
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
