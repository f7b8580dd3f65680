import type { Inputs } from '../../bots/learned/inputs';
import type { Habits, PolicyWeights } from '../../bots/learned/policy';
import { Dice } from '../../bots/search/dice';
import type { PlayedGame } from './samples';
import { unpackState } from './samples';

export interface PolicyFit {
  /** Mean cross-entropy of the chances and the goals, in games not learned from; and what even chances would give. */
  readonly loss: number;
  readonly base: number;
  readonly decisions: number;
}

/** Length of the steps, and how fast what is not confirmed is forgotten. */
const PACE = 0.03;
const DECAY = 1e-4;

/** Teaches the habits: a softmax over the open actions, by steps along the gradient scaled as Adagrad does (Duchi et al. 2011). */
export function fitPolicy(inputs: Inputs, habits: Habits, games: readonly PlayedGame[], start: PolicyWeights | null, epochs: number, seed: number): { readonly weights: PolicyWeights; readonly fit: PolicyFit } {
  const n = inputs.names.length;
  const columns = n + 1;
  const rows = start ? start.rows.slice() : new Float64Array(habits.keys.length * columns);
  const past = new Float64Array(rows.length).fill(0.1);
  let points = start?.points ?? 0.4;
  const z = new Float64Array(n);
  const list: number[] = [];
  const p: number[] = [];
  const decisions = games.flatMap((g, k) => g.decisions.map((d) => ({ ...d, held: k % 10 === 9 })));
  const dice = new Dice(seed);
  const order = decisions.map((_, k) => k);

  /** Reads a decision, fills the chances; gives how far they are from the goal (cross-entropy). */
  const look = (k: number): number => {
    const d = decisions[k]!;
    const s = unpackState(d.v);
    inputs.read(s, z);
    habits.rows(s, d.side, d.open, list);
    let most = -1e9;
    p.length = d.open.length;
    for (let a = 0; a < list.length; a++) {
      let sum = points * habits.extra(d.open[a]!);
      const from = list[a]! * columns;
      if (list[a]! >= 0) {
        sum += rows[from + n]!;
        for (let i = 0; i < n; i++) if (z[i] !== 0) sum += rows[from + i]! * z[i]!;
      }
      p[a] = sum;
      most = Math.max(most, sum);
    }
    let all = 0;
    for (let a = 0; a < p.length; a++) all += p[a] = Math.exp(p[a]! - most);
    for (let a = 0; a < p.length; a++) p[a] = p[a]! / all;
    return -d.goal.reduce((sum, goal, a) => sum + (goal > 0 ? goal * Math.log(Math.max(1e-9, p[a]!)) : 0), 0);
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let k = order.length - 1; k > 0; k--) {
      const j = Math.floor(dice.next() * (k + 1));
      [order[k], order[j]] = [order[j]!, order[k]!];
    }
    const rate = PACE * (1 - epoch / epochs) + PACE * 0.1;
    for (const k of order) {
      const d = decisions[k]!;
      if (d.held) continue;
      look(k);
      for (let a = 0; a < list.length; a++) {
        const g = p[a]! - d.goal[a]!;
        if (Math.abs(g) < 0.002) continue;
        points -= 0.0005 * g * habits.extra(d.open[a]!);
        if (list[a]! < 0) continue;
        const from = list[a]! * columns;
        for (let i = 0; i <= n; i++) {
          const zi = i === n ? 1 : z[i]!;
          if (zi === 0) continue;
          const step = g * zi;
          const h = (past[from + i] = past[from + i]! + step * step);
          // A row's own liking learns at full pace; what depends on the position only as far as it repeats.
          rows[from + i] = rows[from + i]! * (1 - DECAY) - ((i === n ? 4 : 1) * rate * step) / Math.sqrt(h);
        }
      }
    }
  }
  let loss = 0;
  let base = 0;
  let held = 0;
  decisions.forEach((d, k) => {
    if (!d.held) return;
    loss += look(k);
    base += Math.log(d.open.length);
    held++;
  });
  return { weights: { rows, points }, fit: { loss: loss / Math.max(1, held), base: base / Math.max(1, held), decisions: decisions.length } };
}
