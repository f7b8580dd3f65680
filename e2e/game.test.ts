import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { openGame } from './support/page';
import { dice, look, playOn, tabTo } from './support/play';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a whole game is played to its epilogue by keyboard alone, with the canvas withheld', async () => {
  const { page, errors, foreign, close } = await openGame(browser, { path: '?speed=instant&seed=11', withoutCanvas: true });
  await page.waitForSelector('[data-scenario]');
  await tabTo(page, '[data-scenario]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-start]');
  await tabTo(page, '[data-start]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.table');
  await page.waitForSelector('.toast');
  expect(await page.textContent('.toasts'), 'a picture that cannot be had is told of').toContain('picture of the city');
  const phases = new Set<string>();
  const screens = new Set<string>();
  await playOn(page, dice(5), (asked) => {
    phases.add(asked.phase);
    screens.add(asked.screen);
    return asked.screen === 'end';
  });
  expect([...phases]).toEqual(expect.arrayContaining(['seal', 'play', 'target']));
  expect(screens).toContain('report');
  expect(await page.locator('canvas').count()).toBe(0);
  expect((await page.textContent('.end-words h1'))?.trim()).not.toBe('');
  expect(await page.locator('.end-scores article').count()).toBe(3);
  for (const text of await page.locator('.end-epilogue').allTextContents()) expect(text.length).toBeGreaterThan(40);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);

  // What is over is not offered again, and can be looked at again.
  await page.keyboard.press('Tab');
  await tabTo(page, '[data-again]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-start]');
  expect((await look(page)).screen).toBe('setup');
  await close();
});

test('board and panels choose the same: a click on the map takes the target that the list offers', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&seed=3&renderer=canvas' });
  await page.waitForSelector('[data-scenario]');
  await page.click('[data-scenario]');
  await page.click('[data-start]');
  await page.waitForSelector('.board-host canvas');
  expect(await page.getAttribute('.board-host canvas', 'aria-hidden')).toBe('true');
  await playOn(page, dice(8), (asked) => asked.screen === 'decision' && asked.phase === 'play');
  expect(errors).toEqual([]);
  await close();
});
