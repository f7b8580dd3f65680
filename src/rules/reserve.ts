import type { ScenarioData } from './data';

/** What a card of so many points counts in a stroke of the final hours: its points, but no more than the scenario's `hours.reserveMost`. */
export function reserveWorth(data: ScenarioData, points: number): number {
  return Math.min(points, data.hours?.reserveMost ?? points);
}
