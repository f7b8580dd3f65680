import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { seriousFaults } from './support/axe';
import { launch } from './support/browser';
import { openGame } from './support/page';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('the built page opens with its name, its language and nothing to complain of', async () => {
  const game = await openGame(browser);
  await game.page.waitForSelector('#app > *');
  expect(await game.page.title()).toContain('Dual Power');
  expect(await game.page.getAttribute('html', 'lang')).toMatch(/^(en|fr)$/);
  expect(game.errors).toEqual([]);
  expect(game.foreign, 'the game works without the network').toEqual([]);
  await game.close();
});

test('the harness sees a fault of accessibility and an error of the page when there is one', async () => {
  const game = await openGame(browser);
  await game.page.setContent('<html lang="en"><title>A page</title><main><button></button></main></html>');
  expect((await seriousFaults(game.page)).join('\n')).toContain('button-name');
  await game.page.evaluate(() => {
    console.error('planted');
  });
  expect(game.errors).toContain('planted');
  await game.page.evaluate(() => fetch('http://192.0.2.1/').catch(() => null));
  expect(game.foreign).toEqual(['http://192.0.2.1/']);
  await game.close();
});
