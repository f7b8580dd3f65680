import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gameOf, hasScenario, scenarioPath } from '../testkit/index';
import { legal } from '../rules/legal';
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
