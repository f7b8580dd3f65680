import { describe, expect, it } from 'vitest';
import { setState } from '../lab/patch';
import { openHours, playHours } from '../testkit/hours';
import { playNames, playUntil } from '../testkit/play';
import { gameOf } from '../testkit/scenarios';
import { afterOrders, table } from '../testkit/table';
import { apply } from './apply';
import type { GameEvent } from './events';
import { scores } from './flow/score';
import { activeSeat, findAction, legal, legalNames, phaseOf } from './legal';
import { worth } from './play';
import { newRun } from './run';
import { setup } from './setup';
import type { State } from './state';
import { cloneState, ZONE } from './state';

const g = gameOf('_fixtures/two-sides');
const STRIKERS = 0;
const COMPANY = 1;
const card = (id: string): number => g.index.card.get(id)!;
const zone = (s: State, id: string): number => s.v[g.at.zone + card(id)]!;

/** Plays quietly (first answers, no orders, passes) until a phase of a seat in a period. */
function until(phase: string, seat: number, period = 0, seed = 3, visit?: (s: State) => void): State {
  const s = setup(g, seed);
  while (!(phaseOf(g, s) === phase && activeSeat(g, s) === seat && s.v[g.at.flow.period] === period)) {
    if (activeSeat(g, s) < 0) throw new Error('the game ended first');
    visit?.(s);
    const pass = findAction(g, s, 'pass');
    apply(g, s, pass >= 0 ? pass : legal(g, s)[0]!);
  }
  return s;
}

/** Gives a side these cards and no others, and lays these on the market. */
function hold(s: State, side: number, hand: readonly string[], market: readonly string[] = []): State {
  for (const c of g.handDeck[side]!) s.v[g.at.zone + c] = ZONE.deck;
  for (const c of g.marketDeck) s.v[g.at.zone + c] = ZONE.deck;
  for (const id of hand) s.v[g.at.zone + card(id)] = ZONE.hand + side;
  for (const id of market) s.v[g.at.zone + card(id)] = ZONE.market;
  return s;
}

describe('the order of play', () => {
  it('goes from the lightest side to the heaviest, weighed when the period begins', () => {
    const first = (patch: Parameters<typeof setState>[2]): string => {
      const s = until('play', activeSeat(g, until('play', STRIKERS)), 0);
      // The weights of the next period are taken when it begins.
      setState(g, s, patch);
      while (s.v[g.at.flow.period] === 0) apply(g, s, findAction(g, s, 'pass') >= 0 ? findAction(g, s, 'pass') : legal(g, s)[0]!);
      return g.data.sides[s.v[g.at.flow.first]!]!.id;
    };
    expect(first({ tracks: { 'standing-strikers': 0, 'standing-company': 10 } })).toBe('strikers');
    expect(first({ tracks: { 'standing-strikers': 10, 'standing-company': 0 } })).toBe('company');
  });

  it('gives every side as many turns as there are rounds', () => {
    const s = until('play', STRIKERS);
    const seats: number[] = [];
    while (phaseOf(g, s) === 'play' && s.v[g.at.flow.period] === 0) {
      seats.push(activeSeat(g, s));
      apply(g, s, findAction(g, s, 'pass'));
    }
    const before = s.v[g.at.flow.period]!;
    expect(before).toBe(1);
    expect(seats.filter((x) => x === STRIKERS).length).toBe(g.data.rounds);
  });
});

describe('a card', () => {
  it('played for its event does that and nothing else, and is laid away', () => {
    const s = hold(until('play', STRIKERS), STRIKERS, ['shared-soup', 'strike-fund']);
    setState(g, s, { tracks: { hunger: 3 }, cubes: { quays: { strikers: 3, unaligned: 3 } } });
    playNames(g, s, ['play:shared-soup:event']);
    expect([table(g, s).track('hunger'), table(g, s).cubes('quays', 'strikers'), zone(s, 'shared-soup')]).toEqual([2, 4, ZONE.discard]);
  });

  it('that may be played once leaves the game', () => {
    const s = hold(until('play', STRIKERS), STRIKERS, ['strike-fund']);
    playNames(g, s, ['play:strike-fund:event']);
    expect(zone(s, 'strike-fund')).toBe(ZONE.removed);
  });

  it('played for its points buys steps of one action, aimed one by one, until they are spent', () => {
    const s = hold(until('play', STRIKERS), STRIKERS, ['night-choir']);
    setState(g, s, { cubes: { quays: { strikers: 1, unaligned: 5 }, shops: { strikers: 0, unaligned: 6 } } });
    playNames(g, s, ['play:night-choir:speak-at-the-hook', 'target:quays', 'target:shops', 'target:quays']);
    expect([table(g, s).cubes('quays', 'strikers'), table(g, s).cubes('shops', 'strikers')]).toEqual([3, 1]);
    expect(phaseOf(g, s)).not.toBe('target');
    expect(zone(s, 'night-choir')).toBe(ZONE.discard);
  });

  it('may be left with points unspent, once something was done', () => {
    const s = hold(until('play', STRIKERS), STRIKERS, ['night-choir']);
    playNames(g, s, ['play:night-choir:speak-at-the-hook']);
    expect(legalNames(g, s)).not.toContain('finish');
    playNames(g, s, ['target:crews', 'finish']);
    expect(activeSeat(g, s)).toBe(COMPANY);
  });

  it('is worth less for an action that was used already this period', () => {
    const s = hold(until('play', STRIKERS), STRIKERS, ['night-choir', 'old-foreman']);
    const action = g.index.action.get('march')!;
    const x = newRun(g);
    expect(worth(g, s, x, STRIKERS, card('night-choir'), action)).toBe(3);
    const again = cloneState(s);
    again.v[g.at.used + action] = 1;
    expect(worth(g, again, x, STRIKERS, card('night-choir'), action)).toBe(3 - g.data.repeatCost);
    expect(legalNames(g, s)).toContain('play:old-foreman:march');
    expect(legalNames(g, again)).not.toContain('play:old-foreman:march');
  });

  it('is worth less to a side in trouble, and more after a bonus, but never nothing', () => {
    const s = hold(until('play', STRIKERS), STRIKERS, ['shared-soup', 'night-choir']);
    const action = g.index.action.get('speak-at-the-hook')!;
    const x = newRun(g);
    const torn = setState(g, cloneState(s), { tracks: { 'unity-strikers': 1 } });
    expect(worth(g, torn, x, STRIKERS, card('night-choir'), action)).toBe(2);
    expect(worth(g, torn, x, STRIKERS, card('shared-soup'), action)).toBe(1);
    const bonus = cloneState(s);
    bonus.v[g.at.bonus + STRIKERS] = 2;
    expect(worth(g, bonus, x, STRIKERS, card('night-choir'), action)).toBe(5);
    playNames(g, bonus, ['play:night-choir:speak-at-the-hook']);
    expect(bonus.v[g.at.bonus + STRIKERS]).toBe(0);
  });

  it('of the street happens as well, when somebody takes it for its points', () => {
    const s = hold(until('play', STRIKERS), STRIKERS, [], ['fog']);
    setState(g, s, { tracks: { anger: 5 } });
    expect(legalNames(g, s).some((n) => n === 'play:fog:event')).toBe(false);
    playNames(g, s, ['play:fog:speak-at-the-hook', 'target:quays', 'finish']);
    expect(table(g, s).track('anger')).toBe(4);
  });

  it('comes into a hand only while its days last', () => {
    let later = false;
    for (let seed = 1; seed <= 40; seed++) {
      const s = setup(g, seed);
      expect([zone(s, 'insurance-letter'), zone(s, 'sister-port')]).toEqual([ZONE.deck, ZONE.deck]);
      // With an empty hand, so that the next period fills it anew.
      const next = hold(until('play', STRIKERS, 0, seed), STRIKERS, []);
      while (activeSeat(g, next) >= 0 && next.v[g.at.flow.period] === 0) apply(g, next, findAction(g, next, 'pass') >= 0 ? findAction(g, next, 'pass') : legal(g, next)[0]!);
      later ||= zone(next, 'insurance-letter') !== ZONE.deck || zone(next, 'sister-port') !== ZONE.deck;
    }
    expect(later).toBe(true);
  });
});

describe('the private moment', () => {
  it('offers two cards for the reserve in the periods that have one; one is kept, the other goes back', () => {
    // The large scenario has enough cards for two at any time.
    const big = gameOf('weeks-before-october');
    const s = playUntil(big, 4, (x) => phaseOf(big, x) === 'reserve');
    const seat = activeSeat(big, s);
    const before = s.v[big.at.reserve + seat]!;
    const offered = big.handDeck[seat]!.filter((c) => s.v[big.at.zone + c] === ZONE.offer + seat);
    expect(offered).toHaveLength(2);
    apply(big, s, legal(big, s)[0]!);
    expect(offered.map((c) => s.v[big.at.zone + c])).toEqual([ZONE.reserve + seat, ZONE.deck]);
    expect(s.v[big.at.reserve + seat]).toBe(before + 1);
    expect([phaseOf(big, s), activeSeat(big, s)]).toEqual(['seal', seat]);
    const without: string[] = [];
    until('play', STRIKERS, 1, 3, (x) => { if (x.v[g.at.flow.period] === 1) without.push(phaseOf(g, x)); });
    expect(without).not.toContain('reserve');
  });

  it('seals an order that nobody hears of until the period ends', () => {
    const s = until('seal', COMPANY);
    const log: GameEvent[] = [];
    apply(g, s, findAction(g, s, 'seal:hire-guards'), (e) => log.push(e));
    const sealed = log.filter((e) => e.e === 'sealed');
    expect(sealed).toContainEqual({ e: 'sealed', seat: COMPANY });
    for (const e of sealed) if ('order' in e) expect(e.only).toBe(COMPANY);
    expect(table(g, s).flag('guards-hired')).toBe(false);
    while (s.v[g.at.flow.period] === 0) apply(g, s, findAction(g, s, 'pass') >= 0 ? findAction(g, s, 'pass') : legal(g, s)[0]!);
    expect(table(g, s).flag('guards-hired')).toBe(true);
  });

  it('orders are carried out by their precedence, and one that is no longer possible is not', () => {
    const s = setState(g, setup(g, 2), { seats: { 'strike-hall': { strikers: 10, company: 0, waverers: 2 } }, tracks: { 'standing-company': 2 } });
    const { log, state } = afterOrders(g, s, ['reopen-the-cranes', 'found-committee']);
    const orders = log.filter((e) => e.e === 'order');
    expect(orders).toEqual([
      { e: 'order', seat: STRIKERS, order: 'found-committee', carried: true },
      { e: 'order', seat: COMPANY, order: 'reopen-the-cranes', carried: false },
    ]);
    expect(table(g, state).flag('committee')).toBe(true);
  });
});

describe('dispatches', () => {
  it('come once, those of the period first', () => {
    const heard: number[] = [];
    const s = setup(g, 5, (e) => { if (e.e === 'dispatch') heard.push(g.index.dispatch.get(e.id)!); });
    for (let n = 0; n < 400 && activeSeat(g, s) >= 0; n++) apply(g, s, legal(g, s)[0]!, (e) => { if (e.e === 'dispatch') heard.push(g.index.dispatch.get(e.id)!); });
    const drawn = heard.filter((d) => d < g.epilogueFrom);
    expect(new Set(drawn).size).toBe(drawn.length);
    const opening = until('dispatch', STRIKERS, 1);
    expect(legalNames(g, opening)).toEqual(expect.arrayContaining(['choose:soup-children', 'choose:soup-pickets']));
  });

  it('an answer that is not open is not offered', () => {
    const s = until('dispatch', STRIKERS, 1);
    expect(legalNames(g, setState(g, cloneState(s), { units: { 'tug-crews': 1 } }))).not.toContain('choose:soup-crews');
    expect(legalNames(g, setState(g, cloneState(s), { units: { 'tug-crews': 3 } }))).toContain('choose:soup-crews');
  });

  it('a queued one comes in the next period, and the street answers it by what it wants most', () => {
    const start = until('play', STRIKERS);
    const market = (hunger: number, anger: number): string[] => {
      const s = setState(g, cloneState(start), { tracks: { hunger, anger, 'unity-company': 6 } });
      const unload = g.index.option.get('lemons-unload')!;
      s.v[g.at.chosen + unload[0]] = unload[1] + 1;
      s.v[g.at.flow.queued1] = g.index.dispatch.get('lemon-market')! + 1;
      const answers: string[] = [];
      while (activeSeat(g, s) >= 0 && s.v[g.at.flow.period]! < 2) {
        apply(g, s, findAction(g, s, 'pass') >= 0 ? findAction(g, s, 'pass') : legal(g, s)[0]!, (e) => { if (e.e === 'choice' && e.dispatch === 'lemon-market') answers.push(e.option); });
      }
      return answers;
    };
    expect(market(6, 0)).toEqual(['lemons-bought']);
    expect(market(0, 10)).toEqual(['lemons-thrown']);
  });
});

describe('the final hours', () => {
  it('plan two beats at a time and end with the last beat, or sooner when their goal is taken', () => {
    const weak = setState(g, setup(g, 1), { units: { 'crane-men': 0, 'tug-crews': 0, 'gate-watch': 0 }, tracks: { anger: 0, nerve: 0 } });
    const night = openHours(g, weak, 'strikers', 'company');
    expect(phaseOf(g, night)).toBe('plan');
    const held = playHours(g, night, {});
    expect(held.v[g.at.flow.beat]).toBe(g.data.hours!.beats);
    expect(table(g, held).holder('harbour-office')).toBe('company');
    const strong = setState(g, setup(g, 1), { units: { 'crane-men': 4, 'tug-crews': 4, 'gate-watch': 4 }, tracks: { anger: 10, nerve: 10 } });
    const won = playHours(g, openHours(g, strong, 'strikers', 'company'), { strikers: (_s, step) => (step === 0 ? ['go-for:harbour-gate'] : ['go-for:harbour-office']) });
    expect(won.v[g.at.flow.beat]).toBe(2);
    expect(table(g, won).holder('harbour-office')).toBe('strikers');
  });

  it('let a point that is still shut be planned for a later beat only', () => {
    const night = openHours(g, setup(g, 1), 'strikers', 'company');
    while (activeSeat(g, night) !== STRIKERS) apply(g, night, legal(g, night)[0]!);
    expect(legalNames(g, night)).not.toContain('plan:go-for:harbour-office');
    playNames(g, night, ['plan:hold']);
    expect(legalNames(g, night)).toContain('plan:go-for:harbour-office');
  });

  it('count a reserve card in the moment for which it was turned', () => {
    const s = setState(g, setup(g, 1), { units: { 'crane-men': 2, 'tug-crews': 2, 'gate-watch': 2 }, tracks: { anger: 4, nerve: 4 } });
    hold(s, STRIKERS, []);
    s.v[g.at.zone + card('night-choir')] = ZONE.reserve + STRIKERS;
    for (let side = 0; side < g.sides; side++) s.v[g.at.reserve + side] = side === STRIKERS ? 1 : 0;
    const strength = (commit: boolean): number => {
      const night = openHours(g, s, 'strikers', 'company');
      const log: GameEvent[] = [];
      while (activeSeat(g, night) >= 0 && night.v[g.at.flow.beat] === 1) {
        const wish = phaseOf(g, night) === 'commit' ? (commit ? 'commit:night-choir' : 'commit:none') : activeSeat(g, night) === STRIKERS && night.v[g.at.flow.step] === 0 ? 'plan:go-for:great-crane' : 'plan:hold';
        apply(g, night, findAction(g, night, wish), (e) => log.push(e));
      }
      return log.find((e): e is Extract<GameEvent, { e: 'assault' }> => e.e === 'assault')!.strength;
    };
    expect(strength(true) - strength(false)).toBe(3);
  });
});

describe('the end', () => {
  it('is the first ending that holds, and objectives add to its scores', () => {
    const s = setState(g, setup(g, 1), { points: { 'harbour-office': 'strikers' }, tracks: { 'unity-strikers': 4, bruises: 1, anger: 9, 'unity-company': 3 }, seats: { 'strike-hall': { strikers: 6, company: 2 }, 'town-council': { strikers: 2, company: 7 } } });
    expect(scores(s, newRun(g))).toEqual([60 + 12 - 4, 15 + 6]);
    setState(g, s, { tracks: { anger: 4 } });
    expect(scores(s, newRun(g))).toEqual([68, 21 + 8]);
    setState(g, s, { seats: { 'town-council': { strikers: 7, company: 2 } } });
    expect(scores(s, newRun(g))).toEqual([76, 29]);
    setState(g, s, { points: { 'harbour-office': 'company' }, flags: ['talks'], tracks: { 'standing-strikers': 5, 'standing-company': 3 } });
    expect(scores(s, newRun(g))).toEqual([40 + 10 + 8, 40 + 6 + 8]);
  });

  it('comes with the last period at the latest, and names a winner by the scores', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const s = setup(g, seed);
      while (activeSeat(g, s) >= 0) apply(g, s, findAction(g, s, 'pass') >= 0 ? findAction(g, s, 'pass') : legal(g, s)[0]!);
      const list = s.v.slice(g.at.score, g.at.score + g.sides);
      expect(list[s.v[g.at.flow.winner]! - 1]).toBe(Math.max(...list));
      expect(s.v[g.at.flow.period]).toBeLessThan(g.data.periods.length);
    }
  });
});
