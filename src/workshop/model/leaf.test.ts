import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Runs } from './leaf';
import { blocksOf, leadsTo } from './leaf';

const DOCS = join(import.meta.dirname, '../../../docs');
const PAGES = ['designing', 'designing.fr', 'scenario-format', 'workshop', 'measures', 'diagnostics/README', 'diagnostics/README.fr', 'diagnostics/unknown-kind', 'diagnostics/unknown-kind.fr', 'diagnostics/cyclic-trigger'];
const read = (page: string, end = '.md'): string => readFileSync(join(DOCS, `${page}${end}`), 'utf8');
const runs = (b: Block): readonly Runs[] => (b.kind === 'code' ? [] : b.kind === 'list' ? b.items : b.kind === 'table' ? b.rows.flat() : [b.runs]);

describe('a page of the guide', () => {
  it('is headings, words, lists, tables and examples', () => {
    expect(blocksOf('# A *b*\n\nOne\ntwo `c | d`.\n\n- x\n  y\n- **z**\n\n1. q\n\n| a | `b | c` |\n|---|---|\n| d | [e](f.md#g) |\n\n```yaml\n- x: 1\n\n# y\n```\nEnd')).toEqual([
      { kind: 'heading', level: 1, id: 'a-b', runs: [{ kind: 'plain', text: 'A ' }, { kind: 'em', text: 'b' }] },
      { kind: 'text', runs: [{ kind: 'plain', text: 'One two ' }, { kind: 'code', text: 'c | d' }, { kind: 'plain', text: '.' }] },
      { kind: 'list', numbered: false, items: [[{ kind: 'plain', text: 'x y' }], [{ kind: 'strong', text: 'z' }]] },
      { kind: 'list', numbered: true, items: [[{ kind: 'plain', text: 'q' }]] },
      { kind: 'table', rows: [[[{ kind: 'plain', text: 'a' }], [{ kind: 'code', text: 'b | c' }]], [[{ kind: 'plain', text: 'd' }], [{ kind: 'link', text: 'e', to: 'f.md#g' }]]] },
      { kind: 'code', text: '- x: 1\n\n# y' },
      { kind: 'text', runs: [{ kind: 'plain', text: 'End' }] },
    ]);
  });

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
        if (way.anchor !== '') expect(blocksOf(read(way.page)).some((b) => b.kind === 'heading' && b.id === way.anchor), to).toBe(true);
      }
    }
  });

  it('leads from a French page to the page, whose language is chosen by who reads', () => {
    expect(leadsTo('diagnostics/README', 'yaml.fr.md')).toEqual({ page: 'diagnostics/yaml', anchor: '' });
    expect(leadsTo('diagnostics/unknown-kind', '../scenario-format.md#effects')).toEqual({ page: 'scenario-format', anchor: 'effects' });
    expect(leadsTo('designing', '../CONTRIBUTING.md')).toBeNull();
    expect(leadsTo('designing', 'https://nodejs.org')).toBeNull();
  });
});
