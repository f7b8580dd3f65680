/* global document, window, requestAnimationFrame */
// Draws the sample boards in a real browser and writes pictures, to be looked at.
// Run: node tools/board-shot.mjs [folder] [name …]     names: see `shots` below; `fps` measures speed.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const [folder = `${root}node_modules/.cache/board`, ...only] = process.argv.slice(2);
const shots = {
  'table-1280': [1280, 720, 'view=table'],
  'table-1024': [1024, 768, 'view=table'],
  'table-1920': [1920, 1080, 'view=table'],
  'table-wide': [2560, 1080, 'view=table'],
  'table-phone': [844, 390, 'view=table'],
  'table-night': [1280, 720, 'view=table&night'],
  'table-text': [1280, 720, 'view=table&text=1.6'],
  'table-fr': [1280, 720, 'view=table&lang=fr'],
  'next-1280': [1280, 720, 'view=next'],
  'hours-1280': [1280, 720, 'view=hours'],
  'hours-1024': [1024, 768, 'view=hours'],
  'hours-1920': [1920, 1080, 'view=hours'],
  'small-1280': [1280, 720, 'view=small'],
  'webgl-1280': [1280, 720, 'view=table&renderer=webgl'],
};

mkdirSync(folder, { recursive: true });
const server = await createServer({
  root,
  logLevel: 'error',
  cacheDir: `${root}node_modules/.cache/vite-board`,
  server: { port: 5391 },
  optimizeDeps: { include: ['phaser'] },
});
await server.listen();
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--no-first-run', ...(only.includes('webgl-1280') ? ['--enable-unsafe-swiftshader'] : ['--disable-gpu'])],
});

async function open(width, height, query, scale = 1) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  page.on('pageerror', (error) => console.error(`  ${query}: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') console.error(`  ${query}: ${message.text()}`); });
  await page.goto(`${base}tools/board-dev.html?${query}`);
  await page.waitForFunction(() => document.title === 'ready', undefined, { timeout: 30000 });
  return page;
}

for (const [name, [width, height, query]] of Object.entries(shots)) {
  if (only.length > 0 ? !only.includes(name) : name.startsWith('webgl')) continue;
  const page = await open(width, height, query);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
  console.log(name);
}

if (only.includes('motion')) {
  // A series of pictures through one animated change.
  const page = await open(1280, 720, 'view=table');
  await page.evaluate(() => { window.board.show(window.sample('next'), { animate: true }); });
  for (let i = 0; i < 4; i += 1) await page.screenshot({ path: `${folder}/motion-${i}.png` });
  await page.close();
}

if (only.includes('fps')) {
  const page = await open(1280, 720, 'view=table&renderer=canvas');
  const result = await page.evaluate(async () => {
    const { board, sample } = window;
    const models = [sample('table'), sample('next')];
    const gaps = [];
    let last = 0;
    let run = true;
    const tick = (now) => {
      if (last > 0 && board.moving) gaps.push(now - last);
      last = now;
      if (run) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const bakes = [];
    for (let i = 0; i < 8; i += 1) {
      const start = performance.now();
      board.show(models[(i + 1) % 2], { animate: true });
      bakes.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 1300));
    }
    run = false;
    const before = board.frames;
    await new Promise((done) => setTimeout(done, 600));
    const sum = gaps.reduce((a, b) => a + b, 0);
    gaps.sort((a, b) => a - b);
    const at = (q) => gaps[Math.floor(gaps.length * q)];
    return {
      renderer: board.renderer, frames: gaps.length, fps: Math.round((gaps.length / sum) * 10000) / 10,
      median: at(0.5), p95: at(0.95), worst: gaps.at(-1), show: Math.max(...bakes), idleFrames: board.frames - before,
    };
  });
  console.log(result);
  await page.close();
}
await browser.close();
await server.close();
