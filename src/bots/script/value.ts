import { ScenarioCompiler } from '../../rules/compiler';
import type { TermData } from '../../rules/data';
import type { BotProfile, Game, Run } from '../../rules/game';
import type { State } from '../../rules/state';
import { slotsRead, sumTakenOver } from './reads';

/** What a profile thinks of a table, told as the difference to one it has looked at before. */
export interface Valuer {
  /** Looks at a table, which must stay as it is until the next one; later ones are compared with it. */
  look(s: State): void;
  /** How much more another table is worth: only the terms of which something changed are counted anew. */
  gain(s: State): number;
}

/** @param x what conditions look at besides the state; its seat is set to the profile's side. */
export function createValuer(g: Game, profile: BotProfile, x: Run): Valuer {
  const compiler = new ScenarioCompiler(g.data, g.at, g.index, (fault) => {
    throw new Error(`${profile.data.id}: ${fault.path}: ${fault.message}: ${fault.text}`);
  });
  const parts = profile.data.value.flatMap((t) => partsOf(g, t));
  const terms = parts.map((p) => compiler.sum([p.term]));
  const times = parts.map((p) => p.times);
  const reads = parts.map((p) => slotsRead(g, p.term));
  const always = terms.flatMap((_, i) => (reads[i] ? [] : [i]));
  const slots = [...new Set(reads.flatMap((r) => [...(r ?? [])]))].sort((a, b) => a - b);
  const readers = slots.map((slot) => terms.flatMap((_, i) => (reads[i]?.has(slot) ? [i] : [])));
  const known = new Array<number>(terms.length).fill(0);
  // Which look each term was last counted for: most are never asked about before the next one.
  const knownAt = new Array<number>(terms.length).fill(0);
  const counted = new Array<number>(terms.length).fill(0);
  let base: State = { rng: 0, v: [] };
  let looks = 0;
  let turn = 0;
  /** How much more a term comes to than on the table looked at. */
  const more = (i: number, s: State): number => {
    if (knownAt[i] !== looks) {
      knownAt[i] = looks;
      known[i] = terms[i]!(base, x);
    }
    return (terms[i]!(s, x) - known[i]!) * times[i]!;
  };

  return {
    look: (s) => {
      base = s;
      looks++;
    },
    gain: (s) => {
      turn++;
      x.seat = profile.side;
      let sum = 0;
      const a = base.v;
      const b = s.v;
      for (let k = 0; k < slots.length; k++) {
        const slot = slots[k]!;
        if (a[slot] === b[slot]) continue;
        const list = readers[k]!;
        for (let j = 0; j < list.length; j++) {
          const i = list[j]!;
          if (counted[i] === turn) continue;
          counted[i] = turn;
          sum += more(i, s);
        }
      }
      for (let j = 0; j < always.length; j++) {
        const i = always[j]!;
        sum += more(i, s);
      }
      return sum;
    },
  };
}

/** A term, and how often it counts. */
interface Part {
  readonly term: TermData;
  readonly times: number;
}

/** A term taken to pieces as far as it only adds up a named sum: a change then costs the pieces it touches, not the whole. */
function partsOf(g: Game, term: TermData, times = 1): Part[] {
  const id = sumTakenOver(g, term);
  if (id === null || !slotsRead(g, term)) return [{ term, times }];
  return g.data.sums[id]!.sum.flatMap((t) => partsOf(g, t, times * Number(term['times'] ?? 1)));
}
