import type { Bot } from '../../bots/index';
import type { Learned } from '../../bots/learned/learned';
import type { ScenarioData } from '../../rules/data';
import type { Game } from '../../rules/game';

/** What a task has at hand in its thread. */
export interface Bench {
  readonly data: ScenarioData;
  readonly game: Game;
  readonly learned: Learned | null;
  /** A bot of a kind (see `createBot`), made once and kept. */
  bot(kind: string, side: number): Bot;
}

/** One piece of work, done in whatever thread is free: depends on its parameters and its number only. Gives plain JSON. */
export type Task<P, R> = (bench: Bench, params: P, index: number) => R;

/** What a measure has at hand: the scenario, how much it may spend, and the threads. */
export interface Lab {
  readonly bench: Bench;
  readonly seed: number;
  /** Games of the main run (2,000 by default); a measure takes the part of it that its question needs. */
  readonly games: number;
  /** The kind of bot that stands for a strong player in every seat. */
  readonly strong: string;
  /** Runs a task of `tasks/index.ts` for 0 … count − 1 on all threads; results come in order. `name` is unique: by it work is resumed. */
  run<R>(name: string, task: string, params: unknown, count: number): Promise<R[]>;
}

/** A figure with its 95 % interval, both in the unit of the measure. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly unit: 'share' | 'points' | 'count' | 'bits' | 'of the game';
  /** Whether it lies where the design wants it; null where nothing is asked of it. */
  readonly ok: boolean | null;
  readonly note?: string;
}

export interface Plot {
  readonly title: string;
  readonly kind: 'lines' | 'bars' | 'dots';
  /** Bars of all series on top of one another. */
  readonly stacked?: boolean;
  readonly x: { readonly label: string; readonly values: readonly (string | number)[] };
  readonly y: { readonly label: string; readonly percent?: boolean };
  readonly series: readonly { readonly name: string; readonly color?: string; readonly values: readonly (number | null)[]; readonly low?: readonly (number | null)[]; readonly high?: readonly (number | null)[] }[];
}

export interface MeasureResult {
  /** Number in docs/measures.md. */
  readonly id: number;
  readonly title: string;
  readonly gate: boolean;
  readonly target: string;
  readonly ok: boolean | null;
  /** One sentence: what came out. */
  readonly says: string;
  readonly figures: readonly Figure[];
  readonly plots?: readonly Plot[];
}

export interface Measure {
  readonly id: number;
  readonly title: string;
  readonly gate: boolean;
  readonly target: string;
  run(lab: Lab): Promise<MeasureResult>;
}
