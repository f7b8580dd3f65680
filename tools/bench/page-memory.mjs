// Whether the page's memory grows from game to game.

/** The shortest: what a game leaves behind does not depend on its length. */
const SCENARIO = 'july-days';

/**
 * Lets three machines play `games` games through the page, one after another in the same tab, with the board on screen.
 * Returns what lives after each, at the last screen, once everything that can be thrown away has been: bytes in use, how
 * many of them are code that the browser has compiled, nodes and listeners of the document, canvases (every picture of the board is one, so an engine left behind shows) and
 * workers. `tell` hears of each.
 */
export async function memoryOverGames(browser, url, games = 10, tell = () => undefined) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB', reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.enable');
    await page.goto(`${url}?lang=en&renderer=canvas&speed=instant&scenario=${SCENARIO}`);
    const after = [];
    for (let game = 0; game < games; game += 1) {
      // Not waitForSelector: it answers with a handle, which keeps the element, and with it every page that is gone.
      await page.locator('[data-start]').waitFor({ timeout: 60_000 });
      for (const seat of await page.locator('[data-player]').all()) await seat.selectOption('easy');
      await page.click('[data-start]');
      await page.locator('.table').waitFor({ timeout: 60_000 });
      await toTheEnd(page);
      after.push(await alive(session));
      tell(after.at(-1));
      await page.click('[data-again]');
    }
    return { after, errors };
  } finally {
    await context.close();
  }
}

async function alive(session) {
  for (let n = 0; n < 3; n += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize: used } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  return { used, code: await compiled(session), nodes, listeners, canvases: await count(session, 'HTMLCanvasElement'), workers: await count(session, 'Worker') };
}

/**
 * Bytes of code the browser keeps. It compiles the same page better and better over many games and then rests: what a page
 * holds on to is the rest.
 */
async function compiled(session) {
  const parts = [];
  const take = ({ chunk }) => parts.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot: { meta }, nodes } = JSON.parse(parts.join(''));
  const [kind, size] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')];
  const code = meta.node_types[kind].indexOf('code');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) if (nodes[at + kind] === code) bytes += nodes[at + size];
  return bytes;
}

/** How many objects of a kind the page still holds. */
async function count(session, kind) {
  const group = { objectGroup: 'count' };
  const { result: prototype } = await session.send('Runtime.evaluate', { expression: `${kind}.prototype`, ...group });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId, ...group });
  const { result } = await session.send('Runtime.callFunctionOn', { objectId: objects.objectId, functionDeclaration: 'function () { return this.length; }', returnByValue: true });
  await session.send('Runtime.releaseObjectGroup', group);
  return result.value;
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

/** By how much a figure grows from game to game: the slope of a line through all but the first games, which warm caches. */
export function growth(figures, warm = 2) {
  const list = figures.slice(warm);
  const middle = (list.length - 1) / 2;
  const mean = list.reduce((a, b) => a + b, 0) / list.length;
  const over = list.reduce((sum, y, x) => sum + (x - middle) * (y - mean), 0);
  return over / list.reduce((sum, _, x) => sum + (x - middle) ** 2, 0);
}
