import type { ActionCode } from '../../rules/actions';
import { first, kindOf, second } from '../../rules/actions';
import { perform } from '../../rules/apply';
import type { EffectData, ScenarioData } from '../../rules/data';
import type { Game, Run } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState, PHASE } from '../../rules/state';
import { compilePatch } from '../patch';
import type { ForceEntry } from './parse';

/** How often an entry applied, and how often what it fixes was not possible. */
export interface ForceCount {
  applied: number;
  impossible: number;
}

/** A force file at work in one process: it changes states at their period and narrows what may be chosen. */
export interface Force {
  /** To be called with every state that asks for a decision, before its actions are listed. */
  settle(s: State): void;
  /** The actions that remain. Never empty. */
  narrow(s: State, actions: readonly ActionCode[]): readonly ActionCode[];
  /** To be called before each game. */
  restart(): void;
  readonly counts: readonly ForceCount[];
}

type Rule = Extract<ForceEntry, { kind: 'fix' | 'forbid' }>;

/** The scenario with the answers of the street weighed so that a fixed one is given and a forbidden one is not. */
export function forceData(d: ScenarioData, entries: readonly ForceEntry[]): ScenarioData {
  const weight = new Map<string, number>();
  for (const e of entries) if (e.kind !== 'set' && e.subject === 'option') for (const id of e.ids) weight.set(id, e.kind === 'fix' ? 1000 : -1000);
  if (weight.size === 0) return d;
  return {
    ...d,
    dispatches: d.dispatches.map((x) => (x.decider !== 'street' && x.decider !== 'none' ? x : {
      ...x,
      options: x.options.map((o) => (weight.has(o.id) ? { ...o, weigh: [...(o.weigh ?? []), { add: weight.get(o.id)! }] } : o)),
    })),
  };
}

/** Compiles the entries for a game. */
export function createForce(g: Game, entries: readonly ForceEntry[]): Force {
  const counts = entries.map(() => ({ applied: 0, impossible: 0 }));
  const sets = entries.map((e) => (e.kind === 'set' ? { at: e.at, run: compilePatch(g, e.patch, () => undefined) } : null));
  const risings = risingOrders(g);
  const before = new Array<number>(g.sides).fill(-1);
  let period = -1;
  const x = newRun(g);

  const settle = (s: State): void => {
    const now = s.v[g.at.flow.period]!;
    for (let k = 0; k < entries.length; k++) {
      const e = entries[k]!;
      const set = sets[k];
      if (set && set.at === now && period !== now) {
        set.run(s);
        counts[k]!.applied++;
      }
      if (e.kind !== 'set' && e.subject === 'line' && now >= e.from && now <= e.to) holdLine(g, s, e, before, counts[k]!);
    }
    period = now;
    for (let side = 0; side < g.sides; side++) before[side] = s.v[g.at.line + side]!;
  };

  const narrow = (s: State, actions: readonly ActionCode[]): readonly ActionCode[] => {
    const now = s.v[g.at.flow.period]!;
    const seat = s.v[g.at.flow.seat]!;
    let left = actions;
    for (let k = 0; k < entries.length; k++) {
      const e = entries[k]!;
      if (e.kind === 'set' || now < e.from || now > e.to || (e.side >= 0 && e.side !== seat) || !concerns(g, s, e, seat, risings)) continue;
      const matches = matcher(g, s, e, risings, x);
      const keep = left.filter((a) => matches(a) === (e.kind === 'fix'));
      if (keep.length === 0) counts[k]!.impossible++;
      else {
        if (keep.length < left.length || e.kind === 'fix') counts[k]!.applied++;
        left = keep;
      }
    }
    return left;
  };

  const restart = (): void => {
    period = -1;
    before.fill(-1);
  };
  return { settle, narrow, restart, counts };
}

/** A fixed line is taken at once; a forbidden one is left again for the line held before. */
function holdLine(g: Game, s: State, e: Rule, before: readonly number[], count: ForceCount): void {
  const slot = g.at.line + e.side;
  const lines = e.ids.map((id) => g.index.line[e.side]!.get(id)!);
  const held = lines.includes(s.v[slot]!);
  if (e.kind === 'fix' && !held) {
    s.v[slot] = lines[0]!;
    s.v[g.at.onLine + e.side] = 0;
    count.applied++;
  }
  if (e.kind === 'forbid' && held && before[e.side]! >= 0 && !lines.includes(before[e.side]!)) {
    s.v[slot] = before[e.side]!;
    count.applied++;
  }
}

/** Whether the open decision is one the rule speaks of. */
function concerns(g: Game, s: State, e: Rule, seat: number, risings: readonly number[]): boolean {
  const phase = s.v[g.at.flow.phase]!;
  switch (e.subject) {
    case 'action': return phase === PHASE.play;
    case 'order': return phase === PHASE.seal && e.ids.some((id) => id === 'hold' || g.orders[g.index.order.get(id)!]!.side === seat);
    case 'rise': return phase === PHASE.seal && risings.some((o) => g.orders[o]!.side === seat);
    case 'plan': return phase === PHASE.plan;
    case 'option': return (phase === PHASE.dispatch || phase === PHASE.epilogue) && e.ids.some((id) => g.index.option.get(id)![0] === s.v[g.at.flow.dispatch]! - 1);
    case 'line': return e.side === seat && (phase === PHASE.seal || phase === PHASE.dispatch);
  }
}

/** Tells which actions are the ones a rule speaks of. */
function matcher(g: Game, s: State, e: Rule, risings: readonly number[], x: Run): (a: ActionCode) => boolean {
  const numbers = (map: ReadonlyMap<string, number>, none: string): number[] => e.ids.map((id) => (id === none ? 0 : map.get(id)! + 1));
  switch (e.subject) {
    case 'action': {
      const pass = e.ids.includes('pass');
      const uses = e.ids.filter((id) => id !== 'pass').map((id) => (id === 'event' ? 0 : g.index.action.get(id)! + 1));
      return (a) => (kindOf(a) === 'pass' ? pass : uses.includes(second(a)));
    }
    case 'order': {
      const orders = numbers(g.index.order, 'hold');
      return (a) => orders.includes(first(a));
    }
    case 'rise': return (a) => risings.includes(first(a) - 1);
    case 'plan': {
      const plans = numbers(g.index.plan, 'hold');
      return (a) => plans.includes(first(a));
    }
    case 'option': {
      const options = e.ids.map((id) => g.index.option.get(id)!).filter(([d]) => d === s.v[g.at.flow.dispatch]! - 1).map(([, k]) => k);
      return (a) => options.includes(first(a));
    }
    case 'line': {
      const lines = e.ids.map((id) => g.index.line[e.side]!.get(id)!);
      return (a) => lines.includes(lineAfter(g, s, a, e.side, x));
    }
  }
}

/** The line a side would hold once the action, or the order it seals, has been carried out. */
export function lineAfter(g: Game, s: State, a: ActionCode, side: number, x: Run): number {
  const trial = cloneState(s);
  if (kindOf(a) === 'seal') {
    x.seat = side;
    x.target = -1;
    if (first(a) > 0) g.orders[first(a) - 1]!.do(trial, x);
  } else perform(g, trial, a, x);
  return trial.v[g.at.line + side]!;
}

/** Orders (by index) by which a side begins the final hours as the attacker: how a rising is known, whatever the scenario calls it. */
export function risingOrders(g: Game): number[] {
  return g.data.orders.flatMap((o, i) => (o.do.some((e) => begins(e, o.side)) ? [i] : []));
}

function begins(e: EffectData, side: string): boolean {
  return Object.entries(e).some(([key, value]) => {
    if (key === 'begin-hours') return (value as { attacker?: string }).attacker === side;
    if (Array.isArray(value)) return value.some((v) => typeof v === 'object' && v !== null && begins(v as EffectData, side));
    return typeof value === 'object' && value !== null && begins(value as EffectData, side);
  });
}
