import type { Game, Pool } from './game';

/** The kinds of decision a seat can take. Each is one move of the match. */
export const ACTIONS = ['choose', 'keep', 'seal', 'play', 'target', 'finish', 'pass', 'plan', 'commit'] as const;
export type ActionName = (typeof ACTIONS)[number];
export const KIND = Object.fromEntries(ACTIONS.map((name, i) => [name, i])) as Record<ActionName, number>;

/**
 * One decision as a small integer: kind, then two numbers. Use {@link nameAction} for words and records.
 * choose: option · keep: card · seal: order + 1 or 0 to hold · play: card, 0 for its event or action + 1 ·
 * target: item · plan: plan + 1 or 0 to hold, target + 1 or 0 · commit: card + 1 or 0 for none.
 */
export type ActionCode = number;

/** Where each kind's codes begin: for the loops that list thousands of them. */
export const CODE = Object.fromEntries(ACTIONS.map((name, i) => [name, i << 20])) as Record<ActionName, number>;

export function code(kind: ActionName, a = 0, b = 0): ActionCode {
  return (KIND[kind] << 20) | (a << 10) | b;
}
export function kindOf(action: ActionCode): ActionName {
  return ACTIONS[action >> 20]!;
}
export function first(action: ActionCode): number {
  return (action >> 10) & 1023;
}
export function second(action: ActionCode): number {
  return action & 1023;
}

/** Ids of a pool of targets, in the scenario's order. */
export function poolIds(g: Game, pool: Pool): readonly { readonly id: string }[] {
  switch (pool) {
    case 'milieu': return g.data.milieus;
    case 'assembly': return g.data.assemblies;
    case 'track': return g.data.tracks;
    case 'unit': return g.data.units;
    case 'point': return g.data.points;
  }
}

/** What `action` needs to be named: which dispatch is open, which action is being aimed. */
export interface NamingContext {
  readonly dispatch: number;
  readonly pool: Pool | null;
}

/** An action in words that survive a change of order in the files, for instance `play:regiments-confer:win-over`. */
export function nameAction(g: Game, action: ActionCode, at: NamingContext): string {
  const a = first(action);
  const b = second(action);
  const kind = kindOf(action);
  switch (kind) {
    case 'choose': return `choose:${g.dispatches[at.dispatch]!.options[a]!.data.id}`;
    case 'keep': return `keep:${g.data.cards[a]!.id}`;
    case 'seal': return `seal:${a === 0 ? 'hold' : g.data.orders[a - 1]!.id}`;
    case 'play': return `play:${g.data.cards[a]!.id}:${b === 0 ? 'event' : g.data.actions[b - 1]!.id}`;
    case 'target': return `target:${at.pool ? poolIds(g, at.pool)[a]!.id : String(a)}`;
    case 'plan': {
      if (a === 0) return 'plan:hold';
      const plan = g.hours!.plans[a - 1]!;
      const target = b > 0 && plan.targets ? `:${poolIds(g, plan.targets.pool)[b - 1]!.id}` : '';
      return `plan:${g.data.hours!.plans[a - 1]!.id}${target}`;
    }
    case 'commit': return `commit:${a === 0 ? 'none' : g.data.cards[a - 1]!.id}`;
    case 'finish':
    case 'pass': return kind;
  }
}
