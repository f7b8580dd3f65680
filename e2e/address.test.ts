import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { openGame } from './support/page';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('what the address asks and nobody knows is ignored with a notice', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?lang=fr&renderer=oil&cheat=1' });
  await page.waitForSelector('.toast >> nth=1');
  const told = await page.textContent('.toasts');
  expect(told).toContain('«\u202Fcheat\u202F»');
  expect(told).toContain('«\u202Foil\u202F»');
  expect(told).toContain('canvas');
  expect(await page.getAttribute('html', 'lang')).toBe('fr');
  expect(errors).toEqual([]);
  await close();
});

test('the address opens a scenario, deals a known game, and does without the picture', async () => {
  const hands: string[][] = [];
  for (let n = 0; n < 2; n++) {
    const { page, errors, close } = await openGame(browser, { path: '?scenario=two-sides&seed=net-loft&renderer=none&speed=instant' });
    await page.click('[data-start]');
    await page.waitForSelector('.table');
    await page.waitForSelector('.cards li');
    hands.push(await page.locator('.cards li').allTextContents());
    expect(await page.locator('canvas').count()).toBe(0);
    expect(await page.title()).toContain('Wharf');
    expect(errors).toEqual([]);
    await close();
  }
  expect(hands[0]).toEqual(hands[1]);
});
