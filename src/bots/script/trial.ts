import type { ActionCode } from '../../rules/actions';
import { first, KIND, second } from '../../rules/actions';
import { perform } from '../../rules/apply';
import type { BotProfile, Game } from '../../rules/game';
import { worth } from '../../rules/play';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { copyState, PHASE, scratchState } from '../../rules/state';
import { createSpender } from './spend';
import { createValuer } from './value';

/** What a card counts for while it is kept or committed, beside the value of the table. */
const CARD_POINT = 10;

/** One world in which the actions of a decision are tried. */
export interface Trial {
  /** Takes a world for the decision that is open in it. */
  begin(world: State, legal: readonly ActionCode[]): void;
  readonly world: State;
  /** What an action adds to the table's value for the profile, as far as it can be seen at once. */
  gain(action: ActionCode): number;
  /** Whether dice had a part in the last gain. */
  dice(): boolean;
}

export function createTrial(g: Game, profile: BotProfile): Trial {
  const x = newRun(g);
  const { flow } = g.at;
  const seat = profile.side;
  const world = scratchState(g.at.size);
  const work = scratchState(g.at.size);
  const valuer = createValuer(g, profile, x);
  const spender = createSpender(g, valuer, x);
  // What so many points come to on an action, for all cards that are worth as much.
  const known = new Map<number, { readonly gain: number; readonly dice: boolean }>();
  const started = new Array<boolean>(g.actions.length).fill(false);
  let richest = 0;
  let dice = false;

  /** A card played for points has still to be aimed. */
  const points = (action: ActionCode): number => {
    const card = first(action);
    const a = g.actions[second(action) - 1]!;
    const have = worth(g, world, x, seat, card, a.index);
    const key = a.index * 64 + have;
    const found = known.get(key);
    if (found) {
      dice = found.dice;
      return found.gain;
    }
    let gain: number;
    if (!a.targets || a.allIn || !started[a.index]) {
      copyState(world, work);
      perform(g, work, action, x);
    }
    if (!a.targets) {
      gain = valuer.gain(work);
      dice = work.rng !== world.rng;
    } else {
      if (a.allIn || !started[a.index]) {
        spender.start(a, work, a.allIn ? have : worth(g, world, x, seat, richest, a.index));
        started[a.index] = true;
      }
      const spent = spender.spend(a, have);
      gain = spent.gain;
      dice = spent.dice;
    }
    known.set(key, { gain, dice });
    return gain;
  };

  const gain = (action: ActionCode): number => {
    const kind = action >> 20;
    if (kind === KIND.play && second(action) > 0) return points(action);
    dice = false;
    if (kind === KIND.keep) return g.cards[first(action)]!.points * CARD_POINT;
    if (kind === KIND.commit) return first(action) > 0 ? g.cards[first(action) - 1]!.points * CARD_POINT : 0;
    copyState(world, work);
    if (kind === KIND.seal) {
      const order = first(action);
      if (order === 0) return 0;
      x.seat = seat;
      x.target = -1;
      work.v[g.at.order + seat] = order;
      g.orders[order - 1]!.do(work, x);
    } else if (kind === KIND.plan) {
      // What was planned for the beats before comes first: a point may open by it, or be taken already.
      const at = seat * g.hours!.span;
      for (let k = 0; k < work.v[flow.step]!; k++) carry(work, work.v[g.at.plan + at + k]!, work.v[g.at.aim + at + k]!);
      carry(work, first(action), second(action) - 1);
    } else perform(g, work, action, x);
    dice = work.rng !== world.rng;
    return valuer.gain(work);
  };

  const carry = (s: State, plan: number, target: number): void => {
    if (plan <= 0) return;
    const compiled = g.hours!.plans[plan - 1]!;
    const gate = compiled.targets?.pool === 'point' && compiled.targets.held === 'other' ? g.pointOpen[target] : null;
    x.seat = seat;
    x.target = target;
    if (!gate || gate(s, x)) compiled.do(s, x);
  };

  const begin = (s: State, legal: readonly ActionCode[]): void => {
    copyState(s, world);
    valuer.look(world);
    if (world.v[flow.phase] !== PHASE.play) return;
    spender.clear();
    known.clear();
    started.fill(false);
    let most = 0;
    for (const action of legal) {
      if (action >> 20 !== KIND.play || g.cards[first(action)]!.points <= most) continue;
      richest = first(action);
      most = g.cards[richest]!.points;
    }
  };

  return { begin, world, gain, dice: () => dice };
}
