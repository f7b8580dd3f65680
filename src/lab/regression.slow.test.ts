import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gameOf, scenarioPath } from '../testkit/scenarios';
import { readLearned } from './learned';
import { quantileFigure } from './measures/figures';
import { createLab } from './runner';
import type { GameTrace } from './tasks/game';

/**
 * A small laboratory with a fixed seed. The bounds are wide: what trips them is a change that wrecks the balance, not
 * chance. A shallow search plays: the balance is made for bots that search, and `npm run lab` asks stronger ones at length.
 */
const { data } = gameOf('weeks-before-october');
const learned = readLearned(scenarioPath('weeks-before-october'));
const BOT = 'search:16';
const GAMES = 96;
const share = (n: number): number => n / GAMES;

describe('the core scenario between equal bots', () => {
  const lab = createLab({ data, learned, seed: 1, games: GAMES, strong: BOT, threads: 2, folder: null });
  let games: GameTrace[] = [];
  beforeAll(async () => {
    games = await lab.run<GameTrace>('main', 'game', { bots: data.sides.map(() => BOT), seed: 1 }, GAMES);
  }, 400_000);
  afterAll(() => lab.close());

  it('plays every game to its end', () => {
    expect(lab.failures).toEqual([]);
    expect(games).toHaveLength(GAMES);
  });

  it('gives every side its chance: 15–60 % of the wins', () => {
    const wins = data.sides.map((_, k) => share(games.filter((t) => t.winner === k).length));
    expect(Math.min(...wins), wins.join(', ')).toBeGreaterThanOrEqual(0.15);
    expect(Math.max(...wins), wins.join(', ')).toBeLessThanOrEqual(0.6);
  });

  it('ends in four ways or more, none of them in more than 65 % of games', () => {
    const counts = data.endings.map((_, k) => share(games.filter((t) => t.ending === k).length));
    expect(counts.filter((c) => c >= 0.02).length, counts.join(', ')).toBeGreaterThanOrEqual(4);
    expect(Math.max(...counts), counts.join(', ')).toBeLessThanOrEqual(0.65);
  });

  it('comes to a rising in 15–98 % of games, on four dates or more', () => {
    const rose = games.filter((t) => t.rising >= 0);
    expect(share(rose.length)).toBeGreaterThanOrEqual(0.15);
    expect(share(rose.length)).toBeLessThanOrEqual(0.98);
    expect(new Set(rose.map((t) => t.rising)).size).toBeGreaterThanOrEqual(4);
  });

  it('succeeds in some risings and not in others', () => {
    const rose = games.filter((t) => t.rising >= 0);
    const won = rose.filter((t) => t.winner === t.attacker).length / rose.length;
    expect(won).toBeGreaterThan(0.1);
    expect(won).toBeLessThan(0.98);
  });

  it('asks nobody for more than 85 real decisions in nine games of ten', () => {
    const p90 = data.sides.map((_, k) => quantileFigure('', games.map((t) => t.choices[k]!), 0.9, 'count').value);
    expect(Math.max(...p90), p90.join(', ')).toBeLessThanOrEqual(85);
    expect(Math.min(...p90), p90.join(', ')).toBeGreaterThanOrEqual(20);
  });
});
