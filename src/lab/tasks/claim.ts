import type { Bot } from '../../bots/index';
import type { Game } from '../../rules/game';
import type { State } from '../../rules/state';
import { withNight } from '../claims/night';
import type { Probe } from '../claims/quantity';
import { compileQuantity } from '../claims/quantity';
import type { NightData, QuantityData } from '../claims/schema';
import type { Force, ForceCount } from '../force/force';
import { createForce } from '../force/force';
import type { ForceEntry } from '../force/parse';
import { playGame } from '../game';
import type { Task } from '../measures/types';
import { mix } from '../seeds';

/** One arm of a claim's experiment. */
export interface ClaimParams {
  readonly seed: number;
  /** Period in which the experiment begins; −1: with the game. Quick bots bring the game there. */
  readonly from: number;
  readonly prelude: string;
  /** A kind of bot for each side. */
  readonly bots: readonly string[];
  readonly entries: readonly ForceEntry[];
  readonly night: readonly NightData[];
  readonly quantities: Readonly<Record<string, QuantityData>>;
}

/** What one game had to say; null where a quantity has no meaning in it, or where it never came to the experiment. */
export interface ClaimCase {
  readonly index: number;
  readonly reached: boolean;
  readonly values: Readonly<Record<string, number | null>>;
  /** For each forced entry, how often it applied and how often what it fixes was not possible. */
  readonly forced: readonly ForceCount[];
}

interface Prepared {
  readonly force: Force;
  readonly probes: Readonly<Record<string, () => Probe>>;
}

const prepared = new WeakMap<Game, Map<string, Prepared>>();

function prepare(g: Game, p: ClaimParams): Prepared {
  const known = prepared.get(g) ?? new Map<string, Prepared>();
  prepared.set(g, known);
  const key = JSON.stringify(p);
  const found = known.get(key);
  if (found) return found;
  const made: Prepared = {
    force: withNight(g, createForce(g, p.entries), p.night),
    probes: Object.fromEntries(Object.entries(p.quantities).map(([id, q]) => [id, compileQuantity(g, q)])),
  };
  known.set(key, made);
  return made;
}

/** Plays one game of an arm: the same number meets the same dice in every arm, so that arms can be compared. */
export const claim: Task<ClaimParams, ClaimCase> = (bench, p, index) => {
  const g = bench.game;
  const { force, probes } = prepare(g, p);
  const before = force.counts.map((c) => ({ ...c }));
  const { period } = g.at.flow;
  const bots = p.bots.map((kind, side): Bot => {
    const quick = bench.bot(p.prelude, side);
    const strong = bench.bot(kind, side);
    return (view, open, seed) => (view.v[period]! < p.from ? quick : strong)(view, open, seed);
  });
  const readers = Object.entries(probes).map(([id, open]) => [id, open()] as const);
  let reached = p.from < 0;
  // The game goes on in one and the same state, so that after it has been played this is how it ended.
  const table: { end: State | null } = { end: null };
  playGame(g, bots, mix(p.seed, index), {
    force,
    watch: (s) => {
      table.end = s;
      if (s.v[period] === p.from && s.v[g.at.flow.beat] === 0) reached = true;
      for (const [, reader] of readers) reader.see(s);
    },
  });
  const end = table.end!;
  return {
    index, reached,
    values: Object.fromEntries(readers.map(([id, reader]) => [id, reached ? reader.end(end) : null])),
    forced: force.counts.map((c, k) => ({ applied: c.applied - before[k]!.applied, impossible: c.impossible - before[k]!.impossible })),
  };
};
