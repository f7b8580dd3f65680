import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { seriousFaults } from './support/axe';
import { launch } from './support/browser';
import { lostControls, openGame } from './support/page';
import { begin, dice, look, moved, playOn, pressOn } from './support/play';
import type { Asked } from './support/play';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const held = (asked: Asked): boolean => asked.screen === 'held';

test('a turn that is played can be taken back until it is ended; what the others do stands beside the map', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=fast&seed=31&renderer=none' });
  await page.waitForSelector('[data-scenario]');
  await begin(page);
  const draw = dice(6);
  await playOn(page, draw, held);
  expect(await seriousFaults(page)).toEqual([]);
  expect(await lostControls(page)).toEqual([]);
  const asked = await look(page);
  await page.keyboard.press('u');
  const back = await moved(page, asked);
  expect(back.screen).toBe('decision');
  expect(['play', 'target']).toContain(back.phase);

  // A turn after which the others play on before it is this person's again.
  let noted = false;
  for (let n = 0; n < 200 && !noted; n++) {
    const now = await look(page);
    if (now.screen === 'end') break;
    noted = now.screen === 'decision' && now.phase === 'play' && (await page.locator('.lately li').count()) > 0;
    if (!noted) await pressOn(page, now, draw);
  }
  expect(noted).toBe(true);
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  await page.click('.lately .close');
  expect(await page.locator('.lately').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('a saved game gets another name in its list', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&seed=31&renderer=none&lang=fr' });
  await page.waitForSelector('[data-scenario]');
  await begin(page);
  await page.click('.tape [data-drawer="log"]');
  await page.click('[data-tab="saves"]');
  await page.fill('.save-new input', 'Avant l’orage');
  await page.click('[data-save]');
  const named = page.locator('.save-list li', { hasText: 'Avant l’orage' });
  await named.locator('[data-rename]').click();
  await page.keyboard.type('Le lendemain');
  await page.keyboard.press('Enter');
  await page.locator('.save-list h3', { hasText: 'Le lendemain' }).waitFor();
  expect(await named.count()).toBe(0);
  // Escape leaves the name as it was, and the page open.
  await page.locator('.save-list li', { hasText: 'Le lendemain' }).locator('[data-rename]').click();
  await page.keyboard.press('Escape');
  expect(await page.locator('.save-list h3', { hasText: 'Le lendemain' }).count()).toBe(1);
  expect(await seriousFaults(page, { within: '.drawer' })).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
