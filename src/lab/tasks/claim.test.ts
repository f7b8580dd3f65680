import { describe, expect, it } from 'vitest';
import { testGame } from '../../testkit/scenarios';
import type { QuantityData } from '../claims/schema';
import { createBench } from '../runner/bench';
import type { ClaimCase, ClaimParams } from './claim';
import { claim } from './claim';

const g = testGame();
const bench = createBench({ data: g.data, learned: null });
const name = { en: 'x', fr: 'x' };
const q = (rest: Partial<QuantityData>): QuantityData => ({ name, over: 1, at: 'end', ...rest });
const PARAMS: ClaimParams = {
  seed: 5, from: 1, prelude: 'random', bots: ['random', 'random'], entries: [], night: [],
  quantities: {
    'anger-before': q({ sum: [{ of: 'anger' }], at: 0 }),
    anger: q({ sum: [{ of: 'anger' }], at: 1 }),
    change: q({ sum: [{ of: 'anger' }], since: 1, at: 2 }),
    same: q({ sum: [{ of: { period: 'now' } }], since: 1, at: 3 }),
    half: q({ sum: [{ of: 'anger' }], over: 2, at: 1 }),
    begun: q({ share: { is: { beat: 'now' }, atLeast: 1 } }),
    beats: q({ sum: [{ of: { beat: 'now' } }], among: { is: { beat: 'now' }, atLeast: 1 } }),
    taken: q({ share: { holds: 'strikers', point: 'great-crane' } }),
    middle: q({ sum: [{ low: 'guards' }, { high: 'guards' }], over: 2, at: 1 }),
  },
};
const games = (more: Partial<ClaimParams>, n = 20): ClaimCase[] => Array.from({ length: n }, (_, i) => claim(bench, { ...PARAMS, ...more }, i));

const ANGRY = { kind: 'set', at: 1, patch: { tracks: { anger: 9 } } } as const;
const READY = { lines: { strikers: 'seize' }, flags: ['committee'], tracks: { anger: 9, nerve: 9 } } as const;
/** The strikers ready to go for the harbour in the second period, and made to. */
const RISING: ClaimParams['entries'] = [
  { kind: 'set', at: 1, patch: READY },
  { kind: 'forbid', side: 0, subject: 'rise', ids: [], from: 0, to: 0 },
  { kind: 'fix', side: 0, subject: 'rise', ids: [], from: 1, to: 1 },
];

describe('a game of an experiment', () => {
  it('is the same whenever it is played', () => {
    expect(games({ entries: [ANGRY] }, 4)).toEqual(games({ entries: [ANGRY] }, 4));
  });

  it('takes up its position in its period, not before', () => {
    for (const c of games({ entries: [ANGRY] }).filter((x) => x.reached)) {
      expect(c.values['anger']).toBe(9);
      expect(c.values['half']).toBe(4.5);
      expect(c.values['anger-before']).toBeLessThan(9);
      expect(c.forced[0]!.applied).toBe(1);
    }
  });

  it('reads changes between two periods, and nothing where the later one never came', () => {
    const list = games({});
    for (const c of list.filter((x) => x.values['same'] !== null)) expect(c.values['same']).toBe(2);
    expect(list.some((c) => c.values['change'] !== null)).toBe(true);
    for (const c of list.filter((x) => x.values['change'] === null)) expect(c.values['same']).toBeNull();
  });

  it('reads what is believed, not what is so', () => {
    for (const c of games({}).filter((x) => x.reached)) expect(c.values['middle']! * 2).toBe(Math.round(c.values['middle']! * 2));
    const wide = games({ entries: [{ kind: 'set', at: 1, patch: { tracks: { guards: 6 } } }] }).filter((c) => c.reached);
    for (const c of wide) expect(c.values['middle']).toBeLessThan(6);
  });

  it('counts only games in which a quantity has a meaning', () => {
    for (const c of games({})) expect(c.values['beats'] === null).toBe(c.values['begun'] !== 1);
  });

  it('says when a game never came to the experiment', () => {
    const list = games({ from: 3, entries: [{ kind: 'set', at: 0, patch: READY }, { kind: 'fix', side: 0, subject: 'rise', ids: [], from: 0, to: 2 }] });
    const gone = list.filter((c) => !c.reached);
    expect(gone.length).toBeGreaterThan(0);
    for (const c of gone) expect(Object.values(c.values).every((v) => v === null)).toBe(true);
  });

  it('makes a side rise, and lays down what it plans in the beats that are named', () => {
    const taken = (night: ClaimParams['night']): number => games({ entries: RISING, night, bots: ['script', 'script'] }).reduce((sum, c) => sum + (c.values['taken'] ?? 0), 0);
    const beats = Array.from({ length: g.data.hours!.beats }, (_, k) => k + 1);
    expect(games({ entries: RISING }).filter((c) => c.values['begun'] === 1).length).toBeGreaterThan(10);
    expect(taken([])).toBeGreaterThan(0);
    expect(taken([{ side: 'strikers', plan: ['hold'], beats }])).toBe(0);
  });
});
