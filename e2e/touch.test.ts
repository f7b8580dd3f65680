import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './support/browser';
import { openGame } from './support/page';
import { openPosition } from './support/positions';
import { smallTargets } from './support/touch';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Notes where a dossier stands in every frame it is drawn in. */
const watchDossier = (page: Page): Promise<void> => page.evaluate(() => {
  const seen: string[] = [];
  Object.assign(window, { dossier: seen });
  const look = (): void => {
    const box = document.querySelector('dialog.inspect[open]')?.getBoundingClientRect();
    if (box) seen.push(box.left >= 0 && box.top >= 0 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1 ? 'in' : `${box.left.toFixed(0)},${box.top.toFixed(0)} ${box.width.toFixed(0)}×${box.height.toFixed(0)}`);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});

/** Frames in which it stood beyond an edge. */
async function outside(page: Page): Promise<string[]> {
  await page.waitForFunction(() => (window as unknown as { dossier: string[] }).dossier.length > 2);
  return page.evaluate(() => (window as unknown as { dossier: string[] }).dossier.filter((where) => where !== 'in'));
}

/** Every main screen as one who plays with a finger meets it; `look` is called on each. */
async function tour(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await page.waitForSelector('[data-scenario]');
  await look('title');
  for (const [i, drawer] of ['saves', 'rules', 'settings', 'library'].entries()) {
    await page.tap(`.title-nav button:nth-child(${String(i + 1)})`);
    await page.waitForSelector(`.drawer-${drawer}`);
    if (drawer === 'library') await page.waitForSelector('.articles article');
    await look(drawer);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  }
  await page.tap('[data-scenario="weeks-before-october"]');
  await page.waitForSelector('[data-start]');
  await look('set-up');
  await page.tap('.setup-foot .quiet');
  for (const phase of ['dispatch', 'play', 'target', 'plan', 'end'] as const) {
    await page.waitForSelector('[data-scenario]');
    await openPosition(page, phase, 'fr');
    // That was a mouse: nothing must be under it.
    await page.mouse.move(1, 1);
    if (await page.locator('[data-open-curtain]').count() > 0) {
      await look(`curtain before ${phase}`);
      await page.tap('[data-open-curtain]');
    }
    await page.waitForSelector(phase === 'end' ? '.end' : phase === 'play' ? '.hand .card-button' : '.option-pick');
    await page.waitForTimeout(600);
    await look(phase);
    if (phase === 'dispatch') {
      await page.tap('.option-pick');
      await look('dispatch, chosen');
    }
    if (phase === 'play') {
      await page.tap('.hand .card-button[aria-disabled="false"]');
      await page.waitForSelector('.sheet-play');
      await look('card');
      await page.keyboard.press('Escape');
      await page.tap('.tape [data-drawer="log"]');
      for (const drawer of ['log', 'press', 'advisers', 'sides', 'objectives', 'mood', 'assemblies', 'disputes', 'keyboard']) {
        await page.tap(`[data-tab="${drawer}"]`);
        await page.waitForSelector(`.drawer-${drawer}`);
        await look(drawer);
      }
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
      await watchDossier(page);
      await page.locator('.term:visible').first().tap();
      await page.waitForSelector('dialog.inspect[open]');
      // It stands in the window from the first frame it is drawn in.
      expect(await outside(page)).toEqual([]);
      await look('dossier');
      await page.keyboard.press('Escape');
    }
    if (phase !== 'end') {
      await page.tap('.tape [data-drawer="log"]');
      await page.tap('[data-menu="title"]');
    }
  }
}

test.each([
  ['a tablet', { width: 1024, height: 768 }], ['a phone on its side', { width: 844, height: 390 }],
] as const)('everything that can be pressed fits a finger: %s', async (_, viewport) => {
  const { page, errors, close } = await openGame(browser, { path: '?lang=fr&speed=instant&seed=41&renderer=canvas', viewport, hasTouch: true, isMobile: true });
  const faults: string[] = [];
  await tour(page, async (screen) => {
    for (const fault of await smallTargets(page)) faults.push(`${screen}: ${fault}`);
  });
  expect(faults).toEqual([]);
  expect(errors).toEqual([]);
  await close();
  // Thousands of dots are asked for on forty screens.
}, 600_000);
