import type { ActionCode, NamingContext } from './actions';
import { code, nameAction } from './actions';
import type { Game, Plan, Run } from './game';
import { legalPlays, legalTargets, open } from './play';
import { newRun } from './run';
import type { Phase, State } from './state';
import { PHASE, PHASES, ZONE } from './state';

/** What is asked of whom: the legal actions and the prompt come from the same place. */
export interface Decision {
  readonly seat: number;
  readonly phase: Phase;
  readonly actions: ActionCode[];
}

/** The side that must decide now, −1 when the game is over. */
export function activeSeat(g: Game, s: State): number {
  return s.v[g.at.flow.phase] === PHASE.end ? -1 : s.v[g.at.flow.seat]!;
}

export function phaseOf(g: Game, s: State): Phase {
  return PHASES[s.v[g.at.flow.phase]!]!;
}

/**
 * Legal actions of the side that must decide, written into `out` (emptied first) so that a search can reuse it.
 * Works on a full state and on the active side's own view alike, and gives the same list for both.
 */
export function legal(g: Game, s: State, out: ActionCode[] = [], x: Run = newRun(g)): ActionCode[] {
  // One by one: a list cut to nothing at once would lose the room it has, and has to grow again.
  while (out.length > 0) out.pop();
  const v = s.v;
  const { flow } = g.at;
  const seat = v[flow.seat]!;
  x.seat = seat;
  switch (v[flow.phase]) {
    case PHASE.dispatch:
    case PHASE.epilogue: {
      const options = g.dispatches[v[flow.dispatch]! - 1]!.options;
      for (let k = 0; k < options.length; k++) {
        const test = options[k]!.if;
        if (!test || test(s, x)) out.push(code('choose', k));
      }
      break;
    }
    case PHASE.reserve:
      for (const c of g.handDeck[seat]!) if (v[g.at.zone + c] === ZONE.offer + seat) out.push(code('keep', c));
      break;
    case PHASE.seal:
      out.push(code('seal', 0));
      for (const o of g.ordersOf[seat]!) if (!o.if || o.if(s, x)) out.push(code('seal', o.index + 1));
      break;
    case PHASE.play:
      legalPlays(g, s, x, seat, out);
      break;
    case PHASE.target:
      legalTargets(g, s, x, out);
      break;
    case PHASE.plan:
      legalPlans(g, s, x, seat, out);
      break;
    case PHASE.commit:
      out.push(code('commit', 0));
      for (const c of g.handDeck[seat]!) if (v[g.at.zone + c] === ZONE.reserve + seat) out.push(code('commit', c + 1));
      break;
    default:
      break;
  }
  return out;
}

/** Whether a plan belongs to a side in these hours. */
export function isPlanOf(g: Game, s: State, plan: Plan, side: number): boolean {
  if (typeof plan.by === 'number') return plan.by === side;
  const attacker = s.v[g.at.flow.attacker]! - 1;
  const defender = s.v[g.at.flow.defender]! - 1;
  if (plan.by === 'attacker') return side === attacker;
  if (plan.by === 'defender') return side === defender;
  return side !== attacker && side !== defender;
}

function legalPlans(g: Game, s: State, x: Run, seat: number, out: ActionCode[]): void {
  const later = s.v[g.at.flow.step]! > 0;
  out.push(code('plan', 0));
  for (const plan of g.hours!.plans) {
    x.target = -1;
    if (!isPlanOf(g, s, plan, seat) || (plan.if && !plan.if(s, x))) continue;
    if (!plan.targets) {
      out.push(code('plan', plan.index + 1));
      continue;
    }
    for (const item of plan.targets.items) {
      x.target = item;
      if (!open(g, s, x, plan.targets, item) || (plan.where && !plan.where(s, x))) continue;
      // A point may open in the course of the night: for a later beat it can be planned all the same.
      const gate = plan.targets.pool === 'point' && plan.targets.held === 'other' ? g.pointOpen[item] : null;
      if (!later && gate && !gate(s, x)) continue;
      out.push(code('plan', plan.index + 1, item + 1));
    }
  }
}

/** The open decision with its legal actions. */
export function decision(g: Game, s: State): Decision {
  return { seat: activeSeat(g, s), phase: phaseOf(g, s), actions: legal(g, s) };
}

/** What is needed to name actions in this state. */
export function naming(g: Game, s: State): NamingContext {
  const { flow } = g.at;
  const targets = s.v[flow.phase] === PHASE.target ? g.actions[s.v[flow.action]!]!.targets : null;
  return { dispatch: s.v[flow.dispatch]! - 1, pool: targets?.pool ?? null };
}

/** Names of the legal actions, in the order of {@link legal}. */
export function legalNames(g: Game, s: State): string[] {
  const at = naming(g, s);
  return legal(g, s).map((a) => nameAction(g, a, at));
}

/** Finds a legal action by its name; −1 if there is none. */
export function findAction(g: Game, s: State, name: string): ActionCode {
  const at = naming(g, s);
  for (const a of legal(g, s)) if (nameAction(g, a, at) === name) return a;
  return -1;
}
