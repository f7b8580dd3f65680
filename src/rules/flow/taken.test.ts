import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import { gameOf } from '../../testkit';
import { positionAt } from '../../testkit/position';
import { code } from '../actions';
import { apply } from '../apply';
import type { GameEvent } from '../events';
import { activeSeat, legal } from '../legal';

const g = gameOf('february-to-october');
const executive = g.index.side.get('executive')!;
const order = g.index.order.get('take-power')!;

/** A period of the summer in which the Executive takes the power it was offered, obeyed or not; what is told from its order on. */
function take(seed: number, authority: number): { readonly events: readonly GameEvent[]; readonly over: boolean } {
  let s = positionAt(g, executive, 'seal', seed, 4);
  s = setState(g, s, {
    flags: { 'soviet-offered': true, 'generals-move': false }, lines: { executive: 'break', bolsheviks: 'soviet-power' },
    seats: { 'petrograd-soviet': { bolsheviks: 2, executive: 16 } },
    tracks: { 'soviet-authority': authority, 'gov-authority': 1, cadets: 0, reaction: 2, 'unity-executive': 5 },
  });
  const events: GameEvent[] = [];
  const period = s.v[g.at.flow.period]!;
  const seal = legal(g, s).find((a) => a === code('seal', order + 1));
  expect(seal).toBeDefined();
  apply(g, s, seal!);
  while (activeSeat(g, s) >= 0 && s.v[g.at.flow.period] === period && s.v[g.at.flow.ending] === 0) {
    const open = legal(g, s);
    apply(g, s, open[open.length - 1]!, (e) => events.push(e));
  }
  return { events, over: s.v[g.at.flow.ending]! > 0 };
}

const drifted = (events: readonly GameEvent[]): boolean => events.some((e) => e.e === 'change' && e.by.type === 'drift');

describe('an order that ends the game', () => {
  it('ends it as the table stands: nothing drifts after it', () => {
    const { events, over } = take(3, 10);
    expect(over).toBe(true);
    expect(events.some((e) => e.e === 'ending')).toBe(true);
    expect(drifted(events)).toBe(false);
  });

  it('and does not where the power was not taken: the period drifts to its end', () => {
    const { events, over } = take(3, 0);
    expect(over).toBe(false);
    expect(drifted(events)).toBe(true);
  });
});
