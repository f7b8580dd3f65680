import type { ActionCode } from '../../rules/actions';
import { first } from '../../rules/actions';
import { apply } from '../../rules/apply';
import type { Game } from '../../rules/game';
import { activeSeat, legal } from '../../rules/legal';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState, PHASE } from '../../rules/state';
import { sample, view } from '../../rules/view';
import { playGame } from '../game';
import type { Bench, Task } from '../measures/types';
import { mix } from '../seeds';
import type { PlayerKind, Playout } from './playout';
import { playoutOf } from './playout';

/** A dilemma as a side met it: what it could see then. */
export interface Met {
  readonly dispatch: string;
  readonly seat: number;
  readonly period: number;
  /** The slots of the side's own view. */
  readonly view: readonly number[];
}

export interface MeetParams {
  /** A kind of bot for each side. */
  readonly bots: readonly string[];
  readonly seed: number;
}

/** Plays a game and notes every dilemma that was put to a side with at least two open options. */
export const meetDilemmas: Task<MeetParams, Met[]> = (bench, { bots, seed }, index) => {
  const g = bench.game;
  const { flow } = g.at;
  const met: Met[] = [];
  playGame(g, bots.map((kind, side) => bench.bot(kind, side)), mix(seed, index), {
    watch: (s, seat, open) => {
      const phase = s.v[flow.phase]!;
      if (open.length < 2 || (phase !== PHASE.dispatch && phase !== PHASE.epilogue)) return;
      met.push({ dispatch: g.dispatches[s.v[flow.dispatch]! - 1]!.data.id, seat, period: s.v[flow.period]!, view: view(g, s, seat).v });
    },
  });
  return met;
};

export interface WeighParams {
  readonly cases: readonly Met[];
  /** Worlds drawn for each case; in each of them every option is tried, with the same dice. */
  readonly worlds: number;
  /** Periods a world is played on before win chances are read off; 0: to the end. */
  readonly periods: number;
  readonly player: PlayerKind;
  readonly seed: number;
}

/** What every open option of a dilemma came to, for the side that decided. */
export interface Weighed {
  readonly dispatch: string;
  readonly seat: number;
  readonly period: number;
  readonly options: readonly string[];
  /** Mean worth of each option: win chance, or after the ending the side's own score, both 0–1; then over every other world. */
  readonly worth: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Tries every option of one case in the same worlds. */
export const weighOptions: Task<WeighParams, Weighed> = (bench, params, index) => {
  const met = params.cases[index]!;
  const g = bench.game;
  const seen: State = { rng: 0, v: [...met.view] };
  const open = legal(g, seen);
  const d = g.dispatches[seen.v[g.at.flow.dispatch]! - 1]!;
  const after = seen.v[g.at.flow.phase] === PHASE.epilogue;
  const play = playoutOf(g, bench.learned, params.player);
  // After the ending nothing is hidden and nothing left to chance: one world says all.
  const worlds = after ? 2 : params.worlds;
  const halves = [open.map(() => 0), open.map(() => 0)] as const;
  for (let w = 0; w < worlds; w++) {
    const seed = mix(mix(params.seed, index), w);
    const values = tryAll(g, sample(g, seen, seed), open, met.seat, after ? null : play, params.periods, seed);
    values.forEach((v, k) => { halves[w & 1]![k] = halves[w & 1]![k]! + v; });
  }
  const n = [Math.ceil(worlds / 2), Math.floor(worlds / 2)] as const;
  const first5 = (v: number): number => Math.round(v * 1e5) / 1e5;
  return {
    dispatch: met.dispatch, seat: met.seat, period: met.period,
    options: open.map((a) => d.options[first(a)]!.data.id),
    worth: open.map((_, k) => first5((halves[0][k]! + halves[1][k]!) / worlds)),
    first: halves[0].map((v) => first5(v / n[0])),
    second: halves[1].map((v) => first5(v / n[1])),
  };
};

/** What each option is worth to a side in one world, with the same dice for all. */
function tryAll(g: Game, world: State, open: readonly ActionCode[], seat: number, play: Playout | null, periods: number, seed: number): number[] {
  return open.map((a) => {
    const work = cloneState(world);
    apply(g, work, a);
    return play ? play.chances(work, periods, seed)[seat]! : bestScore(g, work, seat) / 100;
  });
}

/** The best score a side can still reach by what it chooses after the ending. */
function bestScore(g: Game, s: State, seat: number): number {
  const who = activeSeat(g, s);
  if (who < 0) return s.v[g.at.score + seat]!;
  const x = newRun(g);
  let best = -1;
  for (const a of legal(g, s, [], x)) {
    const next = cloneState(s);
    apply(g, next, a, null, x);
    best = Math.max(best, bestScore(g, next, seat));
  }
  return best;
}

/** One step of something on the table: a track by one, or a cube of a milieu from whoever has most there to a side. */
export interface Step {
  readonly name: string;
  readonly take: (s: State) => void;
}

/** Every step that can be tried: each track up by one, each milieu's cube to each side. */
export function stepsOf(g: Game): Step[] {
  const { at, data } = g;
  const tracks = data.tracks.map((t, k): Step => ({ name: t.id, take: (s) => { s.v[at.track + k] = Math.min(t.max, s.v[at.track + k]! + 1); } }));
  const cubes = data.milieus.flatMap((m, i) => data.sides.map((side, to): Step => ({
    name: `${m.id} to ${side.id}`,
    take: (s) => {
      const base = at.cubes + i * at.parties;
      const others = Array.from({ length: at.parties }, (_, p) => p).filter((p) => p !== to);
      const from = others.reduce((a, b) => (s.v[base + b]! > s.v[base + a]! ? b : a));
      if (s.v[base + from]! < 1) return;
      s.v[base + from] = s.v[base + from]! - 1;
      s.v[base + to] = s.v[base + to]! + 1;
    },
  })));
  return [...tracks, ...cubes];
}

/** What each of `stepsOf` would have been worth to the side that decided, in one case: win chance gained, 0–1, the first open option taken. */
export interface WeighedSteps {
  readonly dispatch: string;
  readonly gain: readonly number[];
}

export const weighSteps: Task<WeighParams, WeighedSteps> = (bench, params, index) => {
  const met = params.cases[index]!;
  const g = bench.game;
  const seen: State = { rng: 0, v: [...met.view] };
  const [answer] = legal(g, seen);
  const steps = stepsOf(g);
  const gain = steps.map(() => 0);
  if (seen.v[g.at.flow.phase] === PHASE.epilogue) return { dispatch: met.dispatch, gain };
  const play = playoutOf(g, bench.learned, params.player);
  for (let w = 0; w < params.worlds; w++) {
    const seed = mix(mix(params.seed, index), w);
    const world = sample(g, seen, seed);
    const after = (take: ((s: State) => void) | null): number => {
      const work = cloneState(world);
      apply(g, work, answer!);
      take?.(work);
      return play.chances(work, params.periods, seed)[met.seat]!;
    };
    const usual = after(null);
    steps.forEach((step, k) => { gain[k] = gain[k]! + (after(step.take) - usual) / params.worlds; });
  }
  return { dispatch: met.dispatch, gain };
};

/** The cases to weigh: so many of each dilemma at most, the first that were met (games are in no order). */
export function pickCases(games: readonly (readonly Met[])[], most: number, keep: (m: Met) => boolean = () => true): Met[] {
  const count = new Map<string, number>();
  const cases: Met[] = [];
  for (const m of games.flat()) {
    const n = count.get(m.dispatch) ?? 0;
    if (n >= most || !keep(m)) continue;
    count.set(m.dispatch, n + 1);
    cases.push(m);
  }
  return cases;
}

/** The kind of bot for every seat of a bench's game. */
export function everySeat(bench: Bench, kind: string): string[] {
  return bench.data.sides.map(() => kind);
}
