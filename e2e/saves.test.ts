import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './support/browser';
import { openGame } from './support/page';
import { begin, dice, playOn } from './support/play';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'dual-power-'));

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function openSaves(page: Page): Promise<void> {
  await page.click('.tape [data-drawer="log"]');
  await page.click('[data-tab="saves"]');
  await page.waitForSelector('.save-import');
}

/** Offers a file with this text, and returns what the page says about it. */
async function offer(page: Page, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, text);
  await page.setInputFiles('.save-import input', path);
  await page.waitForSelector('dialog.fault');
  const said = await page.textContent('.fault-text');
  await page.click('.fault .confirm');
  await page.waitForSelector('dialog.fault', { state: 'detached' });
  return said ?? '';
}

test('a game goes out to a file and comes back; a file that is no good is named as what it is and harms nothing', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&seed=31&renderer=none' });
  await page.waitForSelector('[data-scenario]');
  await begin(page);
  await playOn(page, dice(6), (asked) => asked.screen === 'decision' && asked.phase === 'play');
  const prompt = await page.textContent('.prompt');
  const cards = await page.locator('.cards li').allTextContents();

  await openSaves(page);
  expect(await page.textContent('.page-intro')).toContain('secret');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-export]')]);
  expect(download.suggestedFilename()).toMatch(/^[a-z-]+-[\d-]+\.save\.json$/);
  const file = join(folder, 'whole.json');
  await download.saveAs(file);
  const whole = readFileSync(file, 'utf8');

  expect(await offer(page, 'cut.json', whole.slice(0, whole.length / 2))).toContain('breaks off');
  expect(await offer(page, 'altered.json', whole.replace('"rng":', '"rng":1'))).toContain('damaged');
  expect(await offer(page, 'foreign.json', '{"program":"chess"}')).toContain('not a saved game of Dual Power');
  expect(await offer(page, 'newer.json', whole.replace('"format":1', '"format":99'))).toContain('later version');
  expect(await offer(page, 'picture.json', 'GIF89a')).toContain('not a saved game');
  expect(await offer(page, 'empty.json', '')).toContain('empty');
  const other = JSON.parse(whole) as { scenario: { id: string } };
  other.scenario.id = 'another-city';
  const said = await offer(page, 'other.json', JSON.stringify(other));
  expect(said).toContain('another-city');
  expect(said, 'the game under way is safe, and it says so').toContain('not touched');

  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  expect(await page.textContent('.prompt')).toBe(prompt);
  expect(await page.locator('.cards li').allTextContents()).toEqual(cards);

  // Further on, then back by the file.
  await page.click('.prompt-button');
  await playOn(page, dice(6), (asked) => asked.screen === 'decision' && asked.phase === 'play');
  await openSaves(page);
  await page.setInputFiles('.save-import input', file);
  await page.waitForFunction((text) => document.querySelector('.prompt')?.textContent === text, prompt);
  expect(await page.locator('.cards li').allTextContents()).toEqual(cards);
  expect(errors).toEqual([]);
  await close();
});

test('a named save is listed, opened and deleted', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&seed=32&renderer=none' });
  await page.waitForSelector('[data-scenario]');
  await begin(page);
  await playOn(page, dice(7), (asked) => asked.screen === 'decision' && asked.phase === 'play');
  await openSaves(page);
  await page.fill('.save-new input', 'before the vote');
  await page.click('[data-save]');
  await page.waitForFunction(() => document.querySelector('.save-list')?.textContent.includes('before the vote'));
  const row = page.locator('.save-list li', { hasText: 'before the vote' });
  await row.locator('[data-load]').click();
  await page.waitForSelector('dialog', { state: 'detached' });
  await openSaves(page);
  await row.locator('.quiet').last().click();
  await row.locator('.danger').click();
  await page.waitForFunction(() => !document.querySelector('.save-list')?.textContent.includes('before the vote'));
  // The game kept by itself is offered on the first screen.
  await page.click('[data-menu="title"]');
  await page.waitForSelector('[data-resume]');
  await page.click('[data-resume]');
  await page.waitForSelector('.table');
  expect(errors).toEqual([]);
  await close();
});
