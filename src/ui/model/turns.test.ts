import { expect, it } from 'vitest';
import { apply } from '../../rules/apply';
import { activeSeat, legal, phaseOf } from '../../rules/legal';
import { setup } from '../../rules/setup';
import { cloneState } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, picker } from '../../testkit';
import { createText } from '../text';
import { createDesk } from './desk';
import { turnsToCome } from './turns';

const game = gameOf('weeks-before-october');
const desk = createDesk(game, createText('en'));

it('tells the turns to come as they then come', () => {
  let told = 0;
  for (let seed = 1; seed <= 4; seed++) {
    const s = setup(game, seed);
    const pick = picker(seed);
    while (activeSeat(game, s) >= 0 && s.v[game.at.flow.period]! < 3) {
      if (phaseOf(game, s) === 'play') {
        const period = s.v[game.at.flow.period]!;
        const turns = turnsToCome(desk, view(game, s, -1)).flatMap((r) => r.sides.map((side) => side.index));
        const turnOf = (x: typeof s): number => x.v[game.at.flow.round]! * game.sides + x.v[game.at.flow.turn]!;
        const other = cloneState(s);
        const came: number[] = [];
        let last = turnOf(other);
        while (activeSeat(game, other) >= 0 && other.v[game.at.flow.period] === period && ['play', 'target'].includes(phaseOf(game, other))) {
          if (turnOf(other) !== last) {
            last = turnOf(other);
            came.push(activeSeat(game, other));
          }
          const open = legal(game, other);
          apply(game, other, open[pick(open.length)]!);
        }
        // The hours may begin in the middle of a round: what came was told, in this order.
        expect(turns.slice(0, came.length)).toEqual(came);
        told += came.length;
      } else expect(turnsToCome(desk, view(game, s, -1)).length === 0 || phaseOf(game, s) === 'target').toBe(true);
      const open = legal(game, s);
      apply(game, s, open[pick(open.length)]!);
    }
  }
  expect(told).toBeGreaterThan(60);
});
