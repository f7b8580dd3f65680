// Whether the page's memory grows from game to game.

/**
 * Lets three machines play `games` games through the page, one after another in the same tab, with the board on screen.
 * Returns the bytes in use after each, once everything that can be thrown away has been.
 */
export async function memoryOverGames(browser, url, games = 10) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB', reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.enable');
    await page.goto(`${url}?lang=en&renderer=canvas&speed=instant&scenario=weeks-before-october`);
    const used = [];
    for (let game = 0; game < games; game += 1) {
      await page.waitForSelector('[data-start]', { timeout: 60_000 });
      for (const seat of await page.locator('[data-player]').all()) await seat.selectOption('easy');
      await page.click('[data-start]');
      await page.waitForSelector('.table', { timeout: 60_000 });
      await toTheEnd(page);
      for (let n = 0; n < 3; n += 1) await session.send('HeapProfiler.collectGarbage');
      used.push((await session.send('Runtime.getHeapUsage')).usedSize);
      await page.click('[data-again]');
    }
    return { used, errors };
  } finally {
    await context.close();
  }
}

/** Puts reports aside until the game is over. */
async function toTheEnd(page) {
  const patience = Date.now() + 300_000;
  while (Date.now() < patience) {
    if (await page.locator('main.end').count() > 0) return;
    if (await page.locator('dialog.report[open]').count() > 0) await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  throw new Error('A game between machines did not end in five minutes.');
}

/** Bytes a game by which memory grows: the slope of a line through all but the first two games, which warm caches. */
export function growth(used) {
  const list = used.slice(2);
  const middle = (list.length - 1) / 2;
  const mean = list.reduce((a, b) => a + b, 0) / list.length;
  const over = list.reduce((sum, y, x) => sum + (x - middle) * (y - mean), 0);
  return over / list.reduce((sum, _, x) => sum + (x - middle) ** 2, 0);
}
