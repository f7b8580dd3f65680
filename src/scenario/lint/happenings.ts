import type { ScenarioData } from '../../rules/data';
import type { Path } from './context';
import type { Span, World } from './meets';
import { canHold } from './meets';

/** Something that may happen in a game: what it waits for and what it brings. */
export interface Happening {
  readonly what: 'card' | 'dispatch' | 'option' | 'order' | 'plan' | 'action' | 'ending' | 'rule';
  readonly id: string;
  readonly path: Path;
  /** Its own condition, and where it stands. */
  readonly if: unknown;
  readonly ifPath: Path;
  readonly when: Span;
  readonly effects: unknown;
  /** A dispatch that must come before, for its options. */
  readonly of?: string;
  /** Comes only when it is called up. */
  readonly called?: boolean;
  /** Only in the final hours. */
  readonly night?: boolean;
}

const ALWAYS = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** Everything with a condition whose coming may make other conditions true. */
export function happeningsOf(d: ScenarioData): readonly Happening[] {
  const last = d.periods.length - 1;
  const out: Happening[] = [];
  d.cards.forEach((c, i) => out.push({ what: 'card', id: c.id, path: ['cards', i], if: c.event.if, ifPath: ['cards', i, 'event', 'if'], when: c.era, effects: c.event.do }));
  for (const key of ['dispatches', 'epilogue'] as const) {
    d[key].forEach((x, i) => {
      const when = key === 'epilogue' || x.era.from > last ? ALWAYS : x.era;
      const path = [key, i];
      out.push({ what: 'dispatch', id: x.id, path, if: x.if, ifPath: [...path, 'if'], when, effects: x.do, called: key === 'dispatches' && x.era.from > last });
      x.options.forEach((o, k) => out.push({ what: 'option', id: o.id, path: [...path, 'options', k], if: o.if, ifPath: [...path, 'options', k, 'if'], when, effects: o.do, of: x.id }));
    });
  }
  d.orders.forEach((o, i) => out.push({ what: 'order', id: o.id, path: ['orders', i], if: o.if, ifPath: ['orders', i, 'if'], when: ALWAYS, effects: o.do }));
  d.actions.forEach((a, i) => out.push({ what: 'action', id: a.id, path: ['actions', i], if: a.if, ifPath: ['actions', i, 'if'], when: ALWAYS, effects: [a.step, a.whole, a.bonus] }));
  d.hours?.plans.forEach((p, i) => out.push({ what: 'plan', id: p.id, path: ['hours', 'plans', i], if: p.if, ifPath: ['hours', 'plans', i, 'if'], when: ALWAYS, effects: p.do, night: true }));
  d.endings.forEach((e, i) => out.push({ what: 'ending', id: e.id, path: ['endings', i], if: e.if, ifPath: ['endings', i, 'if'], when: ALWAYS, effects: [] }));
  const rule = (id: string, effects: unknown, test?: unknown, night = false): void => void out.push({ what: 'rule', id, path: [], if: test, ifPath: [], when: ALWAYS, effects, night });
  d.drift.forEach((x) => rule(x.id, x.do));
  d.automata.forEach((a) => a.rules.forEach((r) => rule(r.id, r.do, r.if)));
  d.points.forEach((p) => rule(p.id, p.onFall ?? []));
  rule('begin', d.hours?.begin ?? [], undefined, true);
  rule('beat', d.hours?.beat ?? [], undefined, true);
  return out;
}

export interface Course {
  readonly world: World;
  /** Keys (`what id`) of what may happen. */
  readonly met: ReadonlySet<string>;
}

export const keyOf = (h: Pick<Happening, 'what' | 'id'>): string => `${h.what} ${h.id}`;

/** Lets everything happen that can, again and again, until nothing new becomes possible. */
export function courseOf(d: ScenarioData, list: readonly Happening[]): Course {
  const starts = d.starts ?? [];
  const world: World = {
    flags: new Set([...d.flags.filter((f) => f.start === true).map((f) => f.id), ...starts.flatMap((s) => namesIn(s.set.flags))]),
    chosen: new Set(starts.flatMap((s) => s.set.chosen ?? [])),
    given: new Set(),
    lines: new Set([...d.sides.map((s) => `${s.id} ${s.line}`), ...starts.flatMap((s) => Object.entries(s.set.lines ?? {}).map(([side, line]) => `${side} ${line}`))]),
    endings: new Set(),
    hours: false,
    isFlag: new Set(d.flags.map((f) => f.id)),
  };
  const called = new Set(d.periods.flatMap((p) => p.opens ?? []));
  const order = new Map(d.sides.map((s) => [s.id, s.lines.map((l) => l.id)]));
  const met = new Set<string>();
  for (let before = -1, size = 0; size !== before; ) {
    before = size;
    for (const h of list) {
      if (h.called === true && !called.has(h.id)) continue;
      if (h.night === true && !world.hours) continue;
      if (h.of !== undefined && !met.has(`dispatch ${h.of}`)) continue;
      // What is called up comes whatever its era says.
      const when = called.has(h.id) || (h.of !== undefined && called.has(h.of)) ? ALWAYS : h.when;
      if (!canHold(h.if, world, when)) continue;
      met.add(keyOf(h));
      if (h.what === 'option') world.chosen.add(h.id);
      else if (h.what === 'order' || h.what === 'plan') world.given.add(h.id);
      else if (h.what === 'ending') world.endings.add(h.id);
      bring(h.effects, world, called, order, when);
    }
    size = met.size + world.flags.size + world.chosen.size + world.lines.size + called.size + world.endings.size + Number(world.hours);
  }
  return { world, met };
}

const namesIn = (marks: unknown): readonly string[] => (Array.isArray(marks) ? marks.map(String) : Object.entries(marks ?? {}).flatMap(([id, on]) => (on === true ? [id] : [])));

/** Notes what effects can bring, those under a condition only if it can hold. */
function bring(effects: unknown, w: World, called: Set<string>, order: ReadonlyMap<string, readonly string[]>, when: Span): void {
  if (typeof effects !== 'object' || effects === null) return;
  if (Array.isArray(effects)) {
    for (const e of effects) bring(e, w, called, order, when);
    return;
  }
  const e = effects as Readonly<Record<string, unknown>>;
  if (typeof e['set-flag'] === 'string') w.flags.add(e['set-flag']);
  if (typeof e['queue'] === 'string') called.add(e['queue']);
  if ('begin-hours' in e) w.hours = true;
  if (typeof e['line'] === 'string' && ('to' in e || 'by' in e)) {
    // A step to the next line may, taken again and again, lead to any.
    const lines = typeof e['to'] === 'string' ? [e['to']] : (order.get(e['line']) ?? []);
    for (const line of lines) w.lines.add(`${e['line']} ${line}`);
  }
  for (const [key, inner] of Object.entries(e)) if (!(key === 'then' && 'when' in e && !canHold(e['when'], w, when))) bring(inner, w, called, order, when);
}
