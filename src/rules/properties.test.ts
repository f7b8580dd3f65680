import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picker, playUntil } from '../testkit/play';
import { gameOf } from '../testkit/scenarios';
import { apply } from './apply';
import type { Game } from './game';
import { activeSeat, legal, phaseOf } from './legal';
import { newRun } from './run';
import { setup } from './setup';
import type { State } from './state';
import { HIDDEN, ZONE, cloneState } from './state';
import { sample, view } from './view';
import { addTrack, moveUnit, pull, recall } from './write';

const games = { 'weeks-before-october': gameOf('weeks-before-october'), 'two-sides': gameOf('_fixtures/two-sides') };
const total = (s: State, base: number, n: number): number => s.v.slice(base, base + n).reduce((a, b) => a + b, 0);

/** A position some way into a random game. */
function somewhere(g: Game, seed: number, steps: number): State {
  const pick = picker(seed);
  const s = setup(g, seed);
  for (let n = 0; n < steps && activeSeat(g, s) >= 0; n++) {
    const before = cloneState(s);
    const actions = legal(g, s);
    apply(g, s, actions[pick(actions.length)]!);
    if (activeSeat(g, s) < 0) return before;
  }
  return s;
}
const place = { seed: fc.integer({ min: 1, max: 100_000 }), steps: fc.integer({ min: 0, max: 160 }) };

describe.each(Object.entries(games))('%s', (_name, g) => {
  const { at, data } = g;
  const parties = at.parties;

  it('moving cubes neither makes nor loses one, and never takes a party below none', () => {
    fc.assert(fc.property(fc.record({ ...place, milieu: fc.nat(data.milieus.length - 1), to: fc.nat(parties - 1), from: fc.integer({ min: -1, max: parties - 1 }), n: fc.nat(8) }), (p) => {
      const s = somewhere(g, p.seed, p.steps);
      const base = at.cubes + p.milieu * parties;
      const before = s.v.slice(base, base + parties);
      pull(s, newRun(g), base, p.to, p.from, p.n);
      const after = s.v.slice(base, base + parties);
      expect(total(s, base, parties)).toBe(before.reduce((a, b) => a + b, 0));
      expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
      expect(after[p.to]! - before[p.to]!).toBeGreaterThanOrEqual(0);
      expect(after[p.to]! - before[p.to]!).toBeLessThanOrEqual(p.n);
    }), { numRuns: 300 });
  });

  it('a recall neither makes nor loses a seat, moves no more than asked, and brings the hall nearer to its voters', () => {
    fc.assert(fc.property(fc.record({ ...place, assembly: fc.nat(data.assemblies.length - 1), n: fc.integer({ min: 1, max: 6 }) }), (p) => {
      const s = somewhere(g, p.seed, p.steps);
      const base = at.seats + p.assembly * parties;
      const before = s.v.slice(base, base + parties);
      const gap = (): number => distance(g, s, p.assembly);
      const was = gap();
      recall(s, newRun(g), p.assembly, p.n);
      const after = s.v.slice(base, base + parties);
      expect(total(s, base, parties)).toBe(before.reduce((a, b) => a + b, 0));
      expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
      expect(after.reduce((sum, x, k) => sum + Math.max(0, x - before[k]!), 0)).toBeLessThanOrEqual(p.n);
      expect(gap()).toBeLessThanOrEqual(was + 1e-9);
    }), { numRuns: 300 });
  });

  it('a track stays within its limits, and a hidden one within what is known of it', () => {
    fc.assert(fc.property(fc.record({ ...place, track: fc.nat(data.tracks.length - 1), add: fc.integer({ min: -15, max: 15 }), quiet: fc.boolean() }), (p) => {
      const s = somewhere(g, p.seed, p.steps);
      const slot = at.track + p.track;
      const before = s.v[slot]!;
      addTrack(s, newRun(g), p.track, p.add, p.quiet);
      expect(s.v[slot]).toBeGreaterThanOrEqual(g.trackMin[p.track]!);
      expect(s.v[slot]).toBeLessThanOrEqual(g.trackMax[p.track]!);
      if (p.add >= 0) expect(s.v[slot]! - before).toBeLessThanOrEqual(p.add);
      const low = at.low[p.track]!;
      if (low < 0) return;
      expect(s.v[slot]).toBeGreaterThanOrEqual(s.v[low]!);
      expect(s.v[slot]).toBeLessThanOrEqual(s.v[at.high[p.track]!]!);
    }), { numRuns: 400 });
  });

  it('a unit stays on its five steps, and where it is while locked', () => {
    fc.assert(fc.property(fc.record({ ...place, unit: fc.nat(data.units.length - 1), by: fc.integer({ min: -4, max: 4 }), locked: fc.boolean() }), (p) => {
      const s = somewhere(g, p.seed, p.steps);
      s.v[at.lock + p.unit] = p.locked ? 1 : 0;
      const before = s.v[at.step + p.unit]!;
      moveUnit(s, newRun(g), p.unit, p.by);
      expect(s.v[at.step + p.unit]).toBe(p.locked ? before : Math.max(0, Math.min(4, before + p.by)));
    }), { numRuns: 200 });
  });

  it('a view has no dice, hides every secret of the others and nothing of one’s own', () => {
    fc.assert(fc.property(fc.record({ ...place, seat: fc.integer({ min: -1, max: g.sides - 1 }) }), (p) => {
      const s = somewhere(g, p.seed, p.steps);
      const seen = view(g, s, p.seat);
      expect(seen.rng).toBe(0);
      for (const secret of g.secrets) {
        const known = p.seat >= 0 && ((secret.seats >> p.seat) & 1) === 1;
        expect(seen.v[secret.slot]).toBe(known ? s.v[secret.slot] : HIDDEN);
      }
      for (let side = 0; side < g.sides; side++) {
        for (const c of g.handDeck[side]!) {
          const zone = s.v[at.zone + c]!;
          const secret = zone === ZONE.reserve + side || zone === ZONE.offer + side;
          expect(seen.v[at.zone + c]).toBe(secret && side !== p.seat ? ZONE.deck : zone);
        }
      }
      for (let b = 0; b < at.up - at.base; b++) if (s.v[at.up + b] === 0) expect(seen.v[at.value + b]).toBe(HIDDEN);
      // Everything else is on the table.
      const open = new Set(g.secrets.map((x) => x.slot));
      s.v.forEach((value, slot) => {
        if (!open.has(slot) && !(slot >= at.zone && slot < at.reserve) && !(slot >= at.value && slot < at.up)) expect(seen.v[slot]).toBe(value);
      });
    }), { numRuns: 200 });
  });

  it('the side to move has the same choices in its own view as in the truth', () => {
    fc.assert(fc.property(fc.record(place), (p) => {
      const s = somewhere(g, p.seed, p.steps);
      expect(legal(g, view(g, s, activeSeat(g, s)))).toEqual(legal(g, s));
    }), { numRuns: 300 });
  });

  it('a world drawn from a view looks the same from that seat, and is complete', () => {
    fc.assert(fc.property(fc.record({ ...place, seat: fc.integer({ min: -1, max: g.sides - 1 }), draw: fc.nat(1000) }), (p) => {
      const seen = view(g, somewhere(g, p.seed, p.steps), p.seat);
      const world = sample(g, seen, p.draw);
      expect(world.v).not.toContain(HIDDEN);
      expect(view(g, world, p.seat)).toEqual(seen);
    }), { numRuns: 400 });
  });

  it('the same seed and the same actions give the same game, and another seed another', () => {
    fc.assert(fc.property(fc.record(place), (p) => {
      expect(somewhere(g, p.seed, p.steps)).toEqual(somewhere(g, p.seed, p.steps));
    }), { numRuns: 60 });
    const starts = new Set(Array.from({ length: 40 }, (_, seed) => setup(g, seed + 1).v.join()));
    expect(starts.size).toBeGreaterThan(10);
  });

  it('a state is plain numbers: it survives JSON unchanged', () => {
    fc.assert(fc.property(fc.record(place), (p) => {
      const s = somewhere(g, p.seed, p.steps);
      expect(JSON.parse(JSON.stringify(s))).toEqual(s);
      expect(s.v.every((n) => Number.isSafeInteger(n))).toBe(true);
    }), { numRuns: 100 });
  });

  it('a world drawn in the middle of a private moment can be played on', () => {
    const s = playUntil(g, 3, (x) => phaseOf(g, x) === 'play');
    const world = sample(g, view(g, s, activeSeat(g, s)), 9);
    const pick = picker(1);
    for (let n = 0; n < 3000 && activeSeat(g, world) >= 0; n++) {
      const actions = legal(g, world);
      expect(actions.length).toBeGreaterThan(0);
      apply(g, world, actions[pick(actions.length)]!);
    }
    expect(activeSeat(g, world)).toBe(-1);
  });
});

/** How far an assembly is from its voters: seats too many, all in all. */
function distance(g: Game, s: State, assembly: number): number {
  const { parties } = g.at;
  const weights = g.electorate[assembly]!;
  const share = Array.from({ length: parties }, (_, p) => weights.reduce((sum, w, m) => sum + w * s.v[g.at.cubes + m * parties + p]!, 0));
  const all = share.reduce((a, b) => a + b, 0);
  const base = g.at.seats + assembly * parties;
  const seats = total(s, base, parties);
  return share.reduce((sum, x, p) => sum + Math.abs(s.v[base + p]! - (seats * x) / all), 0);
}
