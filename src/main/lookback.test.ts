import { expect, test } from 'vitest';
import { courseOf, newRecord, withAction } from '../record';
import { apply } from '../rules/apply';
import { activeSeat, legal } from '../rules/legal';
import { setup } from '../rules/setup';
import { gameOf, picker } from '../testkit';
import type { Backstage, Dated, Played, Waiting } from './backstage';
import { work } from './backstage-work';
import { Lookback } from './lookback';
import type { Play } from './play';

interface Asked { readonly played: Played; readonly waiting: Waiting | undefined; readonly answer: (dates: Dated) => void; readonly fail: () => void }

function bench(): { readonly lookback: Lookback; readonly asked: Asked[]; readonly changes: () => number; readonly game: (id: string, over: boolean, milestones?: number) => Play } {
  const asked: Asked[] = [];
  let changes = 0;
  const dates: Backstage['dates'] = (played, _patience, waiting) => new Promise((answer, reject) => asked.push({ played, waiting, answer, fail: () => { reject(new Error('no')); } }));
  const lookback = new Lookback({ dates }, () => { changes++; });
  const game = (id: string, over: boolean, milestones = 2): Play => ({
    gameId: id, session: { due: () => (over ? null : {}), seed: 4, game: { history: Array.from({ length: milestones }), starts: [{ data: { id: 'may' } }], start: 0 }, snapshot: () => ({ record: ['a', 'b'] }) },
  }) as unknown as Play;
  return { lookback, asked, changes: () => changes, game };
}

const soon = (): Promise<void> => new Promise((done) => { setTimeout(done, 0); });

test('a finished game is asked about once, with progress, and the page goes on meanwhile', async () => {
  const { lookback, asked, changes, game } = bench();
  lookback.follow(game('one', false));
  expect(asked).toHaveLength(0);
  const over = game('one', true);
  lookback.follow(over);
  lookback.follow(over);
  expect(asked).toHaveLength(1);
  expect(asked[0]!.played).toEqual({ seed: 4, start: 'may', actions: ['a', 'b'] });
  expect([lookback.dates, lookback.progress]).toEqual([null, 0]);
  asked[0]!.waiting!.onProgress!(0.5);
  expect([lookback.progress, changes()]).toEqual([0.5, 1]);
  asked[0]!.answer([3, -1]);
  await soon();
  expect([lookback.dates, lookback.progress, changes()]).toEqual([[3, -1], null, 2]);
  lookback.follow(over);
  expect(asked).toHaveLength(1);
});

test('where the dates cannot be found the end stands without them; an answer for a game that was left is not heeded', async () => {
  const { lookback, asked, changes, game } = bench();
  lookback.follow(game('one', true));
  asked[0]!.fail();
  await soon();
  expect([lookback.dates, lookback.progress, changes()]).toEqual([null, null, 1]);
  lookback.follow(game('two', true));
  lookback.follow(null);
  asked[1]!.waiting!.onProgress!(0.9);
  asked[1]!.answer([1, 1]);
  await soon();
  expect([lookback.dates, lookback.progress, changes()]).toEqual([null, null, 1]);
  lookback.follow(game('no history', true, 0));
  expect(asked).toHaveLength(2);
});

test('the work behind the page finds the same dates as the whole course of the game, and tells how far it is', async () => {
  const game = gameOf('february-to-october');
  const start = game.starts.at(-1)!.data.id;
  const later = { ...game, start: game.starts.length - 1 };
  const s = setup(later, 7);
  let record = newRecord(later, 7);
  const pick = picker(7);
  for (let n = 0; activeSeat(later, s) >= 0; n++) {
    const open = legal(later, s);
    const action = open[pick(open.length)]!;
    record = withAction(later, record, s, action);
    apply(later, s, action);
  }
  const line = { hurried: () => false, onProgress: (p: number) => { told.push(p); } };
  const told: number[] = [];
  await work({ type: 'play', scenario: game.data, learned: null }, line);
  const found = await work({ type: 'dates', played: { seed: 7, start, actions: record.actions } }, line);
  expect(found).toEqual({ dates: courseOf(later, record).dates });
  expect(told.every((p, i) => p > 0 && p < 1 && p > (told[i - 1] ?? 0))).toBe(true);
  // A record that the present rules cannot play any more has no dates.
  expect(await work({ type: 'dates', played: { seed: 7, start, actions: ['nonsense'] } }, line)).toEqual({ dates: null });
});
