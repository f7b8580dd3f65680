import { expect, test } from 'vitest';
import { overlap, placeBeside } from './beside';

const view = { w: 1280, h: 720 };
const note = { w: 250, h: 180 };

test('a note stands beside the thing and covers none of it, wherever the thing is', () => {
  for (let x = 0; x <= 1200; x += 100) {
    for (let y = 0; y <= 680; y += 85) {
      const thing = { x, y, w: 80, h: 40 };
      const at = placeBeside(thing, note, view, 12);
      expect(overlap(thing, { x: at.x, y: at.y, ...note }), `${String(x)},${String(y)}`).toBe(0);
      expect(at.x >= 0 && at.y >= 0 && at.x + note.w <= view.w && at.y + note.h <= view.h).toBe(true);
    }
  }
});

test('it leaves free what is to be pressed, where there is room elsewhere', () => {
  const thing = { x: 400, y: 300, w: 200, h: 60 };
  const button = { x: 610, y: 250, w: 300, h: 160 };
  expect(placeBeside(thing, note, view, 12).side).toBe('right');
  const at = placeBeside(thing, note, view, 12, [button]);
  expect(overlap(button, { x: at.x, y: at.y, ...note })).toBe(0);
});

test('beside a thing as large as the window it takes the corner that hides least', () => {
  const thing = { x: 10, y: 10, w: 1260, h: 700 };
  const at = placeBeside(thing, note, view, 12, [{ x: 900, y: 0, w: 380, h: 720 }]);
  expect(at.side).toBe('corner');
  expect(at.x).toBeLessThan(640);
});

test('it goes further off rather than over a button beside the thing', () => {
  // Two buttons one above the other in the lower left corner: the note speaks of the lower one.
  const undo = { x: 10, y: 680, w: 90, h: 34 };
  const finish = { x: 10, y: 630, w: 140, h: 44 };
  const at = placeBeside(undo, note, view, 22, [finish]);
  expect(overlap(finish, { x: at.x, y: at.y, ...note })).toBe(0);
  expect(overlap(undo, { x: at.x, y: at.y, ...note })).toBe(0);
});

test('between many buttons it finds the one gap that is wide enough', () => {
  const rows = Array.from({ length: 6 }, (_, i) => ({ x: 0, y: i * 120, w: 900, h: 100 }));
  const columns = [{ x: 920, y: 0, w: 360, h: 300 }, { x: 920, y: 560, w: 360, h: 160 }];
  const at = placeBeside(rows[0]!, note, view, 12, [...rows.slice(1), ...columns]);
  for (const kept of [...rows, ...columns]) expect(overlap(kept, { x: at.x, y: at.y, ...note })).toBe(0);
});
