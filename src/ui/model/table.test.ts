import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../rules/events';
import { activeSeat } from '../../rules/legal';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { apply } from '../../rules/apply';
import { legal } from '../../rules/legal';
import { picker, testGame } from '../../testkit';
import { createText } from '../text';
import { createDesk } from './desk';
import { tableModel } from './table';
import { endModel } from './end';
import { reportsOf } from './report';
import { boardModel } from './boardmodel';

const game = testGame();

describe('the table', () => {
  for (const lang of ['en', 'fr'] as const) {
    it(`speaks ${lang} at every step of a game`, () => {
      const desk = createDesk(game, createText(lang));
      const events: GameEvent[] = [];
      const s = setup(game, 5, (e) => events.push(e));
      const history: State[] = [view(game, s, -1)];
      const pick = picker(3);
      let period = 0;
      let told = 0;
      while (activeSeat(game, s) >= 0) {
        const seat = activeSeat(game, s);
        const seen = view(game, s, seat);
        const t = tableModel(desk, { seen, viewer: seat, history, events, players: [{ name: 'A', human: true }, { name: 'B', human: true }], canUndo: false });
        const text = JSON.stringify([t, boardModel(desk, t, seen, { theme: 'day', reducedMotion: false }), reportsOf(desk, { events, from: told, viewer: seat, history })]);
        told = events.length;
        expect(text).not.toMatch(/\{\w+[,}]|\$(target|each)|undefined|NaN|Infinity|-99|−99/);
        const actions = legal(game, s);
        apply(game, s, actions[pick(actions.length)]!, (e) => events.push(e));
        if (s.v[game.at.flow.period] !== period) {
          period = s.v[game.at.flow.period]!;
          history.push(view(game, s, -1));
        }
        if (process.env['SHOW'] && lang === 'fr' && events.length > 40) { console.log(JSON.stringify(t, null, 1)); process.env['SHOW'] = ''; }
      }
      const end = endModel(desk, { state: s, history, events });
      expect(JSON.stringify(end)).not.toMatch(/\{\w+[,}]|\$(target|each)|undefined|NaN|Infinity|-99|−99/);
      expect(end.scores).toHaveLength(2);
    });
  }
});
