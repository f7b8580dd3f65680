import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apply } from '../rules/apply';
import { legal } from '../rules/legal';
import { setup, startingAt } from '../rules/setup';
import { cloneState } from '../rules/state';
import { hasScenario, gameOf, picker, scenarioPath, testGame } from '../testkit/index';
import { hashState, newRecord, parseRecord, perft, replay, RULES_VERSION, sealed, transcript, withAction, writeRecord } from './index';
import type { GameRecord } from './index';
import { activeSeat } from '../rules/legal';

/** A finished random game with its record. */
function played(seed: number): { readonly record: GameRecord; readonly states: readonly string[] } {
  const g = testGame();
  const pick = picker(seed);
  const s = setup(g, seed);
  let record = newRecord(g, seed);
  const states = [hashState(s)];
  while (activeSeat(g, s) >= 0) {
    const actions = legal(g, s);
    const action = actions[pick(actions.length)]!;
    record = withAction(g, record, s, action);
    apply(g, s, action);
    states.push(hashState(s));
  }
  return { record: sealed(record, s), states };
}

describe('a record', () => {
  it('leads through the same states again', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { record, states } = played(seed);
      const again: string[] = [];
      const result = replay(testGame(), record, { visit: (s) => again.push(hashState(s)) });
      expect(result.divergence).toBeNull();
      expect(result.warnings).toEqual([]);
      expect(again).toEqual(states);
    }
  });

  it('survives being written and read', () => {
    const { record } = played(3);
    expect(parseRecord(writeRecord(record))).toEqual({ ok: true, record: { ...record, note: undefined } });
  });

  it('names where its game began, and is played from there whatever game is given', () => {
    const g = startingAt(testGame(), 'second-week');
    const s = setup(g, 11);
    let record = newRecord(g, 11);
    for (let n = 0; n < 12 && activeSeat(g, s) >= 0; n++) {
      const action = legal(g, s)[0]!;
      record = withAction(g, record, s, action);
      apply(g, s, action);
    }
    record = sealed(record, s);
    expect(record.start).toBe('second-week');
    const read = parseRecord(writeRecord(record));
    expect(read).toMatchObject({ ok: true, record: { start: 'second-week' } });
    expect(replay(testGame(), record)).toMatchObject({ divergence: null, warnings: [], hash: record.final });
    expect(parseRecord(writeRecord(record).replace('second-week', 'first-week'))).toMatchObject({ ok: false, problem: 'damaged' });
    const lost = replay(testGame(), { ...record, start: 'gone' });
    expect(lost.warnings[0]).toMatch(/no start "gone"/);
    expect(lost.divergence).not.toBeNull();
  });

  it('says where the rules play otherwise', () => {
    const { record } = played(5);
    const actions = [...record.actions];
    actions[4] = 'play:nothing:event';
    const { divergence, played: n } = replay(testGame(), { ...record, actions });
    expect(n).toBe(4);
    expect(divergence).toMatchObject({ index: 4, action: 'play:nothing:event' });
    expect(divergence!.legal).toContain(record.actions[4]);
    expect(replay(testGame(), { ...record, actions: [...record.actions, 'pass'] }).divergence).toMatchObject({ index: record.actions.length, message: 'the game is over already' });
    expect(replay(testGame(), { ...record, final: '0'.repeat(16) }).divergence?.message).toMatch(/another state/);
    expect(replay(testGame(), { ...record, rules: '0', scenarioHash: 'x' }).warnings).toHaveLength(2);
  });

  it('stops where it is told', () => {
    const { record, states } = played(5);
    const { hash, played: n } = replay(testGame(), record, { until: 7 });
    expect(n).toBe(7);
    expect(hash).toBe(states[7]);
  });

  it('tells its story', () => {
    const { lines, result } = transcript(testGame(), played(2).record);
    expect(result.divergence).toBeNull();
    expect(lines.join('\n')).toMatch(/== Days 1–3/);
    expect(lines.join('\n')).toMatch(/plays .* for/);
    expect(lines.join('\n')).not.toMatch(/undefined|\[object/);
  });
});

describe('a file that is no record', () => {
  const good = writeRecord(played(1).record);
  it.each([
    ['empty', ''], ['empty', ' \n'],
    ['truncated', good.slice(0, good.length / 2)], ['truncated', good.slice(0, -3)],
    ['foreign', 'hello'], ['foreign', '[]'], ['foreign', 'null'], ['foreign', '{"a": 1}'], ['foreign', '\u0000\u0001PNG'],
    ['newer', good.replace('"format": 1', '"format": 2')],
    ['damaged', good.replace('"seed": 1', '"seed": 2')],
    ['damaged', good.replace('"seed": 1', '"seed": "1"')],
    ['damaged', good.replace('"format": 1', '"format": "1"')],
    ['damaged', good.replace(/"actions": \[/, '"actions": [7, ')],
    ['damaged', good.replace(/"actions": \[\s*"[^"]*",/, '"actions": [')],
  ])('is %s', (problem, text) => {
    const parsed = parseRecord(text);
    expect(parsed).toMatchObject({ ok: false, problem });
    if (!parsed.ok) expect(parsed.message.length).toBeGreaterThan(10);
  });
});

describe('the hash of a state', () => {
  it('changes with every slot and with the dice', () => {
    const s = setup(testGame(), 1);
    const seen = new Set([hashState(s)]);
    for (let i = 0; i < s.v.length; i++) {
      const other = cloneState(s);
      other.v[i] = other.v[i]! + 1;
      seen.add(hashState(other));
    }
    seen.add(hashState({ ...s, rng: s.rng + 1 }));
    expect(seen.size).toBe(s.v.length + 2);
    expect(hashState(cloneState(s))).toBe(hashState(s));
  });
});

describe.each(['_fixtures/two-sides', 'weeks-before-october', 'july-days', 'february-to-october', 'germany-1923', 'petersburg-1905'].filter(hasScenario))('golden records of %s', (name) => {
  const folder = scenarioPath(name, 'golden');
  const files = (() => {
    try {
      return readdirSync(folder).filter((f) => f.endsWith('.json'));
    } catch {
      return [];
    }
  })();

  it.runIf(name.includes('_fixtures'))('are there', () => {
    expect(files.length).toBeGreaterThan(2);
  });

  it.runIf(files.length > 0)(`end in the state they were written with (otherwise: npm run replay -- ${name} --write)`, () => {
    for (const file of files) {
      const parsed = parseRecord(readFileSync(`${folder}/${file}`, 'utf8'));
      if (!parsed.ok) throw new Error(`${file}: ${parsed.message}`);
      const { divergence, hash, warnings } = replay(gameOf(name), parsed.record);
      expect(divergence, file).toBeNull();
      expect(warnings, file).toEqual([]);
      expect(hash).toBe(parsed.record.final);
      expect(parsed.record.rules).toBe(RULES_VERSION);
    }
  });
});

describe('perft', () => {
  const count = (seed: number, depth: number): number => perft(testGame(), setup(testGame(), seed), depth);

  it('counts the legal actions at depth 1 and one sequence at depth 0', () => {
    expect(count(1, 0)).toBe(1);
    expect(count(1, 1)).toBe(legal(testGame(), setup(testGame(), 1)).length);
  });

  it('counts what it counted when the rules were last changed on purpose', () => {
    expect([1, 2, 3, 4, 5, 6].map((depth) => count(1, depth))).toEqual([1, 2, 2, 6, 96, 894]);
  });
});
