import type { Bot } from '../../bots/index';
import { apply } from '../../rules/apply';
import type { Game } from '../../rules/game';
import { activeSeat, legal } from '../../rules/legal';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { sample, view } from '../../rules/view';
import { playGame } from '../game';
import { mix } from '../seeds';
import { round } from '../stats';
import { mean } from '../stats/bootstrap';
import type { Rising } from './side';
import { isItsSeal, isRising, risingsAmong } from './side';

/** Periods a side looks ahead when it asks whether a better moment is coming. */
const AHEAD = 2;

/** Seals a rising in a position and plays on, so many times with new dice: 1 for each game the side won. */
export function tryRising(g: Game, r: Rising, players: readonly Bot[], s: State, times: number, seed: number): number[] {
  const won: number[] = [];
  const open = risingsAmong(r, legal(g, s));
  for (let k = 0; k < times; k++) {
    const dice = mix(seed, k);
    const start = cloneState(s);
    start.rng = dice;
    const action = open.length === 1 ? open[0]! : players[r.side]!(view(g, start, r.side), open, dice);
    apply(g, start, action);
    won.push(playGame(g, players, mix(dice, 1), { start }).winner === r.side ? 1 : 0);
  }
  return won;
}

/**
 * What a side can work out by itself: the share won in worlds its view allows, by rising now and then by holding back
 * and rising at the first moment one and two periods later. Looking ahead costs most: only every second world is played on.
 */
export function forecast(g: Game, r: Rising, players: readonly Bot[], seen: State, worlds: number, seed: number): number[] {
  const now: number[] = [];
  const later: number[][] = [];
  for (let w = 0; w < worlds; w++) {
    const dice = mix(seed, w);
    const world = sample(g, seen, dice);
    now.push(tryRising(g, r, players, world, 1, mix(dice, 1))[0]!);
    if (w % 2 === 0) later.push(holdBack(g, r, players, world, mix(dice, 2)));
  }
  return [mean(now), ...Array.from({ length: AHEAD }, (_, k) => round(mean(later.map((row) => row[k]!))))];
}

/** Plays on without a rising and tries one in each of the next periods. Where none is legal the next moment counts, or how the game ended. */
function holdBack(g: Game, r: Rising, players: readonly Bot[], world: State, seed: number): number[] {
  const { flow } = g.at;
  const s = cloneState(world);
  const from = s.v[flow.period]!;
  const won = new Array<number>(AHEAD).fill(-1);
  const x = newRun(g);
  let last = 0;
  for (let n = 0; ; n++) {
    const seat = activeSeat(g, s);
    const ahead = s.v[flow.period]! - from;
    if (seat < 0) last = s.v[flow.winner]! - 1 === r.side ? 1 : 0;
    if (seat < 0 || ahead > AHEAD) break;
    const all = legal(g, s, [], x);
    const seal = isItsSeal(g, r, s);
    const open = seal ? all.filter((a) => !isRising(r, a)) : all;
    if (seal && ahead > 0 && open.length < all.length) {
      won[ahead - 1] = tryRising(g, r, players, s, 1, mix(seed, 5000 + ahead))[0]!;
      if (ahead === AHEAD) break;
    }
    const action = open.length === 1 ? open[0]! : players[seat]!(view(g, s, seat), open, mix(seed, n));
    apply(g, s, action, null, x);
  }
  for (let k = AHEAD - 1; k >= 0; k--) {
    if (won[k]! < 0) won[k] = last;
    else last = won[k]!;
  }
  return won;
}
