import { cpus } from 'node:os';
import type { Learned } from '../../bots/index';
import { createBot, createThinker } from '../../bots/index';
import type { ActionCode } from '../../rules/actions';
import type { Game } from '../../rules/game';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { playGame } from '../game';
import { simulate } from '../sim';
import type { Rate } from './measure';
import { rate } from './measure';

/** Whole games between script bots on one core. */
export function scriptGames(g: Game): Rate {
  const bots = g.data.sides.map((_, side) => createBot('script', g, side));
  let seed = 0;
  return rate(() => {
    playGame(g, bots, ++seed);
    return 1;
  }, 1.5, 3);
}

/**
 * Games of a run on all cores, the start of its threads included, as `npm run sim` plays them. As in {@link rate}, the
 * time is what the processor gave to this process, so that a busy machine does not count against it.
 */
export async function scriptRun(g: Game, games: number): Promise<{ readonly perSecond: number; readonly clock: number; readonly threads: number }> {
  const threads = cpus().length;
  const before = process.cpuUsage();
  const { seconds: clock } = await simulate({ data: g.data, seed: 1, bots: g.data.sides.map(() => 'script'), force: [] }, games, threads);
  const { user, system } = process.cpuUsage(before);
  const seconds = Math.min(clock, (user + system) / 1e6 / threads);
  return { perSecond: Math.round((games / seconds) * 10) / 10, clock, threads };
}

/** A decision in the middle of a game, as the side that takes it sees it. */
interface Position {
  readonly seen: State;
  readonly seat: number;
  readonly open: readonly ActionCode[];
}

/** Decisions between these shares of a game's periods count as its middle. */
const MIDDLE = { from: 0.27, to: 0.64 } as const;

function midGame(g: Game, games: number): Position[] {
  const bots = g.data.sides.map((_, side) => createBot('script', g, side));
  const last = g.data.periods.length;
  const found: Position[] = [];
  let met = 0;
  for (let seed = 1; seed <= games; seed++) {
    playGame(g, bots, seed, {
      watch: (s, seat, open) => {
        const part = s.v[g.at.flow.period]! / last;
        if (open.length < 2 || s.v[g.at.flow.beat]! > 0 || part < MIDDLE.from || part >= MIDDLE.to) return;
        if (met++ % 7 === 0) found.push({ seen: view(g, s, seat), seat, open: [...open] });
      },
    });
  }
  return found;
}

/** Iterations a search makes, decision after decision in the middle of script games, on one core. */
export function searchIterations(g: Game, learned: Learned | null, budget = 400): Rate {
  const positions = midGame(g, 6);
  const thinkers = g.data.sides.map((_, side) => createThinker(`search:${budget}`, g, side, learned));
  let k = 0;
  return rate(() => {
    const { seen, seat, open } = positions[k++ % positions.length]!;
    const thinking = thinkers[seat]!.begin(seen, open, k);
    while (!thinking.step(budget)) { /* the budget ends it */ }
    return budget;
  }, 1.5, 3);
}
