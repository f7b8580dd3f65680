import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page of the game under test, and all it complained of. */
export type GamePage = {
  page: Page;
  context: BrowserContext;
  /** Uncaught errors, `console.error` lines and files that could not be loaded, in order. */
  errors: string[];
  /** Addresses outside the game that the page asked for; they are refused. A game that works offline asks for none. */
  foreign: string[];
  close: () => Promise<void>;
};

export type OpenOptions = BrowserContextOptions & {
  /** Path and query after the game's address, without the first slash. */
  path?: string;
  /** Withhold the board's engine, as a failed download would: the game must be playable by its panels alone. */
  withoutCanvas?: boolean;
};

/** The chunk that vite.config.ts sets apart for the board. */
const BOARD_ENGINE = /\/assets\/phaser-[^/]*\.js$/;

const DEFAULTS: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'en-GB',
  // Tests assert on states, never on frames between them.
  reducedMotion: 'reduce',
  // What a test withholds must not come out of the copy that the browser keeps; e2e/offline.test.ts tests that one.
  serviceWorkers: 'block',
};

/** Opens the built game in a fresh context (its own storage). */
export async function openGame(browser: Browser, { path = '', withoutCanvas = false, ...options }: OpenOptions = {}): Promise<GamePage> {
  const url = inject('gameUrl');
  const context = await browser.newContext({ ...DEFAULTS, ...options });
  const errors: string[] = [];
  const foreign: string[] = [];
  await context.route(
    (asked) => asked.protocol.startsWith('http') && asked.origin !== new URL(url).origin,
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  if (withoutCanvas) await context.route(BOARD_ENGINE, (route) => route.abort());
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.stack || error.message || 'an error without words'));
  page.on('console', (message) => {
    const withheld = withoutCanvas && BOARD_ENGINE.test(message.location().url);
    if (message.type() === 'error' && !withheld) errors.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status().toString()} ${response.url()}`);
  });
  await page.goto(url + path);
  return { page, context, errors, foreign, close: () => context.close() };
}

/** Enlarges the text as a reader would in the browser's settings: 2 means 200 %. */
export async function enlargeText(page: Page, factor: number): Promise<void> {
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = `${percent.toString()}%`;
  }, factor * 100);
}

/** Whether the page must be scrolled sideways, which text at 200 % must not cause. */
export function overflowsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
}

/** Saves a picture of the page as e2e/out/<name>.png and returns its path. */
export async function snap(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<string> {
  const folder = fileURLToPath(new URL('../out/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const path = `${folder}${name}.png`;
  await page.screenshot({ path, animations: 'disabled', fullPage: options.fullPage ?? false });
  return path;
}

/**
 * Buttons and other controls that a person cannot press or read: outside the page, cut off, or under something else.
 * Each is scrolled into view first. Expect it to equal [].
 */
export function lostControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    const root = dialog ?? document.body;
    const lost: string[] = [];
    for (const control of root.querySelectorAll<HTMLElement>('button, select, input, summary, a[href]')) {
      const name = (control.getAttribute('aria-label') ?? control.textContent.trim()) || control.outerHTML.slice(0, 60);
      const report = (why: string): void => { lost.push(`${control.className || control.tagName.toLowerCase()} “${name.slice(0, 50)}”: ${why}`); };
      if (control.closest('[hidden], [inert]') !== null || control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === false) continue;
      // Radio buttons and the like may be drawn by their label.
      const shown = control.matches('input[type=radio], input[type=checkbox], input[type=file]') ? control.closest('label') ?? control : control;
      shown.scrollIntoView({ block: 'center', inline: 'center' });
      const box = shown.getBoundingClientRect();
      if (box.width < 1 || box.height < 1) report('has no size');
      else if (box.left < -1 || box.right > document.documentElement.clientWidth + 1) report('sticks out sideways');
      else {
        // One of five places of it must answer to the pointer.
        const places = [[0.5, 0.5], [0.2, 0.3], [0.8, 0.3], [0.2, 0.7], [0.8, 0.7]] as const;
        const hit = places.some(([x, y]) => {
          const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
          return top !== null && (shown.contains(top) || top.contains(shown) && top.tagName === 'LABEL');
        });
        if (!hit) report('lies under something else');
        const clips = getComputedStyle(control).overflowX !== 'visible';
        if (clips && control.scrollWidth > control.clientWidth + 2 && control.tagName === 'BUTTON') report('its words are cut off');
      }
    }
    return lost;
  });
}
