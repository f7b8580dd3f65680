import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Runs } from '../../ui/text/markdown';
import { blocksOf } from '../../ui/text/markdown';
import { leadsTo } from './leaf';

const DOCS = join(import.meta.dirname, '../../../docs');
const PAGES = ['designing', 'designing.fr', 'scenario-format', 'scenario-format.fr', 'workshop', 'workshop.fr', 'measures', 'measures.fr', 'diagnostics/README', 'diagnostics/README.fr', 'diagnostics/unknown-kind', 'diagnostics/unknown-kind.fr', 'diagnostics/cyclic-trigger'];
const read = (page: string, end = '.md'): string => readFileSync(join(DOCS, `${page}${end}`), 'utf8');
const runs = (b: Block): readonly Runs[] => (b.kind === 'code' ? [] : b.kind === 'list' ? b.items : b.kind === 'table' ? b.rows.flat() : [b.runs]);

describe('a page of the guide', () => {
  it.each(PAGES)('%s is read whole, and its links lead to pages and headings that are there', (page) => {
    const blocks = blocksOf(read(page));
    expect(blocks[0]?.kind).toBe('heading');
    const words = blocks.flatMap(runs).flat();
    // No sign of Markdown is left over.
    for (const run of words) if (run.kind === 'plain') expect(run.text, page).not.toMatch(/\*\*|`|\]\(/);
    for (const { to } of words.filter((run) => run.kind === 'link')) {
      const way = leadsTo(page, to!);
      if (way === null) expect(to).toMatch(/^https:|^\.\.|^assets/);
      else {
        expect(existsSync(join(DOCS, `${way.page}.md`)), to).toBe(true);
        // The heading is looked for in the page that a reader of this language is given.
        const there = page.endsWith('.fr') && existsSync(join(DOCS, `${way.page}.fr.md`)) ? `${way.page}.fr` : way.page;
        if (way.anchor !== '') expect(blocksOf(read(there)).some((b) => b.kind === 'heading' && b.id === way.anchor), to).toBe(true);
      }
    }
  });

  it('leads from a French page to the page, whose language is chosen by who reads', () => {
    expect(leadsTo('diagnostics/README', 'yaml.fr.md')).toEqual({ page: 'diagnostics/yaml', anchor: '' });
    expect(leadsTo('diagnostics/unknown-kind', '../scenario-format.md#effects')).toEqual({ page: 'scenario-format', anchor: 'effects' });
    expect(leadsTo('diagnostics/unknown-kind', '../scenario-format.fr.md#effets')).toEqual({ page: 'scenario-format', anchor: 'effets' });
    expect(leadsTo('designing', '../CONTRIBUTING.md')).toBeNull();
    expect(leadsTo('designing', 'https://nodejs.org')).toBeNull();
  });
});
