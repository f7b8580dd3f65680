// Measures the built page in headless Chromium with the Canvas renderer; run by `npm run bench` through tsx.
// Arguments: which parts, of start, frames, work and memory; all without any.
// Its last line on standard output is JSON: {lines: [...]} or {note: "why not"}.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { launch } from '../e2e/support/browser.ts';
import { serve } from '../e2e/support/server.setup.ts';
import { frameWork } from './bench/board-frames.mjs';
import { growth, memoryOverGames } from './bench/page-memory.mjs';

const dist = new URL('../dist/', import.meta.url);
const RUNS = 5;
/** The least that a person takes to find the button, in ms; what the board needs is fetched in this time. */
const READING = 1500;
const SECONDS = 6;
const GAMES = 10;
const PATIENCE = 60_000;
const QUERY = '?lang=en&renderer=canvas&seed=7';
const SCENARIO = 'weeks-before-october';

if (!existsSync(new URL('index.html', dist))) {
  console.log(JSON.stringify({ note: 'no built page in dist: run `npm run build` first' }));
} else {
  const server = await serve();
  const browser = await launch();
  try {
    console.log(JSON.stringify({ lines: await measure(browser, server.url) }));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(browser, url) {
  const parts = process.argv.slice(2);
  const lines = [];
  for (const [part, take] of Object.entries({ start, frames, work, memory })) {
    if (parts.length === 0 || parts.includes(part)) lines.push(...await take(browser, url));
  }
  return lines;
}

async function start(browser, url) {
  const words = [];
  const board = [];
  const unhurried = [];
  for (let k = 0; k < RUNS; k++) {
    words.push(await firstWords(browser, url));
    board.push(await firstBoard(browser, url));
    unhurried.push(await firstBoard(browser, url, READING));
  }
  return [
    { what: 'page opened to the first words on screen', value: median(words), unit: 'ms', goal: { value: 800, kind: 'at most' }, note: range(words) },
    { what: 'game started to the first frame of the board', value: median(board), unit: 'ms', goal: { value: 800, kind: 'at most' }, note: range(board) },
    { what: 'the same, if the button is pressed a second and a half after it is there', value: median(unhurried), unit: 'ms', goal: { value: 800, kind: 'at most' }, note: range(unhurried) },
    { what: 'scripts before the first words, gzip', value: initialScripts(), unit: 'KB' },
    { what: 'the same with the board and its engine', value: initialScripts() + boardScripts(), unit: 'KB', goal: { value: 400, kind: 'at most' } },
  ];
}

async function frames(browser, url) {
  const { perSecond, slow, drawn } = await framesPerSecond(browser, url);
  return [
    { what: 'frames while the machines play, pieces moving', value: perSecond, unit: '/s', goal: { value: 59, kind: 'at least' }, note: `slowest of twenty ${slow} ms; ${drawn} frames drawn by the board` },
  ];
}

async function work(browser) {
  const { times, byProcessor } = await frameWork(browser);
  return [{
    what: 'work of a frame, everything moving, 1280×720', value: at(times, 0.95), unit: 'ms', goal: { value: 4, kind: 'at most' },
    note: `nineteen of twenty; median ${at(times, 0.5)}, most ${at(times, 1)}; ${times.length} frames${byProcessor ? '' : ', by the clock'}`,
  }];
}

async function memory(browser, url) {
  const tell = (a) => { console.error(`${(a.used / 2 ** 20).toFixed(2)} MB, ${a.nodes} nodes, ${a.listeners} listeners, ${a.canvases} canvases, ${a.workers} workers`); };
  const { after, errors } = await memoryOverGames(browser, url, GAMES, tell);
  const of = (what) => after.map((a) => a[what]);
  const megabytes = (list) => list.map((bytes) => (bytes / 2 ** 20).toFixed(1)).join(', ');
  const each = (what) => `${of(what).join(', ')} after each`;
  return [
    {
      what: `memory that a game leaves behind, over ${GAMES}`, value: Math.round(growth(after.map(({ used, code }) => used - code)) / 1024), unit: 'KB', goal: { value: 150, kind: 'at most' },
      note: `compiled code apart; with it ${megabytes(of('used'))} MB after each${errors.length > 0 ? `; errors: ${errors.join('; ')}` : ''}`,
    },
    // The last screen of one game has more lines than that of another: a leak is more than that.
    { what: 'nodes that a game leaves behind', value: Math.round(growth(of('nodes'))), unit: '', goal: { value: 50, kind: 'at most' }, note: each('nodes') },
    { what: 'listeners that a game leaves behind', value: Math.round(growth(of('listeners')) * 10) / 10, unit: '', goal: { value: 5, kind: 'at most' }, note: each('listeners') },
    { what: 'canvases that a game leaves behind', value: Math.round(growth(of('canvases')) * 10) / 10, unit: '', goal: { value: 0.5, kind: 'at most' }, note: each('canvases') },
    { what: 'workers that a game leaves behind', value: Math.round(growth(of('workers')) * 10) / 10, unit: '', goal: { value: 0.1, kind: 'at most' }, note: each('workers') },
  ];
}

async function open(browser, url) {
  // A context of its own: nothing is cached, nothing is saved.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(watchCanvas);
  await page.goto(url);
  return { page, close: () => context.close() };
}

async function firstWords(browser, url) {
  const { page, close } = await open(browser, `${url}${QUERY}`);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, null, { timeout: PATIENCE });
  const at = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
  await close();
  return at;
}

/** From the press of the button, so long after it is there, to a drawn board. */
async function firstBoard(browser, url, wait = 0) {
  const { page, close } = await open(browser, `${url}${QUERY}&scenario=${SCENARIO}&speed=instant`);
  await page.waitForSelector('[data-start]', { timeout: PATIENCE });
  if (wait > 0) await page.waitForTimeout(wait);
  await page.evaluate(() => {
    window.pressed = performance.now();
    document.querySelector('[data-start]').click();
  });
  await page.waitForFunction(() => window.boardDrawn !== undefined, null, { timeout: PATIENCE });
  const start = await page.evaluate(() => window.boardDrawn - window.pressed);
  await close();
  return start;
}

/** Three machines play one another at the usual speed, so that pieces move all the time. */
async function framesPerSecond(browser, url) {
  const { page, close } = await open(browser, `${url}${QUERY}&scenario=${SCENARIO}&speed=normal`);
  await page.waitForSelector('[data-start]', { timeout: PATIENCE });
  for (const seat of await page.locator('[data-player]').all()) await seat.selectOption('easy');
  await page.click('[data-start]');
  await page.waitForFunction(() => window.boardDrawn !== undefined, null, { timeout: PATIENCE });
  await page.waitForTimeout(1500);
  const result = await page.evaluate((ms) => new Promise((done) => {
    const times = [];
    const before = window.boardFrames;
    const tick = (now) => {
      times.push(now);
      if (now - times[0] < ms) requestAnimationFrame(tick);
      else done({ times, drawn: window.boardFrames - before });
    };
    requestAnimationFrame(tick);
  }), SECONDS * 1000);
  await close();
  const gaps = result.times.slice(1).map((t, i) => t - result.times[i]).sort((a, b) => a - b);
  return {
    perSecond: Math.round(((result.times.length - 1) * 10_000) / (result.times.at(-1) - result.times[0])) / 10,
    slow: Math.round(gaps[Math.floor(gaps.length * 0.95)]),
    drawn: result.drawn,
  };
}

/** Runs in the page: notes when a canvas of the page was first drawn in earnest, and counts the frames it was drawn in. */
function watchCanvas() {
  // Fewer strokes than this are a blank sheet.
  const ENOUGH = 10;
  const proto = window.CanvasRenderingContext2D.prototype;
  let strokes = 0;
  let asked = false;
  window.boardFrames = 0;
  for (const name of ['fill', 'stroke', 'fillRect', 'drawImage', 'fillText']) {
    const original = proto[name];
    proto[name] = function (...args) {
      if (this.canvas.isConnected) {
        strokes++;
        if (!asked) {
          asked = true;
          // The frame is over when the next one begins.
          requestAnimationFrame((now) => {
            asked = false;
            window.boardFrames++;
            if (strokes >= ENOUGH) window.boardDrawn ??= now;
            strokes = 0;
          });
        }
      }
      return original.apply(this, args);
    };
  }
}

/** The scripts the page names itself: its own and those to be fetched along with it. */
function initialScripts() {
  const html = readFileSync(new URL('index.html', dist), 'utf8');
  const names = new Set([...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map((m) => m[1]));
  return Math.round([...names].reduce((sum, name) => sum + gzip(name), 0));
}

/** What is fetched for the first table: the board and its engine. */
function boardScripts() {
  const names = readdirSync(new URL('assets/', dist)).filter((name) => /^(board|phaser)-.*\.js$/.test(name));
  return Math.round(names.reduce((sum, name) => sum + gzip(`assets/${name}`), 0));
}

/** The value below which that share of a sorted list lies, to a tenth. */
function at(sorted, share) {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}

function gzip(name) {
  return gzipSync(readFileSync(new URL(name, dist))).length / 1024;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[sorted.length >> 1]);
}

function range(values) {
  return `${Math.round(Math.min(...values))} – ${Math.round(Math.max(...values))}, ${values.length} runs`;
}
