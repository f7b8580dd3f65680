import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { scenarioPath } from '../../testkit/index';
import { readArguments } from '../args';
import type { Command } from './command';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'workshop-'));
// What is not asked for in a language is told in that of the system.
beforeAll(() => void vi.stubEnv('LC_ALL', 'C'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
const at = (...steps: readonly string[]): string => join(folder, ...steps);

class Left extends Error {}

/** Runs a command within this process, so that the rules are read once; what it prints and how it leaves is caught. */
async function run(word: string, ...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const { command } = (await import(`../scenario/${word}.ts`)) as { readonly command: Command };
  const printed = { out: [] as string[], err: [] as string[] };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.out.push(text)),
    vi.spyOn(console, 'error').mockImplementation((text: string) => void printed.err.push(text)),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      process.exitCode = code ?? 0;
      throw new Left();
    }),
  ];
  process.exitCode = 0;
  try {
    await command.run(readArguments(command.spec, args));
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const code = Number(process.exitCode);
  process.exitCode = 0;
  return { code, out: printed.out.join('\n'), err: printed.err.join('\n') };
}

describe('a scenario of one’s own', () => {
  const mine = at('my-town');

  it('is made from the starter, under its own name, and has no fault', async () => {
    const { code, out } = await run('new', 'my-town', '--to', mine, '--title', 'My "own" town', '--titre', 'Ma ville', '--lang', 'en');
    expect(out).toMatch(/10 files; begin with .*scenario\.yaml/);
    expect(code).toBe(0);
    const base = readFileSync(join(mine, 'scenario.yaml'), 'utf8');
    expect(base).toMatch(/^id: my-town$/m);
    expect(base).toContain('title: {en: "My \\"own\\" town", fr: "Ma ville"}');
    expect((await run('check', mine, '--notes')).out).toMatch(/cards +14[^]*no fault$/m);
    const schema = /\$schema=(.*)$/m.exec(readFileSync(join(mine, 'cards/guild.yaml'), 'utf8'))![1]!;
    expect(JSON.parse(readFileSync(resolve(join(mine, 'cards'), schema), 'utf8'))).toMatchObject({ title: 'cards' });
  });

  it('speaks French in its comments and to the editor where French is asked for', async () => {
    const { out } = await run('new', 'ma-ville', '--to', at('ma-ville'), '--lang', 'fr');
    expect(out).toMatch(/10 fichiers\u202F; commencez par .*scenario\.yaml[^]*docs\/designing\.fr\.md/);
    expect(readFileSync(at('ma-ville', 'scenario.yaml'), 'utf8')).toMatch(/^# yaml-language-server: \$schema=.*\/fr\/scenario\.json\n# Un petit jeu pour commencer/);
    const schema = /\$schema=(.*)$/m.exec(readFileSync(at('ma-ville', 'cards/guild.yaml'), 'utf8'))![1]!;
    expect(existsSync(resolve(at('ma-ville', 'cards'), schema))).toBe(true);
    expect((await run('check', at('ma-ville'), '--notes')).out).toMatch(/no fault$|aucune faute$/m);
  });

  it('is never written over', async () => {
    writeFileSync(join(mine, 'texts/forms.yaml'), 'mine: {}');
    const again = await run('new', 'my-town', '--to', mine);
    expect(again.code).toBe(2);
    expect(again.err).toMatch(/is not empty; nothing was changed/);
    expect(readFileSync(join(mine, 'texts/forms.yaml'), 'utf8')).toBe('mine: {}');
    expect((await run('new', 'My Town')).err).toMatch(/cannot be an id/);
  });
});

describe('the other commands', () => {
  const town = at('town');
  cpSync(scenarioPath('_starter'), town, { recursive: true });

  it('play: who comes first, how it ends, what nobody met; the same seed gives the same', async () => {
    const args = ['play', town, '--random', '30', '--script', '10', '--cores', '1'] as const;
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/30 games, all sides random\n +broken off +crashes 0 · dead ends 0 · endless 0\n +comes first +neighbours \d+\.\d % \(\d/);
    expect(out).toMatch(/10 games, all sides script/);
    expect(out).toMatch(/40 games, all sides random or script: \d+\.\d % of the content met/);
    expect((await run(...args)).out).toBe(out);
    const french = (await run(...args, '--lang', 'fr')).out;
    expect(french).toMatch(/30 parties, au hasard\n {2}interrompues +plantages 0 · impasses 0 · sans fin 0\n {2}en tête +neighbours \d+,\d\u202F% \(\d/);
    expect(french).toMatch(/10 parties, entre caractères\n[^]*40 parties, au hasard ou entre caractères\u202F: \d+,\d\u202F% du contenu/);
  });

  it('play: tells of what nobody meets, with its condition', async () => {
    const copy = at('never');
    cpSync(town, copy, { recursive: true });
    const press = join(copy, 'texts/press.yaml');
    writeFileSync(press, readFileSync(press, 'utf8').replace('if: {flag: list-posted}', 'if: {is: trust, atLeast: 99}'));
    expect((await run('play', copy, '--random', '10', '--script', '0')).out).toMatch(/never met[^]*press ladle-list: if \{is:trust,atLeast:99\}/);
  });

  it('stats: what may come in each period, words, sources', async () => {
    const { out } = await run('stats', town);
    expect(out).toMatch(/cards neighbours +5 +6 +6 +6/);
    expect(out).toMatch(/ledger +0 entries cited/);
    expect(out).toMatch(/reading grade/);
    expect(out).toMatch(/not translated +nothing/);
    expect((await run('stats', town, '--lang', 'fr')).out).toMatch(/^camps +2\n[^]*registre des faits +0 entrée citée[^]*cartes neighbours +5 +6 +6 +6[^]*niveau de lecture/);
  });

  it('graph: a picture of all, and of what lies around one thing', async () => {
    const { code, out } = await run('graph', town, '--to', at('all.svg'));
    expect(out).toMatch(/all\.svg: \d+ things, \d+ ties; tied to nothing: .*card/);
    expect(code).toBe(0);
    const all = readFileSync(at('all.svg'), 'utf8');
    expect(all).toMatch(/<svg /);
    expect(all).toContain('The thin loaf');
    await run('graph', town, '--about', 'list-posted', '--steps', '1', '--to', at('about.svg'));
    const about = readFileSync(at('about.svg'), 'utf8');
    expect(about).toContain('Demand a price list');
    expect(about).not.toContain('The thin loaf');
    expect((await run('graph', town, '--about', 'list-postd')).err).toMatch(/did you mean list-posted/);
  });

  it('proof: every text in both languages, harmless whatever stands in it', async () => {
    const copy = at('proof');
    cpSync(town, copy, { recursive: true });
    const cards = join(copy, 'cards/guild.yaml');
    writeFileSync(cards, readFileSync(cards, 'utf8').replace('"An old debt"', '"<script>alert(1)</script>"'));
    await run('proof', copy, '--to', at('proof.html'));
    const page = readFileSync(at('proof.html'), 'utf8');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script');
    for (const text of ['The thin loaf', 'Le pain maigre', 'an-old-debt', 'High prices'].slice(0, 3)) expect(page).toContain(text);
    expect(page).not.toMatch(/(?:src|href)="(?!#)/);
  });

  it('pack: one file, which comes apart into the same files', async () => {
    expect((await run('pack', town, '--to', at('starter.dualpower.json'))).out).toMatch(/starter\.dualpower\.json: 10 files, \d+ KB$/m);
    expect((await run('pack', at('starter.dualpower.json'), '--to', at('back'))).out).toMatch(/10 files of "starter"/);
    const list = (root: string): readonly string[] => readdirSync(root, { recursive: true }).map(String).filter((f) => f.endsWith('.yaml')).sort();
    expect(list(at('back'))).toEqual(list(town));
    for (const file of list(town)) expect(readFileSync(at('back', file), 'utf8')).toBe(readFileSync(join(town, file), 'utf8'));
    expect((await run('pack', at('starter.dualpower.json'), '--to', at('back'))).err).toMatch(/is there already/);
    writeFileSync(at('bad.json'), '{"format": "something else"}');
    const bad = await run('pack', at('bad.json'), '--to', at('nowhere'));
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/pack-format: this is not a packed scenario/);
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  it('check: what stands twice or can never be reached is listed unasked, and the last line says how to ask for the rest', async () => {
    const copy = at('twice');
    cpSync(town, copy, { recursive: true });
    const press = join(copy, 'texts/press.yaml');
    writeFileSync(press, readFileSync(press, 'utf8').replace('if: {flag: list-posted}', 'if: {is: trust, atLeast: 99}'));
    const { code, out } = await run('check', copy, '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toMatch(/press\.yaml:\d+:\d+ {2}note never-holds: never holds: "trust"/);
    expect(out.trimEnd()).toMatch(/no fault, 1 note\nWhat nobody meets.*--games 100.*$/);
    expect((await run('check', copy, '--lang', 'fr')).out).toMatch(/remarque never-holds\u202f: n’est jamais rempli/);
    const played = (await run('check', copy, '--games', '5')).out;
    expect(played).toMatch(/5 games, all sides random/);
    expect(played).not.toMatch(/What nobody meets/);
  });

  it('check: names the page of each code', async () => {
    const copy = at('faulty');
    cpSync(town, copy, { recursive: true });
    const cards = join(copy, 'cards/guild.yaml');
    writeFileSync(cards, readFileSync(cards, 'utf8').replace('points: 2', 'points: two'));
    const { code, out } = await run('check', copy);
    expect(code).toBe(1);
    expect(out).toMatch(/wrong-type: expected a number, found "two"\n +points: two\n +\^/);
    expect(out).toMatch(/explained in docs\/diagnostics\/wrong-type\.md/);
  });

  it('schema: one part, or all of them into a folder', async () => {
    expect(JSON.parse((await run('schema', 'cards')).out)).toMatchObject({ title: 'cards', type: 'array' });
    await run('schema', '--to', at('schema'));
    expect(readdirSync(at('schema'))).toEqual(expect.arrayContaining(['scenario.json', 'cards.json', 'forms.json', 'press-file.json']));
  });

  it('each explains itself', async () => {
    for (const word of ['new', 'check', 'watch', 'play', 'stats', 'graph', 'proof', 'pack', 'schema', 'read', 'reach']) {
      const { code, out } = await run(word, '--help');
      expect(code, word).toBe(0);
      expect(out).toContain(`npm run scenario -- ${word}`);
    }
  });

  it('a misspelt one is guessed', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/scenario.ts', 'chek', town], { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/unknown word "chek": did you mean check\?/);
  });
}, 300_000);
