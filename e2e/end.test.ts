import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { seriousFaults } from './support/axe';
import { launch } from './support/browser';
import { openGame } from './support/page';
import type { GamePage, OpenOptions } from './support/page';
import { begin, dice, pressOn, look } from './support/play';
import { saveAt } from './support/positions';

/** The script that vite builds from src/main/lastpage.ts, whichever time it is asked for. */
const LAST_PAGE = /\/assets\/lastpage-[^/]*\.js(\?again=\d+)?$/;

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a save of a game that is over; the page of its end may not be there yet. */
async function openOver({ page }: GamePage, lang: string): Promise<void> {
  await page.click('.title-nav button:first-child');
  await page.setInputFiles('.save-import input', { name: 'over.json', mimeType: 'application/json', buffer: Buffer.from(saveAt('end', lang)) });
}

const open = (lang: string, options: OpenOptions = {}): Promise<GamePage> => openGame(browser, { path: `?speed=instant&renderer=none&lang=${lang}`, ...options });

test('a script of the end that comes late is waited for, and then the end stands there with its words', async () => {
  const game = await open('fr');
  const { page, context, errors, close } = game;
  let release = (): void => undefined;
  const held = new Promise<void>((done) => { release = done; });
  await context.route(LAST_PAGE, async (route) => {
    await held;
    await route.continue();
  });
  await openOver(game, 'fr');
  await page.locator('.fault-sheet[role="status"] h1', { hasText: 'On fait le bilan…' }).waitFor();
  expect(await page.locator('.end').count()).toBe(0);
  await page.waitForSelector('[data-load-again]');
  expect(await seriousFaults(page)).toEqual([]);
  release();
  await page.waitForSelector('.end');
  expect(await page.locator('.end-scores article').count()).toBe(3);
  // Its words came with it, in the other language as well.
  expect(await page.textContent('.end-why h2')).toBe('Pourquoi cette fin');
  expect(await page.locator('.end').innerText()).not.toMatch(/\b(panel|end|dates)\.[a-z]/);
  await page.click('.end-foot .quiet');
  await page.click('[data-tab="settings"]');
  await page.check('input[name="lang"] >> nth=0', { force: true });
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  await page.keyboard.press('Escape');
  expect(await page.textContent('.end-why h2')).toBe('Why it ended so');
  expect(await page.locator('.end').innerText()).not.toMatch(/\b(panel|end|dates)\.[a-z]/);
  expect(errors).toEqual([]);
  await close();
});

test('a script of the end that cannot be had is told of, and asked for again; nothing of the game is lost', async () => {
  const game = await open('en');
  const { page, context, errors, close } = game;
  let asked = 0;
  await context.route(LAST_PAGE, (route) => {
    asked++;
    return route.abort();
  });
  await openOver(game, 'en');
  await page.waitForSelector('.fault-sheet[role="alert"]');
  expect(await page.textContent('.fault-sheet h1')).toBe('The page of the end could not be fetched');
  expect(await page.locator('.fault-sheet button').allTextContents()).toEqual(['Try again', 'Load again', 'First screen']);
  expect(await seriousFaults(page)).toEqual([]);
  expect(asked).toBe(1);
  await page.click('.fault-sheet .confirm');
  await expect.poll(() => asked).toBe(2);
  await page.waitForSelector('.fault-sheet[role="alert"]');
  await context.unroute(LAST_PAGE);
  await page.click('.fault-sheet .confirm');
  await page.waitForSelector('.end');
  expect(await page.locator('.end-scores article').count()).toBe(3);
  expect(errors.filter((line) => !line.includes('net::ERR_FAILED'))).toEqual([]);
  await close();
});

test('where it cannot be had, the first screen is a way out, and the game is among those that are kept', async () => {
  const game = await open('en');
  const { page, context, close } = game;
  await context.route(LAST_PAGE, (route) => route.abort());
  await openOver(game, 'en');
  await page.waitForSelector('.fault-sheet[role="alert"]');
  await page.click('.fault-sheet button:last-child');
  await page.waitForSelector('[data-scenario]');
  await context.unroute(LAST_PAGE);
  await page.click('.title-nav button:first-child');
  await page.click('.save-list [data-load]');
  await page.waitForSelector('.end');
  await close();
});

test('it is fetched while a game is under way: whoever has lost the network meanwhile still sees the end', async () => {
  const game = await open('en', { serviceWorkers: 'block' });
  const { page, context, errors, close } = game;
  const fetched: string[] = [];
  page.on('requestfinished', (request) => { if (LAST_PAGE.test(request.url())) fetched.push(request.url()); });
  await begin(page);
  expect(fetched, 'not among what the first table needs').toEqual([]);
  const draw = dice(5);
  for (const until = Date.now() + 90_000; fetched.length === 0 && Date.now() < until;) {
    await pressOn(page, await look(page), draw);
    await page.waitForTimeout(250);
  }
  expect(fetched).toHaveLength(1);
  expect(await page.locator('.table, .curtain').count(), 'the game goes on').toBe(1);
  await context.setOffline(true);
  await page.keyboard.press('Escape');
  await page.click('.tape [data-drawer="log"]');
  await page.click('[data-tab="saves"]');
  await page.setInputFiles('.save-import input', { name: 'over.json', mimeType: 'application/json', buffer: Buffer.from(saveAt('end', 'en')) });
  await page.waitForSelector('.end');
  expect(await page.locator('.end-scores article').count()).toBe(3);
  expect(errors.filter((line) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(line))).toEqual([]);
  await close();
});
