import { describe, expect, it } from 'vitest';
import type { Cause, GameEvent } from '../rules/events';
import type { State } from '../rules/state';
import { HIDDEN } from '../rules/state';
import { setup } from '../rules/setup';
import { view } from '../rules/view';
import { testGame } from '../testkit';
import { positionAt } from '../testkit/position';
import { createSound, scoreFor } from '../ui/sound';
import { fakePlayers } from '../ui/sound/fake-player';
import { kindOf, momentOf, sing } from './sounds';

const game = testGame();
const common = (): State => view(game, setup(game, 1), -1);
const [gauge] = game.data.meters.gauges;
const track = (id: string): number => game.at.track + game.index.track.get(id)!;
const alone = { viewer: 0, people: [0] };

/** The common view with some tracks set. */
function withTracks(values: Readonly<Record<string, number>>): State {
  const s = common();
  for (const [id, value] of Object.entries(values)) s.v[track(id)] = value;
  return s;
}

describe('the moment music follows', () => {
  it('measures the heat against its mark', () => {
    const mark = game.data.tracks[game.index.track.get(gauge!)!]!.mark!.at;
    expect(momentOf(game, withTracks({ [gauge!]: mark }), 'table', alone).heat).toBe(1);
    expect(scoreFor(momentOf(game, withTracks({ [gauge!]: mark }), 'table', alone)).music).toBe('march');
    expect(scoreFor(momentOf(game, withTracks({ [gauge!]: 2 }), 'table', alone)).music).toBe('vigil');
  });

  it('takes the side of the seat that looks: what lifts one power presses the other', () => {
    const [first, second] = game.data.meters.scales;
    const s = withTracks({ [first!.track]: 9, [second!.track]: 1, [gauge!]: 1 });
    const seat = (side: string): number => game.data.sides.findIndex(({ id }) => id === side);
    const ahead = momentOf(game, s, 'table', { viewer: seat(first!.side), people: [] });
    const behind = momentOf(game, s, 'table', { viewer: seat(second!.side), people: [] });
    expect(ahead.lead).toBeCloseTo(0.8);
    expect(behind.lead).toBeCloseTo(-0.8);
    expect([scoreFor(ahead).music, scoreFor(behind).music]).toEqual(['vigil', 'rumour']);
    expect(momentOf(game, s, 'curtain', { viewer: -1, people: [0, 1] }).lead).toBeCloseTo(0.8);
  });

  it('knows orders from debate, and the hours from both', () => {
    const orders = view(game, positionAt(game, 0, 'seal'), -1);
    const debate = view(game, positionAt(game, 0, 'play'), -1);
    const hours = common();
    hours.v[game.at.flow.beat] = 1;
    expect([orders, debate, hours].map((s) => momentOf(game, s, 'table', alone).stage)).toEqual(['orders', 'debate', 'hours']);
  });

  it('tells who won from the people’s side, and nothing before the end', () => {
    const s = common();
    s.v[game.at.flow.winner] = 1;
    expect(momentOf(game, s, 'table', alone).outcome).toBe('open');
    s.v[game.at.flow.ending] = 1;
    expect([[0], [1], [0, 1], []].map((people) => momentOf(game, s, 'end', { viewer: -1, people }).outcome)).toEqual(['won', 'lost', 'won', 'open']);
    s.v[game.at.flow.winner] = 0;
    expect(momentOf(game, s, 'end', { viewer: -1, people: [0, 1] }).outcome).toBe('lost');
  });

  it('uses nothing a seat alone may know', () => {
    const s = common();
    const before = momentOf(game, s, 'table', alone);
    s.v.forEach((value, slot) => { if (value === HIDDEN) s.v[slot] = 3; });
    expect(momentOf(game, s, 'table', alone)).toEqual(before);
  });

  it('stays a number where a scenario hides the gauge', () => {
    const hidden = game.data.tracks.find((t) => t.hidden)!;
    const shy = { ...game, data: { ...game.data, meters: { ...game.data.meters, gauges: [hidden.id] } } };
    const { heat } = momentOf(shy, common(), 'table', alone);
    expect(heat).toBeGreaterThanOrEqual(0);
    expect(heat).toBeLessThanOrEqual(1);
  });
});

describe('what happens is heard', () => {
  const by = (type: Cause['type']): Cause => ({ type, id: 'x' });
  const change = (id: string, from: number, to: number, type: Cause['type'] = 'card'): GameEvent => ({ e: 'change', slot: track(id), from, to, by: by(type) });

  it.each<readonly [string, GameEvent, ReturnType<typeof kindOf>]>([
    ['heat that rises', change(gauge!, 3, 4), 'heat'],
    ['heat that passes its mark', change(gauge!, 6, 7), 'wave'],
    ['heat that falls', change(gauge!, 4, 3), null],
    ['what nobody at the table did', change(gauge!, 3, 4, 'automaton'), 'automaton'],
    ['another track', change('nerve', 3, 4), null],
    ['a point that falls', { e: 'assault', point: 0, by: 0, lines: [], strength: 3, result: 'falls', cause: by('beat') }, 'point'],
    ['a point that is held', { e: 'assault', point: 0, by: 0, lines: [], strength: 3, result: 'held', cause: by('beat') }, 'point-held'],
    ['the hours', { e: 'hours', attacker: 0, defender: 1 }, 'hours'],
    ['a dispatch', { e: 'dispatch', id: 'x', decider: 0 }, 'dispatch'],
    ['a force that shows itself', { e: 'block', block: 0, value: 2, by: by('card') }, 'force'],
    ['a card passed', { e: 'play', seat: 0, card: 'x', use: 'pass', points: 0 }, null],
  ])('%s', (_what, event, kind) => {
    expect(kindOf(game, event)).toBe(kind);
  });

  it('but never more than three at once, the gravest first', async () => {
    const gestures = new EventTarget();
    const { create, of } = fakePlayers();
    const sound = createSound({ create, gestures, now: () => 0 });
    gestures.dispatchEvent(new Event('click'));
    await new Promise((done) => setTimeout(done, 0));
    of('effects').options.onReady();
    sing(sound, game, [
      change(gauge!, 3, 4), { e: 'choice', dispatch: 'x', option: 'y', seat: 0 }, { e: 'beat', beat: 1 }, { e: 'hours', attacker: 0, defender: 1 }, { e: 'period', period: 2 },
    ]);
    expect(of('effects').calls).toEqual(['play gun', 'play tick', 'play bell']);
  });
});
