import { describe, expect, it } from 'vitest';
import type { ActionCode } from '../../rules/actions';
import { first, kindOf, nameAction } from '../../rules/actions';
import { legal, naming } from '../../rules/legal';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { sample, view } from '../../rules/view';
import { gameOf, positionAt } from '../../testkit';
import type { Value } from '../learned/value';
import { candidatesOf, factorsOf } from './factors';
import { gatherUsual, usualValues } from './usual';
import { partsOf } from './voices';

const weeks = gameOf('weeks-before-october');
const small = gameOf('_fixtures/two-sides');

describe('the two parts', () => {
  it('follow what the scenario says each voice speaks for, and leave no action to nobody', () => {
    const s = positionAt(weeks, 0, 'seal', 3, 4);
    const seen = view(weeks, s, 0);
    const open = legal(weeks, seen);
    const { act, wait } = partsOf(weeks, 0, seen, [sample(weeks, seen, 1)], open);
    const hold = open.find((a) => kindOf(a) === 'seal' && first(a) === 0)!;
    expect(wait).toContain(hold);
    expect(act).not.toContain(hold);
    for (const a of open) expect(act.includes(a) || wait.includes(a), nameAction(weeks, a, naming(weeks, seen))).toBe(true);
    const spoken = weeks.data.advisers.find((a) => a.side === weeks.data.sides[0]!.id && a.voice === 'act')!.speaksFor!;
    for (const a of open) {
      const id = first(a) > 0 ? weeks.data.orders[first(a) - 1]!.id : 'hold';
      if (spoken.includes(id)) expect(wait, id).not.toContain(a);
    }
  });

  it('tell what the scenario does not speak of by whether it heats the moment', () => {
    const gauge = small.index.track.get(small.data.meters.gauges[0]!)!;
    const s = positionAt(small, 0, 'seal', 1, 1);
    const seen = view(small, s, 0);
    const open = legal(small, seen);
    const worlds = [sample(small, seen, 1)];
    const { act, wait } = partsOf(small, 0, seen, worlds, open);
    const both = (a: ActionCode): boolean => act.includes(a) && wait.includes(a);
    const hold = open.find((a) => first(a) === 0)!;
    expect(gauge).toBeGreaterThanOrEqual(0);
    expect(both(hold), 'holding neither heats nor cools').toBe(true);
  });
});

describe('what weighs', () => {
  const s = positionAt(weeks, 0, 'seal', 3, 4);
  const seen = view(weeks, s, 0);
  const worlds = [1, 2, 3].map((seed) => sample(weeks, seen, seed));
  const track = weeks.data.tracks.findIndex((t) => !t.hidden && t.told !== false && t.shown !== false);
  const slot = weeks.at.track + track;
  /** A value that looks at one track alone. */
  const value: Value = { chances: (x) => { const c = 0.3 + x.v[slot]! / 50; return [c, 1 - c, 0]; }, worth: () => undefined };

  it('is the win chance less what it would be at the usual value, in the side’s favour or against it', () => {
    const usual = (at: number): number => (at === slot ? seen.v[slot]! - 2 : seen.v[at]!);
    for (const [side, sign] of [[0, 1], [1, -1]] as const) {
      const factors = factorsOf(weeks, side, candidatesOf(weeks, side), seen, worlds, value, usual).filter((f) => Math.abs(f.shift) > 1e-9);
      expect(factors).toHaveLength(1);
      expect(factors[0]).toMatchObject({ kind: 'track', id: weeks.data.tracks[track]!.id, low: seen.v[slot], high: seen.v[slot] });
      expect(factors[0]!.shift).toBeCloseTo(sign * 2 / 50, 9);
    }
  });

  it('tells of what is hidden from the side only the range the side knows', () => {
    const seat = weeks.data.sides.findIndex((side) => weeks.data.tracks.some((t) => t.hidden && t.told !== false && t.shown !== false && !t.hidden.knownTo.includes(side.id)));
    const from = view(weeks, s, seat);
    const factors = factorsOf(weeks, seat, candidatesOf(weeks, seat), from, worlds, { ...value, chances: (x) => { const c = x.v.reduce((a, b) => a + b, 0) / 1e6; return [c, c, c]; } }, () => 1);
    const hidden = factors.filter((f) => f.kind === 'track' && weeks.data.tracks.find((t) => t.id === f.id)!.hidden?.knownTo.includes(weeks.data.sides[seat]!.id) === false);
    expect(hidden.length).toBeGreaterThan(0);
    for (const f of hidden) {
      const k = weeks.index.track.get(f.id)!;
      expect([f.low, f.high]).toEqual([from.v[weeks.at.low[k]!], from.v[weeks.at.high[k]!]]);
    }
  });
});

describe('what is usual', () => {
  it('is the mean of a period over the games seen, and where the game begins as long as none was', () => {
    const slot = weeks.at.track;
    const at = (period: number, n: number): State => {
      const s = setup(weeks, 1);
      s.v[weeks.at.flow.period] = period;
      s.v[slot] = n;
      return s;
    };
    const usual = gatherUsual(weeks, [at(1, 2), at(1, 4), at(3, 7)]);
    const learned = { usual } as Parameters<typeof usualValues>[1];
    const value = usualValues(weeks, learned);
    expect([1, 2, 3].map((period) => value(slot, period))).toEqual([3, 3, 7]);
    const start = weeks.data.tracks[0]!.start;
    expect(usualValues(weeks, null)(slot, 5)).toBe(typeof start === 'number' ? start : Math.round((start[0] + start[1]) / 2));
  });
});
