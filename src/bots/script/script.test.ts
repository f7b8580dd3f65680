import { describe, expect, it } from 'vitest';
import { nameAction } from '../../rules/actions';
import { apply, perform } from '../../rules/apply';
import type { Game } from '../../rules/game';
import { activeSeat, legal, naming } from '../../rules/legal';
import { below } from '../../rules/rng';
import { newRun } from '../../rules/run';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf } from '../../testkit/scenarios';
import { scriptBot } from '../script';
import { compileLikings } from './likings';
import { slotsRead } from './reads';
import { createValuer } from './value';

const games = ['_fixtures/two-sides', 'weeks-before-october'].map((name) => gameOf(name));

/** Positions of random games, to the end. */
function randomPositions(g: Game, seeds: readonly number[], visit: (s: State, actions: readonly number[]) => void): void {
  for (const seed of seeds) {
    const s = setup(g, seed);
    const dice: State = { rng: seed, v: [] };
    while (activeSeat(g, s) >= 0) {
      const actions = legal(g, s);
      visit(s, actions);
      apply(g, s, actions[below(dice, actions.length)]!);
    }
  }
}

describe.each(games.map((g) => [g.data.id, g] as const))('a script bot of %s', (_id, g) => {
  it('values a table the same whether all terms are counted or only those of which something changed', () => {
    let changed = 0;
    for (const profile of g.bots) {
      const x = newRun(g);
      const valuer = createValuer(g, profile, x);
      randomPositions(g, [1, 2], (s, actions) => {
        valuer.look(s);
        const full = (t: State): number => {
          x.seat = profile.side;
          return profile.value(t, x);
        };
        for (const action of actions) {
          const soon = cloneState(s);
          perform(g, soon, action, newRun(g));
          if (valuer.gain(soon) !== full(soon) - full(s)) expect.fail(`${profile.data.id}, just after ${nameAction(g, action, naming(g, s))}`);
          const later = cloneState(s);
          apply(g, later, action);
          if (valuer.gain(later) !== full(later) - full(s)) expect.fail(`${profile.data.id}, after ${nameAction(g, action, naming(g, s))}`);
          if (valuer.gain(later) !== 0) changed++;
        }
      });
    }
    expect(changed).toBeGreaterThan(100);
  });

  it('likes an action for every part of its name', () => {
    let liked = 0;
    for (const profile of g.bots) {
      const likings = compileLikings(g, { ...profile, rules: profile.rules.map((r) => ({ ...r, if: null })) });
      randomPositions(g, [4], (s, actions) => {
        const at = naming(g, s);
        for (const action of actions) {
          const parts = nameAction(g, action, at).split(':');
          const named = profile.rules.reduce((sum, rule) => sum + parts.reduce((n, part) => n + (rule.prefer.get(part) ?? 0), 0), 0);
          if (likings[action >> 20]!.reduce((sum, l) => sum + l.of(action, at), 0) !== named) expect.fail(parts.join(':'));
          if (named !== 0) liked++;
        }
      });
    }
    expect(liked).toBeGreaterThan(3);
  });

  it('chooses the same for the same view, legal actions and seed, whatever it was asked before', () => {
    const fresh = g.bots.map((p) => scriptBot(g, p));
    const asked = g.bots.map((p) => scriptBot(g, p));
    let n = 0;
    randomPositions(g, [5], (s, actions) => {
      const seat = activeSeat(g, s);
      const k = g.bots.findIndex((p) => p.side === seat);
      if (k < 0 || actions.length < 2) return;
      const seen = view(g, s, seat);
      asked[k]!(seen, actions, n + 1000);
      expect(asked[k]!(seen, actions, n)).toBe(fresh[k]!(seen, actions, n));
      n++;
    });
    expect(n).toBeGreaterThan(20);
  });
});

describe('slotsRead', () => {
  const g = games[0]!;

  it('follows named sums and conditions', () => {
    const track = g.data.tracks[0]!.id;
    const slot = g.at.track + g.index.track.get(track)!;
    expect(slotsRead(g, { add: 1, if: { all: [{ not: { is: track, atLeast: 2 } }, { period: { from: 1 } }] } })).toEqual(new Set([slot, g.at.flow.period]));
    const [sum, data] = Object.entries(g.data.sums)[0]!;
    const through = slotsRead(g, { of: sum });
    expect(through).toEqual(new Set(data.sum.flatMap((t) => [...slotsRead(g, t)!])));
    expect(through!.size).toBeGreaterThan(0);
  });

  it('gives up on dice, stand-ins and kinds it does not know', () => {
    expect(slotsRead(g, { roll: [1, 6] })).toBeNull();
    expect(slotsRead(g, { of: { step: '$target' } })).toBeNull();
    expect(slotsRead(g, { of: { moons: 'full' } })).toBeNull();
  });
});
