import { expect, test } from 'vitest';
import { gameOf } from '../testkit';
import { code, kindOf } from '../rules/actions';
import { below } from '../rules/rng';
import { createSession } from './session';
import { settles } from './undo';


const g = gameOf('weeks-before-october');
/** Comparing texts is much quicker than walking through thousands of numbers. */
const said = (match: unknown): string => JSON.stringify(match);

const players = g.data.sides.map(() => ({ kind: 'human' as const }));

test('a step back gives the very position, history and record before it; never past dice or a curtain', () => {
  let steps = 0;
  let refused = 0;
  for (let seed = 1; seed <= 2; seed++) {
    const session = createSession(g, { players, seed });
    const dice = { rng: seed, v: [] };
    for (let due = session.due(); due; due = session.due()) {
      const open = session.legal();
      const action = open[below(dice, open.length)]!;
      const before = session.snapshot();
      session.act(due.seat, action);
      const after = session.snapshot();
      const settled = settles(g, before.state!, after.state!);
      expect(session.canUndo(due.seat)).toBe(!settled);
      for (let seat = 0; seat < g.sides; seat++) {
        if (seat !== due.seat) expect(session.undo(seat)).toEqual({ code: 'nothing-to-undo' });
      }
      if (settled) {
        refused++;
        expect(after.undo).toEqual([]);
        continue;
      }
      expect(session.undo(due.seat)).toBeNull();
      // What another seat could have taken back before is settled by the action, even if the action is taken back.
      const others = before.undo.length > 0 && before.undo.at(-1)!.state.v[g.at.flow.seat] !== due.seat;
      expect(said(session.snapshot())).toBe(said(others ? { ...before, undo: [] } : before));
      session.act(due.seat, action);
      expect(said(session.snapshot())).toBe(said(after));
      steps++;
    }
    session.stop();
  }
  expect(steps).toBeGreaterThan(60);
  expect(refused).toBeGreaterThan(60);
});

test('an order once sealed stays sealed, a target once aimed at can be taken back', () => {
  const session = createSession(g, { players, seed: 3 });
  const seen = new Set<string>();
  const dice = { rng: 5, v: [] };
  for (let due = session.due(); due; due = session.due()) {
    const open = session.legal();
    const action = open[below(dice, open.length)]!;
    session.act(due.seat, action);
    if (session.canUndo(due.seat)) seen.add(kindOf(action));
    if (kindOf(action) === 'seal') expect(session.canUndo(due.seat)).toBe(false);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['play', 'target']));
  session.stop();
});

test('the card that ends a turn can be taken back until the next seat acts', () => {
  let passedOn = 0;
  for (let seed = 1; seed <= 2; seed++) {
    const session = createSession(g, { players, seed });
    const dice = { rng: seed + 40, v: [] };
    for (let due = session.due(); due; due = session.due()) {
      const open = session.legal();
      const before = session.snapshot();
      session.act(due.seat, open[below(dice, open.length)]!);
      const next = session.due();
      if (!next || next.seat === due.seat || !session.canUndo(due.seat)) continue;
      passedOn++;
      expect(due.secret || next.secret).toBe(false);
      expect(session.undo(due.seat)).toBeNull();
      expect(session.snapshot().state).toEqual(before.state);
      expect(session.due()).toEqual(due);
      session.act(due.seat, open[0]!);
      const then = session.due();
      if (!then || then.seat === due.seat) continue;
      session.act(then.seat, session.legal()[0]!);
      expect(session.canUndo(due.seat)).toBe(false);
    }
    session.stop();
  }
  expect(passedOn).toBeGreaterThan(15);
});

test('what is not legal is refused with its reason, and the position stays', () => {
  const session = createSession(g, { players, seed: 4 });
  const before = session.snapshot();
  const due = session.due()!;
  const other = (due.seat + 1) % g.sides;
  expect(session.act(other, session.legal()[0]!)).toEqual({ code: 'not-your-turn', seat: due.seat });
  expect(session.act(due.seat, code('pass'))).toMatchObject({ code: 'wrong-kind', kind: 'pass' });
  const kind = kindOf(session.legal()[0]!);
  expect(session.act(due.seat, code(kind, 999))).toMatchObject({ code: 'not-open' });
  expect(session.snapshot()).toEqual(before);
  const dice = { rng: 1, v: [] };
  for (let d = session.due(); d; d = session.due()) session.act(d.seat, session.legal()[below(dice, session.legal().length)]!);
  expect(session.act(0, code('pass'))).toEqual({ code: 'game-over' });
  session.stop();
});
