import type { Bot } from '../../bots/index';
import { createBot } from '../../bots/index';
import type { Value } from '../../bots/learned/value';
import { createValue } from '../../bots/learned/value';
import type { ActionCode } from '../../rules/actions';
import { first, kindOf, second } from '../../rules/actions';
import { compile } from '../../rules/compile';
import type { Game } from '../../rules/game';
import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';
import type { Force } from '../force/force';
import { createForce, forceData } from '../force/force';
import type { ForceEntry } from '../force/parse';
import type { GameResult } from '../game';
import { playGame } from '../game';
import type { Bench, Task } from '../measures/types';
import { mix } from '../seeds';

export interface GameParams {
  /** One kind of bot a side. */
  readonly bots: readonly string[];
  readonly force?: readonly ForceEntry[];
  /** Seed of the whole run: game k is set up from `mix(seed, k)`, so the same seed gives the same games to other bots. */
  readonly seed: number;
}

/** Win chances of the sides at some moments, as one sees them who knows everything (but not future dice). */
export interface Chances {
  readonly chances: readonly (readonly number[])[];
  /** Decisions taken before each of these moments. */
  readonly moments: readonly number[];
}

/** A game with its course. */
export interface GameTrace extends GameResult {
  /** Number of the game in its run: to pair games of two runs. */
  readonly index: number;
  /** At the beginning of each period. */
  readonly chances: Chances['chances'];
  readonly moments: Chances['moments'];
  /** At each private moment of the final hours. */
  readonly hours: Chances;
  /**
   * What was chosen, in order, with the side: `SIDE card:ID`, `SIDE event:ID`, `SIDE action:ID`, `SIDE option:ID`,
   * `SIDE order:ID`…; `street option:ID` where no side was asked.
   */
  readonly used: readonly string[];
  /** How often an answer, an order or a plan stood open, under the same names. */
  readonly offered: Readonly<Record<string, number>>;
}

interface Table {
  readonly game: Game;
  readonly bots: readonly Bot[];
  readonly force: Force | null;
  readonly value: Value;
  /** Dispatches that people answer, no side. */
  readonly street: readonly number[];
}

/** What has been set up for a run stays with its bench. */
const tables = new WeakMap<Bench, Map<string, Table>>();

function tableFor(bench: Bench, { bots, force = [] }: GameParams): Table {
  const known = tables.get(bench) ?? new Map<string, Table>();
  tables.set(bench, known);
  const key = JSON.stringify([bots, force]);
  let table = known.get(key);
  if (!table) {
    // Where answers of the street are fixed, the rules themselves differ: the bots must play by the same.
    const data = forceData(bench.data, force);
    const game = data === bench.data ? bench.game : compile(data);
    table = {
      game,
      bots: bots.map((kind, side) => (game === bench.game ? bench.bot(kind, side) : createBot(kind, game, side, bench.learned))),
      force: force.length > 0 ? createForce(game, force) : null,
      value: createValue(game, bench.learned),
      street: game.dispatches.filter((d) => d.decider.kind === 'street').map((d) => d.index),
    };
    known.set(key, table);
  }
  return table;
}

/** One game between bots, with its win chances and with everything that was chosen. */
export const game: Task<GameParams, GameTrace> = (bench, params, index) => {
  const { game: g, bots, force, value, street } = tableFor(bench, params);
  const { flow } = g.at;
  const periods = { chances: [] as number[][], moments: [] as number[] };
  const hours = { chances: [] as number[][], moments: [] as number[] };
  const used: string[] = [];
  const offered: Record<string, number> = {};
  const heard = new Set<number>();
  let decisions = 0;
  let period = -1;
  let beat = 0;
  const note = (to: typeof periods, s: State): void => {
    to.chances.push(value.chances(s).map((c) => Math.round(c * 1e4) / 1e4));
    to.moments.push(decisions);
  };
  const watch = (s: State, seat: number, open: readonly ActionCode[], action: ActionCode): void => {
    const phase = s.v[flow.phase]!;
    if (s.v[flow.period]! !== period) note(periods, s);
    if (phase === PHASE.plan && s.v[flow.beat]! !== beat) {
      note(hours, s);
      beat = s.v[flow.beat]!;
    }
    period = s.v[flow.period]!;
    for (const k of street) {
      const answer = s.v[g.at.chosen + k]!;
      if (answer === 0 || heard.has(k)) continue;
      heard.add(k);
      used.push(`street option:${g.dispatches[k]!.options[answer - 1]!.data.id}`);
    }
    const side = g.data.sides[seat]!.id;
    if (phase === PHASE.dispatch || phase === PHASE.epilogue || phase === PHASE.seal || phase === PHASE.plan) {
      // A plan may stand open with many targets: it counts once.
      for (const name of new Set(open.flatMap((a) => namesOf(g, s, a)))) offered[`${side} ${name}`] = (offered[`${side} ${name}`] ?? 0) + 1;
    }
    for (const name of namesOf(g, s, action)) used.push(`${side} ${name}`);
    decisions++;
  };
  const result = playGame(g, bots, mix(params.seed, index), { force, watch });
  return { ...result, index, ...periods, hours, used, offered };
};

/** What is chosen with an action: a card and what it is played for are counted apart, targets not at all. */
function namesOf(g: Game, s: State, a: ActionCode): string[] {
  const n = first(a);
  switch (kindOf(a)) {
    case 'choose': return [`option:${g.dispatches[s.v[g.at.flow.dispatch]! - 1]!.options[n]!.data.id}`];
    case 'seal': return [`order:${n === 0 ? 'hold' : g.data.orders[n - 1]!.id}`];
    case 'play': {
      const card = g.data.cards[n]!.id;
      return [`card:${card}`, second(a) === 0 ? `event:${card}` : `action:${g.data.actions[second(a) - 1]!.id}`];
    }
    case 'plan': return [`plan:${n === 0 ? 'hold' : g.data.hours!.plans[n - 1]!.id}`];
    case 'keep': return [`keep:${g.data.cards[n]!.id}`];
    case 'commit': return n === 0 ? [] : [`commit:${g.data.cards[n - 1]!.id}`];
    case 'pass': return ['pass'];
    case 'target':
    case 'finish': return [];
  }
}
