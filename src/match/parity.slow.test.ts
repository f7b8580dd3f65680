import { afterEach, expect, test, vi } from 'vitest';
import { hashState } from '../record';
import { apply } from '../rules/apply';
import type { GameEvent } from '../rules/events';
import type { Game } from '../rules/game';
import { activeSeat, decision, legal } from '../rules/legal';
import { below } from '../rules/rng';
import { setup } from '../rules/setup';
import { view } from '../rules/view';
import { gameOf } from '../testkit';
import { createSession } from './session';

const GAMES = 200;

/** In so many of them boardgame.io looks after every move whether the state is plain JSON; then it is run as in the built page, twice as fast. */
const LOOKED_AT = 20;

afterEach(() => { vi.unstubAllEnvs(); });

/** Plays one random game through the plain rules and through boardgame.io, and compares after every action. */
function playBoth(g: Game, seed: number): number {
  const news: GameEvent[] = [];
  const state = setup(g, seed, (event) => news.push(event));
  const session = createSession(g, { players: g.data.sides.map(() => ({ kind: 'human' })), seed });
  const dice = { rng: seed * 7919 + 1, v: [] };
  let steps = 0;
  expect(session.snapshot().state).toEqual(state);
  for (;;) {
    const seat = activeSeat(g, state);
    if (seat < 0) break;
    const open = legal(g, state);
    const heard = session.legal();
    // Texts are compared first, and hashes below: the matcher is only asked to explain a difference.
    if (heard.join() !== open.join()) expect(heard).toEqual(open);
    expect(session.due()).toMatchObject({ seat, phase: decision(g, state).phase });
    const action = open[below(dice, open.length)]!;
    apply(g, state, action, (event) => news.push(event));
    expect(session.act(seat, action)).toBeNull();
    const match = session.snapshot();
    if (hashState(match.state!) !== hashState(state)) expect(match.state).toEqual(state);
    if (++steps > 2000) throw new Error(`game ${String(seed)} does not end`);
  }
  expect(session.due()).toBeNull();
  expect(session.snapshot().events).toEqual(news);
  expect(session.snapshot().state).toEqual(state);
  expect(session.turns()).toBe(steps);
  for (let seat = -1; seat < g.sides; seat++) expect(session.view(seat)).toEqual(view(g, state, seat));
  session.stop();
  return steps;
}

test.each(['_fixtures/two-sides', 'weeks-before-october'])(`${String(GAMES)} random games of %s are the same through the rules and through boardgame.io`, (id) => {
  const game = gameOf(id);
  let steps = 0;
  for (let seed = 1; seed <= GAMES; seed++) {
    if (seed > LOOKED_AT) vi.stubEnv('NODE_ENV', 'production');
    steps += playBoth(game, seed);
  }
  expect(steps).toBeGreaterThan(GAMES * 20);
}, 600_000);
