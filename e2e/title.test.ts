import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { openGame } from './support/page';
import { dice, playOn } from './support/play';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('the first screen lists the scenarios, the shortest first and recommended, in both languages', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?renderer=none' });
  await page.waitForSelector('[data-scenario]');
  const ids = await page.locator('[data-scenario]').evaluateAll((all) => all.map((x) => x.getAttribute('data-scenario')));
  expect(ids).toEqual(['july-days', 'petersburg-1905', 'germany-1923', 'weeks-before-october', 'february-to-october']);
  expect(await page.getAttribute('[data-scenario="july-days"]', 'class')).toContain('ticket-main');
  expect(await page.textContent('[data-scenario="july-days"] .ticket-title')).toBe('The July Days');
  await page.click('.title-langs [lang="fr"]');
  await page.waitForFunction(() => document.querySelector('[data-scenario="july-days"] .ticket-title')?.textContent === 'Les journées de juillet');
  expect(errors).toEqual([]);
  await close();
});

test('the short scenario is played through to its epilogue', async () => {
  const { page, errors, foreign, close } = await openGame(browser, { path: '?renderer=none&speed=instant&seed=4&lang=fr' });
  await page.waitForSelector('[data-scenario]');
  await page.click('[data-scenario="july-days"]');
  await page.waitForSelector('[data-start]');
  await page.click('[data-start]');
  await page.waitForSelector('.table, .curtain');
  await playOn(page, dice(3), (asked) => asked.screen === 'end', 700);
  expect((await page.textContent('.end-words h1'))?.trim()).not.toBe('');
  expect(await page.locator('.end-scores article').count()).toBe(3);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});
