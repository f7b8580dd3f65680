import { expect, it } from 'vitest';
import { indentOf } from './indent';

it.each([
  ['under a key, where its list stands already', 'endings:', ['  - id: one'], 2],
  ['under a key, where its list stands at the margin', 'endings:', ['- id: one'], 0],
  ['under a key with nothing yet', '    scores:', ['  - id: two'], 6],
  ['under the first key of an item', '  - id: one', ['    if: x'], 4],
  ['under a key that begins an item', '  - when:', [], 6],
  ['under a line that is done', '    tag: invented', [], 4],
  ['past a remark', 'tracks: # what is counted', ['', '  # of the town', '  - id: one'], 2],
  ['after a remark that ends in a colon', '# so:', ['a: 1'], 0],
  ['at the margin', 'id: x', [], 0],
])('a new line begins %s', (_what, before, after, spaces) => {
  expect(indentOf(before, after)).toBe(spaces);
});
