import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import { gameOf } from '../../testkit/scenarios';
import { afterOrders, table } from '../../testkit/table';
import { setup } from '../setup';
import type { State } from '../state';

const g = gameOf('weeks-before-october');

/** Every order that moves its own side along its lines, with a line it can be given from. */
const turns = g.data.orders.flatMap((o) => {
  const step = o.do.find((e) => e['line'] === o.side && typeof e['by'] === 'number');
  if (!step) return [];
  const { lines } = g.data.sides[g.index.side.get(o.side)!]!;
  return [{ order: o.id, side: o.side, from: lines[(step['by'] as number) > 0 ? 0 : lines.length - 1]!.id }];
});

function position(side: string, line: string, since: number): State {
  const unity = g.data.sides[g.index.side.get(side)!]!.unity;
  return setState(g, setup(g, 4), { lines: { [side]: line }, since: { [side]: since }, tracks: { [unity]: 5, resistance: 0 } });
}

/** What an order costs its side in unity. */
function cost(order: string, side: string, line: string, since: number): number {
  const unity = g.data.sides[g.index.side.get(side)!]!.unity;
  const s = position(side, line, since);
  const { state, log } = afterOrders(g, s, [order]);
  expect(log).toContainEqual(expect.objectContaining({ e: 'order', order, carried: true }));
  expect(table(g, state).line(side)).not.toBe(line);
  return table(g, s).track(unity) - table(g, state).track(unity);
}

describe('changing line', () => {
  it('is possible for every side, in both directions', () => {
    for (const side of g.data.sides) expect(turns.filter((t) => t.side === side.id).map((t) => t.from)).toEqual(expect.arrayContaining([side.lines[0]!.id, side.lines.at(-1)!.id]));
  });

  it.each(turns)('$order costs unity, and never less after five periods than after one', ({ order, side, from }) => {
    expect(cost(order, side, from, 1)).toBeGreaterThan(0);
    expect(cost(order, side, from, 5)).toBeGreaterThanOrEqual(cost(order, side, from, 1));
  });

  it.each(['turn-to-rising', 'turn-to-waiting', 'move-left'])('%s costs more after five periods than after one', (order) => {
    const { side, from } = turns.find((t) => t.order === order)!;
    expect(cost(order, side, from, 5)).toBeGreaterThan(cost(order, side, from, 1));
  });

  it('starts the count of periods anew', () => {
    const s = position('bolsheviks', 'soviet-power', 7);
    const { state } = afterOrders(g, s, ['turn-to-rising']);
    expect(state.v[g.at.onLine + g.index.side.get('bolsheviks')!]).toBe(0);
  });
});
