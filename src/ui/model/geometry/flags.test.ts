import { expect, test } from 'vitest';
import { gameOf } from '../../../testkit';
import { setup } from '../../../rules/setup';
import { view } from '../../../rules/view';
import { createText } from '../../text';
import { boardModel } from '../boardmodel';
import { createDesk } from '../desk';
import { tableModel } from '../table';
import { flagRect, flagSpot } from './flags';
import { boardLayout } from './layout';
import { alongStreet, freeSpot } from './names';
import { obstacles, placeCounters } from './places';
import { overlap, rect } from './rect';
import type { Rect, XY } from './rect';

/** As long as the longest that comes: “→ follows the committees”. */
const WORDS: XY = [154, 22];

/** Where counters stand closest, at the edge of the map, a flag may lie over this part of another, and never over its middle. */
const MOST = 0.4;

test.each(['germany-1923', 'weeks-before-october'])('on the map of %s no flag of a unit hides what another counter shows', (id) => {
  const game = gameOf(id);
  const faults: string[] = [];
  for (const [width, height] of [[1024, 768], [1280, 720], [1920, 1080]] as const) {
    const desk = createDesk(game, createText('en'));
    const seen = view(game, setup(game, 4), -1);
    const table = tableModel(desk, { seen, viewer: -1, history: [seen], events: [], players: game.data.sides.map((side) => ({ name: side.id, human: true })), canUndo: false });
    const model = boardModel(desk, table, seen, { theme: 'day', reducedMotion: true });
    const layout = boardLayout(width, height, 'table');
    const places = placeCounters(model, layout);
    const k = Math.max(1, layout.scale);
    const size: XY = [WORDS[0] * k, WORDS[1] * k];
    const taken: Rect[] = obstacles(model, layout);
    for (const place of places.filter(({ kind }) => kind === 'unit')) {
      const spot = flagRect(flagSpot(layout, places, place, size, taken), size);
      taken.push(spot);
      for (const other of places) if (overlap(spot, other.body) > other.body.w * other.body.h * MOST) faults.push(`${String(width)}: ${place.id} on ${other.id} ${(overlap(spot, other.body) / other.body.w / other.body.h).toFixed(2)}`);
    }
  }
  expect(faults).toEqual([]);
});

test('a name of the map is brought back from the edge before it is asked what hides it, and leaves a street on which it has no room', () => {
  const keep = ([x, y]: XY): XY => [Math.min(x, 100), y];
  const taken = [rect(60, -20, 80, 24)];
  const size: XY = [60, 14];
  const hides = ([x, y]: XY): number => overlap(rect(x - 30, y - 14, 60, 16.8), taken[0]!);
  expect(hides(keep([100, 0]))).toBeGreaterThan(100);
  expect(hides(freeSpot([100, 0], size, 1, taken, keep))).toBe(0);
  expect(hides(alongStreet([100, 0], 0, size, 1, [rect(60, -20, 400, 24)], keep))).toBe(0);
});
