import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './support/browser';
import { openGame } from './support/page';
import { begin, dice, look, playOn } from './support/play';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Waits until the browser keeps a copy of the whole game. */
async function copyKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller === null) await new Promise((done) => setTimeout(done, 50));
  });
}

const period = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('[aria-current="date"]')?.textContent ?? '');

test('after one visit the game starts and is played without a network, in both languages, the picture of the city included', async () => {
  const { page, context, errors, close } = await openGame(browser, { serviceWorkers: 'allow', path: '?speed=instant&seed=41&renderer=canvas' });
  await page.waitForSelector('[data-scenario]');
  await copyKept(page);
  await context.setOffline(true);
  const missed: string[] = [];
  page.on('requestfailed', (request) => missed.push(request.url()));
  await page.reload();
  await page.waitForSelector('[data-scenario]');
  await begin(page);
  await page.waitForSelector('.table canvas');
  const first = await period(page);
  expect(first).not.toBe('');
  await playOn(page, dice(5), async (asked) => asked.screen === 'decision' && ![first, ''].includes(await period(page)));
  await page.keyboard.press('a');
  await page.waitForSelector('[data-voice="act"] .adviser-would', { timeout: 20_000 });
  await page.keyboard.press('Escape');
  // The rules of the other language were never looked at while there was a network.
  await page.goto(`${page.url().replace(/\?.*/, '')}?lang=fr&renderer=canvas`);
  await page.waitForSelector('.table, .curtain');
  expect(await page.getAttribute('html', 'lang')).toBe('fr');
  // A sound that was never heard has not been kept: the game is silent then, and says nothing of it.
  expect(missed.filter((url) => !/\.(ogg|m4a)$/.test(url))).toEqual([]);
  expect(errors.filter((line) => line !== 'Failed to load resource: net::ERR_FAILED')).toEqual([]);
  await close();
});

test('what installs the game is in order in both languages', async () => {
  const { page, errors, close } = await openGame(browser);
  await page.waitForSelector('[data-scenario]');
  const manifest = (): Promise<{ name: string; lang: string; icons: { src: string; sizes: string; ok: boolean }[] }> => page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')!;
    const read = await (await fetch(link.href)).json() as { name: string; lang: string; icons: { src: string; sizes: string }[] };
    const icons = await Promise.all(read.icons.map(async (icon) => {
      const image = new Image();
      image.src = new URL(icon.src, link.href).href;
      await image.decode();
      return { ...icon, ok: icon.sizes === 'any' || icon.sizes === `${String(image.naturalWidth)}x${String(image.naturalHeight)}` };
    }));
    return { name: read.name, lang: read.lang, icons };
  });
  const english = await manifest();
  expect(english).toMatchObject({ name: 'Dual Power', lang: 'en' });
  expect(english.icons.filter(({ ok }) => !ok)).toEqual([]);
  await page.click('.title-langs [lang="fr"]');
  await page.waitForFunction(() => document.documentElement.lang === 'fr');
  expect(await manifest()).toMatchObject({ name: 'Double pouvoir', lang: 'fr' });
  expect(errors).toEqual([]);
  await close();
});

test('a newer version is announced, waits until it is let in, and goes on with the game under way', async () => {
  // A site of its own, on which a version can follow another.
  const site = mkdtempSync(join(tmpdir(), 'dual-power-site-'));
  cpSync(fileURLToPath(new URL('../dist/', import.meta.url)), site, { recursive: true });
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://x').pathname;
    try {
      const name = path === '/' ? 'index.html' : path;
      const body = readFileSync(join(site, name));
      response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const query = '?speed=instant&seed=42&renderer=none';
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  // The whole way of a first visit, twice: on a busy machine some steps of it take long.
  page.setDefaultTimeout(100_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    await page.goto(`${address}${query}`);
    await page.waitForSelector('[data-scenario]');
    await copyKept(page);
    await page.reload();
    await page.waitForSelector('[data-scenario]');
    await begin(page);
    await playOn(page, dice(5), (asked) => asked.screen === 'decision' && asked.phase === 'play' && !asked.chosen);
    const before = await look(page);

    const html = readFileSync(join(site, 'index.html'), 'utf8');
    writeFileSync(join(site, 'index.html'), html.replace('<head>', '<head><meta name="generation" content="second" />'));
    const worker = readFileSync(join(site, 'sw.js'), 'utf8');
    const changed = worker.replace(/(url:"index\.html",revision:")[0-9a-f]+/, '$1second');
    expect(changed).not.toBe(worker);
    writeFileSync(join(site, 'sw.js'), changed);
    await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())!.update(); });
    await page.waitForSelector('[data-notice="update"]');
    // Nothing has happened to the game, and nothing does when the page is loaded anew for another reason.
    expect(await look(page)).toEqual(before);
    await page.reload();
    await page.waitForSelector('.table');
    expect(await page.locator('meta[name="generation"]').count()).toBe(0);
    await page.waitForFunction((mark) => document.querySelector('.prompt') !== null && mark !== '', before.mark);
    // The press wakes the sound, too, and what it fetches must not keep the old version in its place.
    await page.click('[data-notice="update"]');
    await page.waitForSelector('meta[name="generation"]', { state: 'attached' });
    await page.waitForSelector('.table');
    await page.waitForSelector('.cards li');
    expect(await look(page)).toEqual(before);
    // What stays is the new one, and there is nothing more to announce.
    expect(new URL(page.url()).search).toBe(query);
    await page.reload();
    await page.waitForSelector('.cards li');
    expect(await page.locator('meta[name="generation"]').count()).toBe(1);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting)).toBeNull();
    expect(errors).toEqual([]);
  } finally {
    await context.close();
    server.close();
    rmSync(site, { recursive: true });
  }
});
