import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import type { Patch } from '../../lab/patch';
import { openHours, playHours } from '../../testkit/hours';
import type { HoursPolicy } from '../../testkit/hours';
import { gameOf } from '../../testkit/scenarios';
import { afterOrders, mean, table, withDice } from '../../testkit/table';
import { setup } from '../setup';
import type { State } from '../state';
import { cloneState } from '../state';

const g = gameOf('weeks-before-october');
const SEEDS = 300;
const units = g.data.units.map((u) => u.id);

/** The party takes point after point and the palace as soon as it opens; the cabinet guards the palace and the telegraph. */
const ROUND = ['bridges', 'telephone', 'telegraph', 'stations', 'bank', 'fortress'];
const seize: HoursPolicy = (s, step, sealed) => {
  const held = g.data.points.filter((p) => table(g, s).holder(p.id) === 'bolsheviks').length;
  const palace = 'seize:winter-palace';
  const rest = ROUND.map((p) => `seize:${p}`).filter((p) => `plan:${p}` !== sealed);
  return step > 0 && held < 3 ? rest : [palace, ...rest];
};
const guard: HoursPolicy = (_s, step) => (step === 0 ? ['guard:winter-palace'] : ['guard:telegraph', 'guard:winter-palace']);
const hold: HoursPolicy = () => ['hold'];
const mediate: HoursPolicy = () => ['mediate-night'];

interface Night {
  readonly margin: number;
  readonly beats: number;
  readonly blood: number;
  readonly breadth: number;
  readonly won: number;
  readonly talks: number;
}

/** The eve of a rising in the ninth period; the forces from outside differ with the seed. */
function eve(seed: number, patch: Patch, defence: number): State {
  const s = setup(g, seed);
  s.v[g.at.flow.period] = 8;
  setState(g, s, {
    lines: { bolsheviks: 'insurrection', executive: 'outside', government: 'law' },
    tracks: {
      heat: 6, resolve: 6, 'gov-authority': 4, 'unity-bolsheviks': 4, 'unity-executive': 4, 'congress-date': 8, blood: 0, sanction: 0,
      tide: -Math.max(0, Math.min(5, defence - 17)), preparedness: Math.min(12, defence), cadets: Math.max(0, Math.min(5, defence - 12)),
    },
    cubes: { workers: { bolsheviks: 6 }, garrison: { bolsheviks: 6, executive: 3 }, town: { bolsheviks: 1 } },
    flags: { committee: true, 'congress-announced': true, 'congress-open': false, talks: false, benches: false },
    seats: { congress: { bolsheviks: 11 }, 'petrograd-soviet': { bolsheviks: 12 } },
    // What the tracks cannot hold of a strong defence stands in the last three units.
    units: Object.fromEntries(units.map((id, i) => [id, i < 3 ? 4 : i < 6 ? 3 : units.length - i <= defence - 22 ? 0 : 1])),
  });
  return openHours(g, setState(g, s, patch), 'bolsheviks', 'government');
}

/** The strength of the defence that leaves an even fight, whatever the scenario's numbers are just now. */
function even(patches: readonly Patch[], margin: number): number {
  const off = mean(patches.flatMap((p) => Array.from({ length: 40 }, (_, seed) => table(g, eve(seed, p, 0)).sum('margin'))));
  return Math.max(0, Math.min(25, Math.round(off - margin)));
}

/** Means over many nights that differ in nothing but the dice and the forces from outside. */
function nights(patch: Patch, defence: number, executive: HoursPolicy = hold): Night {
  const list = Array.from({ length: SEEDS }, (_, seed) => {
    const start = eve(seed, patch, defence);
    const margin = table(g, start).sum('margin');
    const end = playHours(g, withDice(start, seed), { bolsheviks: seize, government: guard, executive });
    const t = table(g, end);
    return {
      margin, beats: end.v[g.at.flow.beat]!, blood: t.track('blood'), breadth: t.sum('breadth'),
      won: t.holder('winter-palace') === 'bolsheviks' ? 1 : 0, talks: t.flag('talks') ? 1 : 0,
    };
  });
  const of = (key: keyof Night): number => mean(list.map((n) => n[key]));
  return { margin: of('margin'), beats: of('beats'), blood: of('blood'), breadth: of('breadth'), won: of('won'), talks: of('talks') };
}

const PREPARED: Patch = { tracks: { arms: 5, preparation: 4 }, cubes: { front: { bolsheviks: 5 } }, seats: { 'moscow-soviet': { bolsheviks: 11 } } };
const UNPREPARED: Patch = { tracks: { arms: 1, preparation: 0 }, flags: { committee: false }, cubes: { front: { bolsheviks: 1 } }, seats: { 'moscow-soviet': { bolsheviks: 6 } } };
const CONGRESS: Patch = { tracks: { arms: 3, preparation: 2 } };
const PARTY: Patch = { ...CONGRESS, flags: { committee: false, 'congress-announced': false }, seats: { congress: { bolsheviks: 7 } } };

describe('a prepared and an unprepared rising', () => {
  const defence = even([PREPARED, UNPREPARED], 4);
  const prepared = nights(PREPARED, defence);
  const unprepared = nights(UNPREPARED, defence);

  it('differ in length: what was prepared is over sooner', () => {
    expect(unprepared.beats).toBeGreaterThan(prepared.beats + 0.5);
  });
  it('differ in blood: what was not is fought out in the streets', () => {
    expect(unprepared.blood).toBeGreaterThan(prepared.blood + 1);
  });
  it('differ in breadth: nothing is covered, and the country has not heard of it', () => {
    expect(prepared.breadth).toBeGreaterThan(unprepared.breadth + 0.5);
  });
  it('differ in their end', () => {
    expect(prepared.won).toBeGreaterThan(unprepared.won + 0.15);
  });
});

describe('a rising for the congress and one of the party alone', () => {
  const defence = even([CONGRESS, PARTY], 3);
  const congress = nights(CONGRESS, defence);
  const party = nights(PARTY, defence);

  it('differ in breadth by more than one step', () => {
    expect(congress.breadth).toBeGreaterThan(party.breadth + 1);
  });
  it('differ in length and in blood', () => {
    expect(party.beats).toBeGreaterThan(congress.beats + 0.5);
    expect(party.blood).toBeGreaterThan(congress.blood + 0.5);
  });
});

describe('talks and no talks', () => {
  // Nearly even: neither side is sure of its strength, and the night is long.
  const defence = even([CONGRESS], 1);
  const talks = nights(CONGRESS, defence, mediate);
  const silence = nights(CONGRESS, defence);

  it('differ in blood: a delegation between the lines spares some of it', () => {
    expect(silence.blood).toBeGreaterThan(0.5);
    expect(talks.blood).toBeLessThan(silence.blood - 0.3);
    expect(talks.talks).toBeGreaterThan(0.5);
    expect(silence.talks).toBe(0);
  });

  it('differ before the night: a Staff that waits for talks is less ready for a party that works under cover', () => {
    const s = eveOfTalks();
    const after = afterOrders(g, s, ['open-talks']).state;
    expect(table(g, after).flag('talks')).toBe(true);
    expect(table(g, after).track('preparedness')).toBeLessThan(table(g, s).track('preparedness'));
    // With nothing covered it is the Executive that gains by them.
    const open = setState(g, cloneState(s), { flags: { committee: false } });
    const gained = afterOrders(g, open, ['open-talks']).state;
    expect(table(g, gained).track('preparedness')).toBe(table(g, open).track('preparedness'));
    expect(table(g, gained).track('unity-executive')).toBeGreaterThan(table(g, open).track('unity-executive'));
  });

  it('differ in length: the readiness lost by waiting is missed in the night', () => {
    const before = nights(CONGRESS, defence);
    const after = nights(CONGRESS, Math.max(0, defence - 1));
    expect(after.beats).toBeLessThan(before.beats);
  });
});

/** A covered party, a Staff half ready, an Executive that could still be more of one mind. */
function eveOfTalks(): State {
  const s = setup(g, 3);
  return setState(g, s, {
    flags: { committee: true, 'congress-announced': true, 'congress-open': false, talks: false }, tracks: { preparedness: 5, 'unity-executive': 3 },
  });
}
