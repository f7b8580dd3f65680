import type { Game } from '../rules/game';
import type { FlowName } from '../rules/slots';
import type { State } from '../rules/state';
import { PHASE } from '../rules/state';

/** Phases decided in private, behind the curtain of their side. */
const SECRET: ReadonlySet<number> = new Set([PHASE.reserve, PHASE.seal, PHASE.plan, PHASE.commit]);

/** Whether the open decision is a private moment. */
export function isSecret(g: Game, s: State): boolean {
  return SECRET.has(s.v[g.at.flow.phase]!);
}

// A change of any of these means that others saw something they cannot unsee.
const SEALS: readonly FlowName[] = ['period', 'beat', 'revealed', 'ending'];

/**
 * Whether what came before an action is settled once it has been played: dice were thrown, something hidden was
 * shown, a curtain opened or closed, news came in, or the game is over. That the turn has passed on settles nothing yet: the next
 * seat's own action does.
 */
export function settles(g: Game, before: State, after: State): boolean {
  if (before.rng !== after.rng || after.v[g.at.flow.seat]! < 0) return true;
  for (const name of SEALS) if (before.v[g.at.flow[name]] !== after.v[g.at.flow[name]]) return true;
  if (isSecret(g, before) !== isSecret(g, after)) return true;
  if (isSecret(g, after) && before.v[g.at.flow.seat] !== after.v[g.at.flow.seat]) return true;
  const dispatch = after.v[g.at.flow.dispatch]!;
  return dispatch !== 0 && dispatch !== before.v[g.at.flow.dispatch];
}
