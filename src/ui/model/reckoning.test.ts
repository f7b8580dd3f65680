import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import type { GameEvent } from '../../rules/events';
import { activeSeat, findAction, legal, legalNames, phaseOf } from '../../rules/legal';
import { apply } from '../../rules/apply';
import { newRun } from '../../rules/run';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, picker, playUntil } from '../../testkit';
import { createText } from '../text';
import { ENDING } from '../text/tables/ending';
import { createDesk } from './desk';
import { endModel, tieOf } from './end';
import { reportsOf } from './report';
import { tableModel } from './table';

const game = gameOf('weeks-before-october');
const en = createDesk(game, createText('en', ENDING));
const THREE = game.data.sides.map((s) => ({ name: s.id, human: true }));

/** A game of random moves to its end, with its events. */
function whole(seed: number): { readonly state: State; readonly events: GameEvent[]; readonly last: number } {
  const events: GameEvent[] = [];
  const s = setup(game, seed, (e) => events.push(e));
  const pick = picker(seed);
  let last = 0;
  while (activeSeat(game, s) >= 0) {
    const open = legal(game, s);
    last = events.length;
    apply(game, s, open[pick(open.length)]!, (e) => events.push(e));
  }
  return { state: s, events, last };
}

const games = Array.from({ length: 24 }, (_, i) => whole(i + 1));
const ends = games.map(({ state, events }) => endModel(en, { state, history: [], events }));

describe('the reckoning', () => {
  it('shows the sums that were held against each other where nobody rose, and no others', () => {
    const claim = (s: State, id: string): number => game.sums[game.index.sum.get(id)!]!(s, newRun(game));
    let compared = 0;
    let moved = 0;
    games.forEach(({ state }, i) => {
      const { roads } = ends[i]!.why;
      const ending = game.data.endings[state.v[game.at.flow.ending]! - 1]!.id;
      if (state.v[game.at.flow.beat]! > 0 || ending === 'dictatorship') {
        expect(roads).toBeNull();
        return;
      }
      compared++;
      const totals = roads!.sums.map((sum) => sum.lines.reduce((n, l) => n + l.value, 0));
      // The choices after the end move these numbers: what is shown is what decided.
      expect(roads!.sums.map((sum) => Number(sum.total.replace('−', '-')))).toEqual(totals);
      const [exe, gov] = ['exe-claim', 'gov-claim'].map((id) => totals[roads!.sums.findIndex((sum) => sum.title === en.pick(game.data.sums[id]!.name))]!);
      expect(exe! - gov! >= 2 ? ['parliamentary', 'all-socialist'] : gov! - exe! >= 2 ? ['order'] : ['stalemate']).toContain(ending);
      moved += Math.abs(claim(state, 'exe-claim') - exe!) + Math.abs(claim(state, 'gov-claim') - gov!);
      for (const n of totals) expect(roads!.text).toContain(String(n).replace('-', '−'));
      expect(roads!.text.includes('too little for either')).toBe(Math.abs(totals[0]! - totals[1]!) < 2);
    });
    expect(compared).toBeGreaterThan(0);
    expect(moved).toBeGreaterThan(0);
  });

  it('says whose the ending is, and by what another ranks first in it', () => {
    let other = 0;
    ends.forEach((end, i) => {
      const { data } = game.endings[games[i]!.state.v[game.at.flow.ending]! - 1]!;
      expect(end.owner.id).toBe(data.side ?? 'nobody');
      expect(end.ahead === '').toBe(end.owner.index === end.winner.index);
      if (end.ahead === '') return;
      other++;
      const score = end.scores.find((s) => s.side.index === end.winner.index)!;
      const heaviest = [...score.lines].sort((a, b) => b.value - a.value)[0]!;
      if (!end.ahead.includes('a tie goes')) expect(end.ahead).toContain(`${heaviest.what} +${heaviest.value.toString()}`);
      expect(end.ahead).toContain(`${score.score.toString()} points`);
    });
    expect(other).toBeGreaterThan(0);
  });

  it('says what decides where scores are equal, and nothing where they are not', () => {
    const row = (index: number, score: number, points: number): Parameters<typeof tieOf>[2][number] => ({ side: { index }, score, objectives: [{ label: '', done: true, points }, { label: '', done: false, points: 5 }] });
    expect(tieOf(en, { index: 1 }, [row(0, 40, 10), row(1, 40, 15), row(2, 12, 15)])).toMatch(/^40 points each: .*15 against 10/);
    expect(tieOf(en, { index: 0 }, [row(0, 40, 10), row(1, 40, 10)])).toMatch(/order of the sides/);
    expect(tieOf(en, { index: 1 }, [row(0, 39, 10), row(1, 40, 5)])).toBe('');
  });

  it('keeps the points for its own page: no sheet before it tells them', () => {
    for (const { events, last } of games) {
      expect(events.slice(last).some((e) => e.e === 'result')).toBe(true);
      const told = JSON.stringify(reportsOf(en, { events, from: last, viewer: -1, history: [] }));
      const result = events.findLast((e) => e.e === 'result') as Extract<GameEvent, { e: 'result' }>;
      expect(told).not.toContain(`${en.look(0).name} ${result.scores[0]!.toString()}`);
    }
  });
});

describe('the table', () => {
  it('brings a gauge forward from half-way to its mark', () => {
    const near = (reaction: number): string[] => {
      const s = setup(game, 2);
      setState(game, s, { tracks: { reaction } });
      return tableModel(en, { seen: view(game, s, -1), viewer: -1, history: [], events: [], players: THREE, canUndo: false }).near.map((g) => g.entity.id);
    };
    expect([near(3), near(4), near(5), near(8)]).toEqual([[], [], ['reaction'], ['reaction']]);
  });

  it('tells nobody else at the same screen what was just sealed', () => {
    let sealed = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const s = playUntil(game, seed, (now) => phaseOf(game, now) === 'seal');
      const seat = activeSeat(game, s);
      const name = legalNames(game, s).find((n) => n !== 'seal:hold');
      if (name === undefined) continue;
      const events: GameEvent[] = [];
      apply(game, s, findAction(game, s, name), (e) => events.push(e));
      sealed++;
      const order = en.names.label('order', name.replace('seal:', ''));
      for (let viewer = -1; viewer < game.sides; viewer++) {
        const { log } = tableModel(en, { seen: view(game, s, viewer), viewer, history: [], events, players: THREE, canUndo: false });
        expect(log.some((e) => e.text.includes(order)), `seen by ${viewer.toString()}`).toBe(viewer === seat);
      }
    }
    expect(sealed).toBeGreaterThan(2);
  });
});
