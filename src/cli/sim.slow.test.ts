import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'sim-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(tool: string, ...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join('src/cli', `${tool}.ts`), ...args], { cwd: ROOT, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('npm run sim', () => {
  it('plays games on several threads, prints a table and writes the result', () => {
    const json = join(folder, 'result.json');
    const { code, out } = run('sim', 'two-sides', '--games', '20', '--seed', '3', '--bots', 'all=random', '--cores', '2', '--json', json);
    expect(code).toBe(0);
    expect(out).toContain('20 games, seed 3');
    expect(out).toMatch(/strikers +random +\d/);
    const report = JSON.parse(readFileSync(json, 'utf8')) as { games: number; sides: Record<string, { wins: { count: number } }>; timing: { threads: number } };
    expect([report.games, report.timing.threads]).toEqual([20, 2]);
    expect(Object.values(report.sides).reduce((n, s) => n + s.wins.count, 0)).toBe(20);
  });

  it('follows a force file', () => {
    const forced = file('force.yaml', '- {side: company, fix: {order: hire-guards}}\n');
    const { code, out } = run('sim', 'two-sides', '--games', '6', '--bots', 'all=random', '--cores', '1', '--force', forced, '--json', '-');
    expect(code).toBe(0);
    const { uses, force } = JSON.parse(out) as { uses: Record<string, number>; force: { entry: string; applied: number }[] };
    expect(uses['order:hire-guards']).toBeGreaterThan(5);
    expect(uses['order:hold:company'] ?? 0).toBe(0);
    expect(force).toEqual([{ entry: 'fix company order hire-guards', applied: uses['order:hire-guards'], impossible: 0 }]);
  });

  it('says what is wrong with its words, its bots and its file', () => {
    expect(run('sim', '--help').out).toContain('--force FILE');
    const words = run('sim', 'two-sides', '--gmaes', '3');
    expect([words.code, words.err.includes('--gmaes')]).toEqual([2, true]);
    const bots = run('sim', 'two-sides', '--bots', 'strickers=random');
    expect([bots.code, bots.err.includes('did you mean strikers?')]).toEqual([2, true]);
    const forced = run('sim', 'two-sides', '--force', file('bad.yaml', '- {side: company, fix: {order: hire-gards}}\n'));
    expect(forced.code).toBe(2);
    expect(forced.err).toContain('bad.yaml:1:32');
    expect(forced.err).toContain('did you mean: hire-guards');
  });
});

describe('npm run bench', () => {
  it('explains itself', () => {
    const { code, out } = run('bench', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--json FILE');
  });
});
