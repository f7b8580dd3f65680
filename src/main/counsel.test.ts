import { expect, test, vi } from 'vitest';
import type { Advice } from '../bots/advice/advice';
import type { Backstage, Question, Waiting } from './backstage';
import { Counsel } from './counsel';
import type { Play } from './play';

interface Asked { readonly question: Omit<Question, 'kind'>; readonly waiting: Waiting | undefined; readonly answer: (advice: Advice) => void }

const view = { rng: 0, v: [0] };
const none: Advice = { counsels: [], against: 'start' };

/** As much of a game as advice needs; `at` is changed by the tests. */
function bench(): { counsel: Counsel; asked: Asked[]; play: Play; at: { human: boolean; secret: boolean; viewer: number; report: null | object }; changes: () => number } {
  const asked: Asked[] = [];
  let changes = 0;
  const at = { human: true, secret: true, viewer: 0, report: null as null | object };
  const backstage = { advise: (question, _patience, waiting) => new Promise((answer) => asked.push({ question, waiting, answer })) } as Partial<Backstage> as Backstage;
  const play = {
    gameId: 'g', report: () => at.report, viewer: () => at.viewer, seen: () => view,
    session: { due: () => ({ seat: 0, human: at.human, secret: at.secret, phase: 'seal' }), game: null },
  } as unknown as Play;
  const counsel = new Counsel(backstage, () => { changes++; });
  return { counsel, asked, play, at, changes: () => changes };
}

const soon = (): Promise<void> => new Promise((done) => { setTimeout(done, 0); });
const { legal } = vi.hoisted(() => ({ legal: [7, 8] }));
vi.mock('../rules/legal', () => ({ legal: () => legal }));

test('advice is asked for while its page is open, once for each decision', async () => {
  const { counsel, asked, play, changes } = bench();
  counsel.follow(play, false, 1);
  expect(asked).toHaveLength(0);
  counsel.follow(play, true, 1);
  counsel.follow(play, true, 1);
  expect(asked).toHaveLength(1);
  expect(asked[0]!.question).toMatchObject({ seat: 0, view, legal });
  asked[0]!.answer(none);
  await soon();
  expect(counsel.advice).toBe(none);
  expect(changes()).toBe(1);
  counsel.follow(play, true, 2);
  expect(asked).toHaveLength(2);
  expect(counsel.advice).toBeNull();
});

test('advice for a decision that is past is neither waited for nor shown', async () => {
  const { counsel, asked, play, changes } = bench();
  counsel.follow(play, true, 1);
  counsel.follow(play, false, 1);
  expect(asked[0]!.waiting?.hurry?.aborted).toBe(true);
  asked[0]!.answer(none);
  await soon();
  expect(counsel.advice).toBeNull();
  expect(changes()).toBe(0);
});

test('nobody is advised on a decision that the screen may not show, on the machine’s, or while news is told', () => {
  for (const change of [{ human: false }, { viewer: -1 }, { report: {} }]) {
    const { counsel, asked, play, at } = bench();
    Object.assign(at, change);
    counsel.follow(play, true, 1);
    expect(asked).toHaveLength(0);
  }
  const { counsel, asked, play, at } = bench();
  Object.assign(at, { secret: false, viewer: -1 });
  counsel.follow(play, true, 1);
  expect(asked, 'an open decision is advised on from common knowledge').toHaveLength(1);
});
