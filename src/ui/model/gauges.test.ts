import { expect, test } from 'vitest';
import { setState } from '../../lab/patch';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { hashScenario } from '../../scenario/hash';
import { gameOf } from '../../testkit';
import { createText } from '../text';
import { boardModel } from './boardmodel';
import { createDesk } from './desk';
import type { TableModel } from './screen';
import { tableModel } from './table';

const game = gameOf('february-to-october');
const desk = createDesk(game, createText('en'));

function shown(seats: Readonly<Record<string, number>>): { readonly table: TableModel; readonly seen: State } {
  const s = setState(game, setup(game, 1), { seats: { 'petrograd-soviet': seats } });
  const seen = view(game, s, -1);
  return { seen, table: tableModel(desk, { seen, viewer: -1, history: [], events: [], players: game.data.sides.map(({ id }) => ({ name: id, human: true })), canUndo: false }) };
}

test('the authority of an assembly is drawn in the colour and the shape of whoever leads there, on the board as in the panels', () => {
  const whose = (seats: Readonly<Record<string, number>>): readonly (string | undefined)[] => {
    const { table, seen } = shown(seats);
    const board = boardModel(desk, table, seen, { theme: 'day', reducedMotion: true });
    const [soviet, government] = table.scales;
    expect(government.side!.id).toBe('government');
    return [soviet.side!.id, soviet.side!.shape, board.sides[board.scales!.left.side]?.shape];
  };
  expect(whose({ executive: 12, bolsheviks: 4 })).toEqual(['executive', 'circle', 'circle']);
  expect(whose({ executive: 4, bolsheviks: 12 })).toEqual(['bolsheviks', 'wedge', 'wedge']);
  expect(whose({ executive: 8, bolsheviks: 8 })).toEqual(['nobody', 'hexagon', undefined]);
});

test('whose look an authority takes is no part of the rules: the scenario keeps its fingerprint', () => {
  const [soviet, government] = game.data.meters.scales;
  expect(soviet.ledIn).toBe('petrograd-soviet');
  expect(hashScenario({ ...game.data, meters: { ...game.data.meters, scales: [{ ...soviet, ledIn: undefined }, government] } })).toBe(hashScenario(game.data));
});
