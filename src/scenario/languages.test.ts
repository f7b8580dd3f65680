import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The pages for designers, and for who measures, that exist in both languages, and how many examples each has. */
const PAGES = [['designing', 20], ['scenario-format', 5], ['workshop', 0], ['measures', 1]] as const;

const read = (page: string): string => readFileSync(resolve(import.meta.dirname, `../../docs/${page}.md`), 'utf8');

/** The examples of a page without their comments, which speak its language. */
const examples = (doc: string): readonly string[] => [...doc.matchAll(/```\w*\n[^]*?\n```/g)].map(([block]) => block.replace(/^ *#.*\n/gm, '').replace(/ +#.*$/gm, ''));

/** The lines of a page that make its shape: headings, rows, entries, paragraphs that begin with a name. */
const shape = (doc: string): readonly string[] => doc.replace(/```[^]*?```/g, '').split('\n')
  .flatMap((line) => /^(#+ (?:\d+\.)?|\||- |\d+\. |(?=\*\*))/.exec(line)?.[0] ?? []);

/** What is typed within the lines of a page: names of files, commands, pieces of YAML. */
const typed = (doc: string): ReadonlySet<string> => new Set([...doc.replace(/```[^]*?```/g, '').matchAll(/`([^`]+)`/g)].map(([, code]) => code!));

/** The pages of this repository that a page leads to. */
const links = (doc: string): readonly string[] => [...doc.matchAll(/\]\(([^)#:]+\.md)[^)]*\)/g)].map(([, to]) => to!);

describe.each(PAGES)('docs/%s.md and its French', (page, count) => {
  const en = read(page);
  const fr = read(`${page}.fr`);

  it('have the same chapters, examples, rows and entries', () => {
    expect(shape(fr)).toEqual(shape(en));
    expect(examples(fr)).toEqual(examples(en));
    expect(examples(en).length).toBe(count);
  });

  it('have the same typed within the lines', () => {
    expect([...typed(en)].filter((code) => !typed(fr).has(code))).toEqual([]);
    // English need not set apart a word of its own; nothing is typed in French that English does not have at all.
    expect([...typed(fr)].filter((code) => !typed(en).has(code) && !en.includes(code))).toEqual([]);
  });

  it('lead to one another, otherwise to pages in the language of their reader', () => {
    expect(links(en).filter((to) => to.endsWith('.fr.md'))).toEqual([`${page}.fr.md`]);
    const inEnglishOnly = ['../CONTRIBUTING.md', 'adr/0019-a-second-look.md'];
    expect(links(fr).filter((to) => !to.endsWith('.fr.md') && !inEnglishOnly.includes(to))).toEqual([`${page}.md`]);
  });

  it('the French is set as printers set it', () => {
    const prose = fr.replace(/```[^]*?```|`[^`]*`|\]\([^)]*\)/g, '').replace('In English:', '').replace('devant ; : ! ? et à l’intérieur de « »', '');
    expect(prose.replace(/^\|[-|]+\|$/gm, '').match(/.{0,20}(?:(?<!\u202F)[;:!?»]|«(?!\u202F)|').{0,20}/g)).toBeNull();
  });
});
