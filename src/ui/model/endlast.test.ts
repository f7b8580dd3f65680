import { expect, test } from 'vitest';
import type { GameEvent } from '../../rules/events';
import { apply } from '../../rules/apply';
import { activeSeat, legal } from '../../rules/legal';
import { setup } from '../../rules/setup';
import { gameOf, picker } from '../../testkit';
import { view } from '../../rules/view';
import { createText } from '../text';
import { ENDING } from '../text/tables/ending';
import { createDesk } from './desk';
import { endModel } from './end';

test('the end shows what was chosen in the last period, and after the ending', () => {
  const game = gameOf('july-days');
  const desk = createDesk(game, createText('en', ENDING));
  let chosen = 0;
  for (let seed = 1; seed <= 4; seed++) {
    const events: GameEvent[] = [];
    const s = setup(game, seed, (e) => events.push(e));
    const history = [view(game, s, -1)];
    const pick = picker(seed);
    while (activeSeat(game, s) >= 0) {
      const open = legal(game, s);
      apply(game, s, open[pick(open.length)]!, (e) => events.push(e));
    }
    const { last } = endModel(desk, { state: s, history, events });
    const lastPeriod = s.v[game.at.flow.period]!;
    expect(last.period).toBe(desk.pick(game.data.periods[lastPeriod]!.name));
    expect(last.entries.length).toBeGreaterThan(0);
    for (const entry of last.entries) expect(entry.period).toBe(lastPeriod);
    const cards = events.slice(events.findLastIndex((e) => e.e === 'period')).filter((e) => e.e === 'play').length;
    expect(last.entries.filter((e) => e.kind === 'play' && desk.looks.includes(e.side!)).length).toBeGreaterThanOrEqual(cards);
    const after = events.slice(events.findIndex((e) => e.e === 'ending')).filter((e) => e.e === 'choice').length;
    expect(last.after).toHaveLength(after);
    chosen += after;
  }
  expect(chosen).toBeGreaterThan(0);
});
