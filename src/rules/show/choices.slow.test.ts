import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import { openHours } from '../../testkit/hours';
import { picker, playUntil } from '../../testkit/play';
import { gameOf } from '../../testkit/scenarios';
import { withDice } from '../../testkit/table';
import { first, kindOf } from '../actions';
import { apply } from '../apply';
import { activeSeat, legal, phaseOf } from '../legal';
import type { State } from '../state';
import { cloneState } from '../state';

const g = gameOf('weeks-before-october');
const NIGHTS = 400;
const DICE = 12;

/** Plays on to the end of the private moment and of its beats: the others decide by these dice, whatever was planned before. */
function endMoment(s: State, seed: number): State {
  const pick = picker(seed);
  const beat = s.v[g.at.flow.beat]!;
  while (activeSeat(g, s) >= 0 && s.v[g.at.flow.beat] === beat) {
    const actions = legal(g, s);
    apply(g, s, actions[pick(1024) % actions.length]!);
  }
  return s;
}

/** Every way in which the seat that asks may fill its two beats. */
function plansOf(s: State): State[] {
  const seat = activeSeat(g, s);
  return legal(g, s).flatMap((a) => {
    const once = cloneState(s);
    apply(g, once, a);
    if (activeSeat(g, once) !== seat || phaseOf(g, once) !== 'plan' || once.v[g.at.flow.step] === 0) return [once];
    return legal(g, once).map((b) => {
      const twice = cloneState(once);
      apply(g, twice, b);
      return twice;
    });
  });
}

/** Whether two of a seat's plans leave different tables, with the same dice and the same rivals. */
function matters(s: State, seed: number): boolean {
  for (let dice = 0; dice < DICE; dice++) {
    let one: string | null = null;
    for (const planned of plansOf(withDice(s, seed + dice))) {
      const beat = s.v[g.at.flow.beat]!;
      const end = planned.v[g.at.flow.beat] === beat ? endMoment(planned, seed + dice) : planned;
      // What lies on the table: not the plans themselves, which stay written down after a last beat.
      const shown = end.v.filter((_, slot) => slot < g.at.plan || slot >= g.at.score).join();
      one ??= shown;
      if (shown !== one) return true;
    }
  }
  return false;
}

interface Moment {
  readonly seed: number;
  readonly seat: string;
  readonly beat: number;
  readonly plans: number;
  readonly unity: number;
  readonly matters: boolean;
}

/** Every private moment of a night of random plans. */
function moments(seed: number): Moment[] {
  const pick = picker(seed);
  const base = playUntil(g, seed, (s) => phaseOf(g, s) === 'play');
  base.v[g.at.flow.period] = 3 + pick(7);
  setState(g, base, {
    lines: { bolsheviks: 'insurrection' }, flags: { committee: pick(2) === 1, 'congress-announced': pick(2) === 1, benches: false },
    tracks: { heat: pick(11), resolve: pick(11), arms: pick(6), preparedness: pick(10), 'gov-authority': pick(10), 'unity-executive': 1 + pick(6), cadets: pick(5) },
    units: Object.fromEntries(g.data.units.map((u) => [u.id, pick(5)])),
  });
  const s = openHours(g, withDice(base, seed), 'bolsheviks', 'government');
  const found: Moment[] = [];
  while (activeSeat(g, s) >= 0) {
    const actions = legal(g, s);
    if (phaseOf(g, s) === 'plan' && s.v[g.at.flow.step] === 0) {
      const side = g.data.sides[activeSeat(g, s)]!;
      found.push({
        seed, seat: side.id, beat: s.v[g.at.flow.beat]!, unity: s.v[g.at.track + g.index.track.get(side.unity)!]!,
        plans: new Set(actions.filter((a) => kindOf(a) === 'plan').map(first)).size, matters: matters(s, seed),
      });
    }
    apply(g, s, actions[pick(actions.length)]!);
  }
  return found;
}

describe('the private moments of the final hours', () => {
  const all = Array.from({ length: NIGHTS }, (_, k) => moments(k + 1)).flat();

  it('come to every seat, at the first, the third and the fifth beat', () => {
    for (const side of g.data.sides) {
      for (const beat of [1, 3, 5]) expect(all.filter((m) => m.seat === side.id && m.beat === beat).length, `${side.id} at beat ${beat}`).toBeGreaterThan(NIGHTS / 10);
    }
  });

  it('each offer at least two plans', () => {
    expect(all.filter((m) => m.plans < 2)).toEqual([]);
  });

  it('each offer two plans that leave different tables within the two beats', () => {
    expect(all.filter((m) => !m.matters)).toEqual([]);
  });
});
