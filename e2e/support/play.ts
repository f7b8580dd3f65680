import type { Page } from 'playwright-core';

/** What the page asks of the person at the screen. */
export type Asked = {
  screen: 'title' | 'setup' | 'curtain' | 'report' | 'decision' | 'held' | 'waiting' | 'end';
  /** Kind of decision. */
  phase: string;
  /** Options that are numbered, and whether one is chosen. */
  options: number;
  chosen: boolean;
  /** Cards of hand and market. */
  cards: number;
  /** Changes whenever the page asks something else. */
  mark: string;
};

/** Looks at the page as it stands. */
export function look(page: Page): Promise<Asked> {
  return page.evaluate(() => {
    const has = (selector: string): boolean => document.querySelector(selector) !== null;
    const count = (selector: string): number => document.querySelectorAll(selector).length;
    const phase = document.querySelector('.table')?.getAttribute('data-phase') ?? 'none';
    const screen = has('main.end') ? 'end' : has('.fault-sheet progress') ? 'waiting' : has('[data-open-curtain]') ? 'curtain' : has('dialog.report[open]') ? 'report'
      : has('[data-end-turn]') ? 'held' : has('.table') ? (phase === 'none' ? 'waiting' : 'decision') : has('[data-start]') ? 'setup' : 'title';
    const options = count('.option-pick');
    const chosen = has('.option-pick[aria-pressed="true"]');
    const words = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
    return {
      screen, phase, options, chosen, cards: count('.cards li'),
      mark: [screen, phase, options, chosen, words('.prompt'), words('.sheet h2'), words('dialog.report h2'), words('.curtain h1'), words('.tape-text')].join('|'),
    } as const;
  });
}

/** Waits until the page asks something else than before. */
export async function moved(page: Page, before: Asked): Promise<Asked> {
  const now = await movedWithin(page, before, 8000);
  if (now) return now;
  throw new Error(`The page stands still at ${before.mark}; the focus is on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160) ?? 'nothing')}`);
}

async function movedWithin(page: Page, before: Asked, ms: number): Promise<Asked | null> {
  for (const end = Date.now() + ms; Date.now() < end; await page.waitForTimeout(20)) {
    const now = await look(page);
    if (now.mark !== before.mark && now.screen !== 'waiting') return now;
    // Nobody here waits for the machine to think its time.
    if (now.screen === 'waiting') await page.keyboard.press('d');
  }
  return null;
}

/** Presses a key until the page answers: a busy machine may draw before it listens again. */
export async function pressUntilMoved(page: Page, key: string, before: Asked): Promise<Asked> {
  for (let tries = 0; tries < 4; tries++) {
    await page.keyboard.press(key);
    const now = await movedWithin(page, before, 1500);
    if (now) return now;
  }
  return moved(page, before);
}

/** A stream of even draws. */
export function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % n;
  };
}

/** Does one thing by keyboard: reads on, comes to the curtain, chooses by number, or confirms. */
export async function pressOn(page: Page, asked: Asked, draw: (n: number) => number): Promise<Asked> {
  switch (asked.screen) {
    case 'curtain':
    case 'report':
    case 'held':
      return pressUntilMoved(page, 'Enter', asked);
    case 'decision':
      if (asked.chosen) return pressUntilMoved(page, 'Enter', asked);
      if (asked.phase === 'play' && asked.options === 0) return pickCard(page, asked, draw);
      return pressUntilMoved(page, `Digit${String(1 + draw(Math.min(9, asked.options)))}`, asked);
    case 'waiting':
      return moved(page, asked);
    default:
      throw new Error(`Nothing to press on the screen "${asked.screen}".`);
  }
}

/** A card by its number; a card that allows no play is passed over, and without any the turn is passed. */
async function pickCard(page: Page, asked: Asked, draw: (n: number) => number): Promise<Asked> {
  const first = draw(Math.max(1, asked.cards));
  for (let k = 0; k < asked.cards; k++) {
    await page.keyboard.press(`Digit${String(1 + ((first + k) % asked.cards))}`);
    const now = await movedWithin(page, asked, 400);
    if (now) return now;
  }
  await tabTo(page, '.prompt-button');
  await page.keyboard.press('Enter');
  return moved(page, asked);
}

/** Presses Tab until what the selector means has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 150; n++) {
    if (await page.evaluate((s) => document.activeElement?.matches(s) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Plays on until `until` says so; throws after `limit` steps. */
export async function playOn(page: Page, draw: (n: number) => number, until: (asked: Asked) => boolean | Promise<boolean>, limit = 2500): Promise<Asked> {
  let asked = await look(page);
  for (let n = 0; n < limit; n++) {
    if (await until(asked)) return asked;
    asked = await pressOn(page, asked, draw);
  }
  throw new Error(`Nothing of the kind in ${String(limit)} steps; last: ${asked.mark}`);
}

/** From the first screen to the table, with so many people, by mouse. */
export async function begin(page: Page, people = 1): Promise<void> {
  await page.click('[data-scenario="weeks-before-october"]');
  await page.waitForSelector('[data-start]');
  if (people > 1) await page.click(`.setup-presets button:nth-child(${String(people)})`);
  await page.click('[data-start]');
  await page.waitForSelector('.table, .curtain');
}
