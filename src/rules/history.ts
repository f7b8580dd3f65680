import type { ScenarioCompiler } from './compiler';
import type { HistoryData } from './data';
import type { Game, Milestone, Run } from './game';
import type { State } from './state';

/** The milestones of a scenario as functions of the state. */
export function compileHistory(data: HistoryData | undefined, c: ScenarioCompiler): readonly Milestone[] {
  return c.within('history', () => c.within('milestones', () => (data?.milestones ?? []).map((m, i) => c.within(String(i), () => ({
    data: m, if: c.condition(m.if), near: m.near ? c.sum(m.near, 'near') : null,
  })))));
}

/** Period in which each milestone first showed, −1 while it has not. */
export type Dates = number[];

/** No milestone has shown yet. */
export function noDates(g: Game): Dates {
  return g.history.map(() => -1);
}

/** Notes the milestones that show now and did not before, as of this period. `x` must not be the run that is playing. */
export function lookForMilestones(g: Game, s: State, x: Run, dates: Dates, period: number): void {
  for (let i = 0; i < g.history.length; i++) {
    if (dates[i]! < 0 && g.history[i]!.if(s, x)) dates[i] = period;
  }
}
