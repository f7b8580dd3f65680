import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './support/browser';
import { openGame } from './support/page';
import { begin, dice, look, playOn, pressUntilMoved } from './support/play';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Waits until the last action is kept, then loads the page anew. */
async function reload(page: Page): Promise<void> {
  await page.waitForTimeout(400);
  await page.reload();
  await page.waitForSelector('.table, .curtain, .end');
}

test('behind the curtain, loading the page again shows the curtain and nothing else', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&seed=21&renderer=none' });
  await page.waitForSelector('[data-scenario]');
  await begin(page, 3);
  const draw = dice(4);
  await playOn(page, draw, (asked) => asked.screen === 'curtain');
  const side = await page.textContent('.curtain h1');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.sheet-decision');
  const secrets = await page.locator('.option-title, .option .card-title').allTextContents();
  expect(secrets.length).toBeGreaterThan(1);

  await reload(page);
  expect((await look(page)).screen).toBe('curtain');
  expect(await page.textContent('.curtain h1')).toBe(side);
  expect(await page.locator('.table').count(), 'the table is not even in the page').toBe(0);
  const shown = await page.content();
  for (const secret of secrets) expect(shown).not.toContain(secret.trim());

  await page.keyboard.press('Enter');
  await page.waitForSelector('.sheet-decision');
  expect(await page.locator('.option-title, .option .card-title').allTextContents()).toEqual(secrets);

  // Sealed: the curtain falls before the next side comes, and what was sealed can be seen by nobody.
  await playOn(page, draw, (asked) => asked.screen === 'curtain');
  expect(await page.textContent('.curtain h1')).not.toBe(side);
  expect(errors).toEqual([]);
  await close();
});

test('in the middle of a game, loading the page again comes back to the same place', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&seed=22&renderer=none' });
  await page.waitForSelector('[data-scenario]');
  await begin(page);
  await playOn(page, dice(9), (asked) => asked.phase === 'target');
  const before = await page.textContent('.prompt');
  const cards = await page.locator('.cards li').allTextContents();
  const options = await page.locator('.option-pick').allTextContents();
  await reload(page);
  await page.waitForSelector('.option-pick');
  expect(await page.textContent('.prompt')).toBe(before);
  expect(await page.locator('.cards li').allTextContents()).toEqual(cards);
  expect(await page.locator('.option-pick').allTextContents()).toEqual(options);
  // The step back is kept, too.
  await page.keyboard.press('u');
  await page.waitForFunction(() => document.querySelector('.table')?.getAttribute('data-phase') === 'play');
  expect(errors).toEqual([]);
  await close();
});

test('a person alone finds the curtain closed after loading the page in a private moment', async () => {
  const { page, close } = await openGame(browser, { path: '?speed=instant&seed=23&renderer=none' });
  await page.waitForSelector('[data-scenario]');
  await begin(page);
  await playOn(page, dice(2), (asked) => asked.phase === 'seal');
  await reload(page);
  expect((await look(page)).screen).toBe('curtain');
  await close();
});

test('the language can be changed in the middle of a decision without losing it', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&seed=24&renderer=none' });
  await page.waitForSelector('[data-scenario]');
  await begin(page);
  await pressUntilMoved(page, 'Digit1', await playOn(page, dice(3), (asked) => asked.screen === 'decision' && asked.phase === 'play' && !asked.chosen));
  await page.waitForSelector('.sheet-play');
  const plays = await page.locator('.option-pick').evaluateAll((all) => all.map((el) => el.getAttribute('data-choice')));
  await page.click('.tape [data-drawer="log"]');
  await page.click('[data-tab="settings"]');
  await page.check('input[name="lang"] >> nth=1', { force: true });
  await page.waitForFunction(() => document.documentElement.lang === 'fr');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  expect(await page.locator('.option-pick').evaluateAll((all) => all.map((el) => el.getAttribute('data-choice')))).toEqual(plays);
  expect(await page.textContent('.prompt h2')).not.toMatch(/card/i);
  expect(errors).toEqual([]);
  await close();
});

test('a worker that never comes keeps nobody from the table: the wait is told of, and the page does its work', async () => {
  const { page, context, errors, close } = await openGame(browser, { path: '?lang=fr&speed=instant&seed=25&renderer=none' });
  await page.waitForSelector('[data-scenario]');
  // Asked for, and never answered: as a browser does whose keeper of files is being exchanged.
  await context.route(/backstage\.worker[^/]*\.js$/, () => new Promise<void>(() => undefined));
  await page.reload();
  await page.waitForSelector('[data-scenario]');
  await page.click('[data-scenario="weeks-before-october"]');
  await page.waitForSelector('[data-load-again]', { timeout: 60_000 });
  expect(await page.textContent('[role="status"] h1')).toBe('On dresse la table…');
  await page.waitForSelector('[data-start]', { timeout: 120_000 });
  await page.click('[data-start]');
  await page.waitForSelector('.table, .curtain', { timeout: 60_000 });
  expect(errors).toEqual([]);
  await close();
});
