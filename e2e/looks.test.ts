import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './support/browser';
import { difference, small } from './support/looks';
import { openGame, snap } from './support/page';
import { openPosition } from './support/positions';

/**
 * The main screens against pictures kept in e2e/looks. Pictures are small and compared with tolerance: another
 * machine draws letters a little differently, and numbers of the scenario may change; a panel that is gone, a board
 * that stays empty or colours that are lost are found. `LOOKS=renew npx vitest run --config vitest.e2e.config.ts
 * e2e/looks.test.ts` takes them anew: look at them before they are committed.
 */
const folder = fileURLToPath(new URL('looks/', import.meta.url));
const renew = process.env['LOOKS'] === 'renew';

/** Share of the picture that may differ: where only the interface shows, and where the position of a game does. */
const STILL = 0.02;
const PLAYED = 0.09;

const SIZE = { width: 1280, height: 720 };
const QUIET = 'lang=en&speed=instant&seed=41&renderer=canvas';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Fonts are there and the board, if there is one, is drawn and at rest. */
async function settled(page: Page): Promise<void> {
  // A pointer that rests on a thing brings up what it is.
  await page.mouse.move(1, 1);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => {
    const host = document.querySelector('[data-board]');
    return host === null || host.querySelector('canvas') !== null;
  });
  let last = '';
  for (let same = 0, tries = 0; same < 2 && tries < 40; tries += 1) {
    await page.waitForTimeout(250);
    const now = await small(page);
    same = now === last ? same + 1 : 0;
    last = now;
  }
}

async function expectLook(page: Page, name: string, tolerance: number): Promise<void> {
  await settled(page);
  const now = await small(page);
  const path = `${folder}${name}.webp`;
  if (renew) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, Buffer.from(now, 'base64'));
    return;
  }
  expect(existsSync(path), `${path} is missing: LOOKS=renew makes it`).toBe(true);
  const share = await difference(page, readFileSync(path).toString('base64'), now);
  if (share > tolerance) await snap(page, `look-${name}`);
  expect(share, `${name}: see e2e/out/look-${name}.png beside e2e/looks/${name}.webp`).toBeLessThanOrEqual(tolerance);
}

test('the first screen, the set-up and the settings in a dark room look as they did', async () => {
  const { page, close } = await openGame(browser, { path: `?${QUIET}`, viewport: SIZE });
  await page.waitForSelector('[data-scenario]');
  await expectLook(page, 'title', STILL);
  await page.click('.title-nav button:nth-child(3)');
  await page.waitForSelector('.drawer-settings');
  await page.locator('.switches input[type=checkbox]').nth(2).check();
  await page.waitForSelector('[data-room="dark"]');
  await expectLook(page, 'settings-dark', STILL);
  await page.locator('.switches input[type=checkbox]').nth(2).uncheck();
  await page.keyboard.press('Escape');
  await page.click('[data-scenario="weeks-before-october"]');
  await page.waitForSelector('[data-start]');
  await expectLook(page, 'setup', STILL);
  await close();
});

test('the table and a card in hand look as they did', async () => {
  const { page, close } = await openGame(browser, { path: `?${QUIET}`, viewport: SIZE });
  await page.waitForSelector('[data-scenario]');
  await openPosition(page, 'play');
  await expectLook(page, 'table', PLAYED);
  // A picture that nothing could spoil would prove nothing.
  const whole = await small(page);
  const hide = await page.addStyleTag({ content: '.board-host { visibility: hidden !important; }' });
  expect(await difference(page, whole, await small(page))).toBeGreaterThan(PLAYED * 2);
  await hide.evaluate((tag) => { (tag as Element).remove(); });
  await page.keyboard.press('Digit1');
  await page.waitForSelector('.sheet-play');
  await expectLook(page, 'card', PLAYED);
  await page.keyboard.press('Escape');
  await close();
});

test.each([['night', 'plan', '.option-pick'], ['ending', 'end', '.end']] as const)('the %s looks as it did', async (name, phase, there) => {
  const { page, close } = await openGame(browser, { path: `?${QUIET}`, viewport: SIZE });
  await page.waitForSelector('[data-scenario]');
  await openPosition(page, phase);
  if (phase === 'plan') await page.click('[data-open-curtain]');
  await page.waitForSelector(there);
  await expectLook(page, name, PLAYED);
  await close();
});
