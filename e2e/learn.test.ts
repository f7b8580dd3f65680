import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { gameOf } from '../src/testkit';
import { launch } from './support/browser';
import { seriousFaults } from './support/axe';
import { enlargeText, openGame } from './support/page';
import { openPosition } from './support/positions';

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

// The first screen teaches on the shortest game that has a lesson.
const STEPS = gameOf('july-days').data.learn!.steps.map(({ id }) => id);

interface Seen { step: string | null; phase: string; read: boolean; report: boolean; held: boolean; leave: boolean; options: number; chosen: boolean; curtain: boolean; large: boolean; told: string | null }

/** What the page shows of the lesson and the table. */
const see = (page: Page): Promise<Seen> => page.evaluate(() => {
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  return {
    step: document.querySelector('.coach')?.getAttribute('data-learn') ?? null, phase: document.querySelector('.table')?.getAttribute('data-phase') ?? 'none',
    read: has('[data-learn-next]'), report: has('dialog.report[open]'), held: has('[data-end-turn]'), leave: has('[data-learn-stay]'),
    options: document.querySelectorAll('.option-pick').length, chosen: has('.option-pick[aria-pressed="true"]'), curtain: has('[data-open-curtain]'),
    large: (document.querySelector('.coach-note')?.clientWidth ?? 0) * (document.querySelector('.coach-note')?.clientHeight ?? 0) > 0.2 * window.innerWidth * window.innerHeight,
    told: document.querySelector('dialog.inspect[open] h2')?.textContent ?? null,
  };
});

/** Does what a person does who follows the notes, with a mouse or with a finger. */
async function follow(page: Page, now: Seen, touch: boolean): Promise<void> {
  const press = (selector: string): Promise<void> => (touch ? page.tap(selector, { timeout: 8000 }) : page.click(selector, { timeout: 8000 }));
  // A note that fills a small window is folded by whoever has read it.
  if (touch && now.large && !now.read && !now.leave) await press('[data-learn-fold]');
  if (now.curtain) await press('[data-open-curtain]');
  else if (now.read) await press('[data-learn-next]');
  else if (now.report) await press('[data-continue]');
  else if (now.held) await press('[data-end-turn]');
  else if (now.phase === 'none') await page.waitForTimeout(60);
  else if (now.phase === 'play' && now.options === 0) await press('.hand .card-button[aria-disabled="false"]');
  // A card is spent for its points where it can be: its event comes first in the list.
  else if (!now.chosen) await press(`.option-pick >> nth=${now.phase === 'play' && now.options > 1 ? '1' : '0'}`);
  else await press('[data-confirm]');
}

/** Follows the notes until `until`; the steps that were shown, each once, in order. `look` sees every note when the page has come to rest. */
async function learn(page: Page, until: (now: Seen) => boolean, { touch = false, look }: { touch?: boolean; look?: (step: string) => Promise<void> } = {}): Promise<string[]> {
  const seen: string[] = [];
  for (let n = 0; n < 400; n++) {
    const now = await see(page);
    // Whoever follows the notes is never thrown into something else.
    if (now.told !== null) throw new Error(`At "${String(now.step)}" the page tells of ${now.told}, which nobody asked about`);
    if (now.step !== null && !seen.includes(now.step)) {
      seen.push(now.step);
      if (look) {
        // The page scrolls to the thing, sheets open.
        await page.waitForTimeout(500);
        await look(now.step);
        continue;
      }
    }
    if (until(now)) return seen;
    await follow(page, now, touch);
    await page.waitForTimeout(40);
  }
  throw new Error(`The lesson stands still at ${JSON.stringify(await see(page))}`);
}

test('a newcomer is led through the first period by doing, and plays on', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=fast' });
  await page.click('[data-learn-start]');
  await page.waitForSelector('.coach-note');
  // Words are judged in their own letters, over a table that stands.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForSelector('[data-board] canvas');
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

/** What is wrong with the page while a note is shown: the note beyond the window, cut off, or on what it speaks of; the page wider than the window. */
const wrong = (page: Page): Promise<string[]> => page.evaluate(() => {
  const note = document.querySelector('.coach-note')?.getBoundingClientRect();
  const words = document.querySelector('.coach-note [role="status"]');
  if (note === undefined || words === null) return [];
  const out: string[] = [];
  const { clientWidth: width, scrollWidth } = document.documentElement;
  if (scrollWidth > width + 1) out.push(`the page is ${String(scrollWidth)} px wide`);
  if (note.left < 0 || note.top < 0 || note.right > width || note.bottom > window.innerHeight) out.push('beyond the window');
  if (words.scrollHeight > words.clientHeight + 1 && getComputedStyle(words).overflowY !== 'auto') out.push('cut off');
  for (const button of document.querySelectorAll('.coach-foot button')) {
    const box = button.getBoundingClientRect();
    if (box.bottom > note.bottom || box.right > note.right) out.push('a button hangs out');
    if (box.height < 43.5) out.push(`a button ${String(Math.round(box.height))} px high`);
  }
  const ring = document.querySelector('.coach-ring')?.getBoundingClientRect();
  if (ring !== undefined && note.width * note.height < 0.2 * window.innerWidth * window.innerHeight) {
    const across = Math.min(note.right, ring.right) - Math.max(note.left, ring.left);
    const down = Math.min(note.bottom, ring.bottom) - Math.max(note.top, ring.top);
    // A thing that fills the window cannot be kept free; a third of it at most is covered.
    if (across > 0 && down > 0 && across * down > ring.width * ring.height / 3) out.push(`covers ${String(Math.round((100 * across * down) / (ring.width * ring.height)))} % of what it speaks of`);
  }
  return out;
});

test.each([
  ['a tablet', { width: 1024, height: 768 }, 1], ['a phone on its side', { width: 844, height: 390 }, 1], ['a phone with large text', { width: 844, height: 390 }, 2],
] as const)('in French and with a finger every note is whole, off its thing and in nobody’s way: %s', async (_, viewport, text) => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&lang=fr&renderer=none', viewport, hasTouch: true, isMobile: true });
  await page.waitForSelector('[data-learn-start]');
  if (text > 1) await enlargeText(page, text);
  await page.tap('[data-learn-start]');
  await page.waitForSelector('.coach-note');
  const faults: string[] = [];
  const seen = await learn(page, (now) => now.leave, { touch: true, look: async (step) => { for (const fault of await wrong(page)) faults.push(`${step}: ${fault}`); } });
  expect(faults).toEqual([]);
  expect(seen).toEqual(STEPS);
  expect(errors).toEqual([]);
  await close();
});

test('a pointer that rests asks nothing of what comes under it, and a press elsewhere puts a glance away', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&lang=fr&renderer=none', viewport: { width: 1024, height: 768 } });
  await page.waitForSelector('[data-scenario]');
  await openPosition(page, 'play', 'fr');
  await page.waitForSelector('.hand .card-button[aria-disabled="false"]');
  const place = page.locator('.place[data-inspect]').nth(10);
  await place.hover();
  await page.waitForSelector('.peek');
  // Not every press tells of what is pressed: a card is taken up, and what stood beside the other thing goes.
  await page.click('.hand .card-button[aria-disabled="false"]');
  await page.waitForSelector('.sheet-play');
  await page.waitForTimeout(600);
  expect([await page.locator('.peek').count(), await page.locator('dialog.inspect').count()]).toEqual([0, 0]);
  // Under the sheet, where the pointer rests as it closes, lie things that could be asked about.
  const under = (await place.boundingBox())!;
  await page.mouse.move(under.x + under.width / 2, under.y + under.height / 2);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.sheet-play', { state: 'detached' });
  await page.waitForTimeout(800);
  expect(await page.locator('.peek').count()).toBe(0);
  await page.mouse.move(under.x + under.width / 2 + 4, under.y + under.height / 2);
  await page.waitForSelector('.peek');
  expect(errors).toEqual([]);
  await close();
});

test('before the picture comes, what stands over it can be read', async () => {
  const { page, close } = await openGame(browser, { path: '?speed=fast' });
  // The engine of the board is on its way for as long as this looks.
  let come = (): void => undefined;
  const later = new Promise<void>((done) => { come = done; });
  await page.route(/phaser-[^/]*\.js$/, async (route) => { await later; await route.continue(); });
  await page.click('[data-learn-start]');
  await page.waitForSelector('.panel-more');
  await page.evaluate(() => document.fonts.ready);
  expect(await page.locator('[data-board] canvas').count()).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  come();
  await page.waitForSelector('[data-board] canvas');
  await close();
});

test('the pointer that began a game asks nothing of what the table brings under it', async () => {
  const { page, close } = await openGame(browser, { path: '?speed=instant&lang=fr&renderer=none', viewport: { width: 1024, height: 768 } });
  await page.click('[data-scenario="weeks-before-october"]');
  // Pressed where a card of the market will lie.
  await page.mouse.move(870, 690);
  await page.locator('[data-start]').evaluate((button) => { Object.assign((button as HTMLElement).style, { position: 'fixed', left: '800px', top: '650px', width: '140px', height: '80px', zIndex: '99' }); });
  await page.mouse.click(870, 690);
  await page.waitForSelector('.table');
  await page.waitForTimeout(1200);
  expect(await page.evaluate(() => document.elementFromPoint(870, 690)?.closest('[data-inspect]') !== null)).toBe(true);
  expect(await page.locator('.peek').count()).toBe(0);
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
