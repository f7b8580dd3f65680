import { createSession } from '../../match/index';
import type { ActionCode } from '../../rules/actions';
import { apply } from '../../rules/apply';
import type { Game } from '../../rules/game';
import { activeSeat, legal } from '../../rules/legal';
import { newRun } from '../../rules/run';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { cloneState, copyState, scratchState } from '../../rules/state';
import { sample, view } from '../../rules/view';
import { mix } from '../seeds';
import type { Rate } from './measure';
import { rate } from './measure';

/** An even draw that is no part of the game. */
function picker(seed: number): (n: number) => number {
  let a = seed | 0;
  return (n) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** Whole random games: legal actions listed, one picked, one applied. Setting a game up is part of the time. */
export function randomPlay(g: Game): Rate {
  const list: ActionCode[] = [];
  const x = newRun(g);
  const pick = picker(1);
  let seed = 0;
  return rate(() => {
    const s = setup(g, ++seed);
    let n = 0;
    for (; activeSeat(g, s) >= 0; n++) {
      legal(g, s, list, x);
      apply(g, s, list[pick(list.length)]!, null, x);
    }
    return n;
  });
}

/** Positions of random games, each with one of its legal actions. */
function positions(g: Game, games: number): { readonly s: State; readonly action: ActionCode }[] {
  const pick = picker(2);
  const found: { s: State; action: ActionCode }[] = [];
  for (let k = 1; k <= games; k++) {
    const s = setup(g, mix(5, k));
    while (activeSeat(g, s) >= 0) {
      const actions = legal(g, s);
      const action = actions[pick(actions.length)]!;
      // Not by cloneState: an engine that has seen its results live long would place all of them among the long-lived.
      found.push({ s: { rng: s.rng, v: Array.from(s.v) }, action });
      apply(g, s, action);
    }
  }
  return found;
}

/** A position cloned and an action applied to the clone, as a search would. */
export function cloneAndApply(g: Game): Rate {
  const list = positions(g, 20).filter((_, k) => k % 10 === 0);
  const x = newRun(g);
  return rate(() => {
    for (const { s, action } of list) apply(g, cloneState(s), action, null, x);
    return list.length;
  });
}

/** The same into one kept copy, without a new object each time. */
export function copyAndApply(g: Game): Rate {
  const list = positions(g, 20).filter((_, k) => k % 10 === 0);
  const x = newRun(g);
  const work = scratchState(g.at.size);
  return rate(() => {
    for (const { s, action } of list) {
      copyState(s, work);
      apply(g, work, action, null, x);
    }
    return list.length;
  });
}

export function views(g: Game): Rate {
  const list = positions(g, 10);
  return rate(() => {
    for (const { s } of list) view(g, s, activeSeat(g, s));
    return list.length;
  });
}

export function samples(g: Game): Rate {
  const list = positions(g, 10).map(({ s }) => view(g, s, activeSeat(g, s)));
  let seed = 0;
  return rate(() => {
    for (const seen of list) sample(g, seen, ++seed);
    return list.length;
  });
}

/** The same random games through the match: boardgame.io's client for every seat, its master, views and log. */
export function throughClient(g: Game): { readonly client: Rate; readonly rules: Rate } {
  const players = g.data.sides.map(() => ({ kind: 'bot', bot: 'random' }) as const);
  let seed = 0;
  const client = rate(() => {
    const pick = picker(++seed);
    const session = createSession(g, { players, seed });
    let n = 0;
    for (let due = session.due(); due; due = session.due()) {
      const actions = session.legal();
      const refusal = session.act(due.seat, actions[pick(actions.length)]!);
      if (refusal) throw new Error(`the match refused a legal action: ${refusal.code}`);
      n++;
    }
    session.stop();
    return n;
  }, 2, 3);
  // The same games without it, log and all.
  let again = 0;
  const rules = rate(() => {
    const pick = picker(++again);
    const log: unknown[] = [];
    const s = setup(g, again, (e) => log.push(e));
    let n = 0;
    for (; activeSeat(g, s) >= 0; n++) {
      const actions = legal(g, s);
      apply(g, s, actions[pick(actions.length)]!, (e) => log.push(e));
    }
    return n;
  }, 0.6, 3);
  return { client, rules };
}
