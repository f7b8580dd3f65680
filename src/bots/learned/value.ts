import { scores, winnerOf } from '../../rules/flow/score';
import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import type { Inputs } from './inputs';
import { inputsOf } from './inputs';
import type { Learned } from './learned';
import { unpack } from './pack';
import { placesOf } from './places';

/** How good a position is for every side. */
export interface Value {
  /** Win chance of each side, 0–1, adding up to 1: meant for the beginning of a period. */
  chances(s: State): number[];
  /** What a search pursues: mostly the win chance, a little the score; for each side into `out`. */
  worth(s: State, out: Float64Array): void;
}

/** How much of the worth is winning; the rest is the score, so that a lost or a won game is still played well. */
export const WIN_SHARE = 0.85;

/** Weights of a network with one hidden layer, its first layer by columns: an input that is 0 costs nothing. */
export interface Network {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
  /** inputs × hidden, by input. */
  readonly w1: Float64Array;
  readonly b1: Float64Array;
  /** outputs × hidden, by output. */
  readonly w2: Float64Array;
  readonly b2: Float64Array;
}

/** One pass through the network; `hidden` and `out` are filled. Outputs: the sides' win chances, then their scores (0–1). */
export function forward(n: Network, z: Float64Array, hidden: Float64Array, out: Float64Array): void {
  const { w1, w2 } = n;
  const h = n.hidden;
  hidden.set(n.b1);
  // Four inputs that are not 0 at a time: the sums are the same, but written down four times less often.
  const at = [0, 0, 0, 0];
  let found = 0;
  for (let i = 0; i < n.inputs; i++) {
    if (z[i] === 0) continue;
    at[found++] = i;
    if (found < 4) continue;
    found = 0;
    const [a, b, c, d] = [at[0]! * h, at[1]! * h, at[2]! * h, at[3]! * h];
    const [va, vb, vc, vd] = [z[at[0]!]!, z[at[1]!]!, z[at[2]!]!, z[at[3]!]!];
    for (let j = 0; j < h; j++) hidden[j] = hidden[j]! + va * w1[a + j]! + vb * w1[b + j]! + vc * w1[c + j]! + vd * w1[d + j]!;
  }
  for (let k = 0; k < found; k++) {
    const v = z[at[k]!]!;
    const row = at[k]! * h;
    for (let j = 0; j < h; j++) hidden[j] = hidden[j]! + v * w1[row + j]!;
  }
  for (let j = 0; j < h; j++) if (hidden[j]! < 0) hidden[j] = hidden[j]! * 0.05;
  for (let k = 0; k < n.outputs; k++) {
    let sum = n.b2[k]!;
    const row = k * h;
    for (let j = 0; j < h; j++) sum += hidden[j]! * w2[row + j]!;
    out[k] = sum;
  }
  const sides = n.outputs >> 1;
  let most = -1e9;
  for (let k = 0; k < sides; k++) most = Math.max(most, out[k]!);
  let all = 0;
  for (let k = 0; k < sides; k++) all += out[k] = Math.exp(out[k]! - most);
  for (let k = 0; k < sides; k++) out[k] = out[k]! / all;
  for (let k = sides; k < n.outputs; k++) out[k] = 1 / (1 + Math.exp(-out[k]!));
}

/** The network of a file, if it was made for inputs like these; inputs it does not know count nothing. */
export function networkOf(inputs: Inputs, learned: Learned, sides: number): Network | null {
  const places = placesOf(inputs.names, learned.inputs);
  const [known, b1, w2, b2] = learned.value.layers.map(unpack);
  const { hidden } = learned.value;
  if (!places || !known || !b1 || !w2 || !b2 || w2.length !== 2 * sides * hidden || known.length !== learned.inputs.length * hidden) return null;
  const w1 = new Float64Array(inputs.names.length * hidden);
  places.forEach((from, k) => {
    if (from >= 0) w1.set(known.subarray(from * hidden, (from + 1) * hidden), k * hidden);
  });
  return { inputs: inputs.names.length, hidden, outputs: 2 * sides, w1, b1, w2, b2 };
}

/** The value of positions of a game: learned if there is something that fits, otherwise by the table of scores as it stands. */
export function createValue(g: Game, learned: Learned | null, inputs: Inputs = inputsOf(g)): Value {
  const network = learned ? networkOf(inputs, learned, g.sides) : null;
  return network ? networkValue(g, network, inputs) : scoreValue(g);
}

export function networkValue(g: Game, network: Network, inputs: Inputs): Value {
  const z = new Float64Array(network.inputs);
  const hidden = new Float64Array(network.hidden);
  const out = new Float64Array(network.outputs);
  return {
    chances(s) {
      inputs.read(s, z);
      forward(network, z, hidden, out);
      return Array.from(out.subarray(0, g.sides));
    },
    worth(s, to) {
      inputs.read(s, z);
      forward(network, z, hidden, out);
      for (let k = 0; k < g.sides; k++) to[k] = WIN_SHARE * out[k]! + (1 - WIN_SHARE) * out[g.sides + k]!;
    },
  };
}

/** Without anything learned: what the table of scores would say now, softened, since much can still happen. */
function scoreValue(g: Game): Value {
  const x = newRun(g);
  const chances = (s: State): number[] => {
    const list = scores(s, x).map((score) => Math.exp(score / 12));
    const all = list.reduce((a, b) => a + b, 0);
    return list.map((e) => e / all);
  };
  return {
    chances,
    worth(s, to) {
      chances(s).forEach((c, k) => { to[k] = c; });
    },
  };
}

/** The worth of a game that is over, for each side. */
export function finalWorth(g: Game, s: State, out: Float64Array): void {
  const winner = s.v[g.at.flow.winner]! - 1;
  for (let k = 0; k < g.sides; k++) out[k] = (k === winner ? WIN_SHARE : 0) + (1 - WIN_SHARE) * (s.v[g.at.score + k]! / 100);
}

/** The same for a position whose ending is reached while epilogue choices are still open: they change no winner in a search's eyes. */
export function reckonedWorth(g: Game, s: State, out: Float64Array): void {
  const x = newRun(g);
  const list = scores(s, x);
  const winner = winnerOf(s, x, list);
  for (let k = 0; k < g.sides; k++) out[k] = (k === winner ? WIN_SHARE : 0) + (1 - WIN_SHARE) * (list[k]! / 100);
}
