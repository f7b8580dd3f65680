import { expect, it } from 'vitest';
import { blocksOf, inOneLanguage, wordsOf } from './markdown';

it('a page is headings, words, lists, tables and examples', () => {
  expect(blocksOf('# A *b*\n\nOne\ntwo `c | d`.\n\n- x\n  y\n- **z**\n\n1. q\n\n| a | `b \\| c` |\n|---|---|\n| d | [e](f.md#g) |\n\n```yaml\n- x: 1\n\n# y\n```\nEnd')).toEqual([
    { kind: 'heading', level: 1, id: 'a-b', runs: [{ kind: 'plain', text: 'A ' }, { kind: 'em', text: 'b' }] },
    { kind: 'text', runs: [{ kind: 'plain', text: 'One two ' }, { kind: 'code', text: 'c | d' }, { kind: 'plain', text: '.' }] },
    { kind: 'list', numbered: false, items: [[{ kind: 'plain', text: 'x y' }], [{ kind: 'strong', text: 'z' }]] },
    { kind: 'list', numbered: true, items: [[{ kind: 'plain', text: 'q' }]] },
    { kind: 'table', rows: [[[{ kind: 'plain', text: 'a' }], [{ kind: 'code', text: 'b | c' }]], [[{ kind: 'plain', text: 'd' }], [{ kind: 'link', text: 'e', to: 'f.md#g' }]]] },
    { kind: 'code', text: '- x: 1\n\n# y' },
    { kind: 'text', runs: [{ kind: 'plain', text: 'End' }] },
  ]);
});

it('tags, entities and addresses are words: nothing of a page becomes markup', () => {
  const hostile = [
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'a <b onclick="x()">word</b>', '[x](javascript:alert(1))', '![y](https://example.org/y.png)', '&lt;i&gt;', '> <iframe src="//example.org"></iframe>',
  ].join('\n\n');
  const blocks = blocksOf(hostile);
  expect(blocks.map(({ kind }) => kind)).toEqual(hostile.split('\n\n').map(() => 'text'));
  const words = blocks.map((block) => (block.kind === 'text' ? wordsOf(block.runs) : ''));
  expect(words).toEqual([
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'a <b onclick="x()">word</b>', 'x', 'y', '&lt;i&gt;', '<iframe src="//example.org"></iframe>',
  ]);
});

it('the way to a page in the other language goes', () => {
  expect(inOneLanguage('One. En français\u202F: [x.fr.md](x.fr.md). Two.\n\nIn English: [x](x.md).')).toBe('One. Two.\n\n');
});

it('lists within lists, quotations and hard line ends lose no word', () => {
  expect(blocksOf('- a\n  - b\n\n  c\n- d\n\n> e  \n> f \\* **g `h` _i_**')).toEqual([
    { kind: 'list', numbered: false, items: [[{ kind: 'plain', text: 'a c' }], [{ kind: 'plain', text: 'b' }], [{ kind: 'plain', text: 'd' }]] },
    { kind: 'text', runs: [{ kind: 'plain', text: 'e f * ' }, { kind: 'strong', text: 'g h i' }] },
  ]);
});
