import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import type { PatchData } from '../../rules/startdata';
import type { GameEvent } from '../../rules/events';
import { carryOrder } from '../../rules/flow/period';
import { endingOf } from '../../rules/flow/score';
import { newRun } from '../../rules/run';
import { setup } from '../../rules/setup';
import { gameOf } from '../../testkit';
import { createText } from '../text';
import { ENDING } from '../text/tables/ending';
import type { Desk } from './desk';
import { createDesk } from './desk';
import { endModel } from './end';
import type { EndModel } from './screen';

const game = gameOf('february-to-october');
const en = createDesk(game, createText('en', ENDING));
const fr = createDesk(game, createText('fr', ENDING));

/** The Executive takes the power that is offered; the Bolsheviks might have risen, and did not. */
function taken(patch: PatchData = {}): (desk: Desk) => EndModel {
  const s = setState(game, setup(game, 1), {
    flags: { 'soviet-offered': true, committee: true }, lines: { executive: 'break', bolsheviks: 'insurrection' },
    tracks: { 'soviet-authority': 9, 'gov-authority': 2, cadets: 0, reaction: 4, 'unity-executive': 4 }, ...patch,
  });
  s.v[game.at.flow.period] = 7;
  const events: GameEvent[] = [{ e: 'period', period: 7 }];
  const x = newRun(game, (e) => events.push(e));
  const order = game.orders[game.index.order.get('take-power')!]!;
  s.v[game.at.order + order.side] = order.index + 1;
  carryOrder(s, x, order);
  s.v[game.at.flow.ending] = endingOf(s, newRun(game)) + 1;
  s.v[game.at.flow.winner] = order.side + 1;
  events.push({ e: 'ending', ending: game.data.endings[s.v[game.at.flow.ending]! - 1]!.id });
  // What came afterwards is no part of the sum.
  setState(game, s, { tracks: { 'soviet-authority': 1 } });
  return (desk) => endModel(desk, { state: s, history: [], events });
}

describe('a power taken', () => {
  it('is told by the sum that decided, as it stood then, and not by the forces of a rising that nobody made', () => {
    const { title, why } = taken()(en);
    expect(title).toBe('The power that was offered');
    const check = why.decided!;
    expect(check.title).toBe('Are the soviets obeyed when they govern?');
    expect(check.lines.find((l) => l.what.includes('Soviet'))!.value).toBe(9);
    expect(check.lines.reduce((n, l) => n + l.value, 0)).toBe(Number(check.total));
    expect(check.verdict).not.toBe('');
    expect(why.sum).toBeNull();
    expect(why.lead).toBe('25 Aug. – 8 Sept.: one sum decided. Each term stands as it counted then.');
    expect(why.helped[0]).toMatch(/Soviet.*\+9$/);
    expect(why.hindered.join()).toContain('−2');
    expect(why.otherwise.map((o) => o.text).join()).not.toMatch(/balance|rising/i);
    expect(taken()(fr).why.lead).toBe('25 août – 8 sept.\u202f: une somme a tranché. Chaque terme est donné tel qu’il comptait alors.');
  });

  it('is not told so where the power was not taken', () => {
    const { title, why } = taken({ tracks: { 'soviet-authority': 2 } })(en);
    expect(title).not.toBe('The power that was offered');
    expect(why.decided).toBeNull();
  });
});

describe('a palace taken before its time', () => {
  it('is told by the stroke that took it', () => {
    const s = setup(game, 1);
    const [point, by] = [game.index.point.get('winter-palace')!, game.index.side.get('bolsheviks')!];
    const slot = game.at.holder + point;
    const lines = [{ what: { k: 'q.roll', a: { min: 1, max: 6 } }, value: 4 }];
    const events: GameEvent[] = [
      { e: 'period', period: 5 }, { e: 'hours', attacker: by, defender: 2 }, { e: 'beat', beat: 1 },
      { e: 'assault', point, by, lines, strength: 4, result: 'falls', cause: { type: 'plan', id: 'x' } },
      { e: 'change', slot, from: s.v[slot]!, to: by, by: { type: 'plan', id: 'x' } },
    ];
    s.v[slot] = by;
    s.v[game.at.flow.period] = 5;
    s.v[game.at.flow.beat] = 1;
    s.v[game.at.flow.attacker] = by + 1;
    s.v[game.at.flow.ending] = endingOf(s, newRun(game)) + 1;
    s.v[game.at.flow.winner] = by + 1;
    events.push({ e: 'ending', ending: 'july-power' });
    const { title, why } = endModel(en, { state: s, history: [], events });
    expect(title).toBe('Power before its time');
    expect(why.decided).toMatchObject({ title: 'Winter Palace', total: '4' });
    // A rising was made: its balance is told as well.
    expect(why.sum).not.toBeNull();
  });
});
