import { wins } from './m01-wins';
import { endings } from './m03-endings';
import { dates } from './m05-dates';
import { changes } from './m10-changes';
import { comebacks } from './m11-comebacks';
import { decided } from './m12-decided';
import { decisions } from './m15-decisions';
import type { Measure } from './types';

/** All measures of docs/measures.md, in the order of their numbers. One line each. */
export const MEASURES: readonly Measure[] = [
  wins,
  endings,
  dates,
  changes,
  comebacks,
  decided,
  decisions,
];
