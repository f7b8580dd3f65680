import type { ActionCode, ActionName } from '../rules/actions';
import { kindOf, nameAction } from '../rules/actions';
import type { Game } from '../rules/game';
import { activeSeat, legal, naming } from '../rules/legal';
import type { State } from '../rules/state';

/** Why an action is refused. */
export type Refusal =
  | { readonly code: 'game-over' }
  | { readonly code: 'not-your-turn'; readonly seat: number }
  | { readonly code: 'wrong-kind'; readonly kind: ActionName; readonly expected: readonly ActionName[] }
  | { readonly code: 'not-open'; readonly name: string }
  | { readonly code: 'nothing-to-undo' };

/** The reason why `seat` may not play `action` now, null if it may. Works on the seat's view as on the full state. */
export function explainIllegal(g: Game, s: State, seat: number, action: ActionCode): Refusal | null {
  const due = activeSeat(g, s);
  if (due < 0) return { code: 'game-over' };
  if (due !== seat) return { code: 'not-your-turn', seat: due };
  const open = legal(g, s);
  if (open.includes(action)) return null;
  const kind = kindOf(action);
  const expected = [...new Set(open.map(kindOf))];
  if (!expected.includes(kind)) return { code: 'wrong-kind', kind, expected };
  return { code: 'not-open', name: safeName(g, s, action) };
}

/** A name even for an action that points at nothing. */
function safeName(g: Game, s: State, action: ActionCode): string {
  try {
    return nameAction(g, action, naming(g, s));
  } catch {
    return `${kindOf(action)}:?`;
  }
}
