import { describe, expect, it } from 'vitest';
import { gameOf } from '../testkit/scenarios';
import type { Job } from './batch';
import { reportOf } from './report';
import { simulate } from './sim';

const g = gameOf('_fixtures/two-sides');
const job: Job = { data: g.data, seed: 7, bots: ['random', 'script'], force: [] };
const head = { hash: 'x', seed: 7, bots: job.bots, threads: 1, force: [] };

describe('a simulation', () => {
  it('gives the same results on one thread and on two', async () => {
    const one = await simulate(job, 40, 1);
    const two = await simulate(job, 40, 2);
    const { timing: _one, ...first } = reportOf(g, one, head);
    const { timing: _two, ...second } = reportOf(g, two, head);
    expect(second).toEqual(first);
    expect(first.games).toBe(40);
  });

  it('gives others for another seed, and counts every game once', async () => {
    const one = await simulate(job, 30, 1);
    const other = await simulate({ ...job, seed: 8 }, 30, 1);
    expect(other.results.map((r) => r.scores)).not.toEqual(one.results.map((r) => r.scores));
    const report = reportOf(g, one, head);
    const wins = Object.values(report.sides).reduce((sum, s) => sum + s.wins.count, 0);
    const endings = Object.values(report.endings).reduce((sum, e) => sum + e.count, 0);
    const rising = Object.values(report.rising.byPeriod).reduce((sum, c) => sum + c.games, 0);
    expect([wins, endings]).toEqual([30, 30]);
    expect(rising).toBe(report.rising.all.count);
    expect(Object.values(report.lengths.periods).reduce((a, b) => a + b, 0)).toBe(30);
  });

  it('keeps a rising from happening where it is forbidden', async () => {
    const rises = await simulate({ ...job, bots: ['random', 'random'] }, 300, 1);
    expect(rises.results.some((r) => r.rising >= 0)).toBe(true);
    const never = await simulate({ ...job, bots: ['random', 'random'], force: [{ kind: 'forbid', side: 0, subject: 'rise', ids: [], from: 0, to: 99 }] }, 300, 1);
    expect(never.results.some((r) => r.rising >= 0)).toBe(false);
    expect(never.force[0]!.applied).toBeGreaterThan(0);
  });
});
