import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import { gameOf } from '../../testkit/scenarios';
import { afterDrift, table, withDice } from '../../testkit/table';
import type { State } from '../state';
import { newRun } from '../run';
import { setup } from '../setup';
import { cloneState } from '../state';
import { pull, recall } from '../write';

const g = gameOf('weeks-before-october');
const soviet = g.data.assemblies[g.index.assembly.get('petrograd-soviet')!]!;
const ALL_OPEN = 5;

/** A position in which the delegates of every assembly have caught up with the mood. */
function settled(): State {
  const s = setup(g, 11);
  s.v[g.at.flow.period] = ALL_OPEN;
  setState(g, s, {
    cubes: { workers: { bolsheviks: 2, executive: 8 }, garrison: { bolsheviks: 2, executive: 8 }, moscow: { bolsheviks: 2, executive: 8 }, front: { bolsheviks: 2, executive: 8 } },
    flags: { 'congress-open': false },
  });
  for (let a = 0; a < g.data.assemblies.length; a++) recall(s, newRun(g), a, 50);
  return s;
}

/** Five cubes of the works go over from one side to another. */
function moveFive(s: State): State {
  const next = cloneState(s);
  pull(next, newRun(g), g.at.cubes + g.index.milieu.get('workers')! * g.at.parties, g.index.side.get('bolsheviks')!, g.index.side.get('executive')!, 5);
  return next;
}

const moved = (a: readonly number[], b: readonly number[]): number => a.reduce((n, x, i) => n + Math.abs(x - b[i]!), 0) / 2;

describe('the mood moves by five', () => {
  it('and no seat changes hands at once', () => {
    const before = settled();
    const after = moveFive(before);
    expect(table(g, after).cubes('workers', 'bolsheviks')).toBe(table(g, before).cubes('workers', 'bolsheviks') + 5);
    for (const a of g.data.assemblies) expect(table(g, after).allSeats(a.id)).toEqual(table(g, before).allSeats(a.id));
  });

  it('then the seats follow period by period, never faster than the recall rate, until they have caught up', () => {
    const s = moveFive(settled());
    const x = newRun(g);
    const start = table(g, s).seats(soviet.id, 'bolsheviks');
    const { electorate } = soviet;
    let all = 0;
    let own = 0;
    for (const [milieu, weight] of Object.entries(electorate)) {
      all += weight * table(g, s).allCubes(milieu).reduce((a, b) => a + b, 0);
      own += weight * table(g, s).cubes(milieu, 'bolsheviks');
    }
    const total = table(g, s).allSeats(soviet.id).reduce((a, b) => a + b, 0);
    const goal = (total * own) / all;
    expect(goal - start).toBeGreaterThan(soviet.recall);
    let last = start;
    for (let period = 1; period <= 10; period++) {
      recall(s, x, g.index.assembly.get(soviet.id)!, soviet.recall);
      const now = table(g, s).seats(soviet.id, 'bolsheviks');
      expect(now - last).toBeLessThanOrEqual(soviet.recall);
      if (period === 1) expect(now - last).toBe(soviet.recall);
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
    expect(Math.abs(last - goal)).toBeLessThanOrEqual(1);
  });

  it('so does the whole drift: no assembly moves by more than its rate, and this one does move', () => {
    const s = moveFive(settled());
    for (let seed = 0; seed < 40; seed++) {
      const after = afterDrift(g, withDice(s, seed));
      for (const a of g.data.assemblies) expect(moved(table(g, after).allSeats(a.id), table(g, s).allSeats(a.id))).toBeLessThanOrEqual(a.recall);
      expect(table(g, after).seats(soviet.id, 'bolsheviks')).toBeGreaterThan(table(g, s).seats(soviet.id, 'bolsheviks'));
    }
  });

  it('and a congress that is frozen does not follow, while the others do', () => {
    const open = moveFive(settled());
    const frozen = setState(g, cloneState(open), { flags: ['congress-open'] });
    const rate = g.data.assemblies[g.index.assembly.get('congress')!]!.recall;
    expect(rate).toBeGreaterThan(0);
    let followed = 0;
    for (let seed = 0; seed < 40; seed++) {
      expect(table(g, afterDrift(g, withDice(frozen, seed))).allSeats('congress')).toEqual(table(g, frozen).allSeats('congress'));
      expect(table(g, afterDrift(g, withDice(frozen, seed))).seats(soviet.id, 'bolsheviks')).toBeGreaterThan(table(g, frozen).seats(soviet.id, 'bolsheviks'));
      followed += moved(table(g, afterDrift(g, withDice(open, seed))).allSeats('congress'), table(g, open).allSeats('congress'));
    }
    expect(followed).toBeGreaterThan(0);
  });
});
