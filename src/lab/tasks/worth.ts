import type { Mind } from '../../bots/search/mind';
import { createMind } from '../../bots/search/mind';
import { Dice } from '../../bots/search/dice';
import type { ActionCode } from '../../rules/actions';
import { first, kindOf, second } from '../../rules/actions';
import { apply } from '../../rules/apply';
import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState, PHASE } from '../../rules/state';
import { view } from '../../rules/view';
import { playGame } from '../game';
import type { Task } from '../measures/types';
import { mix } from '../seeds';

export interface WorthParams {
  readonly bots: readonly string[];
  readonly seed: number;
  /** One decision in so many is weighed. */
  readonly oneIn: number;
  /** Worlds every open action is tried in, with the same dice. */
  readonly worlds: number;
}

/** A decision with all that was open, weighed: by short name the best of its cards, as points of worth below the best of all. */
export interface WeighedDecision {
  readonly seat: number;
  readonly period: number;
  readonly phase: 'seal' | 'play' | 'plan';
  readonly behind: Readonly<Record<string, number>>;
}

/** Plays a game and weighs what stood open at some of its decisions: what every action, event and order would have been worth there. */
export const worth: Task<WorthParams, WeighedDecision[]> = (bench, params, index) => {
  const g = bench.game;
  const { flow } = g.at;
  const mind = createMind(g, bench.learned);
  const found: WeighedDecision[] = [];
  let n = index;
  playGame(g, params.bots.map((kind, side) => bench.bot(kind, side)), mix(params.seed, index), {
    watch: (s, seat, open) => {
      const phase = s.v[flow.phase]!;
      const name = phase === PHASE.seal ? 'seal' : phase === PHASE.play ? 'play' : phase === PHASE.plan ? 'plan' : null;
      if (open.length < 2 || !name || ++n % params.oneIn !== 0) return;
      const q = weighAll(mind, view(g, s, seat), seat, open, params.worlds, mix(params.seed, index * 1000 + n));
      const best: Record<string, number> = {};
      open.forEach((a, k) => {
        const short = useName(g, seat, a);
        best[short] = Math.max(best[short] ?? -1, q[k]!);
      });
      const top = Math.max(...Object.values(best));
      found.push({ seat, period: s.v[flow.period]!, phase: name, behind: Object.fromEntries(Object.entries(best).map(([id, q]) => [id, Math.round((top - q) * 1e4) / 1e4])) });
    },
  });
  return found;
};

/** The worth of every open action to the side that decides, the mean of so many worlds, the same worlds and dice for all. */
export function weighAll(mind: Mind, seen: State, seat: number, open: readonly ActionCode[], worlds: number, seed: number): number[] {
  const g = mind.game;
  const x = newRun(g);
  const out = new Float64Array(g.sides);
  const sums = open.map(() => 0);
  for (let w = 0; w < worlds; w++) {
    const luck = mix(seed, w);
    const world = mind.world(seen, luck);
    for (let k = 0; k < open.length; k++) {
      // A plain copy, not a scratch one: a whole game is played on from here, among others that are plain.
      const work = cloneState(world);
      work.rng = luck ^ 0x5bd1e995;
      apply(g, work, open[k]!, null, x);
      mind.playOn(work, seen, new Dice(luck), out);
      sums[k] = sums[k]! + out[seat]!;
    }
  }
  return sums.map((sum) => sum / worlds);
}

/** What an action is, whichever card or target it is done with. */
function useName(g: Game, seat: number, a: ActionCode): string {
  const n = first(a);
  switch (kindOf(a)) {
    case 'seal': return n === 0 ? 'order:hold' : `order:${g.data.orders[n - 1]!.id}`;
    case 'play': return second(a) === 0 ? `event:${g.data.cards[n]!.id}` : `action:${g.data.actions[second(a) - 1]!.id}`;
    case 'plan': return n === 0 ? 'plan:hold' : `plan:${g.data.hours!.plans[n - 1]!.id}`;
    default: return `${kindOf(a)}:${g.data.sides[seat]!.id}`;
  }
}
