import type { Measure, MeasureResult } from './types';

/** What a measure about rising says of a scenario in which no side can. */
export function notApplicable(head: Omit<Measure, 'run'>): MeasureResult {
  return { ...head, ok: null, says: 'Not applicable: no side of this scenario can begin the final hours by an order of its own.', figures: [] };
}
