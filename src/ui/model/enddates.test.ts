import { describe, expect, it } from 'vitest';
import { compile } from '../../rules/compile';
import { gameOf } from '../../testkit/scenarios';
import { createText } from '../text/index';
import { ENDING } from '../text/tables/ending';
import { createDesk } from './desk';
import { endDates } from './enddates';

const plain = gameOf('_fixtures/two-sides');
const milestone = (id: string, from: number, to: number): NonNullable<typeof plain.data.history>['milestones'][number] => ({
  id, name: { en: `What ${id} was`, fr: `Ce que ${id} fut` }, dated: { en: 'one day', fr: 'un jour' }, period: { from, to }, if: { period: { from: 0 } }, tag: 'general', source: { doc: 'none' },
});
const game = compile({
  ...plain.data,
  history: { about: { en: 'x', fr: 'x' }, milestones: [milestone('a', 0, 0), milestone('b', 1, 2), milestone('c', 1, 2), milestone('d', 2, 2)], choices: [], orders: [], events: [], avoid: [] },
});

describe('a game beside history', () => {
  const desk = createDesk(game, createText('en', ENDING));

  it('says of each date whether the game came to it then, before, after or never', () => {
    const rows = endDates(desk, [0, 0, 3, -1], 0);
    expect(rows.map((r) => r.fit)).toEqual(['same', 'earlier', 'later', 'never']);
    expect(rows[0]!.yours).toBe(game.data.periods[0]!.name.en);
    expect(rows[3]!.yours).toBe('it did not come to it');
    expect(rows[1]!.reported).toBe('one day');
  });

  it('leaves out what was over when the game began', () => {
    expect(endDates(desk, [1, 1, 2, 2], 1).map((r) => r.id)).toEqual(['b', 'c', 'd']);
  });
});
