import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ActionCode } from '../../rules/actions';
import { apply } from '../../rules/apply';
import type { Game } from '../../rules/game';
import { activeSeat, legal } from '../../rules/legal';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { sample, view } from '../../rules/view';
import { gameOf } from '../../testkit/index';
import type { Learned } from '../learned/learned';
import { inputsOf } from '../learned/inputs';
import { createValue } from '../learned/value';
import { createBot, createThinker } from '../index';

function learnedOf(name: string): Learned | null {
  const path = `scenarios/${name}/learned.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Learned) : null;
}

/** Positions of a game at which somebody has a choice, spread over the whole of it. */
function positions(g: Game, seed: number, every: number): State[] {
  const bots = g.data.sides.map((_, side) => createBot('script', g, side));
  const s = setup(g, seed);
  const found: State[] = [];
  for (let n = 0; activeSeat(g, s) >= 0; n++) {
    const seat = activeSeat(g, s);
    const open = legal(g, s);
    if (open.length > 1 && n % every === 0) found.push(cloneState(s));
    apply(g, s, open.length > 1 ? bots[seat]!(view(g, s, seat), open, n) : open[0]!);
  }
  return found;
}

describe.each(['weeks-before-october', '_fixtures/two-sides'])('%s', (name) => {
  const g = gameOf(name);
  const learned = learnedOf(name);
  const list = positions(g, 5, 9);

  test.each(['flat:24', 'search:24', 'easy', 'normal'])('%s: positions that look alike to the seat get the same answer', (kind) => {
    let unlike = 0;
    list.forEach((s, k) => {
      const seat = activeSeat(g, s);
      const open = legal(g, s);
      const other = sample(g, view(g, s, seat), 77 + k);
      if (JSON.stringify(other.v) !== JSON.stringify(s.v)) unlike++;
      const bot = createBot(kind, g, seat, learned);
      const one = bot(view(g, s, seat), open, k);
      expect(bot(view(g, other, seat), legal(g, other), k), `position ${k}`).toBe(one);
      expect(open).toContain(one);
      expect(createBot(kind, g, seat, learned)(view(g, s, seat), open, k), 'another bot of the same kind').toBe(one);
    });
    expect(unlike, 'positions in which something was hidden').toBeGreaterThan(0);
  });

  test('a search told to stop early has an answer, and its findings are chances', () => {
    const s = list[Math.floor(list.length / 2)]!;
    const seat = activeSeat(g, s);
    const open = legal(g, s);
    for (const kind of ['flat:400', 'search:400']) {
      const thinking = createThinker(kind, g, seat, learned).begin(view(g, s, seat), open, 3);
      expect(thinking.step(5)).toBe(false);
      expect(thinking.progress).toBeGreaterThan(0);
      expect(thinking.progress).toBeLessThan(0.5);
      expect(open).toContain(thinking.best());
      while (!thinking.step(100)) { /* the budget ends it */ }
      for (const f of thinking.table()) {
        expect(f.worth).toBeGreaterThanOrEqual(0);
        expect(f.worth).toBeLessThanOrEqual(1);
        expect(f.low).toBeLessThanOrEqual(f.worth);
        expect(f.high).toBeGreaterThanOrEqual(f.worth);
      }
    }
  });

  test.skipIf(!learned)('what was learned fits the scenario as it is, and tells positions apart', () => {
    expect(learned!.inputs).toEqual(inputsOf(g).names);
    const value = createValue(g, learned);
    const chances = list.map((s) => value.chances(s));
    for (const c of chances) expect(c.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
    const first = chances.map((c) => c[0]!);
    expect(Math.max(...first) - Math.min(...first)).toBeGreaterThan(0.1);
  });
});

test('a search beats a bot that plays at random, in every seat', () => {
  const name = 'weeks-before-october';
  const g = gameOf(name);
  const learned = learnedOf(name);
  let won = 0;
  let games = 0;
  for (let seat = 0; seat < g.sides; seat++) {
    for (let seed = 1; seed <= 4; seed++) {
      const bots = g.data.sides.map((_, side) => createBot(side === seat ? 'flat:16' : 'random', g, side, learned));
      const s = setup(g, seed * 31 + seat);
      for (let n = 0; activeSeat(g, s) >= 0; n++) {
        const who = activeSeat(g, s);
        const open: ActionCode[] = legal(g, s);
        apply(g, s, open.length > 1 ? bots[who]!(view(g, s, who), open, seed * 1000 + n) : open[0]!);
      }
      games++;
      if (s.v[g.at.flow.winner]! - 1 === seat) won++;
    }
  }
  expect(won / games).toBeGreaterThan(0.7);
}, 60_000);
