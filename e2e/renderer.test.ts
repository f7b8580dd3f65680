import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './support/browser';
import type { GamePage } from './support/page';
import { openGame } from './support/page';
import { begin, dice, look, playOn } from './support/play';

let browser: Browser;
/** What the picture of one position looks like on the plain canvas. */
let plain: readonly number[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const COLUMNS = 24;
const ROWS = 14;

/** The picture on the board, in a coarse grid of red, green and blue. */
async function picture(page: Page): Promise<number[]> {
  const box = (await page.locator('[data-renderer]').boundingBox())!;
  const png = (await page.screenshot({ clip: box, animations: 'disabled' })).toString('base64');
  return page.evaluate(async ({ png, columns, rows }) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const sheet = new OffscreenCanvas(columns, rows).getContext('2d')!;
    sheet.imageSmoothingQuality = 'high';
    sheet.drawImage(image, 0, 0, columns, rows);
    return [...sheet.getImageData(0, 0, columns, rows).data].filter((_, i) => i % 4 !== 3);
  }, { png, columns: COLUMNS, rows: ROWS });
}

const difference = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + Math.abs(x - b[i]!), 0) / a.length;
const renderer = (page: Page): Promise<string | null> => page.getAttribute('[data-renderer]', 'data-renderer');

/** The picture once it stands still: fonts may come after the first frame. */
async function settled(page: Page): Promise<number[]> {
  let before = await picture(page);
  for (let n = 0; n < 30; n++) {
    await page.waitForTimeout(250);
    const now = await picture(page);
    if (difference(before, now) < 0.1 && difference(now, now.map(() => now[0]!)) > 5) return now;
    before = now;
  }
  throw new Error('The board does not come to rest, or shows nothing.');
}

/** A game at its first card, the board in full view. */
async function atFirstCard(query: string): Promise<GamePage> {
  const game = await openGame(browser, { path: `?speed=instant&seed=61${query}`, viewport: { width: 1280, height: 720 } });
  await game.page.waitForSelector('[data-scenario]');
  await begin(game.page);
  await playOn(game.page, dice(8), (asked) => asked.screen === 'decision' && asked.phase === 'play' && !asked.chosen);
  await game.page.waitForSelector('[data-renderer] canvas');
  return game;
}

/** Takes the graphics card away, and gives it back after so long (ms), or never. */
const lose = (page: Page, back: number | null): Promise<void> => page.evaluate((ms) => {
  const gl = document.querySelector<HTMLCanvasElement>('[data-renderer] canvas')!.getContext('webgl')!;
  const hand = gl.getExtension('WEBGL_lose_context')!;
  hand.loseContext();
  if (ms !== null) setTimeout(() => { hand.restoreContext(); }, ms);
}, back);

test('where WebGL is emulated the plain canvas draws, unless it is wished otherwise; the wish is kept', async () => {
  const { page, errors, close } = await atFirstCard('');
  const emulated = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return !gl || !info || /swiftshader|llvmpipe|software/i.test(String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)));
  });
  expect(await renderer(page)).toBe(emulated ? 'canvas' : 'webgl');
  plain = await settled(page);
  await page.click('.tape [data-drawer="log"]');
  await page.click('[data-tab="settings"]');
  const wish = async (n: number): Promise<void> => { await page.check(`input[name="renderer"] >> nth=${String(n)}`, { force: true }); };
  await wish(2);
  await page.waitForSelector('[data-renderer="webgl"] canvas', { state: 'attached', timeout: 60_000 });
  expect(await page.locator('[data-renderer] canvas').count()).toBe(1);
  await wish(1);
  await page.waitForSelector('[data-renderer="canvas"] canvas');
  await wish(2);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(400);
  await page.reload();
  await page.waitForSelector('[data-renderer="webgl"] canvas', { state: 'attached', timeout: 60_000 });
  expect(errors).toEqual([]);
  await close();
});

test('WebGL shows the same picture, gets over the loss of the graphics card, and does without it when it stays away', async () => {
  const { page, errors, close } = await atFirstCard('&renderer=webgl');
  expect(await renderer(page)).toBe('webgl');
  const asked = await look(page);
  const first = await settled(page);
  expect(difference(first, plain), 'both renderers show the same').toBeLessThan(8);

  await lose(page, 300);
  await page.waitForTimeout(700);
  const again = await settled(page);
  expect(await renderer(page), 'what came back is used').toBe('webgl');
  expect(difference(again, first)).toBeLessThan(1);

  await lose(page, null);
  await page.waitForSelector('[data-renderer="canvas"] canvas', { timeout: 20_000 });
  expect(await page.locator('[data-renderer] canvas').count()).toBe(1);
  expect(difference(await settled(page), first)).toBeLessThan(8);
  expect(await look(page), 'nothing of the game is lost').toEqual(asked);
  // And it goes on, picture and all.
  await playOn(page, dice(8), (now) => now.screen === 'decision' && now.mark !== asked.mark);
  await page.setViewportSize({ width: 1100, height: 700 });
  await settled(page);
  expect(errors.filter((line) => !/context/i.test(line))).toEqual([]);
  await close();
});
