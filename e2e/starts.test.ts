import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './support/browser';
import { openGame } from './support/page';
import type { GamePage } from './support/page';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page of this browser; a busy machine may take its time over each step. */
async function open(path: string): Promise<GamePage> {
  const opened = await openGame(browser, { path });
  opened.page.setDefaultTimeout(90_000);
  return opened;
}

const TABLE = '?scenario=two-sides&seed=net-loft&renderer=none&speed=instant';

/** What the calendar shows as the present. */
async function today(page: Page): Promise<string> {
  await page.waitForSelector('.table [aria-current="date"]');
  return (await page.locator('.table [aria-current="date"]').first().textContent()) ?? '';
}

test('a game begins where the set-up says, and goes on from there after the page is loaded anew', async () => {
  const { page, errors, close } = await open(TABLE);
  await page.waitForSelector('[data-start]');
  expect(await page.isChecked('input[name="start"][value=""]')).toBe(true);
  expect(await page.textContent('.setup-minutes b')).toBe('15');
  await page.click('text=The second week');
  expect(await page.textContent('.setup-minutes b')).toBe('8');
  await page.click('[data-start]');
  expect(await today(page)).toContain('7–9');
  await page.reload();
  expect(await today(page)).toContain('7–9');
  expect(errors).toEqual([]);
  await close();
});

test('the address asks for a start; one that is not there is named, and the game begins with its first period', async () => {
  const asked = await open(`${TABLE}&start=second-week`);
  await asked.page.waitForSelector('input[name="start"]');
  expect(await asked.page.isChecked('input[name="start"][value="second-week"]')).toBe(true);
  await asked.close();
  const { page, close } = await open(`${TABLE}&start=third-week`);
  await page.waitForSelector('.toast');
  expect(await page.textContent('.toasts')).toContain('third-week');
  await page.click('[data-start]');
  expect(await today(page)).toContain('1–3');
  await close();
});

for (const [width, height] of [[1024, 768], [1280, 720], [1920, 1080]] as const) {
  test(`all beginnings are read at once, each with a sentence, at ${String(width)}×${String(height)}`, async () => {
    const { page, errors, close } = await openGame(browser, { path: '?lang=fr&renderer=none', viewport: { width, height } });
    await page.click('[data-scenario="february-to-october"]');
    await page.waitForSelector('[data-start]');
    const faults = await page.evaluate(() => {
      const foot = document.querySelector('.setup-foot')!.getBoundingClientRect().top;
      return [...document.querySelectorAll<HTMLElement>('.setup-starts label')].flatMap((label) => {
        const words = label.querySelector('span')!;
        return label.getBoundingClientRect().bottom > foot + 1 || words.textContent.trim() === '' ? [label.innerText] : [];
      });
    });
    expect(faults).toEqual([]);
    expect(await page.locator('.setup-starts label').count()).toBeGreaterThan(3);
    expect(errors).toEqual([]);
    await close();
  });
}
