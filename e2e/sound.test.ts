import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './support/browser';
import { openGame } from './support/page';
import { heard } from './support/sound';
import { AMBIENCES, TRACKS } from '../src/ui/sound/ids';

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

const names = (list: readonly string[], all: Awaited<ReturnType<typeof heard>>): string[] => all.filter((x) => x.playing && list.includes(x.name)).map((x) => x.name);

/** Waits until exactly these loops sound, at the volume of their channel. */
async function sounds(page: Page, list: readonly string[], wanted: readonly string[]): Promise<void> {
  let now: Awaited<ReturnType<typeof heard>> = [];
  for (const end = Date.now() + 20_000; Date.now() < end; await page.waitForTimeout(150)) {
    now = await heard(page);
    const on = names(list, now);
    if (on.join() === wanted.join() && now.every((x) => !on.includes(x.name) || x.volume > 0.45)) return;
  }
  throw new Error(`Wanted ${wanted.join() || 'silence'}, heard ${JSON.stringify(now)}`);
}

test('nothing is fetched or played before the first touch; then the theme', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?lang=en&speed=instant&renderer=none' });
  const fetched: string[] = [];
  page.on('request', (request) => { if (/\.(ogg|m4a)$/.test(request.url())) fetched.push(request.url()); });
  await page.waitForSelector('[data-scenario]');
  await page.waitForTimeout(1500);
  expect([fetched, await heard(page)]).toEqual([[], []]);
  await page.mouse.click(4, 4);
  await sounds(page, TRACKS, ['theme']);
  await sounds(page, AMBIENCES, []);
  expect(errors).toEqual([]);
  await close();
});

test('muted, nothing sounds; volumes and mute are remembered', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?lang=en&renderer=none' });
  await page.waitForSelector('[data-scenario]');
  await page.click('.title-nav button:nth-child(3)');
  await page.waitForSelector('.drawer-settings');
  await sounds(page, TRACKS, ['theme']);
  const slider = page.locator('.drawer-settings input[type=range]').first();
  await slider.evaluate((input: HTMLInputElement) => { input.value = '10'; input.dispatchEvent(new Event('input', { bubbles: true })); });
  await page.waitForTimeout(300);
  expect((await heard(page)).find((x) => x.name === 'theme')?.volume).toBeCloseTo(0.1, 2);
  const mute = page.locator('.drawer-settings label').filter({ has: page.locator('input[type=checkbox]') }).last();
  await mute.click();
  await page.reload();
  await page.waitForSelector('[data-scenario]');
  await page.mouse.click(4, 4);
  await page.waitForTimeout(2500);
  // What nobody could hear is not even fetched.
  expect((await heard(page)).filter((x) => x.playing)).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
