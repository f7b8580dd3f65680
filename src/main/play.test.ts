import { expect, test } from 'vitest';
import type { Player } from '../match';
import { createSession } from '../match';
import type { Save, Shelf } from '../match/saves';
import { saveOf } from '../match/saves';
import { below } from '../rules/rng';
import { gameOf, picker } from '../testkit';
import { createDesk } from '../ui/model';
import type { Backstage } from './backstage';
import { wordsOf } from './library';
import type { PlayOptions } from './play';
import { Play } from './play';

const game = gameOf('_fixtures/two-sides');
const human: Player = { kind: 'human' };
const bot: Player = { kind: 'bot', bot: 'random' };

/** A shelf that keeps the last save in memory. */
function memory(): Shelf & { last: Save | null } {
  const shelf = {
    last: null as Save | null,
    autosave: (save: Save) => {
      shelf.last = save;
      return Promise.resolve(null);
    },
    keep: () => Promise.resolve(null),
    list: () => Promise.resolve([]),
    load: () => Promise.resolve({ ok: false, fault: { code: 'missing' } } as const),
    rename: () => Promise.resolve(null),
    remove: () => Promise.resolve(null),
  };
  return shelf;
}

const lots: Backstage = {
  read: () => Promise.reject(new Error('not asked here')),
  play: () => Promise.resolve(),
  think: ({ legal, seed }) => {
    const dice = { rng: seed, v: [] };
    return Promise.resolve(legal[below(dice, legal.length)]!);
  },
  dates: () => Promise.resolve(null),
  advise: () => Promise.reject(new Error('not asked here')),
};

function table(players: readonly Player[], seed: number, extra: Partial<PlayOptions> = {}): { play: Play; shelf: ReturnType<typeof memory>; notices: string[] } {
  const shelf = memory();
  const notices: string[] = [];
  const play = new Play({
    session: createSession(game, { players, seed }), hash: 'h', gameId: 'g', resumed: false, backstage: lots, shelf,
    desk: () => createDesk(game, wordsOf('en')), brief: () => false, folded: () => false, holds: () => false, pause: () => 0, onProgress: () => undefined, onChange: () => undefined, onNotice: (key) => notices.push(key), ...extra,
  });
  return { play, shelf, notices };
}

const soon = (): Promise<void> => new Promise((done) => { setTimeout(done, 0); });

/** Lets the machine finish, then answers whatever is asked; `look` sees every stop. */
async function sitThrough(play: Play, seed: number, look: (play: Play) => void): Promise<void> {
  const pick = picker(seed);
  play.begin();
  for (let n = 0; n < 4000; n++) {
    await soon();
    if (play.thinking >= 0) continue;
    look(play);
    const due = play.session.due();
    if (play.report()) play.goOn();
    else if (!due) return;
    else if (play.stage() === 'curtain') play.open();
    else {
      const legal = play.session.legal();
      expect(play.act(legal[pick(legal.length)]!)).toBeNull();
    }
  }
  throw new Error('the game does not end');
}

test('two people at one screen: nobody sees a private moment without the curtain, and it falls at once behind them', async () => {
  for (let seed = 1; seed <= 4; seed++) {
    const { play, shelf } = table([human, human], seed);
    let curtains = 0;
    await sitThrough(play, seed, () => {
      const due = play.session.due();
      if (play.stage() === 'curtain') {
        curtains++;
        expect(play.viewer()).toBe(-1);
      }
      if (play.viewer() >= 0) expect(due).toMatchObject({ seat: play.viewer(), secret: true });
      if (due && !due.secret) expect(play.viewer()).toBe(-1);
    });
    expect(curtains).toBeGreaterThan(4);
    await soon();
    expect(shelf.last?.standing.phase).toBe('end');
    expect(shelf.last?.match).toEqual(play.session.snapshot());
  }
});

test('a person alone is not kept behind a curtain, and is told what the machine did', async () => {
  const { play } = table([human, bot], 3);
  let told = 0;
  await sitThrough(play, 5, () => {
    expect(play.stage()).not.toBe('curtain');
    if (play.report()) told++;
    const due = play.session.due();
    if (due) expect(play.viewer()).toBe(0);
  });
  expect(told).toBeGreaterThan(4);
});

test('coming back to a game finds the curtain closed, and no own knowledge shown before it is opened', () => {
  const { play } = table([human, bot], 3);
  const pick = picker(1);
  while (play.session.due()?.phase !== 'seal' || play.session.due()?.seat !== 0) {
    const legal = play.session.legal();
    play.session.act(play.session.due()!.seat, legal[pick(legal.length)]!);
  }
  const save = saveOf(play.session, { hash: 'h', lang: 'en', gameId: 'g', now: 0 });
  const back = new Play({
    session: createSession(game, { players: save.players, seed: save.seed, resume: save }), hash: 'h', gameId: 'g', resumed: true, backstage: lots, shelf: memory(),
    desk: () => createDesk(game, wordsOf('en')), brief: () => false, folded: () => false, holds: () => false, pause: () => 0, onProgress: () => undefined, onChange: () => undefined, onNotice: () => undefined,
  });
  back.begin();
  expect(back.stage()).toBe('curtain');
  expect(back.viewer()).toBe(-1);
  back.open();
  expect(back.stage()).toBe('table');
  expect(back.viewer()).toBe(0);
});

test('machines alone play to the end without being interrupted', async () => {
  const { play, shelf } = table([bot, bot], 8);
  play.begin();
  for (let n = 0; n < 3000 && play.session.due(); n++) await soon();
  expect(play.stage()).toBe('end');
  await soon();
  expect(shelf.last?.standing.phase).toBe('end');
});

test('a machine that fails or cheats costs its side a drawn move, not the game', async () => {
  let asked = 0;
  const bad: Backstage = { ...lots, think: (...args) => (++asked % 2 === 0 ? Promise.reject(new Error('fell')) : Promise.resolve(args[0].legal.length > 0 ? 999_999_999 : 0)) };
  const { play, notices } = table([bot, bot], 2, { backstage: bad });
  play.begin();
  for (let n = 0; n < 3000 && play.session.due(); n++) await soon();
  expect(play.session.due()).toBeNull();
  expect(asked).toBeGreaterThan(10);
  expect(new Set(notices)).toEqual(new Set(['notice.bot']));
});

test('a machine shows how far it is, and whoever is in a hurry has its best at once', async () => {
  let told = 0;
  let asked = 0;
  const slow: Backstage = {
    ...lots,
    // Thinks for ever, unless it is hurried.
    think: ({ legal }, _patience, waiting) => new Promise((done) => {
      asked++;
      waiting?.onProgress?.(0.25);
      waiting?.hurry?.addEventListener('abort', () => { done(legal[0]!); });
    }),
  };
  const { play, notices } = table([bot, bot], 4, { backstage: slow, pause: () => 60_000, onProgress: () => { told++; } });
  play.begin();
  for (let n = 1; n <= 6; n++) {
    for (let k = 0; k < 50 && asked < n; k++) {
      await soon();
      // Where only one thing is open nothing is thought about, and the pause alone is cut short.
      if (asked < n) play.decideNow();
    }
    expect(asked).toBe(n);
    expect(play.thinking).toBeGreaterThanOrEqual(0);
    expect(play.progress).toBe(0.25);
    const turns = play.session.turns();
    play.decideNow();
    await soon();
    expect(play.session.turns()).toBeGreaterThan(turns);
  }
  expect(told).toBe(asked);
  expect(notices).toEqual([]);
  play.stop();
});

/** Answers for seat 0 until its turn is held. */
async function untilHeld(play: Play, seed: number): Promise<void> {
  const pick = picker(seed);
  play.begin();
  for (let n = 0; n < 400 && !play.held; n++) {
    await soon();
    if (play.thinking >= 0) continue;
    if (play.report()) play.goOn();
    else if (!play.held) {
      const legal = play.session.legal();
      play.act(legal[pick(legal.length)]!);
    }
  }
  expect(play.held).toBe(true);
}

test('a turn that is held waits for the person, can be taken back, and goes on when it is ended', async () => {
  const { play } = table([human, bot], 3, { holds: () => true });
  await untilHeld(play, 5);
  const turns = play.session.turns();
  for (let n = 0; n < 5; n++) await soon();
  expect(play.session.turns()).toBe(turns);
  while (play.report()) play.goOn();
  expect(play.canUndo()).toBe(true);
  expect(play.undo()).toBeNull();
  expect(play.held).toBe(false);
  expect(play.session.turns()).toBe(turns - 1);
  expect(play.session.due()).toMatchObject({ seat: 0, human: true });
  await untilHeld(play, 6);
  const again = play.session.turns();
  play.endTurn();
  for (let n = 0; n < 50 && play.session.turns() === again; n++) await soon();
  expect(play.session.turns()).toBeGreaterThan(again);
  expect(play.canUndo()).toBe(false);
});

test('while the machine still thinks, the turn can be taken back; its answer to the old position is not played', async () => {
  let answer: ((action: number) => void) | null = null;
  let slow = false;
  const pondering: Backstage = { ...lots, think: (...args) => (slow ? new Promise((done) => { answer = done; }) : lots.think(...args)) };
  const { play } = table([human, bot], 3, { backstage: pondering, holds: () => true });
  await untilHeld(play, 5);
  while (play.report()) play.goOn();
  slow = true;
  play.endTurn();
  for (let n = 0; n < 20 && answer === null; n++) await soon();
  const turns = play.session.turns();
  const stale = play.session.legal()[0]!;
  expect(play.thinking).toBe(1);
  expect(play.undo()).toBeNull();
  answer!(stale);
  for (let n = 0; n < 5; n++) await soon();
  expect(play.thinking).toBe(-1);
  expect(play.session.turns()).toBe(turns - 1);
  expect(play.session.due()).toMatchObject({ seat: 0, human: true });
});

test('folded, one account a period stops the game, and what is not told there stands beside the table', async () => {
  const count = async (folded: boolean): Promise<{ sheets: number; closings: number; notes: number }> => {
    const seen = { sheets: 0, closings: 0, notes: 0 };
    const { play } = table([human, bot], 3, { folded: () => folded });
    await sitThrough(play, 5, () => {
      const report = play.report();
      if (report) seen.sheets++;
      if (report?.kind === 'orders') seen.closings++;
      if (!report && play.session.due()?.phase === 'play' && play.lately().length > 0) seen.notes++;
    });
    return seen;
  };
  const all = await count(false);
  const folded = await count(true);
  expect(folded.sheets).toBeLessThan(all.sheets);
  expect(folded.closings).toBeLessThanOrEqual(game.data.periods.length);
  expect(folded.closings).toBeGreaterThan(1);
  expect(all.notes).toBe(0);
  expect(folded.notes).toBeGreaterThan(1);
});

test('at instant speed, what machines answered before the first decision stands beside the table', async () => {
  let told = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const { play } = table([human, bot], seed, { brief: () => true });
    play.begin();
    for (let n = 0; n < 200 && (n === 0 || play.thinking >= 0); n++) await soon();
    const answered = play.session.events().filter((e) => e.e === 'choice');
    expect(play.report()).toBeNull();
    expect(play.lately().filter((entry) => entry.kind === 'choice')).toHaveLength(answered.length);
    told += answered.length;
    play.stop();
  }
  expect(told).toBeGreaterThan(0);
});

test('while the final hours are told, the table stands where the account has come to, at instant speed, too', async () => {
  let beats = 0;
  let behind = 0;
  for (let seed = 1; seed <= 12 && behind === 0; seed++) {
    const { play } = table([human, bot], seed, { brief: () => true });
    await sitThrough(play, seed, () => {
      const sheet = play.report();
      const { seen, events } = play.shown();
      if (sheet?.kind !== 'beat') {
        if (!sheet) expect(seen).toEqual(play.seen());
        return;
      }
      const told = /^Beat (\d)/.exec(sheet.title);
      const last = events.findLast((e) => e.e === 'beat');
      // The opening of the hours is a sheet of its own, before the first beat.
      expect(last?.e === 'beat' ? String(last.beat) : undefined).toBe(told?.[1]);
      beats++;
      if (events.length < play.session.events(play.viewer()).length) behind++;
    });
  }
  expect(beats).toBeGreaterThan(2);
  expect(behind).toBeGreaterThan(0);
});
