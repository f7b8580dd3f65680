import { expect, test } from 'vitest';
import type { GameEvent } from '../rules/events';
import { below } from '../rules/rng';
import { PHASE } from '../rules/state';
import { gameOf } from '../testkit';
import { createSession } from './session';

/** What the papers are made from: were the next period's news in it, they would tell them a period early. */
test.each(['weeks-before-october', 'february-to-october'])('the history of %s keeps each period as it ended, before anything of the next', (id) => {
  const g = gameOf(id);
  let changed = 0;
  for (let seed = 1; seed <= 4; seed++) {
    const session = createSession(g, { players: g.data.sides.map(() => ({ kind: 'human' as const })), seed });
    const dice = { rng: seed, v: [] };
    for (let due = session.due(); due; due = session.due()) {
      const [before, periods] = [session.events().length, session.history().length];
      const open = session.legal();
      session.act(due.seat, open[below(dice, open.length)]!);
      const news = session.events(-1, before);
      const begins = news.findIndex(({ e }) => e === 'period');
      expect(session.history()).toHaveLength(periods + (begins < 0 ? 0 : 1));
      if (begins < 0) continue;
      const now = session.history().at(-1)!;
      expect(now.v[g.at.flow.period]).toBe((news[begins] as Extract<GameEvent, { e: 'period' }>).period);
      expect(now.v[g.at.flow.phase]).toBe(PHASE.start);
      const told = new Set<number>();
      for (const event of news.slice(begins)) {
        if (event.e !== 'change' || told.has(event.slot)) continue;
        told.add(event.slot);
        expect(now.v[event.slot]).toBe(event.from);
        if (event.by.type === 'dispatch') changed++;
      }
    }
    session.stop();
  }
  expect(changed).toBeGreaterThan(0);
});
