import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { seriousFaults } from './support/axe';
import { launch } from './support/browser';
import { lostControls, openGame } from './support/page';

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

test('the harness sees controls that are covered, cut off or out of reach', async () => {
  const game = await openGame(browser);
  await game.page.setContent(`<html lang="en"><body style="margin:0;overflow-x:hidden">
    <button>fine</button>
    <button style="position:absolute;left:-200px;top:50px">outside</button>
    <button style="position:absolute;top:100px;left:0">under</button><div style="position:absolute;top:90px;left:0;width:300px;height:60px;background:#000"></div>
    <button style="position:absolute;top:200px;left:0;width:30px;overflow:hidden;white-space:nowrap">words that are cut off</button>
    <button hidden>absent</button>`);
  const lost = (await lostControls(game.page)).join('\n');
  for (const name of ['outside', 'under', 'words that are cut off']) expect(lost).toContain(name);
  for (const name of ['fine', 'absent']) expect(lost).not.toContain(name);
  await game.close();
});
