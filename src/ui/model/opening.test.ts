import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import type { GameEvent } from '../../rules/events';
import { beginHours } from '../../rules/flow/hours';
import { newRun } from '../../rules/run';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf } from '../../testkit';
import { createText } from '../text';
import { createDesk } from './desk';
import { inspect } from './inspect';
import { logOf } from './log';
import { readings } from './readings';

const game = gameOf('weeks-before-october');
const en = createDesk(game, createText('en'));
const fr = createDesk(game, createText('fr'));

function opening(flags: Readonly<Record<string, boolean>>, won: number): { readonly state: State; readonly events: readonly GameEvent[] } {
  const state = setup(game, 5);
  setState(game, state, { flags });
  game.data.units.forEach((_, u) => { state.v[game.at.step + u] = u < won ? 4 : 1; });
  state.v[game.at.flow.attacker] = game.index.side.get('bolsheviks')! + 1;
  state.v[game.at.flow.defender] = game.index.side.get('government')! + 1;
  const events: GameEvent[] = [];
  beginHours(state, newRun(game, (e) => events.push(e)));
  return { state, events };
}

const told = (desk: typeof en, events: readonly GameEvent[]): string[] => logOf(desk, events, -1).flatMap((e) => e.effects).map((s) => s.replace(/\u202f/g, ' '));

describe('a point that goes over as the hours open', () => {
  it('is told once, with what it went over for and the numbers that were compared', () => {
    const { events } = opening({ committee: true, pretext: true }, 4);
    const lines = told(en, events);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Bridges → Bolsheviks, for “[^”]+” \(.*Committee.*pretext.*\)$/i);
    expect(lines[1]).toMatch(/^.*Fortress → Bolsheviks, for at least 3 units are won over \(4\)$/);
    expect(told(fr, events)[1]).toMatch(/→ bolcheviks, car au moins 3 unités sont gagnées \(4\)$/i);
  });

  it('is not spoken of when it stays where it was', () => {
    expect(told(en, opening({}, 2).events)).toEqual([]);
    expect(told(en, opening({}, 3).events)).toHaveLength(1);
  });

  it('says on asking what it would be lost for, before the hours and to everybody', () => {
    const seen = view(game, setup(game, 5), -1);
    const rules = (desk: typeof en): string => inspect(desk, { seen, viewer: -1, events: [], states: readings(game, seen, 2) }, { kind: 'point', id: 'fortress' })!.rules.join(' ');
    expect(rules(en)).toContain('Goes to the Bolsheviks as the final hours open, if at least 3 units are won over.');
    expect(rules(fr)).toContain('Passe aux bolcheviks quand s’ouvrent les heures décisives, si au moins 3 unités sont gagnées.');
  });
});
