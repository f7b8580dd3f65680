import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gameOf } from '../testkit/scenarios';
import type { LabOptions } from './runner';
import { createLab } from './runner';
import type { GameTrace } from './tasks/game';

const { data } = gameOf('_fixtures/two-sides');
const folder = mkdtempSync(join(import.meta.dirname, '../../node_modules/.cache/lab-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options: LabOptions = { data, learned: null, seed: 3, games: 12, strong: 'script', threads: 1, folder: null };
const params = { bots: ['script', 'random'], seed: 3 };
const play = async (more: Partial<LabOptions>, count: number): Promise<{ games: GameTrace[]; played: number }> => {
  let played = 0;
  const lab = createLab({ ...options, ...more, progress: (p) => { played = p.done - p.kept; } });
  const games = await lab.run<GameTrace>('main', 'game', params, count);
  lab.close();
  return { games, played };
};

describe('the laboratory', () => {
  it('plays the same games on one thread and on two', async () => {
    const one = await play({}, 12);
    const two = await play({ threads: 2 }, 12);
    expect(two.games).toEqual(one.games);
    expect(one.games.map((t) => t.index)).toEqual(Array.from({ length: 12 }, (_, k) => k));
    expect(new Set(one.games.map((t) => JSON.stringify(t.used))).size).toBeGreaterThan(6);
  });

  it('goes on where it was interrupted, even in the middle of a line', async () => {
    const whole = await play({}, 10);
    await play({ folder }, 6);
    const path = join(folder, readdirSync(folder)[0]!);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, text.trimEnd().length - 40));
    const rest = await play({ folder }, 10);
    expect(rest.played).toBe(5);
    expect(rest.games).toEqual(whole.games);
    expect((await play({ folder }, 10)).played).toBe(0);
  });

  it('plays anew what was kept for other bots', async () => {
    const lab = createLab({ ...options, folder });
    const games = await lab.run<GameTrace>('main', 'game', { ...params, bots: ['random', 'random'] }, 4);
    expect(games).not.toEqual((await play({}, 4)).games);
    await expect(lab.run('main', 'game', params, 4)).rejects.toThrow('other parameters');
  });

  it('keeps the course of a game: chances that add up, everything chosen, moments in order', async () => {
    const { games } = await play({}, 12);
    for (const t of games) {
      expect(t.chances).toHaveLength(t.moments.length);
      expect(t.moments[0]).toBe(0);
      expect([...t.moments, ...t.hours.moments]).toEqual([...t.moments, ...t.hours.moments].sort((a, b) => a - b));
      for (const c of [...t.chances, ...t.hours.chances]) expect(c.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
      expect(t.hours.moments.length > 0).toBe(t.rising >= 0);
      for (const name of t.used.filter((n) => n.includes(' order:') || n.includes(' plan:'))) expect(t.offered[name]).toBeGreaterThan(0);
    }
    expect(games.some((t) => t.rising >= 0)).toBe(true);
  });

  it('reports what threw, leaves it out, and fails where too much threw', async () => {
    for (const threads of [1, 2]) {
      const lab = createLab({ ...options, threads });
      await expect(lab.run('broken', 'game', { bots: ['script', 'nobody'], seed: 3 }, 5)).rejects.toThrow('5 of 5 pieces of "broken" broke off, the first, number');
      expect(lab.failures).toHaveLength(5);
      expect(lab.failures[0]!.message).toContain('nobody');
      await expect(lab.run('nothing', 'no such task', {}, 3)).rejects.toThrow('no task "no such task"');
      // The threads are still there for other work.
      expect(await lab.run('main', 'game', params, 2)).toHaveLength(2);
      lab.close();
    }
  });
});
