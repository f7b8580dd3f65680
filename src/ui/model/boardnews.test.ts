import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../rules/events';
import { activeSeat, legal } from '../../rules/legal';
import { apply } from '../../rules/apply';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, picker } from '../../testkit';
import { createText } from '../text';
import { ofThisBeat, strokeArrows, strokesOf } from './boardnews';
import { createDesk } from './desk';
import { endCourse } from './endcourse';

const game = gameOf('weeks-before-october');
const desks = [createDesk(game, createText('en')), createDesk(game, createText('fr'))] as const;

interface Played {
  readonly events: readonly GameEvent[];
  readonly states: readonly State[];
}

/** A random game to its end: all events, and the state after each period began. */
function playOut(seed: number): Played {
  const s = setup(game, seed);
  const pick = picker(seed * 7 + 1);
  const events: GameEvent[] = [];
  const states = [cloneState(s)];
  while (activeSeat(game, s) >= 0) {
    const open = legal(game, s);
    const news: GameEvent[] = [];
    apply(game, s, open[pick(open.length)]!, (e) => { news.push(e); });
    events.push(...news);
    if (news.some((e) => e.e === 'period')) states.push(cloneState(s));
  }
  return { events, states: [...states, cloneState(s)] };
}

/** The first random game in which somebody struck. */
function struckGame(): Played {
  for (let seed = 1; seed < 80; seed++) {
    const played = playOut(seed);
    if (played.events.some((e) => e.e === 'assault')) return played;
  }
  throw new Error('Nobody strikes in 80 games.');
}

describe('strokes of the night', () => {
  const { events, states } = struckGame();
  const seen = view(game, states.at(-1)!, -1);

  it('are told with the sum that decided, in both languages, in order', () => {
    const assaults = events.filter((e) => e.e === 'assault');
    for (const desk of desks) {
      const told = strokesOf(desk, events);
      expect(told.map((s) => s.point)).toEqual(assaults.map((e) => game.data.points[e.point]!.id));
      told.forEach((s, i) => {
        expect(s.text).toContain(desk.names.label('point', s.point));
        expect(s.text).toContain(String(Math.abs(assaults[i]!.strength)));
        expect(s.text).not.toMatch(/board\.|\{|\}/);
      });
    }
  });

  it('arrive where the place fell and stop where it held', () => {
    const assaults = events.filter((e) => e.e === 'assault');
    for (const arrow of strokeArrows(desks[0], seen, events)) {
      const e = assaults[arrow.turn ?? -1]!;
      expect(arrow.state).toBe(e.result === 'falls' || e.result === 'taken' ? 'done' : 'refused');
      expect(arrow.side).toBe(e.by);
      expect(arrow.to).toEqual(game.data.points[e.point]!.at);
    }
  });

  it('belong to the present beat only', () => {
    const last = events.findLastIndex((e) => e.e === 'beat');
    expect(ofThisBeat(events)[0]).toBe(events[last]);
    expect(ofThisBeat(events).filter((e) => e.e === 'beat')).toHaveLength(1);
    expect(ofThisBeat([])).toEqual([]);
  });
});

describe('the course of a game', () => {
  it('counts every deputy and every unit at every point of time', () => {
    const { states } = playOut(5);
    const { hall, troops, lit } = endCourse(desks[0], states);
    const { at } = game;
    states.forEach((s, i) => {
      expect(hall!.rows[i]!.reduce((a, b) => a + b, 0)).toBe(hall!.total);
      const steps = game.data.units.map((_, u) => s.v[at.step + u]!);
      expect([...troops!.rows[i]!].sort()).toEqual([...steps].sort());
    });
    expect(lit).toBeGreaterThanOrEqual(0);
    expect(lit).toBeLessThanOrEqual(1);
  });
});
