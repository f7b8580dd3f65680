import type { ScenarioData } from './data';

/** What a slot of the state means: enough to name it, hide it, compare it and speak of it. */
export type SlotKind =
  | 'flow' | 'track' | 'low' | 'high' | 'flag' | 'cubes' | 'seats' | 'step' | 'lock' | 'value' | 'base' | 'up'
  | 'line' | 'onLine' | 'bonus' | 'used' | 'order' | 'zone' | 'reserve' | 'done' | 'chosen' | 'holder' | 'plan' | 'aim' | 'commit' | 'score';

export interface Slot {
  readonly kind: SlotKind;
  /** Id of the entity (track, milieu, unit…); for flow slots the name of the register. */
  readonly id: string;
  /** Second index where there is one: party, side or beat. */
  readonly sub: number;
}

export const FLOW = [
  'phase', 'seat', 'period', 'step', 'turn', 'round', 'card', 'action', 'points', 'spent', 'dispatch', 'queued1', 'queued2', 'queued3',
  'drawn', 'first', 'second', 'third', 'fourth', 'attacker', 'defender', 'hoursAsked', 'beat', 'ending', 'winner', 'revealed', 'finish',
] as const;
export type FlowName = (typeof FLOW)[number];

/** Slot numbers by meaning. All arrays are in the order of the scenario's lists. */
export interface Layout {
  readonly slots: readonly Slot[];
  readonly size: number;
  /** Sides + 1: the last party is `unaligned` in a milieu, `waverers` in an assembly. */
  readonly parties: number;
  readonly flow: Readonly<Record<FlowName, number>>;
  readonly track: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly flag: number;
  readonly cubes: number;
  readonly seats: number;
  readonly step: number;
  readonly lock: number;
  readonly value: number;
  readonly base: number;
  readonly up: number;
  readonly line: number;
  readonly onLine: number;
  readonly bonus: number;
  readonly used: number;
  readonly order: number;
  readonly zone: number;
  readonly reserve: number;
  readonly done: number;
  readonly chosen: number;
  readonly holder: number;
  readonly plan: number;
  readonly aim: number;
  readonly commit: number;
  readonly score: number;
}

/** Lays every number of a scenario out in one row. */
export function layOut(d: ScenarioData): Layout {
  const slots: Slot[] = [];
  const put = (kind: SlotKind, id: string, sub = 0): number => slots.push({ kind, id, sub }) - 1;
  const block = (kind: SlotKind, ids: readonly string[], subs = 1): number => {
    const start = slots.length;
    for (const id of ids) for (let k = 0; k < subs; k++) put(kind, id, k);
    return start;
  };
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map((x) => x.id);
  const sides = ids(d.sides);
  const parties = sides.length + 1;
  const blocks = Array.from({ length: d.blocks?.room ?? 0 }, (_, i) => `block-${i + 1}`);
  const decisions = [...ids(d.dispatches), ...ids(d.epilogue)];
  const span = d.hours?.span ?? 0;
  const flow = {} as Record<FlowName, number>;
  for (const name of FLOW) flow[name] = put('flow', name);
  const track = block('track', ids(d.tracks));
  const low: number[] = [];
  const high: number[] = [];
  for (const t of d.tracks) {
    low.push(t.hidden ? put('low', t.id) : -1);
    high.push(t.hidden ? put('high', t.id) : -1);
  }
  return {
    slots,
    parties,
    flow,
    track,
    low,
    high,
    flag: block('flag', ids(d.flags)),
    cubes: block('cubes', ids(d.milieus), parties),
    seats: block('seats', ids(d.assemblies), parties),
    step: block('step', ids(d.units)),
    lock: block('lock', ids(d.units)),
    value: block('value', blocks),
    base: block('base', blocks),
    up: block('up', blocks),
    line: block('line', sides),
    onLine: block('onLine', sides),
    bonus: block('bonus', sides),
    used: block('used', ids(d.actions)),
    order: block('order', sides),
    zone: block('zone', ids(d.cards)),
    reserve: block('reserve', sides),
    done: block('done', decisions),
    chosen: block('chosen', decisions),
    holder: block('holder', ids(d.points)),
    plan: block('plan', sides, span),
    aim: block('aim', sides, span),
    commit: block('commit', sides, span),
    score: block('score', sides),
    size: slots.length,
  };
}
