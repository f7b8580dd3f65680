import type { Bot } from '../../bots/index';
import { Dice } from '../../bots/search/dice';
import { PHASE } from '../../rules/state';
import { playGame } from '../game';
import type { Task } from '../measures/types';
import { mix } from '../seeds';
import type { DecisionSample, PlayedGame } from '../train/samples';
import { packState } from '../train/samples';

export interface SelfplayParams {
  readonly seed: number;
  readonly bots: readonly string[];
  /** Of so many decisions in a hundred one is taken at random, so that unusual positions are known too. */
  readonly strayPercent: number;
  /** One decision in so many is kept. */
  readonly keepOneIn: number;
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
  let last = -1;
  let n = index;
  const result = playGame(bench.game, bots, seed, {
    watch: (s, side, open, action) => {
      if (s.v[flow.beat] === 0 && s.v[flow.period]! > last && s.v[flow.phase] !== PHASE.epilogue) {
        last = s.v[flow.period]!;
        periods.push(packState(s));
      }
      if (open.length > 1 && !strayed && ++n % params.keepOneIn === 0) decisions.push({ v: packState(s), side, open: [...open], chosen: open.indexOf(action) });
      strayed = false;
    },
  });
  return { periods, decisions, winner: result.winner, scores: result.scores };
};
