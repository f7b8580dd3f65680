import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from './support/axe';
import { launch } from './support/browser';
import { openGame } from './support/page';
import { pack } from '../src/scenario/pack';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'dual-power-workshop-'));
const packed = join(folder, 'four-weeks.dualpower.json');

/** The starter, packed as the commands and the workshop do. */
function packStarter(): string {
  const starter = join(import.meta.dirname, '../scenarios/_starter');
  const paths = readdirSync(starter, { recursive: true }).map((path) => String(path).replaceAll('\\', '/')).filter((path) => path.endsWith('.yaml'));
  return pack(Object.fromEntries(paths.map((path) => [path, readFileSync(join(starter, path), 'utf8')])));
}

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Writes at the beginning of the open file, as somebody who types would. */
async function writeFirst(page: Page, text: string): Promise<void> {
  await page.focus('.cm-content');
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText(text);
}

const faults = (page: Page, n: number): Promise<unknown> => page.waitForSelector(`[data-faults="${String(n)}"][data-checking="false"]`);

test('a designer opens the starter, mends a fault at its line, sees a card, tries a game, exports, and finds the work again', async () => {
  const { page, errors, foreign, close } = await openGame(browser, { path: '?workshop&lang=en&renderer=canvas', viewport: { width: 1280, height: 800 } });
  await page.click('[data-starter]');
  await faults(page, 0);
  const cards = await page.getAttribute('[data-file^="cards/"]', 'data-file');
  await page.click(`[data-file="${cards ?? ''}"]`);
  await page.waitForSelector('.ws-write h2');

  // A fault is told with its line, and a press leads there.
  await writeFirst(page, '- id: planted\n  colour: red\n');
  await page.waitForSelector(`[data-find="${cards ?? ''}:2"]`);
  expect(await page.textContent(`[data-find="${cards ?? ''}:2"]`)).toContain('colour');
  expect(await page.locator('.cm-lint-marker-error').count()).toBeGreaterThan(0);
  await page.click(`[data-find="${cards ?? ''}:2"]`);
  await page.waitForFunction(() => document.querySelector('.cm-activeLineGutter')?.textContent === '2');
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await faults(page, 0);

  // The card under the cursor, as it will look.
  await page.keyboard.press('Control+Home');
  for (let line = 1; line < 4; line++) await page.keyboard.press('ArrowDown');
  await page.waitForSelector('.ws-seen-card .card-large .card-title');

  // A game from the second period, a step by the machine, and back.
  await page.click('[data-tab="try"]');
  await page.selectOption('[data-period]', '1');
  await page.click('[data-begin]');
  await page.waitForSelector('[data-step="0"]');
  await page.click('[data-machine]');
  await page.waitForSelector('[data-step="1"]');
  await page.click('[data-back]');
  await page.waitForSelector('[data-step="0"]');
  // At the real table, begun in that period; leaving it leads back here.
  await page.click('[data-table]');
  await page.click('[data-start]');
  await page.waitForSelector('.table');
  // A trial is not kept: no button says otherwise.
  await page.click('.tape [data-drawer="log"]');
  await page.click('[data-tab="saves"]');
  await page.waitForSelector('[data-trial]');
  expect(await page.locator('[data-save]').count()).toBe(0);
  await page.click('[data-menu="title"]');
  await page.click('[data-tab="games"]');
  await page.click('[data-games]');
  await page.waitForSelector('[data-report="200"]', { timeout: 120_000 });
  expect(await page.locator('.ws-report tbody tr').count()).toBeGreaterThan(1);

  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-export]')]);
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.dualpower\.json$/);
  const exported = join(folder, 'exported.json');
  await download.saveAs(exported);
  // Only the line for other editors is left out.
  const sent = JSON.parse(readFileSync(exported, 'utf8')) as { files: Record<string, string> };
  const meant = JSON.parse(packStarter()) as { files: Record<string, string> };
  expect(Object.keys(sent.files)).toEqual(Object.keys(meant.files));

  // A closed tab loses nothing.
  await writeFirst(page, '# my own words\n');
  await page.waitForSelector('[data-kept="true"]');
  await page.reload();
  await faults(page, 0);
  expect(await page.textContent('.ws-write h2')).toBe(cards);
  expect(await page.textContent('.cm-content')).toContain('# my own words');
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test('a packed scenario opens in the game and stays until it is taken away; a hostile file is refused and nothing is lost', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?lang=en&renderer=none&speed=instant&seed=5' });
  await page.waitForSelector('[data-scenario]');
  const shipped = await page.locator('[data-scenario]').count();
  writeFileSync(packed, packStarter());
  await page.setInputFiles('[data-open-scenario]', packed);
  await page.waitForSelector('[data-start]');
  await page.click('[data-start]');
  await page.waitForSelector('.table, .curtain');
  await page.evaluate(() => { sessionStorage.clear(); });
  await page.reload();
  await page.waitForSelector('.ticket-guest [data-scenario]');
  expect(await page.locator('[data-scenario]').count()).toBe(shipped + 1);

  const whole = readFileSync(packed, 'utf8');
  for (const [name, text] of [
    ['climbs.dualpower.json', whole.replace('"scenario.yaml":', '"../../etc/passwd.yaml": "x",\n  "scenario.yaml":')],
    ['cut.dualpower.json', whole.slice(0, whole.length / 2)],
    ['faulty.dualpower.json', whole.replace(/\\nsides:/, '\\nsides_of_it:')],
  ] as const) {
    // Dropped anywhere on the page.
    await page.evaluate(([called, whole]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([whole], called));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, [name, text] as const);
    await page.waitForSelector('dialog.fault');
    expect(await page.textContent('dialog.fault'), name).toContain(name);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.fault', { state: 'detached' });
    expect(await page.locator('[data-scenario]').count(), name).toBe(shipped + 1);
  }

  // The game that was begun with it is still there, and names it.
  expect(await page.textContent('[data-resume]')).toContain(await page.textContent('.ticket-guest .ticket-title') ?? '');
  await page.click('[data-guest-remove]');
  await page.click('[data-guest-sure]');
  await page.waitForSelector('.ticket-guest', { state: 'detached' });
  expect(await page.locator('[data-scenario]').count()).toBe(shipped);
  expect(errors).toEqual([]);
  await close();
});

test('a folder is opened, and only what was changed is written back into it; a card is seen while something else is broken', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?workshop&lang=fr&renderer=none', viewport: { width: 1280, height: 800 } });
  const starter = (JSON.parse(packStarter()) as { files: Record<string, string> }).files;
  // The chooser is the browser's own: instead of a person it is answered with a real folder, the page's private one.
  await page.evaluate(async (files) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('a-town', { create: true });
    for (const [path, text] of Object.entries(files)) {
      const steps = path.split('/');
      let at = root;
      for (const step of steps.slice(0, -1)) at = await at.getDirectoryHandle(step, { create: true });
      const stream = await (await at.getFileHandle(steps[steps.length - 1]!, { create: true })).createWritable();
      await stream.write(`${text}${path === 'scenario.yaml' ? '' : '# of the folder\n'}`);
      await stream.close();
    }
    Object.assign(window, { showDirectoryPicker: () => Promise.resolve(root) });
  }, starter);
  await page.click('[data-folder]');
  await faults(page, 0);
  const [cards, others] = Object.keys(starter).filter((path) => path.startsWith('cards/')) as [string, string];

  const rest = (file: string): string => `  owner: ${/owner: ([a-z-]+)/.exec(starter[file]!)![1]!}\n  deck: hand\n  points: 1\n  icon: coins\n  title: {en: "New", fr: "Toute neuve"}\n  flavour: {en: "A word.", fr: "Un mot."}\n  event: {do: [{track: credit, add: 1}]}\n  tag: invented\n  source: {doc: none}\n`;

  // A fault in one file, told in French; a card of another is shown as it now stands.
  await page.click(`[data-file="${others}"]`);
  await writeFirst(page, `- id: planted\n  colour: red\n${rest(others)}`);
  await page.waitForSelector(`[data-find="${others}:2"]`);
  expect(await page.textContent(`[data-find="${others}:2"]`)).toContain('clé inconnue\u202f: «\u202fcolour\u202f»');
  await page.click('[data-why="unknown-key"]');
  await page.waitForSelector('[data-leaf="diagnostics/unknown-key"] [lang="fr"] h2');
  await page.click('[data-tab="see"]');
  await page.click(`[data-file="${cards}"]`);
  await writeFirst(page, `- id: a-new-card\n${rest(cards)}`);
  await page.keyboard.press('Control+Home');
  await page.waitForFunction(() => document.querySelector('.ws-seen-card .card-title')?.textContent.includes('Toute neuve'));
  expect(await page.locator('[data-partly]').count()).toBe(1);

  await page.click('[data-write]');
  await page.waitForFunction(() => document.body.textContent.includes('2 fichiers écrits'));
  const there = await page.evaluate(async (paths) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('a-town');
    return Promise.all(paths.map(async (path) => {
      const [folder, name] = path.split('/') as [string, string];
      return (await (await (await root.getDirectoryHandle(folder)).getFileHandle(name)).getFile()).text();
    }));
  }, [cards, others]);
  expect(there[0]).toMatch(/^- id: a-new-card\n/);
  expect(there[0]).toContain('# of the folder');
  expect(there[1]).toMatch(/^- id: planted\n/);
  await page.click('[data-write]');
  await page.waitForFunction(() => document.body.textContent.includes('Rien à écrire'));
  expect(errors).toEqual([]);
  await close();
});

test('the guide lies beside the work in the language of the page; its examples can be taken along, its tables fit', async () => {
  const { page, errors, foreign, close } = await openGame(browser, {
    path: '?workshop&lang=fr&renderer=none', viewport: { width: 1024, height: 768 }, permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.click('[data-starter]');
  await faults(page, 0);
  await page.click('[data-guide]');
  await page.waitForSelector('[data-leaf="designing"][aria-busy="false"] [lang="fr"] h2');
  const leaf = page.locator('[data-leaf]');
  expect(await leaf.locator('h2').first().textContent()).toBe('Faire un scénario');
  expect(await leaf.textContent()).not.toMatch(/In English|anglais\.$/);
  await leaf.getByRole('button', { name: 'Recettes' }).click();
  await page.waitForFunction(() => document.querySelector('#leaf-recettes')!.getBoundingClientRect().top < 400);

  const example = page.locator('.ws-example', { hasText: 'id: river, group: pressure' });
  await example.locator('[data-copy]').click();
  await page.waitForFunction(() => [...document.querySelectorAll('[data-copy]')].some((b) => b.textContent === 'Copié'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^ {2}- \{id: river, group: pressure.*\}\n$/);
  for (const table of await page.locator('.ws-leaf-table').all()) expect(await table.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
  expect(await seriousFaults(page, { within: '[data-leaf]' })).toEqual([]);

  await page.click('button[lang="en"]');
  await page.waitForSelector('[data-leaf="designing"][aria-busy="false"] [lang="en"] h2');
  expect(await leaf.locator('h2').first().textContent()).toBe('Making a scenario');
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});
