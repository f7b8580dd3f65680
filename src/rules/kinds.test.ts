import { describe, expect, it } from 'vitest';
import { setState } from '../lab/patch';
import { gameOf } from '../testkit/scenarios';
import { table } from '../testkit/table';
import { compile } from './compile';
import { CONDITIONS } from './conditions/index';
import type { ConditionData, EffectData, QuantityData, ScenarioData } from './data';
import { EFFECTS } from './effects/index';
import type { GameEvent } from './events';
import type { Game, Run } from './game';
import { QUANTITIES } from './quantities/index';
import { conditionOf, effectOf, quantityOf } from './registry';
import { reserveWorth } from './reserve';
import { newRun } from './run';
import { setup } from './setup';
import type { State } from './state';
import { cloneState, ZONE } from './state';

const { data } = gameOf('_fixtures/two-sides');
const EN = { en: 'a probe', fr: 'une sonde' };

/** The fixture with one more order, named sum and so on, made of what a test gives. */
function probe(parts: { do?: readonly EffectData[]; if?: ConditionData; of?: QuantityData }): Game {
  const order = { ...data.orders[0]!, id: 'probe', side: 'strikers', precedence: 99, do: parts.do ?? [] };
  const { if: _asked, ...bare } = order;
  const sums: ScenarioData['sums'] = { ...data.sums, probe: { name: EN, sum: [parts.if ? { add: 1, if: parts.if } : { of: parts.of ?? 'anger' }] } };
  return compile({ ...data, orders: [...data.orders, bare], sums });
}

interface Situation {
  readonly g: Game;
  readonly s: State;
  readonly x: Run;
  readonly log: GameEvent[];
}

const first = gameOf('_fixtures/two-sides');
function situation(g: Game, prepare: (c: Situation) => void = () => undefined): Situation {
  const log: GameEvent[] = [];
  const c = { g, s: setup(g, 5), x: newRun(g, (e) => log.push(e)), log };
  c.x.seat = 0;
  setState(g, c.s, { tracks: { anger: 4, nerve: 4, hunger: 2, guards: 2, 'standing-strikers': 4, 'standing-company': 6 }, cubes: { quays: { strikers: 3, company: 1, unaligned: 2 } }, units: { 'crane-men': 3, 'tug-crews': 2, 'gate-watch': 1 } });
  prepare(c);
  return c;
}

/** Runs effects on the fixture. */
function run(effects: readonly EffectData[], prepare?: (c: Situation) => void): Situation & { readonly before: State; readonly t: ReturnType<typeof table>; readonly was: ReturnType<typeof table> } {
  const g = probe({ do: effects });
  const c = situation(g, prepare);
  const before = cloneState(c.s);
  g.orders.at(-1)!.do(c.s, c.x);
  return { ...c, before, t: table(g, c.s), was: table(g, before) };
}
const ask = (condition: ConditionData, prepare?: (c: Situation) => void): boolean => count({ if: condition }, prepare) === 1;
const read = (of: QuantityData, prepare?: (c: Situation) => void): number => count({ of }, prepare);
function count(parts: { if?: ConditionData; of?: QuantityData }, prepare?: (c: Situation) => void): number {
  const g = probe(parts);
  const c = situation(g, prepare);
  return g.sums[g.index.sum.get('probe')!]!(c.s, c.x);
}
const over = (n: number, of: () => boolean): number => Array.from({ length: n }, of).filter(Boolean).length;
const night = ({ g, s }: Situation): void => {
  s.v[g.at.flow.beat] = 1;
  s.v[g.at.flow.attacker] = 1;
  s.v[g.at.flow.defender] = 2;
};

const effects: Record<string, () => void> = {
  'when': () => {
    const both = [{ when: { is: 'anger', atLeast: 4 }, then: [{ track: 'nerve', add: 1 }], else: [{ track: 'nerve', add: -1 }] }];
    expect(run(both).t.track('nerve')).toBe(5);
    expect(run(both, ({ g, s }) => setState(g, s, { tracks: { anger: 3 } })).t.track('nerve')).toBe(3);
  },
  'chance': () => {
    let seed = 0;
    const hits = over(400, () => run([{ chance: 30, then: [{ 'set-flag': 'talks' }], else: [{ 'set-flag': 'committee' }] }], ({ s }) => { s.rng = ++seed * 977; }).t.flag('talks'));
    expect(hits).toBeGreaterThan(80);
    expect(hits).toBeLessThan(160);
  },
  'each': () => {
    const { t, was } = run([{ each: { units: ['tug-crews', 'gate-watch'] }, do: [{ unit: '$each', steps: 1 }] }]);
    for (const u of ['tug-crews', 'gate-watch']) expect(t.step(u)).toBe(was.step(u) + 1);
    expect(t.step('crane-men')).toBe(was.step('crane-men'));
  },
  'weigh': () => {
    const weigh = (atLeast: number) => run([{ weigh: { id: 'w', label: EN, sum: [{ of: 'anger' }, { add: 2 }, { add: 5, if: { flag: 'talks' } }], atLeast, then: [{ track: 'nerve', add: 1 }], else: [{ track: 'nerve', add: -1 }] } }]);
    expect(weigh(6).t.track('nerve')).toBe(5);
    expect(weigh(7).t.track('nerve')).toBe(3);
    expect(weigh(7).log).toContainEqual(expect.objectContaining({ e: 'check', id: 'w', total: 6, needs: 7, passed: false, lines: [expect.objectContaining({ value: 4 }), expect.objectContaining({ value: 2 })] }));
  },
  'vote': () => {
    const vote = (seats: Record<string, number>, points = 0) => run([{ vote: { assembly: 'strike-hall', for: 'strikers', label: EN, points, carried: [{ 'set-flag': 'committee' }], lost: [{ 'set-flag': 'talks' }] } }], ({ g, s }) => setState(g, s, { seats: { 'strike-hall': seats } }));
    expect(vote({ strikers: 8, company: 4, waverers: 0 }).t.flag('committee')).toBe(true);
    // A tie carries nothing.
    expect(vote({ strikers: 6, company: 6, waverers: 0 }).t.flag('talks')).toBe(true);
    expect(vote({ strikers: 4, company: 5, waverers: 3 }, 3).t.flag('committee')).toBe(true);
    expect(vote({ strikers: 8, company: 4, waverers: 0 }).log).toContainEqual(expect.objectContaining({ e: 'vote', for: 80, against: 40, abstain: 0, carried: true }));
    // Half a deputy on each side is no deputy more: the parts add up to the hall.
    const halved = run([{ vote: { assembly: 'strike-hall', for: 'strikers', label: EN, carried: [] } }], ({ g, s }) => {
      Object.assign(g, { data: { ...g.data, assemblies: g.data.assemblies.map((a) => ({ ...a, deputies: 125 })) } });
      setState(g, s, { seats: { 'strike-hall': { strikers: 6, company: 6, waverers: 0 } } });
    });
    expect(halved.log).toContainEqual(expect.objectContaining({ e: 'vote', for: 63, against: 62, abstain: 0, carried: false }));
  },
  'test': () => {
    const { t, log } = run([{ test: { label: EN, units: { pick: 'highest', count: 3 }, sum: [{ add: 4 }, { of: { step: '$each' }, times: -2 }], obeyed: [{ unit: '$each', steps: -1 }], refused: [{ unit: '$each', steps: 1 }], tally: [{ refusals: { min: 1, max: 1 }, do: [{ track: 'anger', add: 3 }] }, { refusals: { min: 2 }, do: [{ track: 'anger', add: -3 }] }] } }]);
    // Sums: crane-men −2, tug-crews 0, gate-watch 2.
    expect(['crane-men', 'tug-crews', 'gate-watch'].map(t.step)).toEqual([4, 1, 0]);
    expect(t.track('anger')).toBe(7);
    expect(log).toContainEqual(expect.objectContaining({ e: 'test', refused: 1 }));
  },
  'track': () => {
    expect(run([{ track: 'anger', add: 3 }]).t.track('anger')).toBe(7);
    expect(run([{ track: 'anger', add: 30 }]).t.track('anger')).toBe(10);
    expect(run([{ track: 'anger', add: -30 }]).t.track('anger')).toBe(0);
    expect(run([{ track: 'anger', set: 9 }]).t.track('anger')).toBe(9);
    expect(run([{ track: 'anger', add: { sum: [{ of: 'nerve' }, { add: -1 }] } }]).t.track('anger')).toBe(7);
    // A hidden track carries what is known of it along, unless it moves quietly.
    const loud = run([{ track: 'guards', add: 1 }]);
    expect([loud.t.low('guards'), loud.t.track('guards'), loud.t.high('guards')]).toEqual([2, 3, 4]);
    const quiet = run([{ track: 'guards', add: 5, quiet: true }]);
    expect([quiet.t.low('guards'), quiet.t.track('guards'), quiet.t.high('guards')]).toEqual([1, 3, 3]);
    // A stiff one climbs only sometimes.
    let seed = 0;
    const climbs = over(200, () => run([{ track: 'standing-company', add: 1 }], ({ g, s }) => { s.rng = ++seed * 31337; setState(g, s, { tracks: { 'standing-company': 8 } }); }).t.track('standing-company') === 9);
    expect(climbs).toBeGreaterThan(60);
    expect(climbs).toBeLessThan(140);
  },
  'set-flag': () => expect(run([{ 'set-flag': 'talks' }]).t.flag('talks')).toBe(true),
  'clear-flag': () => expect(run([{ 'clear-flag': 'talks' }], ({ g, s }) => setState(g, s, { flags: ['talks'] })).t.flag('talks')).toBe(false),
  'pull': () => {
    expect(run([{ pull: 'quays', to: 'company', cubes: 2 }]).t.allCubes('quays')).toEqual([3, 3, 0]);
    expect(run([{ pull: 'quays', to: 'company', cubes: 2, from: 'strikers' }]).t.allCubes('quays')).toEqual([1, 3, 2]);
    // Nobody unaligned is left: the rival's own cannot be had as cheaply.
    const hard = run([{ pull: 'quays', to: 'company', cubes: 2 }], ({ g, s }) => setState(g, s, { cubes: { quays: { strikers: 5, company: 1 } } })).t.cubes('quays', 'company');
    expect(hard).toBeGreaterThan(1);
    expect(hard).toBeLessThanOrEqual(3);
  },
  'loosen': () => expect(run([{ loosen: 'quays', from: 'strikers', cubes: 2 }]).t.allCubes('quays')).toEqual([1, 1, 4]),
  'seats': () => expect(run([{ seats: 'town-council', to: 'strikers', n: 2, from: 'company' }], ({ g, s }) => setState(g, s, { seats: { 'town-council': { strikers: 2, company: 7, waverers: 3 } } })).t.allSeats('town-council')).toEqual([4, 5, 3]),
  'recall': () => {
    const crowd = ({ g, s }: Situation): void => { setState(g, s, { cubes: { quays: { strikers: 6 }, crews: { strikers: 6 } }, seats: { 'strike-hall': { strikers: 2, company: 8, waverers: 2 } } }); };
    expect(run([{ recall: 'strike-hall' }], crowd).t.allSeats('strike-hall')).toEqual([4, 6, 2]);
    expect(run([{ recall: 'strike-hall', n: 5 }], crowd).t.seats('strike-hall', 'strikers')).toBe(7);
    // The council is frozen while nobody goes hungry.
    const council = (hunger: number) => run([{ recall: 'town-council' }], ({ g, s }) => setState(g, s, { tracks: { hunger }, cubes: { shops: { strikers: 6 }, quays: { strikers: 6 } } }));
    expect(council(2).t.allSeats('town-council')).toEqual(council(2).was.allSeats('town-council'));
    expect(council(5).t.seats('town-council', 'strikers')).toBe(council(5).was.seats('town-council', 'strikers') + 1);
  },
  'unit': () => {
    expect(run([{ unit: 'tug-crews', steps: 1 }]).t.step('tug-crews')).toBe(3);
    expect(run([{ unit: 'tug-crews', steps: 1 }], ({ g, s }) => setState(g, s, { locked: ['tug-crews'] })).t.step('tug-crews')).toBe(2);
    expect(run([{ unit: 'crane-men', steps: 4 }]).t.step('crane-men')).toBe(4);
    expect(run([{ unit: { pick: 'lowest' }, steps: 1 }]).t.step('gate-watch')).toBe(2);
    expect(run([{ unit: { pick: 'highest', max: 2 }, steps: -1 }]).t.step('tug-crews')).toBe(1);
    const any = run([{ unit: { pick: 'random', count: 2 }, steps: 1 }]);
    expect(['crane-men', 'tug-crews', 'gate-watch'].filter((u) => any.t.step(u) !== any.was.step(u))).toHaveLength(2);
  },
  'lock': () => expect(run([{ lock: { pick: 'highest', min: 3 } }]).t.locked('crane-men')).toBe(true),
  'unlock': () => expect(run([{ unlock: 'crane-men' }], ({ g, s }) => setState(g, s, { locked: ['crane-men'] })).t.locked('crane-men')).toBe(false),
  'turn-up': () => withBlocks([{ 'turn-up': 1 }], (up) => expect(up.filter((n) => n === 1)).toHaveLength(1)),
  'add-block': () => withBlocks([{ 'add-block': [4, 4] }], (up, value) => {
    expect(up.filter((n) => n === 0)).toHaveLength(3);
    expect(value[2]).toBe(4);
  }),
  'cut-blocks': () => withBlocks([{ 'turn-up': 2 }, { 'cut-blocks': 2 }], (_up, value) => expect(value[0]! + value[1]!).toBe(5 + 3 - 2)),
  'narrow': () => {
    const { t } = run([{ narrow: 'guards', by: 1 }]);
    expect([t.low('guards'), t.high('guards')]).toEqual([2, 2]);
  },
  'widen': () => expect(run([{ widen: 'guards', by: 2 }]).t.high('guards')).toBe(5),
  'reveal': () => {
    const { t, s, before, g } = run([{ reveal: 'guards' }]);
    expect([t.low('guards'), t.high('guards')]).toEqual([2, 2]);
    expect(s.v[g.at.flow.revealed]).toBe(before.v[g.at.flow.revealed]! + 1);
  },
  'not-before': () => {
    expect(run([{ 'not-before': 'guards', sum: [{ add: 2 }] }]).t.low('guards')).toBe(2);
    // What is known never says more than the truth.
    expect(run([{ 'not-before': 'guards', sum: [{ add: 6 }] }]).t.low('guards')).toBe(2);
  },
  'line': () => {
    expect(run([{ line: 'strikers', to: 'seize' }]).t.line('strikers')).toBe('seize');
    const by = run([{ line: 'strikers', by: 1 }], ({ g, s }) => setState(g, s, { since: { strikers: 3 } }));
    expect(by.t.line('strikers')).toBe('seize');
    expect(by.s.v[by.g.at.onLine]).toBe(0);
    expect(run([{ line: 'strikers', by: -1 }]).t.line('strikers')).toBe('bargain');
  },
  'bonus': () => {
    const { s, g } = run([{ bonus: 'strikers', points: 2 }, { bonus: 'strikers', points: 2 }]);
    expect(s.v[g.at.bonus]).toBe(3);
  },
  'draw': () => {
    const { s, before, g } = run([{ draw: 'strikers', cards: 1 }]);
    const held = (st: State): number => g.handDeck[0]!.filter((c) => st.v[g.at.zone + c] === ZONE.hand).length;
    expect(held(s)).toBe(held(before) + 1);
  },
  'queue': () => {
    const id = data.dispatches[0]!.id;
    const { s, g } = run([{ queue: id }, { queue: id }]);
    expect([s.v[g.at.flow.queued1], s.v[g.at.flow.queued2]]).toEqual([1, 0]);
  },
  'end-game': () => {
    const { s, g } = run([{ 'end-game': true }]);
    expect(s.v[g.at.flow.finish]).toBe(1);
  },
  'begin-hours': () => {
    const { s, g } = run([{ 'begin-hours': { attacker: 'company', defender: 'strikers' } }, { 'begin-hours': { attacker: 'strikers', defender: 'company' } }]);
    // Whoever was first has begun them.
    expect([s.v[g.at.flow.hoursAsked], s.v[g.at.flow.attacker], s.v[g.at.flow.defender]]).toEqual([1, 2, 1]);
  },
  'take': () => expect(run([{ take: 'great-crane', by: 'strikers' }]).t.holder('great-crane')).toBe('strikers'),
  'assault': () => {
    const go = (strength: number, seed = 1) => run([{ assault: 'harbour-office', sum: [{ add: strength }], automatic: 3, falls: [{ track: 'anger', add: 1 }], fight: [{ track: 'bruises', add: 1 }], repelled: [{ track: 'nerve', add: -1 }] }], (c) => { night(c); c.s.rng = seed * 7919; });
    const falls = go(3);
    expect([falls.t.holder('harbour-office'), falls.t.track('anger'), falls.t.track('bruises')]).toEqual(['strikers', 5, 0]);
    // What the point itself does when it falls.
    expect(falls.t.track('standing-company')).toBe(4);
    const beaten = go(-1);
    expect([beaten.t.holder('harbour-office'), beaten.t.track('nerve'), beaten.t.track('bruises')]).toEqual(['company', 3, 0]);
    let seed = 0;
    let fights = 0;
    const taken = over(300, () => {
      const { t } = go(1, ++seed);
      fights += t.track('bruises');
      return t.holder('harbour-office') === 'strikers';
    });
    expect(fights).toBe(300);
    expect(taken).toBeGreaterThan(100);
    expect(taken).toBeLessThan(200);
  },
};

/** The fixture has no face-down forces: the same with two of them, and room for a third. */
function withBlocks(list: readonly EffectData[], check: (up: number[], value: number[]) => void): void {
  const g = compile({
    ...data, orders: [...data.orders, { ...data.orders[0]!, id: 'probe', do: list }],
    blocks: { values: [5, 3], laid: 2, room: 3, added: [0, 4], rumour: [0, 5], names: [EN, EN, EN], at: [[0, 0], [0, 0], [0, 0]] },
  });
  const s = setup(g, 2);
  g.orders.at(-1)!.do(s, newRun(g));
  check(s.v.slice(g.at.up, g.at.up + 3), s.v.slice(g.at.value, g.at.value + 3));
}

const conditions: Record<string, () => void> = {
  'is': () => {
    expect(ask({ is: 'anger', atLeast: 4 })).toBe(true);
    expect(ask({ is: 'anger', atLeast: 5 })).toBe(false);
    expect(ask({ is: 'anger', atMost: 4 })).toBe(true);
    expect(ask({ is: 'anger', atLeast: 1, atMost: 3 })).toBe(false);
  },
  'sum': () => {
    expect(ask({ sum: [{ of: 'anger' }, { of: 'nerve' }], atLeast: 8 })).toBe(true);
    expect(ask({ sum: [{ of: 'anger' }, { of: 'nerve' }], atLeast: 9 })).toBe(false);
  },
  'flag': () => {
    expect(ask({ flag: 'talks' })).toBe(false);
    expect(ask({ flag: 'talks' }, ({ g, s }) => setState(g, s, { flags: ['talks'] }))).toBe(true);
  },
  'all': () => {
    expect(ask({ all: [{ is: 'anger', atLeast: 4 }, { is: 'nerve', atLeast: 4 }] })).toBe(true);
    expect(ask({ all: [{ is: 'anger', atLeast: 4 }, { is: 'nerve', atLeast: 5 }] })).toBe(false);
  },
  'any': () => {
    expect(ask({ any: [{ is: 'anger', atLeast: 9 }, { is: 'nerve', atLeast: 4 }] })).toBe(true);
    expect(ask({ any: [{ is: 'anger', atLeast: 9 }, { is: 'nerve', atLeast: 9 }] })).toBe(false);
  },
  'not': () => {
    expect(ask({ not: { flag: 'talks' } })).toBe(true);
    expect(ask({ not: { is: 'anger', atLeast: 1 } })).toBe(false);
  },
  'leads': () => {
    const hall = (strikers: number, company: number) => ask({ leads: 'strikers', in: 'strike-hall' }, ({ g, s }) => setState(g, s, { seats: { 'strike-hall': { strikers, company } } }));
    expect(hall(5, 4)).toBe(true);
    expect(hall(5, 5)).toBe(false);
    // Waverers lead nothing, however many.
    expect(hall(2, 1)).toBe(true);
  },
  'line': () => {
    expect(ask({ line: 'strikers', in: ['bargain'] })).toBe(true);
    expect(ask({ line: 'strikers', in: ['seize'] })).toBe(false);
    expect(ask({ line: 'strikers', in: ['bargain', 'seize'] }, ({ g, s }) => setState(g, s, { lines: { strikers: 'seize' } }))).toBe(true);
  },
  'period': () => {
    const at = (n: number) => ask({ period: { from: 1, to: 2 } }, ({ g, s }) => { s.v[g.at.flow.period] = n; });
    expect([0, 1, 2, 3].map(at)).toEqual([false, true, true, false]);
  },
  'ordered': () => {
    expect(ask({ ordered: 'hire-guards' })).toBe(false);
    expect(ask({ ordered: 'hire-guards' }, ({ g, s }) => { s.v[g.at.order + 1] = g.index.order.get('hire-guards')! + 1; })).toBe(true);
  },
  'chose': () => {
    const id = data.dispatches.find((d) => d.options.length > 1)!.options[1]!.id;
    const [dispatch, option] = first.index.option.get(id)!;
    expect(ask({ chose: id })).toBe(false);
    expect(ask({ chose: id }, ({ g, s }) => { s.v[g.at.chosen + dispatch] = option + 1; })).toBe(true);
    expect(ask({ chose: id }, ({ g, s }) => { s.v[g.at.chosen + dispatch] = option; })).toBe(false);
  },
  'holds': () => {
    expect(ask({ holds: 'strikers', point: 'net-loft' })).toBe(true);
    expect(ask({ holds: 'company', point: 'net-loft' })).toBe(false);
  },
  'attacker': () => {
    expect(ask({ attacker: 'strikers' })).toBe(false);
    expect(ask({ attacker: 'strikers' }, night)).toBe(true);
  },
  'planned': () => {
    const guard = (aim: number) => (c: Situation): void => {
      night(c);
      c.s.v[c.g.at.plan + c.g.hours!.span] = c.g.index.plan.get('guard')! + 1;
      c.s.v[c.g.at.aim + c.g.hours!.span] = aim;
      c.x.target = 2;
    };
    expect(ask({ planned: 'guard' }, night)).toBe(false);
    expect(ask({ planned: 'guard' }, guard(1))).toBe(true);
    expect(ask({ planned: 'guard', at: '$target' }, guard(1))).toBe(false);
    expect(ask({ planned: 'guard', at: '$target' }, guard(2))).toBe(true);
  },
  'target': () => {
    expect(ask({ target: 'great-crane' }, ({ x }) => { x.target = 1; })).toBe(true);
    expect(ask({ target: 'great-crane' }, ({ x }) => { x.target = 2; })).toBe(false);
  },
  'ending': () => {
    expect(ask({ ending: 'agreement' })).toBe(false);
    expect(ask({ ending: 'agreement' }, ({ g, s }) => { s.v[g.at.flow.ending] = g.index.ending.get('agreement')! + 1; })).toBe(true);
  },
};

const quantities: Record<string, () => void> = {
  'cubes': () => expect([read({ cubes: 'quays', side: 'strikers' }), read({ cubes: 'quays', side: 'unaligned' })]).toEqual([3, 2]),
  'seats': () => expect(read({ seats: 'strike-hall', side: 'waverers' }, ({ g, s }) => setState(g, s, { seats: { 'strike-hall': { waverers: 5 } } }))).toBe(5),
  'lead': () => expect(read({ lead: 'strike-hall', side: 'company' }, ({ g, s }) => setState(g, s, { seats: { 'strike-hall': { strikers: 7, company: 4 } } }))).toBe(-3),
  'units': () => {
    expect([read({ units: {} }), read({ units: { min: 2 } }), read({ units: { max: 1 } }), read({ units: { min: 2, max: 2 } })]).toEqual([3, 2, 1, 1]);
    expect(read({ units: { locked: true } }, ({ g, s }) => setState(g, s, { locked: ['crane-men'] }))).toBe(1);
  },
  'step': () => expect(read({ step: 'crane-men' })).toBe(3),
  'locked': () => expect(read({ locked: 'crane-men' }, ({ g, s }) => setState(g, s, { locked: ['crane-men'] }))).toBe(1),
  'line': () => expect(read({ line: 'strikers' }, ({ g, s }) => setState(g, s, { lines: { strikers: 'seize' } }))).toBe(1),
  'on-line': () => expect(read({ 'on-line': 'company' }, ({ g, s }) => setState(g, s, { since: { company: 4 } }))).toBe(4),
  'period': () => {
    expect(read({ period: 'now' }, ({ g, s }) => { s.v[g.at.flow.period] = 3; })).toBe(3);
    expect(read({ period: 'weight' }, ({ g, s }) => { s.v[g.at.flow.period] = 3; })).toBe(data.periods[3]!.weight);
  },
  'beat': () => expect([read({ beat: 'now' }), read({ beat: 'now' }, night)]).toEqual([0, 1]),
  'spent': () => expect(read({ spent: 'points' }, ({ x }) => { x.points = 3; })).toBe(3),
  'points-held': () => expect([read({ 'points-held': 'strikers' }), read({ 'points-held': 'company' })]).toEqual([1, 3]),
  'committed': () => {
    const commit = (c: Situation): void => {
      night(c);
      c.s.v[c.g.at.commit] = c.g.handDeck[0]![0]! + 1;
    };
    expect(read({ committed: 'strikers' }, night)).toBe(0);
    const { points } = first.cards[first.handDeck[0]![0]!]!;
    expect(read({ committed: 'strikers' }, commit)).toBe(points);
    // A scenario may let a reserve card count for less than its points.
    const limited = { ...data, hours: { ...data.hours!, reserveMost: 2 } };
    expect([1, 2, 3].map((n) => reserveWorth(limited, n))).toEqual([1, 2, 2]);
    expect(reserveWorth(data, 3)).toBe(3);
  },
  'guarded': () => {
    const guard = (aim: number) => (c: Situation): void => {
      night(c);
      c.s.v[c.g.at.plan + c.g.hours!.span] = c.g.index.plan.get('guard')! + 1;
      c.s.v[c.g.at.aim + c.g.hours!.span] = aim;
      c.x.target = 2;
    };
    const g = compile({ ...data, hours: { ...data.hours!, plans: [{ ...data.hours!.plans[0]!, id: 'probe', do: [{ track: 'nerve', set: 0 }, { track: 'nerve', add: { sum: [{ of: { guarded: '$target' } }] } }] }, ...data.hours!.plans] } });
    const nerve = (aim: number): number => {
      const c = situation(g, guard(aim));
      g.hours!.plans[0]!.do(c.s, c.x);
      return table(g, c.s).track('nerve');
    };
    expect([nerve(2), nerve(1)]).toEqual([1, 0]);
  },
  'blocks': () => {
    const sums = (of: string) => ({ ...data.sums, probe: { name: EN, sum: [{ of: { blocks: of } }] } });
    const value = (of: string): number => {
      const g = compile({ ...data, sums: sums(of), blocks: { values: [5, 3], laid: 2, room: 3, added: [0, 4], rumour: [0, 5], names: [EN, EN, EN], at: [[0, 0], [0, 0], [0, 0]] } });
      const s = setup(g, 2);
      s.v[g.at.up] = 1;
      s.v[g.at.value] = 5;
      s.v[g.at.value + 1] = 3;
      return g.sums[g.index.sum.get('probe')!]!(s, newRun(g));
    };
    expect([value('total'), value('down'), value('shown')]).toEqual([8, 1, 5]);
  },
  'reserve': () => {
    const keep = ({ g, s }: Situation): void => {
      const [a, b] = g.handDeck[0]!;
      for (const c of g.handDeck[0]!) s.v[g.at.zone + c] = ZONE.deck;
      s.v[g.at.zone + a!] = ZONE.reserve;
      s.v[g.at.zone + b!] = ZONE.reserve;
      s.v[g.at.reserve] = 2;
    };
    expect(read({ reserve: 'strikers' }, keep)).toBe(2);
    const [a, b] = first.handDeck[0]!;
    expect(read({ reserve: 'strikers', best: true }, keep)).toBe(Math.max(first.cards[a!]!.points, first.cards[b!]!.points));
  },
  'least': () => expect(read({ least: ['anger', 'hunger', 'standing-company'] })).toBe(2),
  'most': () => expect(read({ most: ['anger', 'hunger', 'standing-company'] })).toBe(6),
  'gain': () => {
    expect(read({ gain: 'anger' })).toBe(0);
    expect(read({ gain: 'anger' }, (c) => {
      c.x.prev = cloneState(c.s);
      setState(c.g, c.s, { tracks: { anger: 7 } });
    })).toBe(3);
  },
};

describe('each kind of effect, by example', () => {
  it('none is left out', () => expect(Object.keys(effects).sort()).toEqual(EFFECTS.map((k) => k.key).sort()));
  it.each(Object.keys(effects))('%s', (key) => {
    effects[key]!();
    expect(effectOf({ [key]: null })?.key).toBe(key);
  });
});

describe('each kind of condition, by example', () => {
  it('none is left out', () => expect(Object.keys(conditions).sort()).toEqual(CONDITIONS.map((k) => k.key).sort()));
  it.each(Object.keys(conditions))('%s', (key) => {
    conditions[key]!();
    expect(conditionOf({ [key]: null })?.key).toBe(key);
  });
});

describe('each kind of quantity, by example', () => {
  it('none is left out', () => expect(Object.keys(quantities).sort()).toEqual(QUANTITIES.map((k) => k.key).sort()));
  it.each(Object.keys(quantities))('%s', (key) => {
    quantities[key]!();
    expect(quantityOf({ [key]: null })?.key).toBe(key);
  });
  it('a plain word is a track, a flag or a named sum', () => {
    expect(read('anger')).toBe(4);
    expect(read('talks', ({ g, s }) => setState(g, s, { flags: ['talks'] }))).toBe(1);
    expect(read('crowd')).toBe(8);
  });
});

describe('the terms of a sum', () => {
  it('multiply, divide downwards, stay within bounds and hold under a condition', () => {
    const sum = (terms: Record<string, unknown>[]): number => {
      const g = compile({ ...data, sums: { ...data.sums, probe: { name: EN, sum: terms } } });
      const c = situation(g);
      return g.sums[g.index.sum.get('probe')!]!(c.s, c.x);
    };
    expect(sum([{ of: 'anger', times: 3 }])).toBe(12);
    expect(sum([{ of: 'anger', over: 3 }])).toBe(1);
    expect(sum([{ of: 'anger', times: -1, over: 3 }])).toBe(-2);
    expect(sum([{ of: 'anger', max: 3 }])).toBe(3);
    expect(sum([{ of: 'anger', min: 6 }])).toBe(6);
    expect(sum([{ of: 'anger', if: { flag: 'talks' } }, { add: 2 }, { add: 7, if: { flag: 'talks' } }])).toBe(2);
    expect(sum([{ roll: [2, 4] }])).toBeGreaterThanOrEqual(2);
    expect(sum([{ roll: [2, 4] }])).toBeLessThanOrEqual(4);
  });
});
