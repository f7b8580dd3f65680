import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from './support/axe';
import { launch } from './support/browser';
import { lostControls, openGame } from './support/page';
import { dice, look, playOn, tabTo } from './support/play';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const machine = (page: Page, seat: string): Promise<string[]> => page.locator(`[data-seat="${seat}"] select`).evaluateAll((list) => list.map((select) => (select as HTMLSelectElement).value));

test('level and character of each machine are chosen by keyboard and remembered for the next game', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?scenario=weeks-before-october&renderer=none&speed=instant', viewport: { width: 1024, height: 768 } });
  await page.waitForSelector('[data-start]');
  expect(await machine(page, 'government')).toEqual(['easy', 'jurists']);
  await tabTo(page, '[data-seat="executive"] [data-player]');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '[data-seat="executive"] [data-character]');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '[data-seat="government"] [data-player]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '[data-seat="government"] [data-character]');
  await page.keyboard.press('End');
  const chosen = [['normal', 'breakers'], ['hard', '?']];
  expect([await machine(page, 'executive'), await machine(page, 'government')]).toEqual(chosen);
  expect(await seriousFaults(page)).toEqual([]);
  expect(await lostControls(page)).toEqual([]);
  await tabTo(page, '[data-start]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.table');
  expect(await page.textContent('.table'), 'what the lot drew is told to nobody').not.toMatch(/jurists|strong hand, /i);
  await page.goto(page.url());
  await page.waitForSelector('[data-start], .table, [data-open-curtain]');
  await page.evaluate(() => { sessionStorage.clear(); });
  await page.reload();
  await page.waitForSelector('[data-start]');
  expect([await machine(page, 'executive'), await machine(page, 'government')]).toEqual(chosen);
  expect(errors).toEqual([]);
  await close();
});

test('a machine that thinks says so and how far it is, and decides when it is told to', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?scenario=weeks-before-october&renderer=none&speed=instant&seed=3' });
  await page.waitForSelector('[data-start]');
  for (const seat of ['executive', 'government']) await page.selectOption(`[data-seat="${seat}"] [data-player]`, 'hard');
  await page.click('[data-start]');
  await page.waitForSelector('.table');
  const draw = dice(2);
  // The person does what there is to do until a machine is at it.
  for (let n = 0; n < 60 && (await page.locator('[data-decide]').count()) === 0; n++) {
    const asked = await look(page);
    if (asked.screen === 'report') await page.keyboard.press('Escape');
    else if (asked.chosen) await page.keyboard.press('Enter');
    else await page.keyboard.press(`Digit${String(1 + draw(Math.max(1, asked.options)))}`);
    await page.waitForTimeout(50);
  }
  await page.waitForSelector('.prompt-busy progress[value]');
  expect(await page.textContent('.prompt-who')).toMatch(/Executive|Government/);
  expect(await page.getAttribute('[data-decide]', 'aria-keyshortcuts')).toBe('D');
  // The page is free meanwhile: a page of it opens and closes.
  await page.keyboard.press('s');
  await page.waitForSelector('.drawer-sides');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.drawer-sides', { state: 'detached' });
  await playOn(page, draw, (asked) => asked.screen === 'decision');
  expect(errors).toEqual([]);
  await close();
});

test('the advisers say what they would do now, with a range, and weigh again for the next decision', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?scenario=weeks-before-october&renderer=none&speed=instant&seed=3&lang=fr' });
  await page.waitForSelector('[data-start]');
  await page.click('[data-start]');
  await page.waitForSelector('.table');
  await playOn(page, dice(2), (asked) => asked.screen === 'decision' && asked.phase === 'seal');
  const titles = await page.locator('.option-pick').allTextContents();
  await page.keyboard.press('a');
  await page.waitForSelector('[data-voice="act"] .adviser-would');
  for (const voice of ['act', 'wait']) {
    const would = (await page.textContent(`[data-voice="${voice}"] .adviser-would b`))!;
    expect(titles.some((title) => title.includes(would)), would).toBe(true);
    expect(await page.textContent(`[data-voice="${voice}"] .adviser-chance b`)).toMatch(/^\d+–\d+\u202f%$/);
    expect(await page.locator(`[data-voice="${voice}"] .adviser-factors li`).count()).toBeLessThanOrEqual(3);
  }
  expect(await seriousFaults(page, { within: 'dialog[open]' })).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.drawer-advisers', { state: 'detached' });
  await playOn(page, dice(2), (asked) => asked.screen === 'decision' && asked.phase !== 'seal');
  await page.keyboard.press('a');
  await page.waitForSelector('[data-voice="wait"] .adviser-would');
  expect(errors).toEqual([]);
  await close();
});
