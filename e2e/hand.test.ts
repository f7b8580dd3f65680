import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { gameOf } from '../src/testkit';
import { isLong } from '../src/ui/panels/parts/long-title';
import { seriousFaults } from './support/axe';
import { launch } from './support/browser';
import { openGame, overflowsSideways, snap } from './support/page';
import { begin, dice, look, playOn } from './support/play';
import { openPosition } from './support/positions';
import { saveOfRecord } from './support/record';

const SCENARIOS = ['weeks-before-october', 'february-to-october', 'july-days'];

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const dossier = (page: Page): Promise<number> => page.locator('dialog.inspect[open]').count();

test('Enter on a card the pointer rests on takes it up; Enter after a card was looked at confirms what is chosen', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&seed=31&renderer=none', viewport: { width: 1280, height: 720 } });
  await page.waitForSelector('[data-scenario]');
  await begin(page);
  const draw = dice(6);

  await playOn(page, draw, (asked) => asked.phase === 'seal');
  // What is closed stands there with its reason.
  expect(await page.locator('.sheet .closed-list li').count()).toBeGreaterThan(0);
  expect(await page.textContent('.sheet .closed-list')).toContain('needs this: ');
  expect(await seriousFaults(page)).toEqual([]);
  // A card is no order: pressed, it tells of itself, and keeps the focus when it has been read.
  const spot = await page.evaluate(() => {
    for (const card of document.querySelectorAll('.card-button')) {
      const box = card.getBoundingClientRect();
      const [x, y] = [box.right - 14, box.top + box.height / 2];
      // The sheet lies over some of them.
      if (document.elementFromPoint(x, y)?.closest('.card-button') === card) return { x, y };
    }
    return null;
  });
  expect(spot).not.toBeNull();
  await page.mouse.click(spot!.x, spot!.y);
  await page.waitForSelector('dialog.inspect[open]');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
  expect(await page.evaluate(() => document.activeElement?.matches('.card-button'))).toBe(true);
  await page.keyboard.press('Digit1');
  await page.waitForSelector('.option-pick[aria-pressed="true"]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.table')?.getAttribute('data-phase') !== 'seal' || document.querySelector('.option-pick[aria-pressed="true"]') === null);
  expect(await dossier(page)).toBe(0);

  await playOn(page, draw, (asked) => asked.phase === 'play' && asked.options === 0);
  const card = page.locator('.hand .card-button:not([aria-disabled="true"])').first();
  // The pointer comes from elsewhere, and rests.
  await page.mouse.move(4, 4);
  await card.hover();
  await page.waitForSelector('.peek');
  await card.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.sheet-play');
  expect(await dossier(page)).toBe(0);
  expect(await page.locator('.peek').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('the title of a card is never cut, in any size or language', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&renderer=none', viewport: { width: 1280, height: 720 } });
  await page.waitForSelector('[data-scenario]');
  await openPosition(page, 'play');
  await page.waitForSelector('.market .card-button');
  const titles = SCENARIOS.flatMap((id) => gameOf(id).data.cards.flatMap((c) => [c.title.en, c.title.fr])).filter((title) => title.length > 14).map((title) => ({ title, long: isLong(title) }));
  for (const [width, height] of [[1024, 768], [1280, 720], [3840, 2160]] as const) {
    await page.setViewportSize({ width, height });
    const cut = await page.evaluate((list) => ['.market', '.hand'].flatMap((where) => {
      const face = document.querySelector<HTMLElement>(`${where} .card`)!;
      const words = face.querySelector<HTMLElement>('.card-title')!;
      return list.flatMap(({ title, long }) => {
        face.classList.toggle('card-long', long);
        words.textContent = title;
        words.style.cssText = '';
        const shown = words.clientHeight;
        // Without its limit of lines it is as high as it needs to be.
        words.style.cssText = 'display: block; -webkit-line-clamp: none; line-clamp: none';
        const needed = words.clientHeight;
        words.style.cssText = '';
        return needed > shown + 1 || words.scrollWidth > words.clientWidth + 1 ? [`${where}: ${title}`] : [];
      });
    }), titles);
    expect(cut, `${String(width)}×${String(height)}`).toEqual([]);
  }
  expect(errors).toEqual([]);
  await close();
});

test('what a card does stands on it effect by effect, and whole on the large one', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&renderer=none&lang=fr', viewport: { width: 1280, height: 720 } });
  await page.waitForSelector('[data-scenario]');
  await openPosition(page, 'play', 'fr');
  await page.waitForSelector('.hand .card-button:not([aria-disabled="true"])');
  await page.keyboard.press('Digit1');
  await page.waitForSelector('.sheet-card .card-large');
  const flavour = 'Des mots, et encore des mots, pour une carte qui en dit long. '.repeat(2);
  for (const [width, height] of [[1024, 768], [1280, 720], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height });
    const faults = await page.evaluate((words) => {
      const out: string[] = [];
      for (const event of document.querySelectorAll<HTMLElement>('.bottom .card-event')) {
        const box = event.getBoundingClientRect();
        const shown = [...event.children].filter((line) => line.getClientRects().length > 0);
        const broken = shown.some((line) => line.getBoundingClientRect().bottom > box.bottom + 1.5);
        // Only an effect that has no room even alone is broken.
        if (shown.length === 0 || (broken && !(shown.length === 1 && event.matches('.card-cut')))) out.push(event.textContent);
        // What is cut ends with a whole line, within the card.
        const card = event.closest('.card')!.getBoundingClientRect();
        if (box.bottom > card.bottom + 0.5) out.push(`${String(box.bottom)} below ${String(card.bottom)}: ${event.textContent}`);
        if (event.matches('.card-more') !== (shown.length < event.children.length)) out.push(`no dots: ${event.textContent}`);
      }
      // As long as the longest of the campaign.
      const large = document.querySelector<HTMLElement>('.sheet-card .card-large')!;
      large.querySelector('.card-flavour')!.textContent = words;
      large.querySelector('.card-event')!.append(...Array.from({ length: 3 }, () => Object.assign(document.createElement('span'), { textContent: words.slice(0, 40) })));
      const body = large.querySelector('.card-body')!;
      const foot = large.querySelector('.card-foot')!.getBoundingClientRect();
      if (body.scrollHeight > body.clientHeight + 3 || foot.bottom > large.getBoundingClientRect().bottom) out.push(`the large card: ${String(body.scrollHeight)} of ${String(body.clientHeight)}, ${String(foot.bottom)} of ${String(large.getBoundingClientRect().bottom)}`);
      for (const extra of [...large.querySelectorAll('.card-event > span')].slice(-3)) extra.remove();
      return out;
    }, flavour);
    expect(faults, `${String(width)}×${String(height)}`).toEqual([]);
  }
  expect(errors).toEqual([]);
  await close();
});

test('choosing a target, every option is whole and the moods are not covered', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&renderer=canvas&lang=fr', viewport: { width: 1280, height: 720 } });
  await page.waitForSelector('[data-scenario]');
  await openPosition(page, 'target', 'fr');
  await page.waitForSelector('.sheet-target .option');
  for (const [width, height] of [[1024, 768], [1280, 720], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    const faults = await page.evaluate(() => {
      const list = document.querySelector('.sheet-target .options')!;
      // Nine of them, as on the largest map.
      const some = [...list.children];
      for (let i = some.length; i < 9; i++) list.append(some[i % some.length]!.cloneNode(true));
      const sheet = document.querySelector('.sheet-target')!;
      sheet.classList.add('sheet-many');
      const box = list.getBoundingClientRect();
      const out = [...list.children].filter((option) => option.getBoundingClientRect().bottom > Math.min(box.bottom, innerHeight) + 1).map((option) => option.textContent);
      if (sheet.getBoundingClientRect().top < document.querySelector('.bottom')!.getBoundingClientRect().top) out.push('the sheet is higher than the band');
      while (list.children.length > some.length) list.lastElementChild!.remove();
      return out;
    });
    expect(faults, `${String(width)}×${String(height)}`).toEqual([]);
  }
  expect(errors).toEqual([]);
  await close();
});

test('a game that comes back late does not take the place of a set-up that is being filled in', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&seed=22&renderer=none' });
  await page.waitForSelector('[data-scenario]');
  await begin(page);
  await playOn(page, dice(9), (asked) => asked.phase === 'seal');
  await page.waitForTimeout(400);
  // The shelf is slow today: what it holds comes when the test says so.
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    Object.assign(window, { deliver: () => held.splice(0).map((give) => { give(); }).length });
    const get = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
      const request = get.call(this, key);
      if (this.name !== 'bodies') return request;
      const add = request.addEventListener.bind(request) as (type: string, listener: EventListener) => void;
      Object.assign(request, { addEventListener: (type: string, listener: EventListener) => { add(type, (event) => { held.push(() => { listener(event); }); }); } });
      return request;
    };
  });
  await page.reload();
  await page.waitForSelector('[data-scenario="july-days"]');
  await page.evaluate(() => { document.querySelector<HTMLButtonElement>('[data-scenario="july-days"]')?.click(); });
  await page.waitForSelector('[data-start]');
  const name = page.locator('input[type="text"]').first();
  await name.fill('Vera');
  expect(await page.evaluate(() => (window as unknown as { deliver: () => number }).deliver()), 'the game that was left had been asked for').toBeGreaterThan(0);
  // Whatever it brings about is done by then.
  await page.waitForTimeout(1000);
  expect((await look(page)).screen).toBe('setup');
  expect(await name.inputValue()).toBe('Vera');
  expect(errors).toEqual([]);
  await close();
});

test('in the final hours the beat is named once, and a stroke says what a guard would make of it', async () => {
  const { page, errors, close } = await openGame(browser, { path: '?speed=instant&renderer=none', viewport: { width: 1280, height: 720 } });
  await openPosition(page, 'plan');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.table-hours');
  const words = await page.locator('.beats').innerText();
  expect(words.match(/Beat \d of \d/gi)).toHaveLength(1);
  await page.click('.option-pick[data-choice^="plan:seize"]');
  await page.waitForSelector('.sheet-chosen');
  const told = await page.locator('.sheet-chosen').innerText();
  expect(told).toMatch(/strength [−\d]/);
  expect(told).toMatch(/guarded.* → strength/i);
  await snap(page, 'hand-stroke');
  expect(errors).toEqual([]);
  await close();
});

for (const lang of ['en', 'fr']) {
  test(`the page of the end says what was asked, and advises nobody who won (${lang})`, async () => {
    const { page, errors, close } = await openGame(browser, { path: `?speed=instant&renderer=none&lang=${lang}`, viewport: { width: 1280, height: 720 } });
    await openPosition(page, 'end', lang);
    await page.waitForSelector('.end');
    expect(await page.locator('.end-tests li.held').count()).toBe(1);
    const winner = await page.locator('.end-winner').innerText();
    const advised = await page.locator('.end-otherwise li b').allTextContents();
    for (const side of advised) expect(winner.toLowerCase()).not.toContain(side.toLowerCase());
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.end-why').scrollIntoViewIfNeeded();
    await snap(page, `hand-end-${lang}`);
    expect(errors).toEqual([]);
    await close();
  });
}

for (const lang of ['en', 'fr']) {
  test(`the reported course of events stands date by date on the page of the end (${lang})`, async () => {
    const { page, errors, close } = await openGame(browser, { path: `?speed=instant&renderer=none&lang=${lang}`, viewport: { width: 1280, height: 720 } });
    await page.click('.title-nav button:first-child');
    await page.setInputFiles('.save-import input', { name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(saveOfRecord('february-to-october', 'historical.json', lang)) });
    // A year is read, and played again to find its dates.
    await page.waitForSelector('.end', { timeout: 120_000 });
    // They are looked for behind the page, which answers meanwhile.
    await page.waitForSelector('.end-dates');
    await page.click('.end-foot .quiet');
    await page.waitForSelector('.drawer-log', { timeout: 5000 });
    await page.keyboard.press('Escape');
    await page.waitForSelector('.end-dates table', { timeout: 120_000 });
    expect(await page.locator('.end-dates progress').count()).toBe(0);
    const rows = page.locator('.end-dates tbody tr');
    expect(await rows.count()).toBeGreaterThan(15);
    expect(await rows.locator('.fit-mark').count()).toBe(await rows.count());
    expect(await page.locator('.end-dates tr.fit-same').count()).toBeGreaterThan(10);
    expect(await overflowsSideways(page)).toBe(false);
    // What the table says of itself is what it shows.
    expect(await page.textContent('.end-dates > p')).toContain(String(await page.locator('.end-dates tr.fit-same').count()));
    if (lang === 'fr') expect(await page.locator('.end').innerText()).not.toMatch(/[ \u00a0][;:!?»]|«[ \u00a0]/u);
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.end-dates h2').evaluate((el) => { el.scrollIntoView({ block: 'start' }); });
    await snap(page, `hand-dates-${lang}`);
    expect(errors).toEqual([]);
    await close();
  });
}
