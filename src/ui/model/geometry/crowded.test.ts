import { expect, test } from 'vitest';
import { gameOf } from '../../../testkit';
import { setup } from '../../../rules/setup';
import { view } from '../../../rules/view';
import { createText } from '../../text';
import type { BoardModel } from '../board';
import { boardModel } from '../boardmodel';
import { createDesk } from '../desk';
import { tableModel } from '../table';
import { boardLayout } from './layout';
import { LOCK_DROP, placeCounters } from './places';
import { overlap } from './rect';

const game = gameOf('weeks-before-october');

/** The largest crowd: every force from outside lies on the map. */
function full(lang: 'en' | 'fr', night: boolean): BoardModel {
  const desk = createDesk(game, createText(lang));
  const s = setup(game, 4);
  for (let b = 0; b < (game.data.blocks?.room ?? 0); b++) s.v[game.at.up + b] = 0;
  const seen = view(game, s, -1);
  const players = game.data.sides.map((side) => ({ name: side.id, human: true }));
  const table = tableModel(desk, { seen, viewer: -1, history: [seen], events: [], players, canUndo: false });
  const model = boardModel(desk, table, seen, { theme: night ? 'night' : 'day', reducedMotion: true });
  if (!night) return model;
  return { ...model, assemblies: model.assemblies.slice(0, 1), hours: { beat: 1, of: 5, clock: '22:00', from: 0, to: 60, beatText: '' } };
}

test.each([
  [1024, 768], [1280, 720], [1366, 768], [1440, 900], [1920, 1080], [2560, 1080], [3840, 2160],
])('on the real map no name touches another name or counter at %i × %i, by day and by night, in both languages', (width, height) => {
  const faults: string[] = [];
  for (const lang of ['en', 'fr'] as const) {
    for (const mode of ['table', 'hours'] as const) {
      const places = placeCounters(full(lang, mode === 'hours'), boardLayout(width, height, mode));
      expect(places.length).toBeGreaterThan(15);
      places.forEach((a, i) => {
        places.forEach((b, j) => {
          if (i === j) return;
          if (overlap(a.label, b.body) > 4) faults.push(`${lang} ${mode}: ${a.id} on ${b.id}`);
          // A locked unit's name stands lower.
          const room = { ...a.label, h: a.label.h + (a.kind === 'unit' && a.labelSide === 's' ? LOCK_DROP : 0) };
          if (overlap(room, b.label) > 4) faults.push(`${lang} ${mode}: names of ${a.id} and ${b.id}`);
        });
      });
    }
  }
  expect(faults).toEqual([]);
});

test.each([
  [1024, 768], [1180, 820], [1280, 720], [1366, 1024],
])('with a finger every counter of the real map answers over 44 px of its own at %i × %i', (width, height) => {
  const faults: string[] = [];
  for (const mode of ['table', 'hours'] as const) {
    const places = placeCounters(full('fr', mode === 'hours'), boardLayout(width, height, mode, true));
    places.forEach((a, i) => {
      if (Math.min(a.press.w, a.press.h) < 43.9) faults.push(`${mode}: ${a.id} ${a.press.w.toFixed(0)} × ${a.press.h.toFixed(0)}`);
      for (const b of places.slice(i + 1)) if (overlap(a.press, b.press) > 4) faults.push(`${mode}: ${a.id} and ${b.id} ${overlap(a.press, b.press).toFixed(0)}`);
    });
  }
  expect(faults).toEqual([]);
});
