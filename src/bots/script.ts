import type { ActionCode } from '../rules/actions';
import { first, kindOf, second } from '../rules/actions';
import { perform } from '../rules/apply';
import type { BotProfile, Game, Run } from '../rules/game';
import { legal as listLegal, naming } from '../rules/legal';
import { nameAction } from '../rules/actions';
import { below } from '../rules/rng';
import { newRun } from '../rules/run';
import type { State } from '../rules/state';
import { cloneState, copyState, PHASE } from '../rules/state';
import { sample } from '../rules/view';
import type { Bot } from './bot';

/** Worlds drawn from the view for each decision. */
const WORLDS = 3;
/** Size of the noise that keeps equal choices from always falling the same way. */
const NOISE = 6;

/**
 * A bot that looks one action ahead: it tries every legal action in a few worlds its view allows and takes the one its
 * profile (data of the scenario) values most, with the profile's own likings added.
 */
export function scriptBot(g: Game, profile: BotProfile): Bot {
  const x = newRun(g);
  const work: State = { rng: 0, v: new Array<number>(g.at.size).fill(0) };
  return (view, legal, seed) => {
    if (legal.length === 1) return legal[0]!;
    const dice = { rng: seed | 0, v: [] };
    const worlds: State[] = [];
    for (let k = 0; k < WORLDS; k++) worlds.push(sample(g, view, seed + k * 7919));
    const names = naming(g, view);
    let best = legal[0]!;
    let most = -1e12;
    for (const action of legal) {
      const parts = nameAction(g, action, names).split(':');
      let value = below(dice, NOISE);
      for (const world of worlds) {
        copyState(world, work);
        value += liking(profile, parts, world, x) + worth(g, profile, work, action, x);
      }
      if (value > most) {
        most = value;
        best = action;
      }
    }
    return best;
  };
}

/** What the profile's rules add for an action, by any part of its name. */
function liking(profile: BotProfile, parts: readonly string[], s: State, x: Run): number {
  x.seat = profile.side;
  let sum = 0;
  for (const rule of profile.rules) {
    let n = 0;
    for (const part of parts) n += rule.prefer.get(part) ?? 0;
    if (n !== 0 && (!rule.if || rule.if(s, x))) sum += n;
  }
  return sum;
}

/** Value of the table after the action, as far as it can be seen at once. Changes `s`. */
function worth(g: Game, profile: BotProfile, s: State, action: ActionCode, x: Run): number {
  const kind = kindOf(action);
  switch (kind) {
    case 'seal': {
      const order = first(action);
      if (order > 0) {
        x.seat = profile.side;
        s.v[g.at.order + profile.side] = order;
        g.orders[order - 1]!.do(s, x);
      }
      break;
    }
    case 'plan': {
      // What was planned for the beats before comes first: a point may open by it, or be taken already.
      const at = profile.side * g.hours!.span;
      for (let k = 0; k < s.v[g.at.flow.step]!; k++) runPlan(g, s, x, profile.side, s.v[g.at.plan + at + k]!, s.v[g.at.aim + at + k]!);
      runPlan(g, s, x, profile.side, first(action), second(action) - 1);
      break;
    }
    case 'keep':
      return g.cards[first(action)]!.points * 10;
    case 'commit':
      return first(action) > 0 ? g.cards[first(action) - 1]!.points * 10 : 0;
    default:
      perform(g, s, action, x);
      if (kind === 'play') spendGreedily(g, profile, s, x);
  }
  x.seat = profile.side;
  return profile.value(s, x);
}

function runPlan(g: Game, s: State, x: Run, side: number, plan: number, target: number): void {
  if (plan <= 0) return;
  const compiled = g.hours!.plans[plan - 1]!;
  const gate = compiled.targets?.pool === 'point' && compiled.targets.held === 'other' ? g.pointOpen[target] : null;
  x.seat = side;
  x.target = target;
  if (!gate || gate(s, x)) compiled.do(s, x);
}

/** A card played for points has still to be aimed: the most valued target, again and again. */
function spendGreedily(g: Game, profile: BotProfile, s: State, x: Run): void {
  const { flow } = g.at;
  const targets: ActionCode[] = [];
  let trial: State | null = null;
  for (let guard = 0; guard < 8 && s.v[flow.phase] === PHASE.target && s.v[flow.points]! > 0; guard++) {
    listLegal(g, s, targets, x);
    let best = -1;
    let most = -1e12;
    for (const action of targets) {
      if (kindOf(action) !== 'target') continue;
      trial ??= cloneState(s);
      copyState(s, trial);
      perform(g, trial, action, x);
      x.seat = profile.side;
      const value = profile.value(trial, x);
      if (value > most) {
        most = value;
        best = action;
      }
    }
    if (best < 0) return;
    perform(g, s, best, x);
  }
}
