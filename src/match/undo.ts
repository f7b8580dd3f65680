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

// A change of any of these means that others saw something, or that it is somebody else's turn.
const SEALS: readonly FlowName[] = ['seat', 'period', 'beat', 'revealed', 'ending'];

/**
 * Whether what came before an action is settled once it has been played: dice were thrown, something hidden was
 * shown, another seat decides, a curtain opened or closed, or news came in.
 */
export function settles(g: Game, before: State, after: State): boolean {
  if (before.rng !== after.rng) return true;
  for (const name of SEALS) if (before.v[g.at.flow[name]] !== after.v[g.at.flow[name]]) return true;
  if (isSecret(g, before) !== isSecret(g, after)) return true;
  const dispatch = after.v[g.at.flow.dispatch]!;
  return dispatch !== 0 && dispatch !== before.v[g.at.flow.dispatch];
}
