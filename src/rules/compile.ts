import { ScenarioCompiler } from './compiler';
import type { Fault } from './compiler';
import type { ActionData, CardData, ConditionData, DeciderData, DispatchData, PlanData, ScenarioData, TargetData, ToldData } from './data';
import type { Action, Card, Decider, Dispatch, Game, Plan, Pool, Targets, Test, Told } from './game';
import { openingsOf } from './flow/opening';
import { compileHistory } from './history';
import { indexIds } from './ids';
import { compilePatch } from './patch';
import type { PatchGround } from './patch';
import { layOut } from './slots';
import type { Layout } from './slots';

/**
 * Turns a scenario into a game: every condition, effect and sum becomes a function over the slots of the state.
 * @param report receives every fault (unknown id, wrong parameter…) with its path; without it the first one is thrown.
 */
export function compile(d: ScenarioData, report?: (fault: Fault) => void): Game {
  const at = layOut(d);
  const index = indexIds(d);
  const c = new ScenarioCompiler(d, at, index, report ?? ((f) => {
    throw new Error(`${d.id}: ${f.path}: ${f.message}: ${f.text}`);
  }));
  const list = <T, R>(key: string, items: readonly T[], build: (item: T, i: number) => R): R[] =>
    c.within(key, () => items.map((item, i) => c.within(String(i), () => build(item, i))));
  const maybe = (q: ConditionData | undefined, key = 'if'): Test | null => (q ? c.condition(q, key) : null);

  const actions = list('actions', d.actions, (a, i) => compileAction(a, i, c));
  const orders = list('orders', d.orders, (o, i) => ({ index: i, side: c.ref('side', o.side), precedence: o.precedence, if: maybe(o.if), do: c.effects(o.do, 'do') }));
  const cards = list('cards', d.cards, (card, i) => compileCard(card, i, c));
  const dispatches = [
    ...list('dispatches', d.dispatches, (x, i) => compileDispatch(x, i, c)),
    ...list('epilogue', d.epilogue, (x, i) => compileDispatch(x, d.dispatches.length + i, c)),
  ];
  const sums = c.within('sums', () => Object.entries(d.sums).map(([id, s]) => c.within(id, () => c.sum(s.sum))));
  const sides = d.sides.length;
  const of = <T extends { side: number }>(all: readonly T[]): T[][] => d.sides.map((_, s) => all.filter((a) => a.side === s));

  const sideRules = list('sides', d.sides, (s) => {
    c.ref('track', s.unity);
    return {
      initiative: c.sum(s.initiative, 'initiative'),
      surcharges: s.surcharges.map((u, i) => ({ if: c.condition(u.if, `surcharges.${i}.if`), points: u.points })),
      objectives: s.objectives.map((o, i) => ({ progress: c.sum(o.progress, `objectives.${i}.progress`), goal: o.goal, points: o.points })),
    };
  });
  const assemblies = list('assemblies', d.assemblies, (a) => ({
    frozen: maybe(a.frozen, 'frozen'),
    sits: maybe(a.sits, 'sits'),
    electorate: c.within('electorate', () => {
      for (const id of Object.keys(a.electorate)) c.ref('milieu', id);
      return d.milieus.map((m) => a.electorate[m.id] ?? 0);
    }),
  }));
  const points = list('points', d.points, (p) => ({ flies: maybe(p.flies, 'flies'), open: c.within('.', () => maybe(p.open, 'open'), 'point'), onFall: p.onFall ? c.effects(p.onFall, 'onFall') : null }));
  const hours = d.hours ? c.within('hours', () => {
    const h = d.hours!;
    const plans = list('plans', h.plans, (p, i) => compilePlan(p, i, c));
    return {
      beats: h.beats, span: h.span, begin: c.effects(h.begin, 'begin'), openings: openingsOf(h.begin, c, d), beat: c.effects(h.beat, 'beat'), over: c.condition(h.over, 'over'),
      plans, sequence: [...plans].sort((a, b) => a.precedence - b.precedence), margin: sums[c.within('margin', () => c.ref('sum', h.margin))]!,
    };
  }) : null;

  const ground: PatchGround = { data: d, at, sides, index, trackMin: d.tracks.map((t) => t.min), trackMax: d.tracks.map((t) => t.max) };
  const game: Game = {
    ...ground,
    starts: list('starts', d.starts ?? [], (start) => {
      if (start.period >= d.periods.length) c.within('period', () => { c.fault(`the last period is ${d.periods.length - 1}`, String(start.period)); });
      return { data: start, put: compilePatch(ground, start.set, (f) => { c.within(f.path.join('.'), () => { c.fault(f.message, f.text, f.known); }); }, ['set']) };
    }),
    start: -1,
    stiffFrom: d.tracks.map((t) => t.stiff?.from ?? 1e9),
    stiffChance: d.tracks.map((t) => t.stiff?.chance ?? 100),
    sums,
    initiative: sideRules.map((r) => r.initiative),
    surcharges: sideRules.map((r) => r.surcharges),
    objectives: sideRules.map((r) => r.objectives),
    frozen: assemblies.map((a) => a.frozen),
    sits: assemblies.map((a) => a.sits),
    electorate: assemblies.map((a) => a.electorate),
    actions, actionsOf: of(actions), orders, ordersOf: of(orders),
    orderSequence: [...orders].sort((a, b) => a.precedence - b.precedence),
    cards,
    handDeck: d.sides.map((_, s) => cards.filter((k) => k.deck === 'hand' && k.owner === s).map((k) => k.index)),
    marketDeck: cards.filter((k) => k.deck === 'market' || k.owner < 0).map((k) => k.index),
    dispatches, epilogueFrom: d.dispatches.length,
    opens: list('periods', d.periods, (p) => (p.opens ?? []).map((id) => c.ref('dispatch', id))),
    drift: list('drift', d.drift, (x, i) => ({ index: i, do: c.effects(x.do, 'do') })),
    automata: list('automata', d.automata, (a) => ({ data: a, rules: list('rules', a.rules, (r) => ({ if: c.condition(r.if), do: c.effects(r.do, 'do') })) })),
    over: maybe(d.over, 'over'),
    hours,
    pointFlies: points.map((p) => p.flies),
    pointOpen: points.map((p) => p.open),
    onFall: points.map((p) => p.onFall),
    endings: list('endings', d.endings, (e) => ({
      data: e, if: c.condition(e.if), scores: d.sides.map((s) => c.within('scores', () => c.sum(e.scores[s.id] ?? [{ add: 0 }], s.id))),
      owner: d.sides.findIndex((s) => s.id === e.side),
      headline: compileTold(e.headline, 'headline', c), text: compileTold(e.text, 'text', c),
      epilogue: d.sides.map((s) => c.within('epilogue', () => compileTold(e.epilogue[s.id] ?? [], s.id, c))),
    })),
    paperIf: list('papers', d.papers, (p) => maybe(p.if)),
    pressIf: list('press', d.press, (p) => maybe(p.if)),
    frontIf: list('fronts', d.fronts, (p) => c.condition(p.if)),
    debtIf: list('debts', d.debts, (p) => c.condition(p.if)),
    adviserIf: list('advisers', d.advisers, (a) => list('lines', a.lines, (l) => maybe(l.if))),
    bots: list('bots', d.bots, (b) => ({
      data: b, side: c.ref('side', b.side), value: c.sum(b.value, 'value'),
      rules: list('rules', b.rules, (r) => ({ if: maybe(r.if), prefer: new Map(Object.entries(r.prefer)) })),
      leaning: list('leaning', b.leaning, (r) => ({ if: maybe(r.if), prefer: new Map(Object.entries(r.prefer)) })),
    })),
    history: compileHistory(d.history, c),
    secrets: secrets(d, at),
  };
  c.within('meters', () => {
    for (const s of d.meters.scales) { c.ref('side', s.side); c.ref('track', s.track); if (s.ledIn !== undefined) c.ref('assembly', s.ledIn); }
    for (const t of d.meters.gauges) c.ref('track', t);
    for (const a of [...d.meters.halls, ...(d.meters.night ? [d.meters.night] : [])]) c.ref('assembly', a);
    for (const m of d.meters.marks) c.ref('track', m.track);
  });
  return game;
}

function compileTold(told: ToldData, key: string, c: ScenarioCompiler): Told {
  if ('en' in told) return [{ if: null, text: told, else: null }];
  return c.within(key, () => told.map((p, i) => ({ if: p.if ? c.condition(p.if, `${i}.if`) : null, text: p.text, else: p.else ?? null })));
}

function compileTargets(t: TargetData | undefined, c: ScenarioCompiler): Targets | null {
  if (!t) return null;
  const all = (pool: Pool, ids: 'all' | readonly string[], n: number): Targets => ({
    pool, held: t.held ?? null, items: ids === 'all' ? Array.from({ length: n }, (_, i) => i) : ids.map((id) => c.within('target', () => c.ref(pool, id))),
  });
  if (t.milieus) return all('milieu', t.milieus, 0);
  if (t.assemblies) return all('assembly', t.assemblies, 0);
  if (t.tracks) return all('track', t.tracks, 0);
  if (t.units) return all('unit', t.units, c.at.lock - c.at.step);
  if (t.points) return all('point', t.points, c.at.plan - c.at.holder);
  return null;
}

function compileAction(a: ActionData, index: number, c: ScenarioCompiler): Action {
  const targets = compileTargets(a.target, c);
  return c.within('.', () => ({
    index, side: c.ref('side', a.side),
    if: a.if ? c.condition(a.if) : null,
    targets,
    where: a.where ? c.condition(a.where, 'where') : null,
    allIn: a.allIn ?? false,
    price: a.price.map((p, i) => ({ points: p.points, if: p.if ? c.condition(p.if, `price.${i}.if`) : null })),
    cheapest: Math.min(...a.price.map((p) => p.points)),
    step: c.effects(a.step, 'step'),
    whole: a.whole.length > 0 ? c.effects(a.whole, 'whole') : null,
    bonus: a.bonus.map((b, i) => ({ atLeast: b.atLeast, do: c.effects(b.do, `bonus.${i}.do`) })),
  }), targets?.pool ?? null);
}

function compileCard(card: CardData, index: number, c: ScenarioCompiler): Card {
  return {
    index, data: card, deck: card.deck, points: card.points, from: card.era.from, to: card.era.to, once: card.once,
    owner: card.owner === 'none' ? -1 : c.ref('side', card.owner),
    if: card.event.if ? c.condition(card.event.if, 'event.if') : null,
    do: c.effects(card.event.do, 'event.do'),
  };
}

function compileDecider(d: DeciderData, c: ScenarioCompiler): Decider {
  if (typeof d === 'object') return { kind: 'leader', assembly: c.within('decider', () => c.ref('assembly', d.leader)) };
  if (d === 'street' || d === 'winner' || d === 'owner' || d === 'none') return { kind: d };
  return { kind: 'side', side: c.within('decider', () => c.ref('side', d)) };
}

function compileDispatch(x: DispatchData, index: number, c: ScenarioCompiler): Dispatch {
  return {
    index, data: x, decider: compileDecider(x.decider, c), from: x.era.from, to: x.era.to,
    if: x.if ? c.condition(x.if) : null,
    do: c.effects(x.do, 'do'),
    options: x.options.map((o, i) => c.within(`options.${i}`, () => ({
      data: o, if: o.if ? c.condition(o.if) : null, do: c.effects(o.do, 'do'), weigh: o.weigh ? c.sum(o.weigh, 'weigh') : null,
    }))),
  };
}

function compilePlan(p: PlanData, index: number, c: ScenarioCompiler): Plan {
  const targets = compileTargets(p.target, c);
  return c.within('.', () => ({
    index, precedence: p.precedence, targets,
    by: p.by === 'attacker' || p.by === 'defender' || p.by === 'others' ? p.by : c.ref('side', p.by),
    if: p.if ? c.condition(p.if) : null,
    where: p.where ? c.condition(p.where, 'where') : null,
    do: c.effects(p.do, 'do'),
  }), targets?.pool ?? null);
}

/** Slots that some seat may not see. Cards and blocks are hidden by their zone and side; see `view.ts`. */
function secrets(d: ScenarioData, at: Layout): Game['secrets'] {
  const list: { slot: number; seats: number }[] = [];
  d.tracks.forEach((t, i) => {
    if (!t.hidden) return;
    let seats = 0;
    for (const id of t.hidden.knownTo) seats |= 1 << d.sides.findIndex((s) => s.id === id);
    list.push({ slot: at.track + i, seats });
  });
  d.sides.forEach((_, s) => {
    list.push({ slot: at.order + s, seats: 1 << s });
    const span = d.hours?.span ?? 0;
    for (let k = 0; k < span; k++) for (const base of [at.plan, at.aim, at.commit]) list.push({ slot: base + s * span + k, seats: 1 << s });
  });
  return list;
}
