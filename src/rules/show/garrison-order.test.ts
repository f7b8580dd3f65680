import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import type { Patch } from '../../lab/patch';
import { gameOf } from '../../testkit/scenarios';
import { afterOrders, table } from '../../testkit/table';
import type { GameEvent, TestRow } from '../events';
import { newRun } from '../run';
import { setup } from '../setup';
import type { State } from '../state';

const g = gameOf('weeks-before-october');
const units = g.data.units.map((u) => u.id);
type Asked = Extract<GameEvent, { e: 'test' }>;

/** The garrison order's test in the log, with whatever else the sides ordered. */
function asked(s: State, others: readonly string[]): Asked {
  const found = afterOrders(g, s, ['garrison-order', ...others]).log.find((e): e is Asked => e.e === 'test');
  if (!found) throw new Error('the order was not put to the units');
  return found;
}

const total = (row: TestRow): number => row.lines.reduce((n, line) => n + line.value, 0);

/** Positions in which the order can be given. */
const positions = fc.record({
  seed: fc.integer({ min: 1, max: 1000 }),
  steps: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: units.length, maxLength: units.length }),
  locked: fc.subarray(units, { maxLength: 2 }),
  gov: fc.integer({ min: 1, max: 8 }),
  soviet: fc.integer({ min: 0, max: 10 }),
  precedent: fc.integer({ min: 0, max: 3 }),
  committee: fc.boolean(),
  executive: fc.constantFrom<string[]>([], ['back-order'], ['countermand']),
  bolsheviks: fc.constantFrom<string[]>([], ['defy']),
});
type Position = typeof positions extends fc.Arbitrary<infer T> ? T : never;

/** A set-up in the first period in which the order can be given. */
function begun(seed: number): State {
  const s = setup(g, seed);
  s.v[g.at.flow.period] = 2;
  return s;
}

function build(p: Position, more: Patch = {}): State {
  const s = begun(p.seed);
  return setState(g, setState(g, s, {
    units: Object.fromEntries(units.map((id, i) => [id, p.steps[i]!])), locked: p.locked,
    tracks: { 'gov-authority': p.gov, 'soviet-authority': p.soviet, precedent: p.precedent },
    flags: { committee: p.committee, 'generals-move': false }, lines: { executive: 'cabinet' },
  }), more);
}

describe('the order to the garrison', () => {
  it('is a sum for each unit: its terms add up, and the unit obeys if it is not below zero', () => {
    fc.assert(fc.property(positions, (p) => {
      const { rows, refused } = asked(build(p), [...p.executive, ...p.bolsheviks]);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.total).toBe(total(row));
        expect(row.obeys).toBe(row.total >= 0);
      }
      expect(refused).toBe(rows.filter((r) => !r.obeys).length);
    }), { numRuns: 300 });
  });

  it('two points of authority flip exactly the units whose sum was short by what they add', () => {
    let flips = 0;
    fc.assert(fc.property(positions, (p) => {
      // With the Executive's backing authority itself would rise, and by chance: left out here.
      const others = [...p.executive.filter((o) => o !== 'back-order'), ...p.bolsheviks];
      const weak = asked(build(p), others).rows;
      const strong = asked(build(p, { tracks: { 'gov-authority': p.gov + 2 } }), others).rows;
      expect(strong.map((r) => r.unit)).toEqual(weak.map((r) => r.unit));
      // What two points are worth can be read from any row: the same for every unit.
      const gain = strong[0]!.total - weak[0]!.total;
      expect(gain).toBeGreaterThan(0);
      for (let k = 0; k < weak.length; k++) {
        const foretold = weak[k]!.obeys || weak[k]!.total + gain >= 0;
        expect(strong[k]!.obeys).toBe(foretold);
        if (strong[k]!.obeys !== weak[k]!.obeys) flips++;
      }
    }), { numRuns: 1500, seed: 3 });
    // Enough of them for the rule to have been at work, in draws that are always the same.
    expect(flips).toBeGreaterThan(20);
  });

  it('is carried by the units that obey and pushes away those that refuse', () => {
    fc.assert(fc.property(positions, (p) => {
      const s = build({ ...p, locked: [] });
      const { state, log } = afterOrders(g, s, ['garrison-order']);
      const { rows } = log.find((e): e is Asked => e.e === 'test')!;
      for (const row of rows) {
        const id = units[row.unit]!;
        if (row.obeys) expect(table(g, state).step(id)).toBeLessThanOrEqual(table(g, s).step(id));
        else expect(table(g, state).step(id)).toBeGreaterThanOrEqual(table(g, s).step(id));
      }
    }), { numRuns: 100 });
  });
});

describe('the reason to found the Committee', () => {
  const committee = g.data.orders.findIndex((o) => o.id === 'found-committee');
  const ready = (p: Position, step: number): State => build({ ...p, steps: units.map(() => step), locked: [], precedent: 0, executive: [], bolsheviks: [] }, {
    tracks: { reaction: 0, 'gov-authority': 5, 'soviet-authority': 4 }, flags: { committee: false, pretext: false, 'congress-announced': false, 'transfer-tried': false },
    seats: { 'petrograd-soviet': { bolsheviks: 20, executive: 0, government: 0 } },
  });
  const open = (s: State): boolean => g.orders[committee]!.if!(s, newRun(g));

  it('is given by regiments that refuse, not by those that obey', () => {
    fc.assert(fc.property(positions, (p) => {
      for (const [step, reason] of [[4, true], [0, false]] as const) {
        const s = ready(p, step);
        expect(open(s)).toBe(false);
        const { state, log } = afterOrders(g, s, ['garrison-order']);
        expect(log.find((e): e is Asked => e.e === 'test')!.refused).toBe(reason ? 4 : 0);
        expect(open(state)).toBe(reason);
      }
    }), { numRuns: 30 });
  });

  it('cannot be given before the third period', () => {
    const order = g.orders[g.index.order.get('garrison-order')!]!;
    const s = begun(1);
    expect(order.if!(s, newRun(g))).toBe(true);
    s.v[g.at.flow.period] = 1;
    expect(order.if!(s, newRun(g))).toBe(false);
  });
});

describe('a second countermand', () => {
  it('leaves a precedent when the first one held', () => {
    const s = setState(g, begun(3), { units: Object.fromEntries(units.map((id) => [id, 4])), tracks: { precedent: 0 }, flags: { 'generals-move': false } });
    const once = afterOrders(g, s, ['garrison-order', 'countermand']).state;
    const alone = afterOrders(g, s, ['garrison-order']).state;
    expect(table(g, once).track('precedent')).toBe(1);
    expect(table(g, alone).track('precedent')).toBe(0);
  });

  it('finds every sum lower than the first one did, and more units refuse', () => {
    let more = 0;
    fc.assert(fc.property(positions, (p) => {
      const position = { ...p, precedent: 0, steps: p.steps.map((n) => Math.min(n, 2)), committee: false, locked: [] };
      const before = asked(build(position), ['countermand']);
      const again = asked(build({ ...position, precedent: 1 }), ['countermand']);
      before.rows.forEach((row, k) => expect(again.rows[k]!.total).toBeLessThan(row.total));
      expect(again.refused).toBeGreaterThanOrEqual(before.refused);
      if (again.refused > before.refused) more++;
    }), { numRuns: 1500, seed: 5 });
    expect(more).toBeGreaterThan(5);
  });
});
