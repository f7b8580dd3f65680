import { expect, test } from 'vitest';
import { chaptersOf } from './chapters';
import { rulesOf } from './reading';

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
    expect(JSON.stringify(chapters)).not.toMatch(/\*|`|\]\(/);
    expect(JSON.stringify(chapters)).not.toMatch(/In English|En français/);
    // Nobody turns to a file in the game.
    expect(JSON.stringify([chapters, await rulesOf(lang, { id: 'july-days', title: '' })])).not.toMatch(/\.md/);
  }
});

test('a scenario with rules of its own tells them before those of all', async () => {
  for (const lang of ['en', 'fr'] as const) {
    const all = await rulesOf(lang, undefined);
    for (const id of ['july-days', 'february-to-october']) {
      const own = await rulesOf(lang, { id, title: '' });
      expect(own.length, id).toBeGreaterThan(all.length);
      expect(own.slice(-all.length)).toEqual(all);
    }
  }
});

test('a scenario of somebody’s own is not told the rules of another', async () => {
  for (const [lang, title] of [['en', 'The Weeks before October'], ['fr', 'Les semaines d’avant Octobre']] as const) {
    const all = await rulesOf(lang, undefined);
    expect(await rulesOf(lang, { id: 'weeks-before-october', title })).toEqual(all);
    const general = await rulesOf(lang, { id: 'my-town', title: 'My town' });
    expect(general.length).toBeGreaterThan(4);
    expect(JSON.stringify(general)).not.toMatch(/1917|Petrograd|Bolshevik|Bolchevik/);
  }
});
