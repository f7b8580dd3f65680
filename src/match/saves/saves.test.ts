import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { compile } from '../../rules/compile';
import type { ScenarioData } from '../../rules/data';
import type { Game } from '../../rules/game';
import { below } from '../../rules/rng';
import { startingAt } from '../../rules/setup';
import { gameOf } from '../../testkit';
import type { Session } from '../session';
import { createSession } from '../session';
import { fit } from './migrate';
import { readSave } from './read';
import type { Save } from './save';
import { PROGRAM, SAVE_FORMAT, saveOf } from './save';
import { openShelf } from './store';

const g = gameOf('weeks-before-october');

function begin(seed: number, game: Game = g): Session {
  return createSession(game, { players: game.data.sides.map((_, i) => (i === 0 ? { kind: 'human' } : { kind: 'bot', bot: 'random' })), seed });
}

function advance(session: Session, seed: number, actions: number): void {
  const dice = { rng: seed, v: [] };
  for (let n = 0; n < actions; n++) {
    const due = session.due();
    if (!due) return;
    const open = session.legal();
    session.act(due.seat, open[below(dice, open.length)]!);
  }
}

const context = (session: Session, now = 1000): Save => saveOf(session, { hash: 'abc', lang: 'fr', gameId: 'g1', now });

describe('a save', () => {
  test('comes back from its file at any point of a game, and the game goes on the same', () => {
    for (let actions = 0; actions < 120; actions += 7) {
      const session = begin(5);
      advance(session, 9, actions);
      const read = readSave(JSON.stringify(context(session)));
      if (!read.ok) throw new Error(read.fault.code);
      const fitted = fit(g, read.save);
      if (!fitted.ok) throw new Error(fitted.what);
      expect(fitted.migrated).toBe(false);
      const again = createSession(g, { players: read.save.players, seed: read.save.seed, resume: fitted });
      expect(again.snapshot()).toEqual(session.snapshot());
      expect(again.due()).toEqual(session.due());
      expect(again.history()).toEqual(session.history());
      advance(session, 3, 30);
      advance(again, 3, 30);
      expect(again.history()).toEqual(session.history());
      expect(again.snapshot()).toEqual(session.snapshot());
    }
  });

  test('names where its game began', () => {
    expect('start' in context(begin(5))).toBe(false);
    const small = gameOf('_fixtures/two-sides');
    const session = createSession(startingAt(small, 'second-week'), { players: small.data.sides.map(() => ({ kind: 'human' })), seed: 2 });
    const read = readSave(JSON.stringify(context(session)));
    expect(read).toMatchObject({ ok: true, save: { start: 'second-week', standing: { period: 2 } } });
    expect(readSave(JSON.stringify({ ...context(session), start: 7 }))).toEqual({ ok: false, fault: { code: 'damaged', where: 'start' } });
  });

  test('says where it stands without its secrets', () => {
    const session = begin(5);
    for (let n = 0; session.due()?.phase !== 'seal'; n++) advance(session, n, 1);
    const { standing } = context(session);
    expect(standing).toEqual({
      period: expect.any(Number) as number, periodName: g.data.periods[standing.period]!.name, phase: 'seal', seat: session.due()!.seat, secret: true, turns: session.turns(),
    });
  });
});

describe('a file that is no good', () => {
  const session = begin(6);
  advance(session, 2, 40);
  const save = context(session);
  const text = JSON.stringify(save);
  const code = (of: string): string | null => {
    const read = readSave(of);
    return read.ok ? null : read.fault.code;
  };

  test('cut short anywhere is told apart from other damage', () => {
    for (let at = 1; at < text.length; at += Math.ceil(text.length / 50)) expect(code(text.slice(0, at)), String(at)).toBe('truncated');
    expect(code('')).toBe('empty');
    expect(code('  \n')).toBe('empty');
    expect(code(text)).toBeNull();
    expect(code(`\uFEFF${text}`)).toBeNull();
  });

  test('of another program, of a later version, or no JSON at all, is named as what it is', () => {
    expect(code('GIF89a')).toBe('not-json');
    expect(code(`${text}{}`)).toBe('not-json');
    expect(code('{"program":"chess"}')).toBe('foreign');
    expect(code('[1,2]')).toBe('foreign');
    expect(code('null')).toBe('foreign');
    expect(readSave(JSON.stringify({ ...save, format: SAVE_FORMAT + 1 }))).toEqual({ ok: false, fault: { code: 'newer', found: SAVE_FORMAT + 1, known: SAVE_FORMAT } });
    expect(readSave(JSON.stringify({ program: PROGRAM }))).toEqual({ ok: false, fault: { code: 'damaged', where: 'format' } });
  });

  test('with any part missing or of another type names the part', () => {
    for (const part of ['scenario', 'players', 'standing', 'shape', 'match', 'check', 'seed'] as const) {
      const without = JSON.stringify({ ...save, [part]: undefined });
      expect(readSave(without)).toMatchObject({ ok: false, fault: { code: 'damaged', where: expect.stringContaining(part) as string } });
      const wrong = JSON.stringify({ ...save, [part]: [{}] });
      expect(readSave(wrong)).toMatchObject({ ok: false, fault: { code: 'damaged', where: expect.stringContaining(part) as string } });
    }
  });

  test('with one number of the position changed is noticed', () => {
    const at = save.match.state!.v.findIndex((n) => n === 3);
    const v = save.match.state!.v.with(at, 4);
    expect(readSave(JSON.stringify({ ...save, match: { ...save.match, state: { ...save.match.state!, v } } }))).toEqual({ ok: false, fault: { code: 'damaged', where: 'check' } });
  });
});

describe('a change of rules', () => {
  /** The same scenario with entries added in front and orders of lists turned round. */
  function changed(d: ScenarioData): ScenarioData {
    const fresh = { ...d.cards[0]!, id: 'new-card' };
    return {
      ...d,
      flags: [{ id: 'new-flag', name: { en: 'new', fr: 'nouveau' }, start: true }, ...d.flags],
      cards: [fresh, ...[...d.cards].reverse()],
      orders: [...d.orders].reverse(),
      units: [...d.units].reverse(),
      dispatches: [...d.dispatches].reverse(),
      actions: [...d.actions].reverse(),
    };
  }
  const after = compile(changed(g.data));
  const named = (game: Game, v: readonly number[], kinds: readonly string[]): Record<string, number> =>
    Object.fromEntries(game.at.slots.flatMap(({ kind, id, sub }, i) => (kinds.includes(kind) ? [[`${kind}:${id}:${String(sub)}`, v[i]!]] : [])));

  test('leaves every number with its name, and the game can be played to its end', () => {
    for (let actions = 0; actions <= 150; actions += 6) {
      const session = begin(11);
      advance(session, 4, actions);
      const save = context(session);
      const fitted = fit(after, save);
      if (!fitted.ok) throw new Error(fitted.what);
      expect(fitted.migrated).toBe(true);
      const { state } = fitted.match;
      const kinds = ['track', 'cubes', 'seats', 'step', 'zone', 'value', 'holder', 'done', 'flag', 'low', 'high'];
      expect(named(after, state!.v, kinds)).toMatchObject(named(g, save.match.state!.v, kinds));
      expect(state!.v[after.at.flag]).toBe(1);
      const card = save.match.state!.v[g.at.flow.card]!;
      if (card > 0) expect(after.data.cards[state!.v[after.at.flow.card]! - 1]!.id).toBe(g.data.cards[card - 1]!.id);
      for (let side = 0; side < g.sides; side++) {
        const order = save.match.state!.v[g.at.order + side]!;
        const now = state!.v[after.at.order + side]!;
        if (order > 0) expect(after.data.orders[now - 1]!.id).toBe(g.data.orders[order - 1]!.id);
      }
      const again = createSession(after, { players: save.players, seed: save.seed, resume: fitted });
      expect(again.due()).toEqual(session.due());
      advance(again, 1, 2000);
      expect(again.due()).toBeNull();
    }
  });

  test('that takes away what is being decided is refused with its name', () => {
    const session = begin(11);
    const open = session.view().v[g.at.flow.dispatch]! - 1;
    expect(open).toBeGreaterThanOrEqual(0);
    const id = g.dispatches[open]!.data.id;
    const save = context(session);
    const without = { ...save, shape: { ...save.shape, dispatches: save.shape.dispatches.map((d) => (d === id ? 'of-old' : d)) } };
    expect(fit(g, without)).toEqual({ ok: false, what: 'of-old' });
    expect(fit(g, { ...save, shape: { ...save.shape, sides: ['one', 'two'] } })).toEqual({ ok: false, what: 'sides' });
  });
});

describe('the shelf', () => {
  test('keeps one automatic save a game, and named ones apart', async () => {
    const shelf = openShelf('test-shelf');
    const session = begin(3);
    expect(await shelf.autosave(context(session, 1))).toBeNull();
    advance(session, 1, 5);
    expect(await shelf.autosave(context(session, 2))).toBeNull();
    expect(await shelf.keep(context(session, 3), 'before the vote')).toBeNull();
    advance(session, 2, 5);
    expect(await shelf.autosave(context(session, 4))).toBeNull();
    const list = await shelf.list();
    expect(list.map(({ kind, name, savedAt }) => [kind, name, savedAt])).toEqual([['auto', '', 4], ['named', 'before the vote', 3]]);
    expect(JSON.stringify(list)).not.toContain('"v":');
    const auto = await shelf.load(list[0]!.id);
    expect(auto.ok && auto.save.match).toEqual(session.snapshot());

    expect(await shelf.rename(list[1]!.id, 'renamed')).toBeNull();
    expect(await shelf.rename(list[0]!.id, 'from the automatic one')).toBeNull();
    expect((await shelf.list()).map(({ name }) => name).sort()).toEqual(['', 'from the automatic one', 'renamed']);
    for (const { id } of await shelf.list()) expect((await shelf.load(id)).ok).toBe(true);
    expect(await shelf.remove(list[1]!.id)).toBeNull();
    expect(await shelf.load(list[1]!.id)).toEqual({ ok: false, fault: { code: 'missing' } });
  });

  test('lets go of the automatic saves of older games', async () => {
    const shelf = openShelf('test-older');
    for (let n = 0; n < 6; n++) await shelf.autosave({ ...context(begin(n), n), gameId: `game-${String(n)}` });
    expect((await shelf.list()).map(({ gameId }) => gameId)).toEqual(['game-5', 'game-4', 'game-3', 'game-2']);
  });

  test('without a data base answers with a fault and throws nothing', async () => {
    const whole = globalThis.indexedDB;
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: { open: () => { throw new DOMException('no', 'SecurityError'); } } });
    try {
      const shelf = openShelf('test-none');
      expect(await shelf.autosave(context(begin(1)))).toEqual({ code: 'storage', reason: 'SecurityError' });
      expect(await shelf.list()).toEqual([]);
      expect(await shelf.load('x')).toEqual({ ok: false, fault: { code: 'storage', reason: 'SecurityError' } });
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: whole });
    }
  });
});
