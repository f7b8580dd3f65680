import type { AnyQuantity } from '../kinds';
import { cubes } from './cubes';
import { least, most } from './extreme';
import { blocks, reserve } from './forces';
import { gain } from './gain';
import { committed, guarded, pointsHeld } from './hours';
import { lead } from './lead';
import { line, onLine } from './line';
import { seats } from './seats';
import { locked, step } from './step';
import { beat, period, spent } from './time';
import { units } from './units';

/** Every kind of quantity; a plain string is a track, a flag or a named sum. */
export const QUANTITIES: readonly AnyQuantity[] = [
  cubes, seats, lead, units, step, locked, line, onLine, period, beat, spent, pointsHeld, committed, guarded, blocks, reserve, least, most, gain,
];
