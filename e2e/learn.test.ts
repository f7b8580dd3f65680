import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { gameOf } from '../src/testkit';
import { launch } from './support/browser';
import { seriousFaults } from './support/axe';
import { openGame } from './support/page';

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

// The first screen teaches on the shortest game that has a lesson.
const STEPS = gameOf('july-days').data.learn!.steps.map(({ id }) => id);

interface Seen { step: string | null; phase: string; read: boolean; report: boolean; held: boolean; leave: boolean; options: number; chosen: boolean; curtain: boolean }

/** What the page shows of the lesson and the table. */
const see = (page: Page): Promise<Seen> => page.evaluate(() => {
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  return {
    step: document.querySelector('.coach')?.getAttribute('data-learn') ?? null, phase: document.querySelector('.table')?.getAttribute('data-phase') ?? 'none',
    read: has('[data-learn-next]'), report: has('dialog.report[open]'), held: has('[data-end-turn]'), leave: has('[data-learn-stay]'),
    options: document.querySelectorAll('.option-pick').length, chosen: has('.option-pick[aria-pressed="true"]'), curtain: has('[data-open-curtain]'),
  };
});

/** Does what a person does who follows the notes; `false` when there is nothing to be done yet. */
async function follow(page: Page, now: Seen): Promise<void> {
  const press = (selector: string): Promise<void> => page.click(selector, { timeout: 8000 });
  if (now.curtain) await press('[data-open-curtain]');
  else if (now.read) await press('[data-learn-next]');
  else if (now.report) await press('[data-continue]');
  else if (now.held) await press('[data-end-turn]');
  else if (now.phase === 'none') await page.waitForTimeout(60);
  else if (now.phase === 'play' && now.options === 0) await press('.hand .card-button[aria-disabled="false"]');
  // At its corner: words in the middle of an option may lead to what they mean.
  else if (!now.chosen) await page.click(`.option-pick >> nth=${now.phase === 'play' ? '1' : '0'}`, { timeout: 8000, position: { x: 10, y: 10 } });
  else await press('[data-confirm]');
}

/** Follows the notes until `until`; the steps that were shown, each once, in order. */
async function learn(page: Page, until: (now: Seen) => boolean): Promise<string[]> {
  const seen: string[] = [];
  for (let n = 0; n < 400; n++) {
    const now = await see(page);
    if (now.step !== null && !seen.includes(now.step)) seen.push(now.step);
    if (until(now)) return seen;
    await follow(page, now);
    await page.waitForTimeout(40);
  }
  throw new Error(`The lesson stands still at ${JSON.stringify(await see(page))}`);
}

test('a newcomer is led through the first period by doing, and plays on', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=fast' });
  await page.click('[data-learn-start]');
  await page.waitForSelector('.coach-note');
  expect(await seriousFaults(page)).toEqual([]);
  const first = await learn(page, ({ step }) => step === 'hand');
  // The page is left and opened again: the lesson goes on where it was.
  await page.reload();
  await page.waitForSelector('.table, .curtain');
  const rest = await learn(page, ({ leave }) => leave);
  expect([...new Set([...first, ...rest])]).toEqual(STEPS);
  await page.click('[data-learn-stay]');
  await page.waitForSelector('.coach', { state: 'detached' });
  expect(await page.locator('.table').count()).toBe(1);
  expect(errors).toEqual([]);
  await close();
});

test('the notes can be put away, and begun again from the first screen', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=fast&lang=fr', viewport: { width: 844, height: 390 } });
  await page.click('[data-learn-start]');
  await page.waitForSelector('.coach-note');
  const inWindow = await page.$eval('.coach-note', (note) => {
    const box = note.getBoundingClientRect();
    return box.left >= 0 && box.top >= 0 && box.right <= window.innerWidth && box.bottom <= window.innerHeight;
  });
  expect(inWindow).toBe(true);
  await page.click('[data-learn-skip]');
  await page.waitForSelector('.coach', { state: 'detached' });
  await page.goto(page.url());
  await page.waitForSelector('.table, .curtain, [data-learn-start]');
  if (await page.locator('[data-open-curtain]').count() > 0) await page.click('[data-open-curtain]');
  expect(await page.locator('.coach').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('what something is stands beside it: by resting the pointer, by the key, and Escape closes it', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=fast' });
  await page.click('[data-learn-start]');
  await page.waitForSelector('.chip.term');
  await page.hover('.chip.term >> nth=0');
  await page.waitForSelector('.peek');
  const apart = await page.evaluate(() => {
    const a = document.querySelector('.peek')!.getBoundingClientRect();
    const b = document.querySelector('.chip.term')!.getBoundingClientRect();
    return a.left >= b.right || a.right <= b.left || a.top >= b.bottom || a.bottom <= b.top;
  });
  expect(apart).toBe(true);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.peek', { state: 'detached' });
  await page.mouse.move(2, 2);
  await page.focus('.gauge >> nth=0');
  await page.keyboard.press('i');
  const first = await page.textContent('.peek-title');
  await page.keyboard.press('Tab');
  await page.waitForFunction((was) => document.querySelector('.peek-title')?.textContent !== was, first);
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog.inspect[open]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog.inspect', { state: 'detached' });
  expect(errors).toEqual([]);
  await close();
});
