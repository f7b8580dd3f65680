import type { ActionCode } from '../../rules/actions';
import { first, kindOf, poolIds, second } from '../../rules/actions';
import type { Decision } from '../../rules/legal';
import type { Game } from '../../rules/game';
import type { State } from '../../rules/state';

/** Actions by the entity they aim at: `unit:<id>` → action. */
export type TargetActions = ReadonlyMap<string, ActionCode>;

export const NO_TARGETS: TargetActions = new Map();

/**
 * What on the table can be picked now, with the action that picks it. In the final hours several plans may aim at one place:
 * the first of the list stands for it, and the panels show the others.
 */
export function targetsOf(game: Game, s: State, decision: Decision): TargetActions {
  const out = new Map<string, ActionCode>();
  for (const action of decision.actions) {
    const kind = kindOf(action);
    if (kind === 'target') {
      const pool = game.actions[s.v[game.at.flow.action]!]?.targets?.pool;
      if (pool) out.set(`${pool}:${poolIds(game, pool)[first(action)]!.id}`, action);
    } else if (kind === 'plan' && second(action) > 0) {
      const pool = game.hours?.plans[first(action) - 1]?.targets?.pool;
      if (!pool) continue;
      const key = `${pool}:${poolIds(game, pool)[second(action) - 1]!.id}`;
      if (!out.has(key)) out.set(key, action);
    }
  }
  return out;
}
