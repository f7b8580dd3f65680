import type { ScenarioData } from '../../rules/data';
import type { LintContext } from './context';

const RULES: readonly ((d: ScenarioData, c: LintContext) => void)[] = [];

/** Runs every rule on a scenario that has the right shape. */
export function lint(d: ScenarioData, c: LintContext): void {
  for (const rule of RULES) rule(d, c);
}
