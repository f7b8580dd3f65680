import { wins } from './m01-wins';
import { order } from './m02-order';
import { endings } from './m03-endings';
import { reading } from './m04-reading';
import { dates } from './m05-dates';
import { moment } from './m06-moment';
import { extremes } from './m07-extremes';
import { restricted } from './m08-restricted';
import { dilemmas } from './m09-dilemmas';
import { changes } from './m10-changes';
import { comebacks } from './m11-comebacks';
import { decided } from './m12-decided';
import { strength } from './m13-strength';
import { scouting } from './m14-scouting';
import { decisions } from './m15-decisions';
import { preparliament } from './m16-preparliament';
import type { Measure } from './types';

/** All measures of docs/measures.md, in the order of their numbers. One line each. */
export const MEASURES: readonly Measure[] = [
  wins,
  order,
  endings,
  reading,
  dates,
  moment,
  extremes,
  restricted,
  dilemmas,
  changes,
  comebacks,
  decided,
  strength,
  scouting,
  decisions,
  preparliament,
];
