import type { ActionCode } from '../../rules/actions';
import { kindOf, second } from '../../rules/actions';
import { apply } from '../../rules/apply';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { Dice } from './dice';
import type { Leaning } from './leaning';
import type { Mind } from './mind';
import type { Thinking } from './thinking';
import { Tally } from './thinking';

/** Games a candidate should have in all: there are no more candidates than the budget can pay for. */
const ENOUGH = 6;

/** A second card for the same use, a third…: each is so much less worth a try than the one before. */
const SAME_USE = 0.35;

/** Actions from the most to the least liked, so that the same use with another card does not crowd out other uses. */
function variedOrder(actions: readonly ActionCode[], liking: readonly number[]): number[] {
  const order = actions.map((_, k) => k).sort((a, b) => liking[b]! - liking[a]! || a - b);
  const times = new Map<number, number>();
  const weight = new Map<number, number>();
  for (const k of order) {
    const a = actions[k]!;
    const use = kindOf(a) === 'play' && second(a) > 0 ? second(a) : -k - 1;
    const n = times.get(use) ?? 0;
    times.set(use, n + 1);
    weight.set(k, liking[k]! * SAME_USE ** n);
  }
  return order.sort((a, b) => weight.get(b)! - weight.get(a)! || a - b);
}

/**
 * Flat Monte Carlo with sequential halving (Karnin, Koren & Somekh 2013): all candidates are tried in the same worlds
 * with the same dice, the worse half is dropped, and so on until one is left. Candidates are the likeliest by habit,
 * so many as the budget can try.
 */
export function flatSearch(mind: Mind, seen: State, actions: readonly ActionCode[], seed: number, budget: number, leaning: Leaning | null): Thinking {
  const g = mind.game;
  const x = newRun(g);
  const dice = new Dice(seed);
  const me = seen.v[g.at.flow.seat]!;
  const worth = new Float64Array(g.sides);
  const tallies = actions.map(() => new Tally());
  const bonus = actions.map((a) => (leaning ? leaning.bonus(seen, me, a) : 0));
  const prior: number[] = [];
  const first = mind.world(seen, dice.seed());
  mind.policy.look(first);
  mind.policy.chances(first, me, actions, prior);
  const liked = variedOrder(actions, prior.map((p, k) => p + bonus[k]!));
  let left = liked.slice(0, Math.max(3, Math.floor(budget / ENOUGH)));
  const rounds = Math.max(1, Math.ceil(Math.log2(left.length)));
  let perRound = Math.max(1, Math.floor(budget / rounds / left.length));
  let tries = 0;
  let at = 0;
  let done = 0;
  let world = first;
  let luck = dice.seed();
  let luck2 = dice.seed();
  const from = { rng: 0, v: seen.v };
  // A few games tell little: what habit thinks of an action weighs like two of them.
  const score = (k: number): number => tallies[k]!.mean + bonus[k]! + (0.1 * prior[k]!) / (1 + tallies[k]!.visits / 8);

  const iterate = (): void => {
    const k = left[at]!;
    const work = cloneState(world);
    work.rng = luck;
    apply(g, work, actions[k]!, null, x);
    mind.playOn(work, from, new Dice(luck2), worth);
    tallies[k]!.add(worth[me]!);
    done++;
    if (++at < left.length) return;
    at = 0;
    world = mind.world(seen, dice.seed());
    luck = dice.seed();
    luck2 = dice.seed();
    if (++tries < perRound || left.length < 2) return;
    tries = 0;
    left = [...left].sort((a, b) => score(b) - score(a)).slice(0, Math.max(1, left.length >> 1));
    perRound = Math.max(1, Math.floor(budget / rounds / left.length));
    if (left.length === 1) done = budget;
  };

  return {
    step(iterations) {
      for (let k = 0; k < iterations && done < budget; k++) iterate();
      return done >= budget;
    },
    get progress() {
      return Math.min(1, done / budget);
    },
    best: () => actions[[...left].sort((a, b) => score(b) - score(a))[0]!]!,
    table: () => actions.map((a, k) => tallies[k]!.finding(a)),
  };
}
