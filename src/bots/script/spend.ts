import { code } from '../../rules/actions';
import { perform } from '../../rules/apply';
import type { Action, BotProfile, Game, Run } from '../../rules/game';
import { payable, price } from '../../rules/play';
import type { State } from '../../rules/state';
import { copyState } from '../../rules/state';

/** A position on the way of spending points: every target that can be paid there, and what the table is worth after it. */
interface Stage {
  readonly s: State;
  n: number;
  readonly items: number[];
  readonly prices: number[];
  readonly values: number[];
  /** Stage after the target of that number, −1 while nobody went there. */
  readonly next: number[];
}

/** What points came to: the table's value after the last target, and whether dice had a part in it. */
export interface Spent {
  value: number;
  dice: boolean;
}

/** Spends the points of actions that choose targets: the most valued target, again and again. */
export interface Spender {
  /** To be called when the table has changed. */
  forget(): void;
  /**
   * Spends `points` on an action. Cards of different points follow one path for as long as they can pay the same:
   * ask for the highest points first, and the others cost nothing.
   * @param s the state right after the card was played for the action; kept unchanged. Null if the action was asked for before.
   */
  spend(action: Action, points: number, s: State | null): Spent;
}

export function createSpender(g: Game, profile: BotProfile, x: Run): Spender {
  const stages: Stage[] = [];
  let used = 0;
  const starts = new Array<number>(g.actions.length).fill(-1);
  const trial: State = { rng: 0, v: new Array<number>(g.at.size).fill(0) };
  const result: Spent = { value: 0, dice: false };

  const open = (from: State): number => {
    const stage = stages[used] ??= { s: { rng: 0, v: new Array<number>(g.at.size).fill(0) }, n: -1, items: [], prices: [], values: [], next: [] };
    copyState(from, stage.s);
    stage.n = -1;
    return used++;
  };

  /** Tries every target `points` can pay for. */
  const explore = (stage: Stage, action: Action, points: number): void => {
    stage.n = 0;
    x.seat = action.side;
    for (const item of action.targets!.items) {
      x.seat = action.side;
      if (!payable(g, stage.s, x, action, item, points)) continue;
      const cost = action.allIn ? points : price(action, stage.s, x);
      copyState(stage.s, trial);
      trial.v[g.at.flow.points] = points;
      perform(g, trial, code('target', item), x);
      x.seat = profile.side;
      stage.items[stage.n] = item;
      stage.prices[stage.n] = cost;
      stage.values[stage.n] = profile.value(trial, x);
      stage.next[stage.n++] = -1;
    }
  };

  const step = (stage: Stage, action: Action, points: number, k: number): Stage => {
    if (stage.next[k]! >= 0) return stages[stage.next[k]!]!;
    copyState(stage.s, trial);
    trial.v[g.at.flow.points] = points;
    perform(g, trial, code('target', stage.items[k]!), x);
    stage.next[k] = open(trial);
    return stages[stage.next[k]!]!;
  };

  const spend = (action: Action, points: number, s: State | null): Spent => {
    if (s) starts[action.index] = open(s);
    let stage = stages[starts[action.index]!]!;
    const { rng } = stage.s;
    let left = points;
    let value = Number.NaN;
    for (let guard = 0; guard < 8 && left > 0; guard++) {
      if (stage.n < 0) explore(stage, action, left);
      let best = -1;
      for (let k = 0; k < stage.n; k++) if (stage.prices[k]! <= left && (best < 0 || stage.values[k]! > stage.values[best]!)) best = k;
      if (best < 0) break;
      value = stage.values[best]!;
      left -= stage.prices[best]!;
      stage = step(stage, action, left + stage.prices[best]!, best);
    }
    if (Number.isNaN(value)) {
      x.seat = profile.side;
      value = profile.value(stage.s, x);
    }
    result.value = value;
    result.dice = stage.s.rng !== rng;
    return result;
  };

  return {
    forget: () => {
      used = 0;
    },
    spend,
  };
}
