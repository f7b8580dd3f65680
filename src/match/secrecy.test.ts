import { expect, test } from 'vitest';
import { gameOf } from '../testkit';
import type { GameEvent } from '../rules/events';
import type { Game } from '../rules/game';
import { below } from '../rules/rng';
import type { State } from '../rules/state';
import { HIDDEN, ZONE } from '../rules/state';
import type { Session } from './session';
import { createSession } from './session';

const weeks = (): Game => gameOf('weeks-before-october');

const everybody = (g: Game): { kind: 'human' }[] => g.data.sides.map(() => ({ kind: 'human' }));

/** Plays random actions and looks at the table after each. */
function wander(session: Session, seed: number, look: () => void): void {
  const dice = { rng: seed, v: [] };
  for (let due = session.due(); due; due = session.due()) {
    const open = session.legal();
    expect(session.act(due.seat, open[below(dice, open.length)]!)).toBeNull();
    look();
  }
}

const changes = (got: { state: { G: { events: readonly GameEvent[] } } }): number[] => got.state.G.events.flatMap((event) => (event.e === 'change' ? [event.slot] : []));

/** What must not be found in what `seat` has received, with the words it would be found by. */
function secretsFrom(g: Game, session: Session, seat: number): string[] {
  const { state } = session.snapshot();
  const { at, data } = g;
  const words: string[] = [`"rng":${String(state!.rng)}`];
  for (let side = 0; side < g.sides; side++) {
    if (side === seat) continue;
    const order = state!.v[at.order + side]!;
    if (order > 0) words.push(`"order":"${data.orders[order - 1]!.id}","only":${String(side)}`, `seal:${data.orders[order - 1]!.id}`);
    for (const card of g.handDeck[side]!) {
      if (state!.v[at.zone + card] === ZONE.reserve + side) words.push(`"card":"${data.cards[card]!.id}","only":${String(side)}`, `keep:${data.cards[card]!.id}`);
    }
  }
  return words;
}

test('no client receives dice, checkpoints, records or the secrets of others, at any moment of a game', () => {
  const g = weeks();
  for (let seed = 1; seed <= 4; seed++) {
    const session = createSession(g, { players: everybody(g), seed });
    let sealed = 0;
    let looked = 0;
    wander(session, seed * 31, () => {
      const full = session.snapshot();
      // Every third position: a text of all that each of the clients has ever received is long.
      if (looked++ % 3 !== 0) return;
      for (let seat = -1; seat < g.sides; seat++) {
        const got = session.received(seat) as { state: { G: { state: State; events: readonly GameEvent[] } } };
        const text = JSON.stringify(got);
        for (const word of secretsFrom(g, session, seat)) expect(text, `seat ${String(seat)}`).not.toContain(word);
        expect(text).not.toMatch(/"(undo|record)":\[[^\]]/);
        expect(got.state.G.state.rng).toBe(0);
        for (const { slot, seats } of g.secrets) if (seat < 0 || ((seats >> seat) & 1) === 0) expect(got.state.G.state.v[slot]).toBe(HIDDEN);
        for (const slot of changes(got)) expect(g.secrets.find((secret) => secret.slot === slot && (seat < 0 || ((secret.seats >> seat) & 1) === 0)), `slot ${String(slot)}`).toBeUndefined();
        const room = g.at.up - g.at.base;
        for (let b = 0; b < room; b++) if (full.state!.v[g.at.up + b] === 0) expect(got.state.G.state.v[g.at.value + b]).toBe(HIDDEN);
        for (let side = 0; side < g.sides; side++) {
          if (side === seat) continue;
          for (const card of g.handDeck[side]!) {
            expect([ZONE.reserve + side, ZONE.offer + side]).not.toContain(got.state.G.state.v[g.at.zone + card]);
          }
        }
      }
      for (let side = 0; side < g.sides; side++) if (full.state!.v[g.at.order + side]! > 0) sealed++;
    });
    expect(sealed, 'orders were sealed while we looked').toBeGreaterThan(20);
    session.stop();
  }
});

test('the log of the match shows nobody the arguments of another seat', () => {
  const g = weeks();
  const session = createSession(g, { players: everybody(g), seed: 9 });
  wander(session, 77, () => undefined);
  for (let seat = -1; seat < g.sides; seat++) {
    const { log } = session.received(seat) as { log: { action: { type: string; payload: { playerID: string; args: unknown } } }[] };
    expect(log.length).toBeGreaterThan(50);
    for (const { action } of log) if (action.type === 'MAKE_MOVE' && action.payload.playerID !== String(seat)) expect(action.payload.args).toBeNull();
  }
  session.stop();
});
