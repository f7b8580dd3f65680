import type { ScenarioData } from '../../rules/data';
import type { Lint, LintContext } from './context';
import { chapters } from './chapters';
import { deadEnds } from './dead-ends';
import { dilemmas } from './dilemmas';
import { duplicates } from './duplicates';
import { eras } from './eras';
import { french } from './french';
import { icons } from './icons';
import { ids } from './ids';
import { history } from './history';
import { learn } from './learn';
import { markup } from './markup';
import { references } from './references';
import { secrets } from './secrets';
import { shares } from './shares';
import { sources } from './sources';
import { tracks } from './tracks';
import { unreachable } from './unreachable';
import { waiting } from './waiting';

/** One file a rule. */
const RULES: readonly Lint[] = [ids, shares, tracks, eras, dilemmas, duplicates, unreachable, references, icons, sources, secrets, french, chapters, learn, history, deadEnds, waiting, markup];

/** Runs every rule on a scenario that has the right shape. */
export function lint(d: ScenarioData, c: LintContext): void {
  for (const rule of RULES) rule(d, c);
}
