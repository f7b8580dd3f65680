import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import type { Browser, Page } from 'playwright-core';
import { launch } from './support/browser';
import { begin, dice, playOn } from './support/play';
import { openPosition } from './support/positions';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dual-power-single-'));
const file = join(folder, 'dual-power.html');
let browser: Browser;

beforeAll(async () => {
  // The test runner says "test", which would build a slower page than the one that is handed out.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({ root, configFile: join(root, 'vite.single.config.ts'), mode: 'single', logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  process.env['NODE_ENV'] = before;
  browser = await launch();
}, 240_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens the file as a double click does; `asked` gets every address it asks for. */
async function open(query: string, before?: (page: Page) => Promise<unknown>): Promise<{ page: Page; errors: string[]; asked: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  page.on('request', (request) => { if (!/^(data|blob):/.test(request.url())) asked.push(request.url()); });
  await before?.(page);
  await page.goto(`${pathToFileURL(file).href}${query}`);
  await page.waitForSelector('[data-scenario]');
  return { page, errors, asked, close: () => context.close() };
}

const period = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('[aria-current="date"]')?.textContent ?? '');

test('it is one file, and of a size that can be sent', () => {
  expect(readdirSync(folder)).toEqual(['dual-power.html']);
  expect(statSync(file).size / 2 ** 20).toBeLessThan(14);
  expect(readFileSync(file, 'utf8').split('</script>').length - 1, 'nothing in the scripts ends their element').toBe(1);
});

test('from a disk, without a server, a period is played against machines that think, saved and loaded', async () => {
  const { page, errors, asked, close } = await open('?speed=instant&seed=51&renderer=canvas');
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await begin(page);
  await page.waitForSelector('[data-renderer="canvas"] canvas');
  const first = await period(page);
  expect(first).not.toBe('');
  const draw = dice(5);
  await playOn(page, draw, async (now) => now.screen === 'decision' && ![first, ''].includes(await period(page)));
  await playOn(page, draw, (now) => now.screen === 'decision' && now.phase === 'play');
  const second = await period(page);
  const cards = await page.locator('.cards li').allTextContents();

  await page.click('.tape [data-drawer="log"]');
  await page.click('[data-tab="saves"]');
  await page.fill('.save-new input', 'from the stick');
  await page.click('[data-save]');
  await page.waitForFunction(() => document.querySelector('.save-list')?.textContent.includes('from the stick'));
  await page.keyboard.press('Escape');
  // The file closed and opened again: the game is still there.
  await page.goto('about:blank');
  await page.goto(`${pathToFileURL(file).href}?speed=instant&lang=fr&renderer=none`);
  // It comes back to the table by itself, or from its save where the browser does not tell one visit from another.
  const back = await page.waitForSelector('.table', { timeout: 8000 }).then(() => true, () => false);
  if (!back) {
    await page.click('.title-nav button:first-child');
    await page.locator('.save-list li', { hasText: 'from the stick' }).locator('[data-load]').click();
    await page.waitForSelector('.table');
  }
  expect(await page.getAttribute('html', 'lang')).toBe('fr');
  expect(await page.locator('.cards li').count()).toBe(cards.length);
  expect((await period(page)).match(/\d+/g)).toEqual(second.match(/\d+/g));
  expect(asked.filter((address) => !address.startsWith(pathToFileURL(file).href) && address !== 'about:blank'), 'it asks for nothing but itself').toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('what comes late elsewhere is in the file: the end of a game stands there', async () => {
  const { page, errors, asked, close } = await open('?speed=instant&lang=fr&renderer=none');
  await openPosition(page, 'end', 'fr');
  await page.waitForSelector('.end');
  expect(await page.textContent('.end-why h2')).toBe('Pourquoi cette fin');
  expect(asked.filter((address) => !address.startsWith(pathToFileURL(file).href))).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('where the browser keeps nothing for a page from a disk, it says so and the game goes on', async () => {
  const { page, errors, close } = await open('?speed=instant&seed=52&renderer=none', (fresh) => fresh.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: { open: () => { throw new DOMException('refused', 'SecurityError'); } } });
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('refused', 'SecurityError'); } });
    Object.defineProperty(window, 'sessionStorage', { get: () => { throw new DOMException('refused', 'SecurityError'); } });
  }));
  await begin(page);
  await playOn(page, dice(5), (asked) => asked.screen === 'decision' && asked.phase === 'play');
  expect(await page.textContent('.toasts')).toMatch(/cannot be saved by itself.*Export it to a file/);
  // The way out is there: a file of one's own.
  await page.click('.tape [data-drawer="log"]');
  await page.click('[data-tab="saves"]');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-export]')]);
  expect(download.suggestedFilename()).toMatch(/\.save\.json$/);
  expect(errors).toEqual([]);
  await close();
});
