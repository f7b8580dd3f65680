import { ScenarioCompiler } from '../../rules/compiler';
import type { TermData } from '../../rules/data';
import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { slotsRead, sumTakenOver } from '../script/reads';

/** Some of the inputs of a position, with the slots they are worked out from; null: they may come from anywhere. */
export interface Part {
  readonly slots: readonly number[] | null;
  /** Writes them anew. */
  readonly renew: (s: State) => void;
}

/** No slot ever holds this. */
const NEVER = -1e6;

/**
 * Keeps parts up to date from one position to the next. Positions asked about follow one another closely: only what
 * a changed slot has a part in is worked out anew, in the order of the parts.
 */
export function watcher(g: Game, parts: readonly Part[]): (s: State) => void {
  const slots = [...new Set(parts.flatMap((part) => part.slots ?? []))].sort((a, b) => a - b);
  const known = g.at.slots.map(() => NEVER);
  const partsOf = g.at.slots.map(() => [] as number[]);
  parts.forEach((part, k) => { for (const slot of part.slots ?? []) partsOf[slot]!.push(k); });
  const always = parts.flatMap((part, k) => (part.slots ? [] : [k]));
  const renews = parts.map((part) => part.renew);
  const stale = new Uint8Array(parts.length).fill(1);
  let begun = false;
  // Slots in a row are compared faster than one by one; a few between them do no harm.
  const runs: { readonly from: number; to: number }[] = [];
  for (const slot of slots) {
    const last = runs.at(-1);
    if (last && slot <= last.to + 4) last.to = slot + 1;
    else runs.push({ from: slot, to: slot + 1 });
  }
  return (s) => {
    const { v } = s;
    let first = begun ? parts.length : 0;
    let last = begun ? -1 : parts.length - 1;
    begun = true;
    for (let r = 0; r < runs.length; r++) {
      const { from, to } = runs[r]!;
      for (let slot = from; slot < to; slot++) {
        const n = v[slot]!;
        if (n === known[slot]) continue;
        known[slot] = n;
        const touched = partsOf[slot]!;
        for (let j = 0; j < touched.length; j++) {
          const k = touched[j]!;
          stale[k] = 1;
          if (k < first) first = k;
          if (k > last) last = k;
        }
      }
    }
    for (let j = 0; j < always.length; j++) {
      const k = always[j]!;
      stale[k] = 1;
      if (k < first) first = k;
      if (k > last) last = k;
    }
    for (let k = first; k <= last; k++) {
      if (stale[k] === 0) continue;
      stale[k] = 0;
      renews[k]!(s);
    }
  };
}

/** The slots a sum comes from, null if that cannot be told. */
export function slotsOf(g: Game, terms: readonly TermData[]): number[] | null {
  const all = terms.map((t) => slotsRead(g, t));
  return all.includes(null) ? null : [...new Set(all.flatMap((r) => [...r!]))];
}

/** The named sums, a part a term: `write` hears of a sum's number and its new total. Sums that others are made of come first. */
export function sumParts(g: Game, write: (sum: number, total: number) => void): Part[] {
  const { sums } = g.data;
  const ids = Object.keys(sums);
  const totals = ids.map(() => 0);
  const x = newRun(g);
  const compiler = new ScenarioCompiler(g.data, g.at, g.index, (fault) => {
    throw new Error(`${fault.path}: ${fault.message}: ${fault.text}`);
  });
  const parts: Part[] = [];
  const done = new Set<number>();
  const add = (k: number): void => {
    if (done.has(k)) return;
    done.add(k);
    for (const term of sums[ids[k]!]!.sum) {
      const other = ids.indexOf(sumTakenOver(g, term) ?? '');
      if (other >= 0) add(other);
      const times = Number(term['times'] ?? 1);
      const one = compiler.sum([term]);
      let known = 0;
      parts.push({
        slots: slotsOf(g, [term]),
        renew: (s) => {
          const n = other >= 0 ? totals[other]! * times : one(s, x);
          totals[k] = totals[k]! + n - known;
          known = n;
          write(k, totals[k]!);
        },
      });
    }
  };
  ids.forEach((_, k) => { add(k); });
  return parts;
}
