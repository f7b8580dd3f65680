import { expect, it } from 'vitest';
import { testGame } from '../../testkit/scenarios';
import { createRun } from './games';

const { data } = testGame();

function played(bots: string, start: string | null): ReturnType<ReturnType<typeof createRun>['report']> {
  const run = createRun({ data, start, games: 12, seed: 1, bots });
  const shares: number[] = [];
  while (!run.step()) shares.push(run.progress());
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  return run.report();
}

it('plays games and tells who won, how they ended, how long they were and what nobody met', () => {
  const report = played('random', null);
  expect(report.wins.reduce((n, w) => n + w.count, 0)).toBe(12);
  expect(report.endings.reduce((n, e) => n + e.share.count, 0)).toBe(12);
  expect(report.wins[0]!.low).toBeLessThan(report.wins[0]!.high);
  expect(report.periods.max).toBeLessThanOrEqual(data.periods.length);
  expect(report.failures).toBe(0);
  expect(report.content).toBeGreaterThan(data.cards.length);
  expect(report.neverMet.length).toBeLessThan(report.content / 2);
  expect(report.neverMet.every((m) => m.seen === 0)).toBe(true);
});

it('plays one round: what was met comes from the games that were counted', () => {
  const run = createRun({ data, start: null, games: 5, seed: 7, bots: 'random' });
  let steps = 1;
  while (!run.step()) steps++;
  expect(steps).toBe(5);
  const { endings, neverMet } = run.report();
  const none = endings.filter((e) => e.share.count === 0).map((e) => e.id);
  expect(none.length).toBeGreaterThan(0);
  expect(neverMet.filter((m) => m.kind === 'ending').map((m) => m.id).sort()).toEqual(none.sort());
});

it('is the same every time, and may begin at a start', () => {
  expect(played('script', null)).toEqual(played('script', null));
  expect(played('script', 'second-week').decisions.mean).toBeLessThan(played('script', null).decisions.mean);
});
