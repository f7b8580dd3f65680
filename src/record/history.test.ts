import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gameOf, hasScenario, scenarioPath } from '../testkit/index';
import { legal } from '../rules/legal';
import { newRun } from '../rules/run';
import { setup } from '../rules/setup';
import { courseOf } from './dates';
import { parseRecord } from './format';
import { askedBySources } from './reported';
import type { GameRecord } from './format';

const NAME = 'february-to-october';
const FILE = scenarioPath(NAME, 'golden/historical.json');

function historical(): GameRecord {
  const parsed = parseRecord(readFileSync(FILE, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.record;
}

describe.runIf(hasScenario(NAME))(`the reported course of ${NAME}`, () => {
  const g = gameOf(NAME);

  it('was written', () => {
    expect(existsSync(FILE), `npm run history -- ${NAME} --write`).toBe(true);
  });

  it(`puts every milestone where the sources date it (otherwise: npm run history -- ${NAME} --write)`, () => {
    const { dates, result } = courseOf(g, historical());
    expect(result.divergence).toBeNull();
    expect(result.warnings).toEqual([]);
    const amiss = g.history.flatMap(({ data }, i) => (dates[i]! >= data.period.from && dates[i]! <= data.period.to ? [] : [`${data.id}: ${dates[i]!.toString()}`]));
    expect(amiss).toEqual([]);
  });

  it('dates the decision for the rising to when it was taken in autumn, and not to a line held since June', () => {
    const decided = g.history.find(({ data }) => data.id === 'insurrection-decided')!;
    const bolsheviks = g.index.side.get('bolsheviks')!;
    const shows = (line: string, held: number, period: number): boolean => {
      const s = setup(g, 1);
      s.v[g.at.line + bolsheviks] = g.data.sides[bolsheviks]!.lines.findIndex(({ id }) => id === line);
      s.v[g.at.onLine + bolsheviks] = held;
      s.v[g.at.flow.period] = period;
      return decided.if(s, newRun(g));
    };
    expect([shows('insurrection', 1, 5), shows('insurrection', 5, 9), shows('insurrection', 6, 11)]).toEqual([false, false, false]);
    expect([shows('insurrection', 1, 11), shows('insurrection', 0, 10), shows('soviet-power', 1, 11)]).toEqual([true, true, false]);
  });

  it('makes the reported choice wherever one is open', () => {
    const { asked, taken } = courseOf(g, historical());
    expect(asked).toBeGreaterThan(20);
    expect(taken).toBe(asked);
  });

  it('is shown by the state and not by the file: another game has other dates', () => {
    const record = historical();
    const cut = { ...record, actions: record.actions.slice(0, Math.floor(record.actions.length / 2)), final: undefined };
    const whole = courseOf(g, record).dates;
    const half = courseOf(g, cut).dates;
    expect(half.filter((d) => d >= 0).length).toBeGreaterThan(3);
    half.forEach((d, i) => {
      if (d >= 0) expect(d).toBe(whole[i]);
    });
    expect(half.filter((d) => d < 0).length).toBeGreaterThan(3);
  });

  it('leaves the sides free where the sources are silent', () => {
    const s = setup(g, 3);
    const list = legal(g, s);
    const { reported, allowed } = askedBySources(g, s, list);
    expect(allowed.length).toBeGreaterThan(0);
    for (const a of reported) expect(allowed).toContain(a);
    for (const a of allowed) expect(list).toContain(a);
  });
});
