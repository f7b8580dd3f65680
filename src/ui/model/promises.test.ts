import { describe, expect, it } from 'vitest';
import type { Cause, GameEvent } from '../../rules/events';
import { setState } from '../../lab/patch';
import { decision, legal, phaseOf } from '../../rules/legal';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { addTrack } from '../../rules/write';
import { gameOf, playUntil, testGame } from '../../testkit';
import { afterOrders } from '../../testkit/table';
import { createText } from '../text';
import type { Asked } from './asked';
import { choiceOf } from './choices';
import { chipsOf } from './chips';
import type { Desk } from './desk';
import { createDesk } from './desk';
import { logOf } from './log';
import { oddsOf } from './odds';
import { foresee } from './preview';
import { bargainOf, bargainWords, leastLeft } from './prices';
import { readings } from './readings';
import { risingNow } from './rising';
import { contest } from './rivals';
import type { Choice } from './screen';
import { stuckChip } from './stuck';
import { foreseeCheck } from './verdicts';
import { checksOf } from './forecast';

const game = gameOf('weeks-before-october');
const en = createDesk(game, createText('en'));
const fr = createDesk(game, createText('fr'));
const side = (id: string): number => game.index.side.get(id)!;

function put(s: State, tracks: Readonly<Record<string, number>>, flags: readonly string[] = []): State {
  for (const [id, n] of Object.entries(tracks)) s.v[game.at.track + game.index.track.get(id)!] = n;
  for (const id of flags) s.v[game.at.flag + game.index.flag.get(id)!] = 1;
  return s;
}

/** A private moment of a side in the third period. */
function sealing(seat: number): State {
  return playUntil(game, 3, (s) => phaseOf(game, s) === 'seal' && s.v[game.at.flow.seat] === seat && s.v[game.at.flow.period] === 2);
}

function asking(s: State, seat: number): Asked {
  const seen = view(game, s, seat);
  return { seen, decision: decision(game, seen), states: readings(game, seen) };
}

function choose(desk: Desk, asked: Asked, name: string): Choice {
  return asked.decision.actions.map((a) => choiceOf(desk, asked, a)).find((c) => c.name === name)!;
}

describe('a blow that others may spoil', () => {
  const order = game.index.order.get('strike')!;
  const at = put(sealing(side('government')), { 'staff-pause': 0, 'gov-authority': 2, cadets: 0 });
  // With so many units the blow stands exactly at its threshold.
  for (let u = 0; u < game.data.units.length; u++) at.v[game.at.step + u] = u < 5 ? 1 : 2;
  const asked = asking(at, side('government'));

  it('says by how much it passes, and that it does so only if nobody spoils it', () => {
    const { forecast, sums } = choose(en, asked, 'seal:strike');
    expect(forecast[0]).toBe('Is the blow carried out? — 7 against 6: passes by 1, if no order of the others weighs on it');
    // The countermand takes two, and the authority its own effect costs.
    expect(forecast).toContain('Countermanded → 4 against 6: fails by 2');
    expect(sums[0]!.ifs!.find((x) => x.what === 'Countermanded')).toEqual({ what: 'Countermanded', total: '4', verdict: 'fails' });
    expect(choose(fr, asked, 'seal:strike').forecast).toContain('Annulé par le Soviet → 4 pour 6 requis\u202f: échec, il manque 2');
  });

  it('foretells what the orders really come to together', () => {
    for (const rival of contest(game, asked.states, order)!.rivals) {
      const told = foreseeCheck(en, checksOf(rival.outcome, 'blow'));
      const { log } = afterOrders(game, at, ['strike', ...rival.orders.map((k) => game.data.orders[k]!.id)]);
      const real = log.find((e) => e.e === 'check' && e.id === 'blow') as Extract<GameEvent, { e: 'check' }>;
      expect(real.total).toBeGreaterThanOrEqual(told.low);
      expect(real.total).toBeLessThanOrEqual(told.high);
    }
  });

  it('calls its effects certain only if no order can undo them', () => {
    const effect = (c: Choice): boolean | undefined => c.chips.find((x) => x.entity?.id === 'heat' || x.entity?.id === 'soviet-authority')?.maybe;
    expect(choose(en, asked, 'seal:strike').chips.find((x) => x.label === en.names.label('track', 'resolve'))?.maybe ?? true).toBe(true);
    const strong = asking(put(sealing(side('government')), { 'staff-pause': 0, 'gov-authority': 10, cadets: 5 }), side('government'));
    const sure = choose(en, strong, 'seal:strike');
    expect(sure.forecast[0]).toMatch(/: passes by \d+, whatever the others order$/);
    expect(effect(sure)).toBe(false);
  });
});

describe('the answer to what automata will weigh', () => {
  const asked = asking(put(sealing(side('bolsheviks')), { arms: 2, heat: 4 }, ['generals-move']), side('bolsheviks'));

  it('shows the sum with and without the order, and the whole range of its dice', () => {
    const fight = choose(en, asked, 'seal:fight-generals');
    expect(fight.forecast[0]).toContain('Are the generals stopped? At the end of the period, as things stand: ');
    const [withIt, without] = fight.sums;
    const low = (total: string): number => Number(/^−?\d+/.exec(total)![0].replace('−', '-'));
    // Arms 2, one more given by the order, and half the heat.
    expect(low(withIt!.total) - low(without!.total)).toBe(5);
    expect(withIt!.lines.at(-1)).toEqual({ what: 'What they bring', value: -5, high: 0 });
    expect(withIt!.ifs!.map((x) => x.what)).toContain('Government, “Resist the generals”');
  });

  it('says of every other order that it is no answer', () => {
    expect(choose(en, asked, 'seal:campaign').forecast[0]).toMatch(/^Not answered by this: Are the generals stopped\?/);
    expect(choose(fr, asked, 'seal:hold').forecast[0]).toContain('En l’état, à la fin de la période');
  });

  it('is silent while nothing is about to be decided', () => {
    expect(choose(en, asking(sealing(side('bolsheviks')), side('bolsheviks')), 'seal:hold').forecast).toEqual([]);
  });
});

describe('prices', () => {
  it('leave over as little as they can', () => {
    expect([leastLeft(4, [2]), leastLeft(3, [2]), leastLeft(3, [1, 2]), leastLeft(1, [2]), leastLeft(7, [3, 2])]).toEqual([0, 1, 0, 1, 0]);
  });

  it('are told as they are, with what they buy and what is lost', () => {
    const s = playUntil(game, 3, (x) => phaseOf(game, x) === 'play' && x.v[game.at.flow.seat] === side('bolsheviks'));
    s.v[game.at.flag + game.index.flag.get('committee')!] = 0;
    const win = game.index.action.get('bol-win-over')!;
    expect(bargainWords(en, bargainOf(game, s, win, 4), 4)).toBe('4 points, 2 a step: 2 steps');
    expect(bargainWords(en, bargainOf(game, s, win, 3), 3)).toBe('3 points, 2 a step: 1 step, 1 lost');
    expect(bargainWords(fr, bargainOf(game, s, win, 3), 3)).toBe('3 points, 2 par pas\u202f: 1 pas, 1 perdu');
    s.v[game.at.flag + game.index.flag.get('committee')!] = 1;
    expect(bargainWords(en, bargainOf(game, s, win, 3), 3)).toBe('3 points, 1 a step: 3 steps');
    // What the third point adds is no loss: the march counts all of them, mediation adds a bonus at three.
    expect(bargainOf(game, s, game.index.action.get('bol-demonstrate')!, 3).lost).toBe(0);
    expect(bargainOf(game, s, game.index.action.get('exe-mediate')!, 3).lost).toBe(0);
    expect(bargainOf(game, s, game.index.action.get('gov-govern')!, 3).lost).toBe(1);
  });

  it('warn of a target that stands at its end', () => {
    const s = playUntil(game, 5, (x) => phaseOf(game, x) === 'target' && game.data.actions[x.v[game.at.flow.action]!]!.id === 'bol-prepare');
    const { max } = game.data.tracks[game.index.track.get('arms')!]!;
    const arms = (n: number): Choice => {
      const asked = asking(put(s, { arms: n }), s.v[game.at.flow.seat]!);
      return asked.decision.actions.map((a) => choiceOf(en, asked, a)).find(({ title }) => title === en.names.label('track', 'arms'))!;
    };
    expect(arms(max).warn).toBe('It stands at its end: this buys nothing.');
    expect(arms(max - 2).warn).toBeUndefined();
  });

  it('stand on every target, and a choice that throws points away says how many', () => {
    const s = playUntil(game, 5, (x) => phaseOf(game, x) === 'target' && game.data.actions[x.v[game.at.flow.action]!]!.id === 'bol-agitate');
    const { at, index } = game;
    s.v[at.flow.points] = 3;
    s.v[at.flow.spent] = 0;
    // One milieu with people to win for one point, everywhere else they follow somebody.
    for (let m = 0; m < game.data.milieus.length; m++) [4, 5, 1, 0].forEach((n, p) => { s.v[at.cubes + m * at.parties + p] = n; });
    const town = at.cubes + index.milieu.get('town')! * at.parties;
    [4, 4, 1, 1].forEach((n, p) => { s.v[town + p] = n; });
    const first = asking(s, -1);
    for (const a of legal(game, s)) {
      const c = choiceOf(en, first, a);
      if (c.name.startsWith('target')) expect(c.price).toBe(c.title === en.names.label('milieu', 'town') ? '1 point' : '2 points');
      expect(c.lost).toBeUndefined();
    }
    s.v[at.flow.points] = 2;
    const second = asking(s, -1);
    const choices = legal(game, s).map((a) => choiceOf(en, second, a));
    const spoiled = choices.find((c) => c.title === en.names.label('milieu', 'town'))!;
    expect(spoiled.lost).toBe(1);
    expect(spoiled.warn).toMatch(/^1 point is lost\. None is with .+ or .+\.$/);
  });
});

describe('steps that may not take', () => {
  const small = testGame();
  const desk = createDesk(small, createText('en'));
  const track = small.index.track.get('standing-company')!;
  const by: Cause = { type: 'card', id: small.data.cards[0]!.id };

  it('have their odds on the chip', () => {
    const s = playUntil(small, 1, (x) => phaseOf(small, x) === 'play');
    s.v[small.at.track + track] = 8;
    const outcome = foresee(small, readings(small, view(small, s, -1)), (state, x) => { addTrack(state, x, track, 1); });
    expect(chipsOf(desk, outcome)[0]).toMatchObject({ delta: '+1', maybe: true, odds: 'one in two' });
    s.v[small.at.track + track] = 5;
    expect(chipsOf(desk, foresee(small, readings(small, view(small, s, -1)), (state, x) => { addTrack(state, x, track, 1); }))[0]!.odds).toBeUndefined();
  });

  it('are told when they did not', () => {
    const s = playUntil(small, 1, (x) => phaseOf(small, x) === 'play');
    let missed = 0;
    for (let k = 0; k < 40; k++) {
      s.v[small.at.track + track] = 8;
      s.rng = k * 7919;
      const events: GameEvent[] = [];
      const x = newRun(small, (e) => events.push(e));
      x.cause = by;
      addTrack(s, x, track, 1);
      const took = s.v[small.at.track + track] === 9;
      expect(events.map((e) => e.e)).toEqual([took ? 'change' : 'stuck']);
      if (took) continue;
      missed++;
      expect(logOf(desk, events, -1)[0]!.effects).toEqual([`${desk.names.label('track', 'standing-company')} did not rise (one in two)`]);
      expect(logOf(createDesk(small, createText('fr')), events, -1)[0]!.effects[0]).toMatch(/ (n’a|n’ont) pas monté \(une chance sur deux\)$/);
    }
    expect(missed).toBeGreaterThan(8);
    expect(missed).toBeLessThan(32);
    // At its end nothing could have risen.
    s.v[small.at.track + track] = 10;
    const none: GameEvent[] = [];
    addTrack(s, newRun(small, (e) => none.push(e)), track, 1);
    expect(none).toEqual([]);
  });

  it('have their odds on an order, too, that will be carried out when the track may stand higher', () => {
    const petersburg = gameOf('petersburg-1905');
    const soviet = petersburg.index.side.get('soviet')!;
    const s = playUntil(petersburg, 3, (x) => phaseOf(petersburg, x) === 'seal' && x.v[petersburg.at.flow.seat] === soviet);
    const unions = (n: number): Choice['chips'][number] => {
      setState(petersburg, s, { tracks: { unions: n }, flags: { 'strike-on': true } });
      const seen = view(petersburg, s, soviet);
      const there: Asked = { seen, decision: decision(petersburg, seen), states: readings(petersburg, seen) };
      const words = createDesk(petersburg, createText('en'));
      const made = there.decision.actions.map((a) => choiceOf(words, there, a)).find((c) => c.name === 'seal:end-strike')!;
      return made.chips.find((c) => c.entity?.id === 'unions')!;
    };
    expect(unions(1)).toMatchObject({ delta: '+1', maybe: false, odds: 'one in two once it stands at 2' });
    expect(unions(2)).toMatchObject({ delta: '+1', maybe: true, odds: 'one in two' });
  });

  it('are counted apart from those of the same cause that took: never both «did not rise» and «+1»', () => {
    const slot = small.at.track + track;
    const name = desk.names.label('track', 'standing-company');
    const stuck: GameEvent = { e: 'stuck', track: 'standing-company', missed: 1, chance: 50, by };
    const rose: GameEvent = { e: 'change', slot, from: 8, to: 9, by };
    for (const events of [[stuck, rose], [rose, stuck]]) {
      expect(logOf(desk, events, -1)[0]!.effects).toEqual([`${name} +1 (now 9)`, `${name}: one more step did not take (one in two)`]);
    }
    const told = logOf(createDesk(small, createText('fr')), [stuck, rose, stuck], -1)[0]!.effects;
    expect(told).toHaveLength(2);
    expect(told[1]).toMatch(/ 2 autres crans n’ont pas pris \(une chance sur deux chacun\)$/);
    expect(stuckChip(desk, { track: 'standing-company', n: 1, chance: 50, moved: 'up' }).delta).toBe('one step did not take');
  });

  it('say fractions in words and the rest in figures', () => {
    expect([oddsOf(en, 40, 100), oddsOf(en, 45, 100), oddsOf(fr, 60, 100), oddsOf(fr, 1, 6), oddsOf(en, 7, 8)]).toEqual(['two in five', '45 in 100', 'trois chances sur cinq', 'une chance sur six', '7 in 8']);
  });
});

describe('a rising now', () => {
  it('is a range of what the viewer may know, and says what its ends mean', () => {
    const s = sealing(side('government'));
    const range = (seat: number): string => {
      const seen = view(game, s, seat);
      return risingNow(en, seen, readings(game, seen))[0]!.text;
    };
    expect(range(-1)).toMatch(/^Balance of forces if a rising of the Bolsheviks began now: [+−]?\d+…[+−]?\d+ \(\+: Bolsheviks\)$/);
    // What is hidden from a seat makes no difference to what it is told.
    const open = range(side('executive'));
    const preparedness = game.at.track + game.index.track.get('preparedness')!;
    const low = s.v[game.at.low[game.index.track.get('preparedness')!]!]!;
    s.v[preparedness] = low;
    expect(range(side('executive'))).toBe(open);
    const seen = view(game, s, -1);
    expect(risingNow(fr, seen, readings(game, seen))[0]!.about).toContain('À 3 ou plus');
  });

  it('is told once where it is the same whoever begins, and for whom a plus speaks', () => {
    const germany = gameOf('germany-1923');
    const s = playUntil(germany, 3, (x) => phaseOf(germany, x) === 'play' && x.v[germany.at.flow.period] === 2);
    const desk = createDesk(germany, createText('en'));
    const seen = view(germany, s, -1);
    const told = risingNow(desk, seen, readings(germany, seen));
    expect(new Set(told.map((r) => r.text.replace(/^[^:]+/, ''))).size).toBe(told.length);
    for (const r of told) expect(r.text).toMatch(/ \(\+: Communists\)$/);
    const sealed = sealing(side('government'));
    const weeks = view(game, sealed, -1);
    expect(risingNow(en, weeks, readings(game, weeks))[0]!.text).toMatch(/ \(\+: Bolsheviks\)$/);
  });
});
