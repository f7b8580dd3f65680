import { describe, expect, it } from 'vitest';
import { hashState } from '../record/hash';
import { loadScenario } from '../scenario/load';
import { scenarioFiles, testGame } from '../testkit/scenarios';
import { view } from './view';
import { hasStart, setup, startingAt, startOf } from './setup';

const g = testGame();
const later = startingAt(g, 'second-week');
const { at, index } = g;

describe('a start', () => {
  it('begins in its period with its position, and leaves the rest as it was', () => {
    const first = setup(g, 3);
    const s = setup(later, 3);
    const track = (id: string): number => at.track + index.track.get(id)!;
    expect(first.v[at.flow.period]).toBe(0);
    expect(s.v[at.flow.period]).toBe(2);
    expect([s.v[track('hunger')], s.v[track('anger')], s.v[track('nerve')]]).toEqual([3, 6, first.v[track('nerve')]]);
    expect(s.v[at.flag + index.flag.get('guards-hired')!]).toBe(1);
    expect(s.v[at.step + index.unit.get('tug-crews')!]).toBe(3);
    expect(s.v[at.line]).toBe(index.line[0]!.get('seize'));
    expect(s.v[at.onLine]).toBe(1);
    // Nobody's cubes go first, then those of whoever has most: the whole stays the same.
    const quays = at.cubes + index.milieu.get('quays')! * at.parties;
    expect(s.v.slice(quays, quays + at.parties)).toEqual([5, 1, 0]);
    const hall = at.seats + index.assembly.get('strike-hall')! * at.parties;
    expect(s.v.slice(hall, hall + at.parties)).toEqual([8, 2, 2]);
  });

  it('draws a hidden track between bounds that all know', () => {
    const guards = index.track.get('guards')!;
    const drawn = new Set<number>();
    for (let seed = 1; seed <= 60; seed++) {
      const s = setup(later, seed);
      drawn.add(s.v[at.track + guards]!);
      const seen = view(g, s, 0);
      expect([seen.v[at.low[guards]!], seen.v[at.high[guards]!]]).toEqual([2, 4]);
    }
    expect([...drawn].sort()).toEqual([2, 3, 4]);
  });

  it('is the same game every time, and another than the first period’s', () => {
    expect(hashState(setup(later, 8))).toBe(hashState(setup(startingAt(g, 'second-week'), 8)));
    expect(startOf(later)).toBe('second-week');
    expect(startOf(g)).toBeUndefined();
    expect(hashState(setup(startingAt(later, null), 8))).toBe(hashState(setup(g, 8)));
  });

  it('must exist', () => {
    expect(hasStart(g, 'third-week')).toBe(false);
    expect(hasStart(g, null)).toBe(true);
    expect(() => startingAt(g, 'third-week')).toThrow('no start "third-week"');
  });

  it('is checked with the scenario, each fault at its place', () => {
    const files = scenarioFiles('_fixtures/two-sides');
    const base = files['scenario.yaml']!;
    const faultsOf = (from: string, to: string): string[] => {
      expect(base).toContain(from);
      return loadScenario({ ...files, 'scenario.yaml': base.replace(from, to) }).faults.map((f) => `${f.code}: ${f.text}: ${f.message}`);
    };
    expect(faultsOf('tracks: {hunger: 3, anger', 'tracks: {hungr: 3, anger')).toEqual([expect.stringMatching(/^unknown-id: hungr: unknown track "hungr"/)]);
    expect(faultsOf('tracks: {hunger: 3, anger', 'tracks: {hunger: 9, anger')).toEqual([expect.stringMatching(/from 0 to 6/)]);
    expect(faultsOf('tracks: {hunger: 3, anger', 'tracks: {hunger: [1, 3], anger')).toEqual([expect.stringMatching(/only a hidden track/)]);
    expect(faultsOf('    period: 2\n    minutes', '    period: 7\n    minutes')).toEqual([expect.stringMatching(/the last period is 3/)]);
    expect(faultsOf('seats: {strike-hall: {strikers: 8, company: 2}}', 'seats: {strike-hall: {strikers: 11, company: 2}}')).toEqual([expect.stringMatching(/come to 13, but there are 12/)]);
    expect(faultsOf('lines: {strikers: seize}\n', 'lines: {strikers: seize}\n      chosen: [nothing-like-it]\n')).toEqual([expect.stringMatching(/unknown option/)]);
  });

  it('may say what was answered before: that question does not come again', () => {
    const files = scenarioFiles('_fixtures/two-sides');
    const d = g.data.dispatches.findIndex((x) => x.options.length > 1);
    const option = g.data.dispatches[d]!.options[1]!.id;
    const { game } = loadScenario({ ...files, 'scenario.yaml': files['scenario.yaml']!.replace('since: {strikers: 1}', `since: {strikers: 1}\n      chosen: [${option}]`) });
    for (let seed = 1; seed <= 20; seed++) {
      const heard: string[] = [];
      const s = setup(startingAt(game!, 'second-week'), seed, (e) => { if (e.e === 'dispatch') heard.push(e.id); });
      expect(s.v[at.chosen + d]).toBe(2);
      expect(heard).not.toContain(g.data.dispatches[d]!.id);
    }
  });
});
