import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './support/browser';
import { openGame } from './support/page';
import { heard, stages } from './support/sound';
import { AMBIENCES, TRACKS } from '../src/ui/sound/ids';

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

const names = (list: readonly string[], all: Awaited<ReturnType<typeof heard>>): string[] => all.filter((x) => x.playing && list.includes(x.name)).map((x) => x.name);

/** Waits until exactly these loops sound, at the volume of their channel. */
async function sounds(page: Page, list: readonly string[], wanted: readonly string[]): Promise<void> {
  let now: Awaited<ReturnType<typeof heard>> = [];
  for (const end = Date.now() + 40_000; Date.now() < end; await page.waitForTimeout(150)) {
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

test.each([
  ['that plays both formats fetches the first', [], '.ogg'], ['without Vorbis, as Safari was for long, fetches the other', ['ogg', 'webm'], '.m4a'],
] as const)('a browser %s', async (_, deaf, ending) => {
  const { page, errors, close } = await openGame(browser, { path: '?lang=en&speed=instant&renderer=none' });
  await page.addInitScript((formats) => {
    const can = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'canPlayType')?.value as (this: HTMLMediaElement, type: string) => CanPlayTypeResult;
    HTMLMediaElement.prototype.canPlayType = function (type) { return formats.some((format) => type.includes(format)) ? '' : can.call(this, type); };
  }, deaf);
  const fetched: string[] = [];
  page.on('request', (request) => { const found = /\.(?:ogg|m4a)$/.exec(request.url()); if (found !== null) fetched.push(found[0]); });
  await page.reload();
  await page.waitForSelector('[data-scenario]');
  await page.mouse.click(4, 4);
  await sounds(page, TRACKS, ['theme']);
  expect([...new Set(fetched)]).toEqual([ending]);
  expect(errors).toEqual([]);
  await close();
});

test('every state of the struggle has its piece and its room', async () => {
  const staged = stages();
  expect([...staged.keys(), 'theme'].sort()).toEqual([...TRACKS].sort());
  const { page, errors, close } = await openGame(browser, { path: '?lang=en&speed=instant&renderer=none' });
  for (const { music, ambience, save } of staged.values()) {
    // Each from the first screen anew: a page that comes from another piece has more to fetch, and nothing else is asked here.
    await page.evaluate(() => { sessionStorage.clear(); });
    await page.reload();
    await page.waitForSelector('[data-scenario]');
    await page.click('.title-nav button:first-child');
    await page.setInputFiles('.save-import input', { name: `${music}.json`, mimeType: 'application/json', buffer: Buffer.from(save) });
    await page.waitForSelector('.table, .curtain, .end', { timeout: 60_000 });
    await sounds(page, TRACKS, [music]);
    await sounds(page, AMBIENCES, ambience === null ? [] : [ambience]);
  }
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
