import type { Game } from '../rules/game';
import type { Dates } from '../rules/history';
import { lookForMilestones, noDates } from '../rules/history';
import { newRun } from '../rules/run';
import { hasStart, startingAt } from '../rules/setup';
import type { State } from '../rules/state';
import type { GameEvent } from '../rules/events';
import type { GameRecord } from './format';
import type { Replayed } from './replay';
import { replay, replaySteps } from './replay';
import { askedBySources } from './reported';
import { legal } from '../rules/legal';

/** A course of events held against history. */
export interface Course {
  /** Period in which each milestone showed, −1 if it never did. */
  readonly dates: Dates;
  /** Decisions in which the sources report a choice and leave another open, and how many of them were taken as reported. */
  readonly asked: number;
  readonly taken: number;
  readonly result: Replayed;
}

/**
 * Follows the milestones through a game. What the end of a period brings belongs to that period, although nobody decides any
 * more in it: hand `hear` every event, and `look` every state before its action and the last one.
 */
export function dating(of: Game, dates: Dates = noDates(of)): { readonly dates: Dates; readonly hear: (s: State, event: GameEvent) => void; readonly look: (s: State) => void } {
  const x = newRun(of);
  const slot = of.at.flow.period;
  return {
    dates,
    hear: (s, event) => {
      if (event.e === 'period' && event.period > 0) lookForMilestones(of, s, x, dates, event.period - 1);
    },
    look: (s) => lookForMilestones(of, s, x, dates, s.v[slot]!),
  };
}

/** When the milestones of a scenario fell in a recorded game, an action at a time: yields how many have been played. */
export function* datesInSteps(of: Game, record: GameRecord): Generator<number, Pick<Course, 'dates' | 'result'>, undefined> {
  const g = startingAt(of, hasStart(of, record.start) ? record.start : null);
  const follow = dating(g);
  let now: State | null = null;
  const result = yield* replaySteps(g, record, {
    sink: (event) => {
      if (now) follow.hear(now, event);
    },
    visit: (s) => {
      now = s;
      follow.look(s);
    },
  });
  return { dates: follow.dates, result };
}

/** When the milestones of a scenario fell in a recorded game, and how often it did what is reported. */
export function courseOf(of: Game, record: GameRecord): Course {
  const g = startingAt(of, hasStart(of, record.start) ? record.start : null);
  const follow = dating(g);
  let now: State | null = null;
  let asked = 0;
  let taken = 0;
  const result = replay(g, record, {
    sink: (event) => {
      if (now) follow.hear(now, event);
    },
    visit: (s, action) => {
      now = s;
      follow.look(s);
      if (action < 0) return;
      const list = legal(g, s);
      const { reported } = askedBySources(g, s, list);
      if (reported.length === 0 || reported.length === list.length) return;
      asked++;
      if (reported.includes(action)) taken++;
    },
  });
  return { dates: follow.dates, asked, taken, result };
}
