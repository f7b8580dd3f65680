import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from './support/axe';
import { launch } from './support/browser';
import { openGame } from './support/page';
import { openPosition } from './support/positions';

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

/** Rests the pointer on something until what it is stands beside it. */
async function rest(page: Page, selector: string): Promise<string> {
  await page.mouse.move(2, 2);
  await page.waitForSelector('.peek', { state: 'detached' });
  await page.hover(selector);
  await page.waitForSelector('.peek:popover-open');
  return await page.textContent('.peek-title') ?? '';
}

test('in a dark room the card sheet, and what is told beside periods, aims and sums, read well', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?lang=fr&speed=instant&renderer=canvas' });
  await page.waitForSelector('[data-scenario]');
  await page.click('.title-nav button:nth-child(3)');
  await page.locator('.switches input[type=checkbox]').nth(2).check();
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  await openPosition(page, 'play', 'fr');
  await page.waitForSelector('.cards li');
  const faults: string[] = [];
  const look = async (what: string): Promise<void> => {
    // What is drawn on the canvas has its own colours.
    for (const fault of await seriousFaults(page)) faults.push(`${what}: ${fault}`);
  };
  await page.waitForSelector('[data-room="dark"]');
  await look('table');
  expect(await rest(page, '.day-ask >> nth=1')).toMatch(/septembre/);
  await look('period');
  await page.mouse.move(2, 2);
  await page.waitForSelector('.peek', { state: 'detached' });
  // The arrow keys go along the calendar from its one stop.
  await page.focus('.day-now .day-ask');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.matches('.day-future .day-ask'))).toBe(true);
  expect(await rest(page, '.aim-ask >> nth=0')).not.toBe('');
  await look('aim');
  await page.click('.aim-ask >> nth=0');
  await page.waitForSelector('dialog.inspect[open]');
  await look('aim, whole');
  // A line of the sum leads on to what it counts.
  const line = page.locator('dialog.inspect .sum dt .term').first();
  const counted = await line.textContent();
  await line.click();
  await page.waitForFunction((title) => document.querySelector('dialog.inspect h2')?.textContent === title, counted);
  await look('line of a sum');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.keyboard.press('Digit1');
  await page.waitForSelector('.sheet-play');
  await page.keyboard.press('Digit2');
  await page.waitForSelector('.option-pick[aria-pressed="true"]');
  await look('card sheet');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await page.waitForSelector('.drawer-press .paper');
  await look('press');
  await page.click('.paper-ask >> nth=0');
  await page.waitForSelector('dialog.inspect[open]');
  await look('headline');
  expect(faults).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
