import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { dice, playOn } from './support/play';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
// Not in the folder of temporary files: that may lie under node_modules, and the server watches nothing there.
const OUT = join(ROOT, 'e2e/out');
mkdirSync(OUT, { recursive: true });
const folder = mkdtempSync(join(OUT, 'watched-'));
let browser: Browser;
let watcher: ChildProcess;
let said = '';

/** Waits until the watcher has said something. */
async function until(words: RegExp): Promise<RegExpExecArray> {
  for (let n = 0; n < 1200; n++) {
    const found = words.exec(said);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the watcher never said ${String(words)}:\n${said}`);
}

const rewrite = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
};

beforeAll(async () => {
  cpSync(join(ROOT, 'scenarios/_starter'), folder, { recursive: true });
  rewrite('scenario.yaml', 'id: starter', 'id: a-watched-town');
  watcher = spawn(process.execPath, ['--import', 'tsx', 'src/cli/scenario.ts', 'watch', folder, '--port', '5391'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [watcher.stdout!, watcher.stderr!]) stream.on('data', (data: Buffer) => { said += data.toString(); });
  browser = await launch();
});
afterAll(async () => {
  watcher.kill();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what is saved in the files is on the table at once, in the same position; a fault is shown over it and the game goes on', async () => {
  const [address] = await until(/http:\S+scenario=a-watched-town/);
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  await page.goto(`${address}&speed=instant&seed=3&renderer=none`);
  await page.waitForSelector('[data-start]', { timeout: 120_000 });
  await page.click('[data-start]');
  await page.waitForSelector('.table, .curtain');
  await playOn(page, dice(5), (asked) => asked.phase === 'target' || asked.phase === 'play');
  expect(await page.content()).toContain('Town council');
  const hand = async (): Promise<readonly string[]> => (await page.locator('.cards li').allTextContents()).map((card) => card.replace('Bread council', 'Town council'));
  const cards = await hand();
  expect(cards.length).toBeGreaterThan(0);

  rewrite('texts/forms.yaml', 'name: "Town council"', 'name: "Bread council"');
  await page.waitForFunction(() => document.body.textContent.includes('Bread council'));
  expect(await hand()).toEqual(cards);
  expect(said).toMatch(/no fault; sent to the page/);

  rewrite('scenario.yaml', 'track: flour, add: -1}', 'track: floor, add: -1}');
  await page.waitForSelector('vite-error-overlay', { state: 'attached' });
  await until(/scenario\.yaml:\d+:\d+ {2}fault unknown-id: unknown track "floor"/);
  expect(await hand(), 'the game is still there').toEqual(cards);

  rewrite('scenario.yaml', 'track: floor, add: -1}', 'track: flour, add: -2}');
  await page.waitForSelector('vite-error-overlay', { state: 'detached' });
  expect(await hand()).toEqual(cards);
  await page.close();
});
