import { expect, test } from 'vitest';
import { chaptersOf, rulesOf } from './reading';

test('a text in Markdown becomes chapters of plain words', () => {
  expect(chaptersOf('# Title\n\n## One\nA **bold** word\nand a [link](x.md).\n\n- first\n  goes on\n- `second`\n\n## Two\n| a | b |\n|---|---|\n| 1 | *2* |\n')).toEqual([
    { title: 'One', blocks: ['A bold word and a link.', ['first goes on', 'second']] },
    { title: 'Two', blocks: [['a — b', '1 — 2']] },
  ]);
});

test('the rules for players can be read in both languages', async () => {
  for (const lang of ['en', 'fr'] as const) {
    const chapters = await rulesOf(lang, undefined);
    expect(chapters.length).toBeGreaterThan(4);
    expect(JSON.stringify(chapters)).not.toMatch(/\*\*|\]\(/);
    // Nobody turns to a file in the game.
    expect(JSON.stringify([chapters, await rulesOf(lang, 'july-days')])).not.toMatch(/\.md/);
  }
});

test('a scenario with rules of its own tells them before those of all', async () => {
  for (const lang of ['en', 'fr'] as const) {
    const all = await rulesOf(lang, 'weeks-before-october');
    expect(all).toEqual(await rulesOf(lang, undefined));
    for (const scenario of ['july-days', 'february-to-october']) {
      const own = await rulesOf(lang, scenario);
      expect(own.length, scenario).toBeGreaterThan(all.length);
      expect(own.slice(-all.length)).toEqual(all);
    }
  }
});

test('a scenario that somebody brought is told the rules that all share, and nothing of ours', async () => {
  for (const lang of ['en', 'fr'] as const) {
    const chapters = await rulesOf(lang, 'a-town-of-ours');
    expect(chapters.length).toBeGreaterThan(4);
    expect(JSON.stringify(chapters)).not.toMatch(/\*\*|\]\(|Bol[sc]|Petrograd|Pétrograd|1917|eleven|onze/i);
    expect(await rulesOf(lang, 'weeks-before-october')).not.toEqual(chapters);
  }
});
