import { describe, expect, it } from 'vitest';
import type { Slicing, Stepwise } from './thinking';
import { LEAST, SLICE, thinkInSlices } from './thinking';

/** Thinking that costs `cost` ms an iteration on a clock of its own, and is done after `enough`. */
function stage(cost: number, enough: number, extra: Partial<Slicing> = {}): { thinking: Stepwise; slicing: Slicing; slices: number[]; told: number[]; done: () => number; clock: () => number } {
  let time = 1000;
  let done = 0;
  const slices: number[] = [];
  const told: number[] = [];
  const thinking: Stepwise = {
    step(n) {
      time += n * cost;
      slices.push(n * cost);
      done += n;
      return done >= enough;
    },
    get progress() { return Math.min(1, done / enough); },
  };
  const slicing: Slicing = {
    now: () => time, rest: () => { time += 0.2; return Promise.resolve(); }, hurried: () => false, most: 600, onProgress: (p) => told.push(p), ...extra,
  };
  return { thinking, slicing, slices, told, done: () => done, clock: () => time - 1000 };
}

describe('thinking behind the page', () => {
  it('stops when it has thought enough', async () => {
    const s = stage(0.4, 500);
    await thinkInSlices(s.thinking, s.slicing);
    expect(s.done()).toBeGreaterThanOrEqual(500);
    expect(s.clock()).toBeLessThan(600);
  });

  it.each([0.05, 0.4, 7])('stops when time is up, and never leaves the page waiting for an answer: %s ms an iteration', async (cost) => {
    const s = stage(cost, 1e9);
    await thinkInSlices(s.thinking, s.slicing);
    expect(s.clock()).toBeGreaterThan(500);
    expect(s.clock()).toBeLessThan(600 + SLICE);
    for (const slice of s.slices) expect(slice).toBeLessThanOrEqual(Math.max(SLICE, cost * 2));
    expect(s.slices[10], 'slices are no shorter than they need be').toBeGreaterThan(SLICE / 4);
  });

  it('takes what there is as soon as somebody is in a hurry', async () => {
    let hurry = false;
    let rests = 0;
    const s = stage(0.4, 1e9, { hurried: () => hurry });
    await thinkInSlices(s.thinking, { ...s.slicing, rest: () => { if (++rests === 6) hurry = true; return Promise.resolve(); } });
    expect(rests).toBe(6);
    expect(s.clock()).toBeGreaterThan(LEAST);
    expect(s.clock()).toBeLessThan(6 * SLICE);
  });

  it('has thought a little even if the hurry came first', async () => {
    const s = stage(0.4, 1e9, { hurried: () => true });
    await thinkInSlices(s.thinking, s.slicing);
    expect(s.clock()).toBeGreaterThanOrEqual(LEAST);
    expect(s.clock()).toBeLessThan(LEAST + 2 * SLICE);
  });

  it('tells how far it is, ever further, a few times a second', async () => {
    const s = stage(0.4, 1e9);
    await thinkInSlices(s.thinking, s.slicing);
    expect(s.told.length).toBeGreaterThan(3);
    expect(s.told.length).toBeLessThanOrEqual(6);
    expect([...s.told].sort((a, b) => a - b)).toEqual(s.told);
    expect(s.told.at(-1)).toBeGreaterThan(0.7);
    expect(s.told.at(-1)).toBeLessThanOrEqual(1);
  });
});
