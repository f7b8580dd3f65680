import { expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import type { GameEvent } from '../../rules/events';
import { carryOrder } from '../../rules/flow/period';
import { endingOf } from '../../rules/flow/score';
import { newRun } from '../../rules/run';
import { setup } from '../../rules/setup';
import { gameOf } from '../../testkit';
import { createText } from '../text';
import { ENDING } from '../text/tables/ending';
import { createDesk } from './desk';
import { endModel } from './end';

const game = gameOf('petersburg-1905');
const last = game.data.periods.length - 1;

/** Why it ended so where the Soviet closed itself (or did nothing) in that period. */
function lead(lang: 'en' | 'fr', period: number, dissolve: boolean): string {
  const s = setState(game, setup(game, 1), { flags: { 'strike-on': false }, lines: { soviet: 'keep' } });
  s.v[game.at.flow.period] = period;
  const events: GameEvent[] = [{ e: 'period', period }];
  const x = newRun(game, (e) => events.push(e));
  const order = game.orders[game.index.order.get('dissolve')!]!;
  if (dissolve) carryOrder(s, x, order);
  s.v[game.at.flow.ending] = endingOf(s, newRun(game)) + 1;
  s.v[game.at.flow.winner] = 1;
  events.push({ e: 'ending', ending: game.data.endings[s.v[game.at.flow.ending]! - 1]!.id });
  return endModel(createDesk(game, createText(lang, ENDING)), { state: s, history: [], events }).why.lead;
}

it('an order that ended the game is said to have ended it, and by how much before its time', () => {
  expect(lead('en', last - 2, true)).toMatch(/“Close the Soviet, in good order”\. This ended the game 2 periods before the calendar would have\.$/);
  expect(lead('fr', last - 1, true)).toMatch(/«\u202fDissoudre le Soviet, en bon ordre\u202f»\. La partie en est restée là, une période avant le terme du calendrier\.$/);
  expect(lead('en', last, true)).toContain('in the last period of the calendar');
});

it('where the calendar ran out, the calendar is said to have decided', () => {
  expect(lead('en', last, false)).toMatch(/^Nobody opened the final hours/);
});
