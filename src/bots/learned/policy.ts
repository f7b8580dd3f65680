import type { ActionCode } from '../../rules/actions';
import { CODE, first, poolIds, second } from '../../rules/actions';
import type { Game } from '../../rules/game';
import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';
import type { Inputs } from './inputs';
import { inputsOf } from './inputs';
import type { Learned } from './learned';
import { unpack } from './pack';
import { placesOf } from './places';

/** Everything sides can do, each a row of weights: the index from an action to its row, and the rows' names. */
export interface Habits {
  readonly keys: readonly string[];
  /** Rows of the legal actions of the side that decides, written into `out` (as long as `actions`). −1: nothing is known of it. */
  rows(s: State, side: number, actions: readonly ActionCode[], out: number[]): void;
  /** Points of the card that is played for its points, less two: the one thing about an action that is not in its row. */
  extra(action: ActionCode): number;
}

const kind = (a: ActionCode): number => a & ~0xfffff;

/** The rows a scenario has, by its ids. */
export function habitsOf(g: Game): Habits {
  const { data } = g;
  const keys: string[] = [];
  const row = (name: string): number => keys.push(name) - 1;
  const sides = data.sides.map((s) => s.id);
  const hold = sides.map((id) => row(`seal:hold:${id}`));
  const pass = sides.map((id) => row(`pass:${id}`));
  const planHold = sides.map((id) => row(`plan:hold:${id}`));
  const commit = sides.map((id) => [row(`commit:none:${id}`), row(`commit:card:${id}`)] as const);
  const order = data.orders.map((o) => row(`seal:${o.id}`));
  const choose = [...data.dispatches, ...data.epilogue].map((d) => d.options.map((o) => row(`choose:${d.id}:${o.id}`)));
  const use = data.actions.map((a) => row(`play:${a.id}`));
  const event = data.cards.map((c) => row(`event:${c.id}`));
  const finish = data.actions.map((a) => row(`finish:${a.id}`));
  const target = g.actions.map((a, k) => (a.targets ? poolIds(g, a.targets.pool).map((item) => row(`target:${data.actions[k]!.id}:${item.id}`)) : []));
  const plan = g.hours ? g.hours.plans.map((p, k) => [row(`plan:${data.hours!.plans[k]!.id}`), ...(p.targets ? poolIds(g, p.targets.pool).map((item) => row(`plan:${data.hours!.plans[k]!.id}:${item.id}`)) : [])]) : [];

  const rowOf = (s: State, side: number, a: ActionCode): number => {
    const n = first(a);
    switch (kind(a)) {
      case CODE.choose: return choose[s.v[g.at.flow.dispatch]! - 1]![n] ?? -1;
      case CODE.seal: return n === 0 ? hold[side]! : order[n - 1]!;
      case CODE.play: return second(a) === 0 ? event[n]! : use[second(a) - 1]!;
      case CODE.target: return target[s.v[g.at.flow.action]!]![n] ?? -1;
      case CODE.finish: return finish[s.v[g.at.flow.action]!]!;
      case CODE.pass: return pass[side]!;
      case CODE.plan: return n === 0 ? planHold[side]! : plan[n - 1]![second(a)] ?? -1;
      case CODE.commit: return commit[side]![n === 0 ? 0 : 1];
      default: return -1;
    }
  };
  return {
    keys,
    rows(s, side, actions, out) {
      resize(out, actions.length);
      for (let k = 0; k < actions.length; k++) out[k] = rowOf(s, side, actions[k]!);
    },
    extra(a) {
      const k = kind(a);
      if (k === CODE.play) return second(a) === 0 ? 0 : g.cards[first(a)]!.points - 2;
      if (k === CODE.keep) return g.cards[first(a)]!.points - 2;
      return k === CODE.commit && first(a) > 0 ? g.cards[first(a) - 1]!.points - 2 : 0;
    },
  };
}

/** How likely a side is to do what, in a position: a softmax over its legal actions. */
export interface Policy {
  /** Takes the position in: once for several questions about it, since a target or two change little. */
  look(s: State): void;
  /** Chances of the actions of a side, written into `out`; `look` comes first. They add up to 1. */
  chances(s: State, side: number, actions: readonly ActionCode[], out: number[]): void;
}

/** Weights of the habits: keys × (inputs + 1), the last being the row's own liking, and what a card's points weigh. */
export interface PolicyWeights {
  readonly rows: Float64Array;
  readonly points: number;
}

/** The policy of a file, if it was made for inputs like these; rows and inputs it does not know count nothing. */
export function weightsOf(inputs: Inputs, habits: Habits, learned: Learned): PolicyWeights | null {
  const places = placesOf(inputs.names, learned.inputs);
  const width = learned.inputs.length + 1;
  if (!places || learned.policy.rows.columns !== width) return null;
  const columns = inputs.names.length + 1;
  const known = unpack(learned.policy.rows);
  const place = new Map(learned.policy.keys.map((key, k) => [key, k]));
  const rows = new Float64Array(habits.keys.length * columns);
  habits.keys.forEach((key, k) => {
    const from = place.get(key);
    if (from === undefined) return;
    const row = known.subarray(from * width, (from + 1) * width);
    places.forEach((input, n) => { rows[k * columns + n] = input < 0 ? 0 : row[input]!; });
    rows[(k + 1) * columns - 1] = row[width - 1]!;
  });
  return { rows, points: learned.policy.points };
}

/** A policy from weights; without any, all actions of a kind are alike. */
export function createPolicy(g: Game, learned: Learned | null, inputs: Inputs = inputsOf(g), habits: Habits = habitsOf(g)): Policy {
  const weights = learned ? weightsOf(inputs, habits, learned) : null;
  return weights ? weightedPolicy(inputs, habits, weights) : evenPolicy(g, habits);
}

export function weightedPolicy(inputs: Inputs, habits: Habits, { rows, points }: PolicyWeights): Policy {
  const n = inputs.names.length;
  const columns = n + 1;
  const z = new Float64Array(n);
  // Inputs that are not 0, and what they are.
  const some = new Int32Array(n);
  const size = new Float64Array(n);
  const list: number[] = [];
  const known = new Float64Array(habits.keys.length);
  const stamp = new Int32Array(habits.keys.length);
  const fresh = new Int32Array(habits.keys.length + 3);
  let now = 0;
  let count = 0;

  /** Adds up the first `wanted` rows of `fresh`, four at a time: each sum waits for itself only, not for the others. */
  const addUp = (wanted: number): void => {
    for (let k = wanted; k < wanted + 3; k++) fresh[k] = fresh[wanted - 1]!;
    for (let k = 0; k < wanted; k += 4) {
      // `| 0` tells the compiler that these are small whole numbers: a fifth faster.
      const a = (fresh[k]! * columns) | 0;
      const b = (fresh[k + 1]! * columns) | 0;
      const c = (fresh[k + 2]! * columns) | 0;
      const d = (fresh[k + 3]! * columns) | 0;
      let sumA = rows[(a + n) | 0]!;
      let sumB = rows[(b + n) | 0]!;
      let sumC = rows[(c + n) | 0]!;
      let sumD = rows[(d + n) | 0]!;
      for (let i = 0, m = count; i < m; i++) {
        const at = some[i]!;
        const by = size[i]!;
        sumA += rows[(a + at) | 0]! * by;
        sumB += rows[(b + at) | 0]! * by;
        sumC += rows[(c + at) | 0]! * by;
        sumD += rows[(d + at) | 0]! * by;
      }
      known[fresh[k]!] = sumA;
      known[fresh[k + 1]!] = sumB;
      known[fresh[k + 2]!] = sumC;
      known[fresh[k + 3]!] = sumD;
    }
  };

  return {
    look(s) {
      now++;
      inputs.read(s, z);
      count = 0;
      for (let i = 0; i < n; i++) {
        const by = z[i]!;
        if (by === 0) continue;
        some[count] = i;
        size[count++] = by;
      }
    },
    chances(s, side, actions, out) {
      habits.rows(s, side, actions, list);
      resize(out, actions.length);
      // The same use of several cards has the same row: it is added up once a look.
      let wanted = 0;
      for (let k = 0; k < actions.length; k++) {
        const row = list[k]!;
        if (row < 0 || stamp[row] === now) continue;
        stamp[row] = now;
        fresh[wanted++] = row;
      }
      if (wanted > 0) addUp(wanted);
      let most = -1e9;
      for (let k = 0; k < actions.length; k++) {
        const row = list[k]!;
        let logit = points * habits.extra(actions[k]!);
        if (row >= 0) logit += known[row]!;
        out[k] = logit;
        if (logit > most) most = logit;
      }
      let all = 0;
      for (let k = 0; k < out.length; k++) all += out[k] = Math.exp(out[k]! - most);
      for (let k = 0; k < out.length; k++) out[k] = out[k]! / all;
    },
  };
}

/** Makes a list that is used again and again so long: cut by setting its length it would lose the room it has. */
function resize(list: number[], length: number): void {
  while (list.length > length) list.pop();
  while (list.length < length) list.push(0);
}

/** Nothing learned: every use, order or option as likely as another, better cards a little before worse ones, a pass seldom. */
function evenPolicy(g: Game, habits: Habits): Policy {
  return {
    look() { /* nothing in the position matters */ },
    chances(s, _side, actions, out) {
      out.length = actions.length;
      let all = 0;
      for (let k = 0; k < actions.length; k++) {
        const a = actions[k]!;
        const seldom = kind(a) === CODE.pass || (kind(a) === CODE.finish && s.v[g.at.flow.phase] === PHASE.target);
        all += out[k] = seldom ? 0.05 : Math.exp(0.4 * habits.extra(a));
      }
      for (let k = 0; k < out.length; k++) out[k] = out[k]! / all;
    },
  };
}
