import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { openGame } from './support/page';
import { dice, look, playOn, tabTo } from './support/play';
import { openPosition } from './support/positions';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a whole game is played to its epilogue by keyboard alone, with the canvas withheld', async () => {
  const { page, errors, foreign, close } = await openGame(browser, { path: '?speed=instant&seed=11', withoutCanvas: true });
  await page.waitForSelector('[data-scenario]');
  await tabTo(page, '[data-scenario="weeks-before-october"]');
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

test('map and list choose the same: a place on the map marks the option that names it', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&renderer=canvas' });
  await page.waitForSelector('[data-scenario]');
  await openPosition(page, 'plan');
  await page.click('[data-open-curtain]');
  await page.waitForSelector('.board-host canvas');
  expect(await page.getAttribute('.board-host', 'aria-hidden')).toBe('true');
  const spot = page.locator('.spot-target').first();
  await spot.click();
  expect(await spot.getAttribute('aria-pressed')).toBe('true');
  const chosen = page.locator('.option-pick[aria-pressed="true"]');
  expect(await chosen.count()).toBe(1);
  const place = (await spot.getAttribute('data-inspect'))!.split(':')[1]!;
  expect(await chosen.getAttribute('data-choice')).toContain(`:${place}`);
  expect(errors).toEqual([]);
  await close();
});

test('three people plan the final hours, each behind the curtain, and each beat is told', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=fast&renderer=none' });
  await page.waitForSelector('[data-scenario]');
  await openPosition(page, 'plan', 'en', 3);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.option-pick');
  await page.waitForTimeout(400);
  await page.reload();
  await page.waitForSelector('[data-open-curtain]');
  expect(await page.locator('.table').count(), 'an hour comes back with its curtain closed').toBe(0);
  const sides = new Set<string>();
  let beats = 0;
  await playOn(page, dice(2), async (asked) => {
    if (asked.screen === 'curtain') sides.add((await page.textContent('.curtain h1')) ?? '');
    if (asked.screen === 'report' && (await page.locator('dialog.report-beat').count()) > 0) beats++;
    return asked.screen === 'end';
  });
  expect(sides.size).toBe(3);
  expect(beats).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await close();
});

test('another scenario, with two sides and other assemblies, runs through the same screens', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?scenario=two-sides&lang=fr&speed=instant&seed=4' });
  await page.waitForSelector('[data-start]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.table');
  await playOn(page, dice(3), (asked) => asked.screen === 'end');
  expect(await page.locator('.end-scores article').count()).toBe(2);
  expect(errors).toEqual([]);
  await close();
});
