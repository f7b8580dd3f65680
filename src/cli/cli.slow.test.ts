import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { scenarioPath } from '../testkit/index';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(tool: string, ...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join('src/cli', `${tool}.ts`), ...args], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return { code: status, out: stdout, err: stderr };
}

describe('npm run scenario', () => {
  it('counts what a good scenario holds', () => {
    const { code, out } = run('scenario', 'check', 'two-sides', '--games', '30');
    expect(code).toBe(0);
    expect(out).toMatch(/30 games, all sides random: \d+\.\d % of the content met/);
    expect(out).toMatch(/cards +12/);
    expect(out).toMatch(/words +en \d+ · fr \d+/);
    expect(out).toMatch(/no fault/);
  });

  it('says how hard the words are to read', () => {
    const { code, out } = run('scenario', 'read', 'two-sides');
    expect(code).toBe(0);
    expect(out).toMatch(/reading grade +-?\d+\.\d on average over \d+ English texts/);
    expect(out).toMatch(/the hardest \d+/);
  });

  it('prints every fault with its place and leaves with 1', () => {
    const copy = join(folder, 'copy');
    cpSync(scenarioPath('_fixtures/two-sides'), copy, { recursive: true });
    const cards = join(copy, 'cards/strikers.yaml');
    writeFileSync(cards, readFileSync(cards, 'utf8').replace('track: hunger', 'track: hungr').replace('icon: talk', 'icon: tlak'));
    const { code, out } = run('scenario', 'check', copy);
    expect(code).toBe(1);
    expect(out).toMatch(/cards\/strikers\.yaml:8:24 {2}fault unknown-id: unknown track "hungr"/);
    expect(out).toMatch(/did you mean: hunger/);
    expect(out).toMatch(/did you mean: talk/);
    expect(out).toMatch(/2 faults/);
  });
});

describe('npm run replay', () => {
  const golden = scenarioPath('_fixtures/two-sides/golden/seed-1.json');

  it('tells the story and the last hash', () => {
    const { code, out } = run('replay', golden);
    expect(code).toBe(0);
    expect(out).toContain('== Days 1–3');
    expect(out).toContain((JSON.parse(readFileSync(golden, 'utf8')) as { final: string }).final);
  });

  it('says where a record does not fit', () => {
    const file = join(folder, 'wrong.json');
    const { sum: _sum, ...record } = JSON.parse(readFileSync(golden, 'utf8')) as { sum: string; actions: string[] };
    writeFileSync(file, JSON.stringify({ ...record, actions: [...record.actions.slice(0, 3), 'pass', 'pass'] }));
    const { code, out } = run('replay', '--quiet', file);
    expect(code).toBe(1);
    expect(out).toMatch(/DIFFERS at action \d+/);
  });

  it('says what is wrong with a file that is none', () => {
    const file = join(folder, 'none.json');
    writeFileSync(file, '{"kind": "game-record", ');
    const { code, err } = run('replay', file);
    expect(code).toBe(1);
    expect(err).toMatch(/breaks off/);
  });
});

describe('npm run weigh', () => {
  it('refuses a file that holds no situations, and leaves it as it is', () => {
    const file = join(folder, 'other.json');
    writeFileSync(file, '{"mine": 1}');
    const { code, err } = run('weigh', 'two-sides', '--cases', file);
    expect(code).toBe(2);
    expect(err).toMatch(/holds no situations/);
    expect(readFileSync(file, 'utf8')).toBe('{"mine": 1}');
  });
});

describe('npm run perft', () => {
  it('counts', () => {
    const { code, out } = run('perft', 'two-sides', '4');
    expect(code).toBe(0);
    expect(out).toMatch(/depth 4: \d+ \(\d+ ms\)/);
  });
});

describe.each(['scenario', 'replay', 'perft'])('%s', (tool) => {
  it('explains itself', () => {
    const { code, out } = run(tool, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`npm run ${tool} -- <`));
  });

  it('refuses what it does not know, with its help', () => {
    const unknown = run(tool, '--nonsense');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/nonsense/);
    const missing = run(tool);
    expect(missing.code).toBe(2);
    expect(missing.err).toMatch(/missing: /);
  });
});
