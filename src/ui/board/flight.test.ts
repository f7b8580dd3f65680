import { describe, expect, it } from 'vitest';
import { Conductor, lengthOf } from './flight';

const follow = (times: readonly number[], flight = { count: 3, stagger: 10, takes: 25 }): string[] => {
  const told: string[] = [];
  const conductor = new Conductor(flight);
  for (const time of times) {
    conductor.at(time, { off: (i) => told.push(`${String(i)} off`), fly: (i, part) => told.push(`${String(i)} ${part.toFixed(1)}`), land: (i) => told.push(`${String(i)} lands`) });
    told.push('|');
  }
  return told;
};

describe('dots in the air', () => {
  it('set off one after the other, and only those on their way are moved', () => {
    expect(follow([0, 10, 30])).toEqual(['0 off', '0 0.0', '|', '1 off', '0 0.4', '1 0.0', '|', '2 off', '0 lands', '1 0.8', '2 0.4', '|']);
  });

  it('are each told off and landed once, however few frames there are', () => {
    const flight = { count: 3, stagger: 10, takes: 25 };
    expect(lengthOf(flight)).toBe(45);
    expect(follow([45, 90])).toEqual(['0 off', '1 off', '2 off', '0 lands', '1 lands', '2 lands', '|', '|']);
    expect(lengthOf({ count: 0, stagger: 10, takes: 25 })).toBe(0);
  });
});
