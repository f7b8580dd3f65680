import type { Text } from './texts';

/** Values to put into a position, all by id: another start of the game, an experiment's starting point, or a test's. */
export interface PatchData {
  /** A value; of a hidden track also the two bounds that all know, between which the lot draws. */
  readonly tracks?: Readonly<Record<string, number | readonly [number, number]>> | undefined;
  /** Flags to set, or each with whether it is set. */
  readonly flags?: readonly string[] | Readonly<Record<string, boolean>> | undefined;
  /** Cubes by milieu and side; sides that are not named make room or take what is left. */
  readonly cubes?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  readonly seats?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  readonly units?: Readonly<Record<string, number>> | undefined;
  readonly locked?: readonly string[] | Readonly<Record<string, boolean>> | undefined;
  readonly lines?: Readonly<Record<string, string>> | undefined;
  /** Periods a side has spent on its line. */
  readonly since?: Readonly<Record<string, number>> | undefined;
  readonly points?: Readonly<Record<string, string>> | undefined;
  /** Answers that were given before; their dispatches have come already. */
  readonly chosen?: readonly string[] | undefined;
}

/** A later moment at which a game may begin. */
export interface StartData {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  /** Index of the period the game begins with. */
  readonly period: number;
  /** What differs from the first position; the rest is as it stands there. */
  readonly set: PatchData;
  readonly minutes?: number | undefined;
}

/** What a scenario says of the moments it may begin with, besides its first. */
export interface WithStarts {
  readonly starts?: readonly StartData[] | undefined;
}
