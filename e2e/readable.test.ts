import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from './support/axe';
import { launch } from './support/browser';
import { enlargeText, lostControls, openGame, overflowsSideways } from './support/page';
import { begin, dice, playOn } from './support/play';
import { openPosition } from './support/positions';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const NARROW = { width: 1280, height: 720 };

/** Every screen, one after the other, the way a person meets them; `look` is called on each. */
async function tour(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await page.waitForSelector('[data-scenario]');
  await look('title');
  for (const drawer of ['saves', 'rules', 'settings', 'library']) {
    await page.click(`.title-nav button:nth-child(${String(['saves', 'rules', 'settings', 'library'].indexOf(drawer) + 1)})`);
    await page.waitForSelector(`.drawer-${drawer}`);
    if (drawer === 'library') await page.waitForSelector('.articles article');
    await look(drawer);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  }
  await page.click('[data-scenario="weeks-before-october"]');
  await page.waitForSelector('[data-start]');
  await look('setup');
  await page.click('.setup-foot .quiet');
  await page.waitForSelector('[data-scenario]');
  await begin(page, 3);
  const draw = dice(12);
  for (const phase of ['curtain', 'report', 'reserve', 'seal', 'play', 'target'] as const) {
    await playOn(page, draw, (asked) => asked.screen === phase || (asked.screen === 'decision' && asked.phase === phase));
    await look(phase);
  }
  for (const drawer of ['log', 'press', 'advisers', 'sides', 'objectives', 'mood', 'assemblies', 'disputes', 'keyboard']) {
    if (drawer === 'log') await page.click('.tape [data-drawer="log"]');
    else await page.click(`[data-tab="${drawer}"]`);
    await page.waitForSelector(`.drawer-${drawer}`);
    await look(drawer);
  }
  for (const phase of ['plan', 'epilogue', 'end'] as const) {
    await page.click(phase === 'plan' ? '[data-menu="title"]' : '.tape [data-drawer="log"]');
    if (phase !== 'plan') await page.click('[data-menu="title"]');
    await page.waitForSelector('[data-scenario]');
    await openPosition(page, phase);
    if (phase === 'plan') await page.click('[data-open-curtain]');
    await page.waitForSelector(phase === 'end' ? '.end' : '.option-pick');
    await look(phase);
  }
}

test('no screen has a serious fault of accessibility', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=fast&seed=41&renderer=canvas' });
  const faults: string[] = [];
  await tour(page, async (screen) => {
    for (const fault of await seriousFaults(page)) faults.push(`${screen}: ${fault}`);
  });
  expect(faults).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('in French at 200 % text nothing is lost, covered or beyond the edge', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?lang=fr&speed=fast&seed=41&renderer=none', viewport: NARROW });
  await enlargeText(page, 2);
  const faults: string[] = [];
  await tour(page, async (screen) => {
    if (await overflowsSideways(page)) faults.push(`${screen}: must be scrolled sideways`);
    for (const fault of await lostControls(page)) faults.push(`${screen}: ${fault}`);
  });
  expect(faults).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
