import { code } from '../../rules/actions';
import { perform } from '../../rules/apply';
import type { Action, Game, Run } from '../../rules/game';
import { payable, price } from '../../rules/play';
import type { Scratch, State } from '../../rules/state';
import { copyState, scratchState } from '../../rules/state';
import type { Valuer } from './value';

/** A position on the way of spending points, with every target that can be paid there and how much is gained by then. */
interface Stage {
  readonly s: Scratch;
  /** How many targets were tried; −1 before that. */
  n: number;
  readonly items: number[];
  readonly prices: number[];
  readonly gains: number[];
  readonly dice: boolean[];
  /** Number of the stage after that target, −1 while nobody went there. */
  readonly next: number[];
}

/** What points came to: the gain over the table the valuer looked at, and whether dice had a part in it. */
export interface Spent {
  gain: number;
  dice: boolean;
}

/** Spends the points of an action that chooses targets: the most valued target, again and again. */
export interface Spender {
  /** A table right after a card was played for the action; `most` is as much as will ever be asked for from here. */
  start(action: Action, s: State, most: number): void;
  /**
   * Spends so many points from the action's last start. Cards of different points go the same way for as long as they
   * can pay for it, so that the second one costs next to nothing. The object is overwritten by the next call.
   */
  spend(action: Action, points: number): Spent;
  /** Lets go of all starts: to be called before each decision. */
  clear(): void;
}

/** No action goes on longer than this, whatever its price. */
const STEPS = 8;

export function createSpender(g: Game, valuer: Valuer, x: Run): Spender {
  const blank = (): Scratch => scratchState(g.at.size);
  const stages: Stage[] = [];
  let used = 0;
  const starts = new Array<number>(g.actions.length).fill(-1);
  const limits = new Array<number>(g.actions.length).fill(0);
  const trial = blank();
  const result: Spent = { gain: 0, dice: false };

  const open = (from: State): number => {
    const stage = stages[used] ??= { s: blank(), n: -1, items: [], prices: [], gains: [], dice: [], next: [] };
    copyState(from, stage.s);
    stage.n = -1;
    return used++;
  };

  const aim = (stage: Stage, item: number, points: number): void => {
    copyState(stage.s, trial);
    trial.v[g.at.flow.points] = points;
    perform(g, trial, code('target', item), x);
  };

  const explore = (stage: Stage, action: Action, points: number): void => {
    let n = 0;
    for (const item of action.targets!.items) {
      x.seat = action.side;
      if (!payable(g, stage.s, x, action, item, points)) continue;
      stage.prices[n] = action.allIn ? points : price(action, stage.s, x);
      aim(stage, item, points);
      stage.items[n] = item;
      stage.gains[n] = valuer.gain(trial);
      stage.dice[n] = trial.rng !== stage.s.rng;
      stage.next[n++] = -1;
    }
    stage.n = n;
  };

  const spend = (action: Action, points: number): Spent => {
    let stage = stages[starts[action.index]!]!;
    let left = points;
    const beyond = limits[action.index]! - points;
    result.dice = false;
    for (let k = 0; k < STEPS; k++) {
      if (stage.n < 0) explore(stage, action, left + beyond);
      let best = -1;
      for (let i = 0; i < stage.n; i++) if (stage.prices[i]! <= left && (best < 0 || stage.gains[i]! > stage.gains[best]!)) best = i;
      if (best < 0) {
        if (k === 0) result.gain = valuer.gain(stage.s);
        break;
      }
      result.gain = stage.gains[best]!;
      result.dice ||= stage.dice[best]!;
      const before = left;
      left -= stage.prices[best]!;
      if (left <= 0) break;
      if (stage.next[best]! < 0) {
        aim(stage, stage.items[best]!, before + beyond);
        stage.next[best] = open(trial);
      }
      stage = stages[stage.next[best]!]!;
    }
    return result;
  };

  return {
    start: (action, s, most) => {
      starts[action.index] = open(s);
      limits[action.index] = most;
    },
    spend,
    clear: () => {
      used = 0;
    },
  };
}
