import type { Compiler } from './kinds';
import type { Run } from './game';
import { below } from './rng';
import type { UnitChoice } from './schema';
import type { State } from './state';

/** Calls `visit` for every unit a choice stands for, chosen before any of them changes. */
export type UnitSelect = (s: State, x: Run, visit: (unit: number) => void) => void;

/** Compiles a choice of units. Ties go to the unit listed first; `random` draws evenly. */
export function selectUnits(choice: UnitChoice, c: Compiler): UnitSelect {
  if (typeof choice === 'string') {
    const read = c.entity('unit', choice);
    return (s, x, visit) => visit(read(s, x));
  }
  const { pick, unlocked = false } = choice;
  const min = choice.min ?? 0;
  const max = choice.max ?? 4;
  const n = choice.count ?? 1;
  const at = c.at;
  const total = at.lock - at.step;
  return (s, _x, visit) => {
    const open: number[] = [];
    for (let u = 0; u < total; u++) {
      const step = s.v[at.step + u]!;
      if (step >= min && step <= max && !(unlocked && s.v[at.lock + u] === 1)) open.push(u);
    }
    if (pick === 'highest') open.sort((a, b) => s.v[at.step + b]! - s.v[at.step + a]! || a - b);
    if (pick === 'lowest') open.sort((a, b) => s.v[at.step + a]! - s.v[at.step + b]! || a - b);
    for (let k = 0; k < n && open.length > 0; k++) {
      const i = pick === 'random' ? below(s, open.length) : 0;
      visit(open[i]!);
      open.splice(i, 1);
    }
  };
}

/** How many units stand within some steps. */
export function countUnits(s: State, stepAt: number, lockAt: number, min: number, max: number, locked: boolean | undefined): number {
  let n = 0;
  for (let u = 0; u < lockAt - stepAt; u++) {
    const step = s.v[stepAt + u]!;
    if (step >= min && step <= max && (locked === undefined || (s.v[lockAt + u] === 1) === locked)) n++;
  }
  return n;
}
