import { expect, test } from 'vitest';
import { addressIn, Ending } from './ending';
import type { EndingOptions } from './ending';
import type { Lookback } from './lookback';
import type { Play } from './play';

type Page = Awaited<ReturnType<EndingOptions['fetch']>>;

const page = {} as Page;
const game = (gameId: string): Play => ({ gameId }) as Play;

/** A page of the end that comes, or fails to, when the test says so; `at` is the time in ms. */
function bench(): { readonly ending: Ending; readonly asked: { readonly answer: () => void; readonly fail: () => void }[]; readonly at: { now: number; changes: number; looked: string | null } } {
  const asked: { answer: () => void; fail: () => void }[] = [];
  const at = { now: 0, changes: 0, looked: null as string | null };
  const ending = new Ending({
    fetch: () => new Promise((answer, reject) => asked.push({ answer: () => { answer(page); }, fail: () => { reject(new Error('no')); } })),
    changed: () => { at.changes++; },
    whenIdle: (work) => { work(); },
    now: () => at.now,
  }, { follow: (play: Play | null) => { at.looked = play?.gameId ?? null; } } as Lookback);
  return { ending, asked, at };
}

const soon = (): Promise<void> => new Promise((done) => { setTimeout(done, 0); });

test('the page of the end is fetched once a game has been under way for a while, and not again', async () => {
  const { ending, asked, at } = bench();
  ending.follow(null, false);
  at.now = 60_000;
  ending.follow(null, false);
  ending.follow(game('a'), false);
  at.now += 14_000;
  ending.follow(game('a'), false);
  expect(asked, 'neither without a game nor at its first moves').toHaveLength(0);
  // Another game is at its own beginning.
  ending.follow(game('b'), false);
  at.now += 14_000;
  ending.follow(game('b'), false);
  expect(asked).toHaveLength(0);
  at.now += 2000;
  ending.follow(game('b'), false);
  expect(asked).toHaveLength(1);
  asked[0]!.answer();
  await soon();
  expect(ending.page).toBe(page);
  expect(at.changes, 'nobody sees that it came').toBe(0);
  at.now += 60_000;
  ending.follow(game('b'), false);
  expect(at.looked, 'the dates are for a game that is over').toBeNull();
  ending.follow(game('b'), true);
  expect(at.looked).toBe('b');
  expect(asked).toHaveLength(1);
  expect(ending.failed).toBe(false);
});

test('what could not be had ahead of its time is tried again later, without a word', async () => {
  const { ending, asked, at } = bench();
  ending.follow(game('a'), false);
  at.now = 20_000;
  ending.follow(game('a'), false);
  asked[0]!.fail();
  await soon();
  expect(ending.failed).toBe(false);
  expect(at.changes).toBe(0);
  ending.follow(game('a'), false);
  expect(asked, 'not at once').toHaveLength(1);
  at.now = 40_000;
  ending.follow(game('a'), false);
  expect(asked).toHaveLength(2);
  // The game is over before the answer is there: it is the one that is waited for.
  ending.follow(game('a'), true);
  expect(asked).toHaveLength(2);
  asked[1]!.answer();
  await soon();
  expect(ending.page).toBe(page);
  expect(at.changes).toBe(1);
});

test('a game that is over when it is opened asks at once; a failure is told, and tried again when the person says so', async () => {
  const { ending, asked, at } = bench();
  ending.follow(game('a'), true);
  expect(asked).toHaveLength(1);
  asked[0]!.fail();
  await soon();
  expect(ending.failed).toBe(true);
  expect(at.changes).toBe(1);
  ending.follow(game('a'), true);
  expect(asked, 'a page that is drawn again does not ask again').toHaveLength(1);
  ending.again();
  expect(ending.failed).toBe(false);
  expect(asked).toHaveLength(2);
  asked[1]!.answer();
  await soon();
  expect(ending.page).toBe(page);
});

test('a failure belongs to the end at which it was told: the next one asks anew', async () => {
  const { ending, asked } = bench();
  ending.follow(game('a'), true);
  asked[0]!.fail();
  await soon();
  ending.follow(null, false);
  expect(ending.failed).toBe(false);
  ending.follow(game('b'), true);
  expect(asked).toHaveLength(2);
});

test('the address of a script that could not be had is read from what browsers say', () => {
  const at = 'http://localhost:4173/assets/lastpage-Ab_1-.js';
  expect(addressIn(new TypeError(`Failed to fetch dynamically imported module: ${at}`))).toBe(at);
  expect(addressIn(new TypeError(`error loading dynamically imported module: ${at}?again=2`))).toBe(at);
  expect(addressIn(new TypeError('Importing a module script failed.'))).toBeNull();
  expect(addressIn('no error')).toBeNull();
});
