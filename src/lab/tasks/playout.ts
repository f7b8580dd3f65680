import type { Bot } from '../../bots/index';
import { createBot, profilesOf } from '../../bots/index';
import { inputsOf } from '../../bots/learned/inputs';
import type { Learned } from '../../bots/learned/learned';
import type { Policy } from '../../bots/learned/policy';
import { habitsOf, weightedPolicy, weightsOf } from '../../bots/learned/policy';
import type { Value } from '../../bots/learned/value';
import { networkOf, networkValue } from '../../bots/learned/value';
import type { ActionCode } from '../../rules/actions';
import { apply } from '../../rules/apply';
import { scores, winnerOf } from '../../rules/flow/score';
import type { Game } from '../../rules/game';
import { activeSeat, legal } from '../../rules/legal';
import { draw32 } from '../../rules/rng';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';
import { view } from '../../rules/view';
import { mix } from '../seeds';

/** Decides for every seat of a world that has been drawn: cheap, since a position is played on from many times over. */
export type Player = (s: State, seat: number, open: readonly ActionCode[], seed: number) => ActionCode;

/** What `createPlayout` is to decide with: what self-play has taught, or bots of a kind (see `createBot`). */
export type PlayerKind = 'learned' | (string & {});

/** Plays drawn worlds on. */
export interface Playout {
  /** Whether win chances are read off at the beginning of a period; if not, every playout goes to the end. */
  readonly reads: boolean;
  /**
   * Plays `s` (which is changed) on until so many periods have begun anew, or to the end (`periods` 0): win chance of
   * every side, 0–1. Final hours that have begun are always played to their end.
   */
  chances(s: State, periods: number, seed: number): number[];
}

/** No playout is this long; one that is has run into a circle. */
const BOUND = 5_000;

const known = new WeakMap<Game, Map<string, Playout>>();

/** The playout of a kind, made once for a game. Without anything learned `learned` falls back on the scripted bots. */
export function playoutOf(g: Game, learned: Learned | null, kind: PlayerKind): Playout {
  const made = known.get(g) ?? new Map<string, Playout>();
  known.set(g, made);
  const there = made.get(kind);
  if (there) return there;
  const playout = createPlayout(g, playerOf(g, learned, kind), valueOf(g, learned));
  made.set(kind, playout);
  return playout;
}

/** Makes a playout from who decides and, if there is one, an evaluation. */
export function createPlayout(g: Game, player: Player, value: Value | null): Playout {
  const { flow } = g.at;
  const x = newRun(g);
  const list: ActionCode[] = [];
  const chances = (s: State, periods: number, seed: number): number[] => {
    const stop = value && periods > 0 ? s.v[flow.period]! + periods : Infinity;
    for (let k = 0; k < BOUND; k++) {
      const seat = activeSeat(g, s);
      // What is chosen after the ending moves scores by a point or two: the winner stands.
      if (seat < 0 || s.v[flow.phase] === PHASE.epilogue) {
        const winner = seat < 0 ? s.v[flow.winner]! - 1 : winnerOf(s, x, scores(s, x));
        return Array.from({ length: g.sides }, (_, side) => (side === winner ? 1 : 0));
      }
      if (s.v[flow.period]! >= stop && s.v[flow.beat] === 0) return value!.chances(s);
      const open = legal(g, s, list, x);
      apply(g, s, open.length === 1 ? open[0]! : player(s, seat, open, mix(seed, k)), null, x);
    }
    throw new Error(`a playout found no end after ${BOUND} actions`);
  };
  return { reads: value !== null, chances };
}

/** The learned evaluation, null where there is none that fits. */
function valueOf(g: Game, learned: Learned | null): Value | null {
  const inputs = inputsOf(g);
  const network = learned ? networkOf(inputs, learned, g.sides) : null;
  return network ? networkValue(g, network, inputs) : null;
}

function playerOf(g: Game, learned: Learned | null, kind: PlayerKind): Player {
  if (kind !== 'learned') return botPlayer(g, Array.from({ length: g.sides }, (_, side) => [createBot(kind, g, side, learned)]));
  const inputs = inputsOf(g);
  const habits = habitsOf(g);
  const weights = learned ? weightsOf(inputs, habits, learned) : null;
  if (weights) return policyPlayer(weightedPolicy(inputs, habits, weights));
  // Every character of a side in turn: what a choice is worth must not hang on one plan.
  return botPlayer(g, Array.from({ length: g.sides }, (_, side) => {
    const profiles = profilesOf(g, side);
    return profiles.length === 0 ? [createBot('random', g, side)] : profiles.map((p) => createBot(`script:${p.data.id}`, g, side));
  }));
}

/** Bots that see their own view only; each side keeps one character through a playout, drawn from the playout's world. */
function botPlayer(g: Game, bots: readonly (readonly Bot[])[]): Player {
  return (s, seat, open, seed) => {
    const own = bots[seat]!;
    const character = own.length === 1 ? 0 : mix(s.v[g.at.value] ?? 0, seat) >>> 3;
    return own[character % own.length]!(view(g, s, seat), open, seed);
  };
}

/** Habits of self-play, drawn by their chances. */
function policyPlayer(policy: Policy): Player {
  const odds: number[] = [];
  const dice: State = { rng: 0, v: [] };
  return (s, seat, open, seed) => {
    policy.look(s);
    policy.chances(s, seat, open, odds);
    dice.rng = seed;
    let left = draw32(dice) / 4294967296;
    for (let k = 0; k < open.length; k++) {
      left -= odds[k]!;
      if (left < 0) return open[k]!;
    }
    return open[open.length - 1]!;
  };
}
