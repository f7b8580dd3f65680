import type { Bot } from '../../bots/index';
import { Dice } from '../../bots/search/dice';
import type { Mind } from '../../bots/search/mind';
import { createMind } from '../../bots/search/mind';
import type { ActionCode } from '../../rules/actions';
import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';
import { view } from '../../rules/view';
import { playGame } from '../game';
import type { Task } from '../measures/types';
import { mix } from '../seeds';
import type { DecisionSample, PlayedGame } from '../train/samples';
import { packState } from '../train/samples';
import { weighAll } from './worth';

export interface SelfplayParams {
  readonly seed: number;
  readonly bots: readonly string[];
  /** Of so many decisions in a hundred one is taken at random, so that unusual positions are known too. */
  readonly strayPercent: number;
  /** One decision in so many is kept. */
  readonly keepOneIn: number;
  /** Worlds in which every action open there is tried, so that habits are learned from what is good, not from what is usual; 0: from what was done. */
  readonly worlds: number;
}

/** Points of worth that make one action e times likelier than another. */
const KEEN = 0.015;

/** How often each action ought to be taken: every one is tried in the same worlds, better ones count more. */
function goals(mind: Mind, seen: State, side: number, open: readonly ActionCode[], worlds: number, seed: number): number[] {
  const q = weighAll(mind, seen, side, open, worlds, seed);
  const top = Math.max(...q);
  const e = q.map((v) => Math.exp((v - top) / KEEN));
  const all = e.reduce((a, b) => a + b, 0);
  return e.map((v) => Math.round((1000 * v) / all) / 1000);
}

/** A game between bots that sometimes stray, for learning. */
export const selfplay: Task<SelfplayParams, PlayedGame> = (bench, params, index) => {
  const seed = mix(params.seed, index);
  const dice = new Dice(seed);
  // Some games stray more than others: most are played well, a few show what carelessness leads to.
  const stray = (params.strayPercent / 100) * (index % 4 === 0 ? 3 : index % 4 === 1 ? 0 : 1);
  let strayed = false;
  const straying = (bot: Bot): Bot => (view, legal, n) => {
    strayed = dice.next() < stray;
    return strayed ? legal[Math.floor(dice.next() * legal.length)]! : bot(view, legal, n);
  };
  const bots = params.bots.map((kind, side) => straying(bench.bot(kind, side)));
  const periods: string[] = [];
  const decisions: DecisionSample[] = [];
  const { flow } = bench.game.at;
  const mind = createMind(bench.game, bench.learned);
  let last = -1;
  let n = index;
  const result = playGame(bench.game, bots, seed, {
    watch: (s, side, open, action) => {
      if (s.v[flow.beat] === 0 && s.v[flow.period]! > last && s.v[flow.phase] !== PHASE.epilogue) {
        last = s.v[flow.period]!;
        periods.push(packState(s));
      }
      if (open.length > 1 && !strayed && ++n % params.keepOneIn === 0) {
        const goal = params.worlds > 0 && s.v[flow.phase] !== PHASE.epilogue ? goals(mind, view(bench.game, s, side), side, open, params.worlds, mix(seed, n)) : open.map((a) => (a === action ? 1 : 0));
        decisions.push({ v: packState(s), side, open: [...open], goal });
      }
      strayed = false;
    },
  });
  return { periods, decisions, winner: result.winner, scores: result.scores };
};
