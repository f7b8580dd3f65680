/* global window */
// How much work a frame of the board takes when everything on it moves at once.
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { trimmedPhaser } from '../vite/trimmed-phaser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const CHANGES = 8;
/** The longest movement and a little more, ms. */
const LASTS = 1300;

/**
 * Shows the sample board (tools/board-dev.html) and changes every unit, point, block, scale and order of it, and a fifth of the deputies,
 * again and again. The work is the time that the page's thread spent in the frame's callback by the processor's own
 * clock, so that other programs do not count: milliseconds, sorted.
 */
export async function frameWork(browser, renderer = 'canvas') {
  const outDir = `${root}node_modules/.cache/bench-board`;
  const common = { root, configFile: false, base: './', logLevel: 'error', publicDir: false };
  await build({ ...common, plugins: [trimmedPhaser()], build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: `${root}tools/board-dev.html` } } });
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0, open: false } });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    await page.goto(`http://127.0.0.1:${server.httpServer.address().port}/tools/board-dev.html?renderer=${renderer}`);
    await page.waitForFunction(() => document.title === 'ready', null, { timeout: 60_000 });
    await page.evaluate(change, { changes: 1, lasts: LASTS });
    await browser.startTracing(page, { categories: ['devtools.timeline'] });
    const drawn = await page.evaluate(change, { changes: CHANGES, lasts: LASTS });
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const frames = traceEvents.filter((event) => event.name === 'FireAnimationFrame' && event.ph === 'X');
    const times = frames.map((event) => (event.tdur ?? event.dur) / 1000).sort((a, b) => a - b);
    return { times, drawn, byProcessor: frames.every((event) => event.tdur !== undefined) };
  } finally {
    await page.close();
    await server.close();
  }
}

/** Runs in the page. Returns how many frames were drawn while something moved. */
async function change({ changes, lasts }) {
  const { board, sample } = window;
  const before = sample('table');
  const sides = before.sides.length;
  // A fifth of the seats changes hands at once, far more than any period brings.
  const cross = (deputies) => {
    const crossing = Math.round(deputies.reduce((a, b) => a + b, 0) / 5);
    const most = deputies.indexOf(Math.max(...deputies));
    return deputies.map((n, i) => (i === most ? n - crossing : i === (most === 0 ? 1 : 0) ? n + crossing : n));
  };
  const after = {
    ...before,
    units: before.units.map((unit) => ({ ...unit, step: 4 - unit.step === unit.step ? 0 : 4 - unit.step, locked: !unit.locked })),
    points: before.points.map((point) => ({ ...point, holder: (point.holder + 1) % sides })),
    blocks: before.blocks.map((block) => ({ ...block, faceUp: !block.faceUp })),
    assemblies: before.assemblies.map((a) => ({ ...a, deputies: cross(a.deputies) })),
    scales: { ...before.scales, left: { ...before.scales.left, value: before.scales.right.value }, right: { ...before.scales.right, value: before.scales.left.value } },
    arrows: [...before.points.keys()].slice(1).map((i) => ({ id: `order-${i}`, from: before.points[0].uv, to: before.points[i].uv, side: i % sides, state: 'going', bend: 0.1 })),
  };
  const frames = board.frames;
  for (let n = 0; n < changes; n += 1) {
    board.show(n % 2 === 0 ? after : { ...before, arrows: before.arrows }, { animate: true });
    await new Promise((done) => setTimeout(done, lasts));
  }
  return board.frames - frames;
}
