import { Dice } from '../../bots/search/dice';
import type { Inputs } from '../../bots/learned/inputs';
import type { Network } from '../../bots/learned/value';
import { forward } from '../../bots/learned/value';
import type { PlayedGame } from './samples';
import { unpackState } from './samples';

/** Positions as rows of inputs, each with who won in the end and the scores (0–1). */
interface Rows {
  readonly z: Float32Array[];
  readonly winner: Uint8Array;
  readonly scores: Float32Array[];
}

/** How well a network foretells games it has not seen. */
export interface Fit {
  /** Mean −log of the chance given to the side that won; less is better. */
  readonly loss: number;
  /** The same for the chances of a network that only knows how often each side wins. */
  readonly base: number;
  readonly positions: number;
}

export interface FitOptions {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** Weights are drawn towards nothing by this part a step. */
  readonly decay: number;
  readonly seed: number;
}

function rowsOf(inputs: Inputs, games: readonly PlayedGame[]): Rows {
  const z: Float32Array[] = [];
  const winner: number[] = [];
  const scores: Float32Array[] = [];
  const row = new Float64Array(inputs.names.length);
  for (const g of games) {
    const score = Float32Array.from(g.scores, (s) => s / 100);
    for (const text of g.periods) {
      inputs.read(unpackState(text), row);
      z.push(Float32Array.from(row));
      winner.push(g.winner);
      scores.push(score);
    }
  }
  return { z, winner: Uint8Array.from(winner), scores };
}

/** A network with small random weights. */
export function freshNetwork(inputs: number, hidden: number, sides: number, seed: number): Network {
  const dice = new Dice(seed);
  const draw = (n: number, size: number): Float64Array => Float64Array.from({ length: n }, () => (dice.next() * 2 - 1) * size);
  return { inputs, hidden, outputs: 2 * sides, w1: draw(inputs * hidden, 0.12), b1: new Float64Array(hidden), w2: draw(2 * sides * hidden, 0.25), b2: new Float64Array(2 * sides) };
}

/**
 * Teaches the network who wins from which position: cross-entropy of the win chances, half that of the scores, by Adam
 * (Kingma & Ba 2015). Every tenth game is held out; the weights kept are those that foretell the held-out games best.
 */
export function fitValue(inputs: Inputs, games: readonly PlayedGame[], start: Network, o: FitOptions): { readonly network: Network; readonly fit: Fit } {
  const train = rowsOf(inputs, games.filter((_, k) => k % 10 !== 9));
  const held = rowsOf(inputs, games.filter((_, k) => k % 10 === 9));
  const sides = start.outputs >> 1;
  let best = copyOf(start);
  let least = lossOf(start, held);
  const n = copyOf(start);
  const parts = [n.w1, n.b1, n.w2, n.b2];
  const grads = parts.map((p) => new Float64Array(p.length));
  const m = parts.map((p) => new Float64Array(p.length));
  const v = parts.map((p) => new Float64Array(p.length));
  const dice = new Dice(o.seed);
  const order = Array.from(train.z, (_, k) => k);
  const hidden = new Float64Array(n.hidden);
  const out = new Float64Array(n.outputs);
  const dh = new Float64Array(n.hidden);
  const z = new Float64Array(n.inputs);
  const BATCH = 64;
  let t = 0;
  for (let epoch = 0; epoch < o.epochs; epoch++) {
    for (let k = order.length - 1; k > 0; k--) {
      const j = Math.floor(dice.next() * (k + 1));
      [order[k], order[j]] = [order[j]!, order[k]!];
    }
    const rate = o.rate * (1 - epoch / o.epochs) + o.rate * 0.05;
    for (let from = 0; from < order.length; from += BATCH) {
      const to = Math.min(order.length, from + BATCH);
      for (const g of grads) g.fill(0);
      for (let i = from; i < to; i++) {
        const k = order[i]!;
        z.set(train.z[k]!);
        forward(n, z, hidden, out);
        dh.fill(0);
        for (let q = 0; q < n.outputs; q++) {
          const goal = q < sides ? (train.winner[k] === q ? 1 : 0) : train.scores[k]![q - sides]!;
          const d = (out[q]! - goal) * (q < sides ? 1 : 0.5);
          grads[3]![q] = grads[3]![q]! + d;
          const row = q * n.hidden;
          for (let j = 0; j < n.hidden; j++) {
            grads[2]![row + j] = grads[2]![row + j]! + d * hidden[j]!;
            dh[j] = dh[j]! + d * n.w2[row + j]!;
          }
        }
        for (let j = 0; j < n.hidden; j++) {
          if (hidden[j]! < 0) dh[j] = dh[j]! * 0.05;
          grads[1]![j] = grads[1]![j]! + dh[j]!;
        }
        const g1 = grads[0]!;
        for (let a = 0; a < n.inputs; a++) {
          const za = z[a]!;
          if (za === 0) continue;
          const row = a * n.hidden;
          for (let j = 0; j < n.hidden; j++) g1[row + j] = g1[row + j]! + za * dh[j]!;
        }
      }
      t++;
      const c1 = 1 - 0.9 ** t;
      const c2 = 1 - 0.999 ** t;
      for (let p = 0; p < parts.length; p++) {
        const w = parts[p]!;
        const g = grads[p]!;
        for (let a = 0; a < w.length; a++) {
          const d = g[a]! / (to - from);
          const ma = (m[p]![a] = 0.9 * m[p]![a]! + 0.1 * d);
          const va = (v[p]![a] = 0.999 * v[p]![a]! + 0.001 * d * d);
          w[a] = w[a]! * (1 - o.decay * rate) - (rate * (ma / c1)) / (Math.sqrt(va / c2) + 1e-8);
        }
      }
    }
    const loss = lossOf(n, held);
    if (loss < least) {
      least = loss;
      best = copyOf(n);
    }
  }
  const share = Array.from({ length: sides }, (_, k) => held.winner.reduce((a, w) => a + (w === k ? 1 : 0), 0) / Math.max(1, held.winner.length));
  return { network: best, fit: { loss: least, base: -share.reduce((a, p) => a + (p > 0 ? p * Math.log(p) : 0), 0), positions: train.z.length } };
}

function copyOf(n: Network): Network {
  return { ...n, w1: n.w1.slice(), b1: n.b1.slice(), w2: n.w2.slice(), b2: n.b2.slice() };
}

function lossOf(n: Network, rows: Rows): number {
  const hidden = new Float64Array(n.hidden);
  const out = new Float64Array(n.outputs);
  const z = new Float64Array(n.inputs);
  let sum = 0;
  rows.z.forEach((row, k) => {
    z.set(row);
    forward(n, z, hidden, out);
    sum -= Math.log(Math.max(1e-6, out[rows.winner[k]!]!));
  });
  return sum / Math.max(1, rows.z.length);
}
