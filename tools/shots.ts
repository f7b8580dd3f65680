/**
 * Pictures of the running game for README: `npx tsx tools/shots.ts [folder] [lang] [width]x[height] [scene,scene]`, after `npm run build`.
 * Each scene is a game of the scenario's own bots, brought to the wished decision and opened from a save like any other.
 */
import { mkdirSync } from 'node:fs';
import { launch } from '../e2e/support/browser';
import { serve } from '../e2e/support/server.setup';
import { createBot } from '../src/bots';
import { createSession } from '../src/match';
import { saveOf } from '../src/match/saves';
import type { Phase } from '../src/rules/state';
import { hashScenario } from '../src/scenario/hash';
import { gameOf } from '../src/testkit';

interface Scene {
  readonly name: string;
  /** Another scenario than the first game. */
  readonly scenario?: string;
  readonly phase: Phase;
  readonly seat: number;
  /** Not before this period. */
  readonly from: number;
  /** At least so many different steps of loyalty among the units: a picture in which something is at stake. */
  readonly lively?: number;
  /** Keys pressed once the decision is open. */
  readonly keys: readonly string[];
}

const SCENES: readonly Scene[] = [
  { name: 'table', phase: 'play', seat: 0, from: 5, lively: 5, keys: [] },
  { name: 'card', phase: 'play', seat: 0, from: 4, lively: 4, keys: ['Digit2'] },
  { name: 'dispatch', phase: 'dispatch', seat: 0, from: 3, keys: ['Digit2'] },
  { name: 'order', phase: 'seal', seat: 2, from: 4, keys: ['Digit2'] },
  { name: 'target', phase: 'target', seat: 0, from: 3, keys: [] },
  { name: 'reserve', phase: 'reserve', seat: 1, from: 3, keys: ['Digit1'] },
  { name: 'hours', phase: 'plan', seat: 0, from: 0, keys: ['Digit3'] },
  { name: 'end', phase: 'end', seat: 0, from: 0, keys: [] },
  { name: 'february', scenario: 'february-to-october', phase: 'play', seat: 0, from: 2, lively: 3, keys: [] },
  { name: 'july', scenario: 'july-days', phase: 'play', seat: 1, from: 2, lively: 2, keys: [] },
];

function saveAt(scene: Scene, lang: string): string {
  const game = gameOf(scene.scenario ?? 'weeks-before-october');
  for (let seed = 1; seed < 400; seed++) {
    const players = game.data.sides.map((_, i) => (i === scene.seat ? { kind: 'human' as const, name: '' } : { kind: 'bot' as const, bot: 'script' }));
    const session = createSession(game, { players, seed });
    const bots = game.data.sides.map((_, i) => createBot('script', game, i));
    let n = 0;
    let due = session.due();
    const steps = (): number => new Set(game.data.units.map((_, u) => session.view().v[game.at.step + u])).size;
    const there = (): boolean => (due === null ? scene.phase === 'end'
      : due.phase === scene.phase && due.seat === scene.seat && (session.view().v[game.at.flow.period] ?? 0) >= scene.from && steps() >= (scene.lively ?? 0));
    while (due !== null && !there()) {
      session.act(due.seat, bots[due.seat]!(session.view(due.seat), session.legal(), seed * 1000 + n++));
      due = session.due();
    }
    if (there()) return JSON.stringify(saveOf(session, { hash: hashScenario(game.data), lang, gameId: `shot-${scene.name}`, now: 0 }));
    session.stop();
  }
  throw new Error(`no game comes to the scene "${scene.name}"`);
}

const [folder = 'docs/img', lang = 'en', size = '1280x720', only = ''] = process.argv.slice(2);
const [width = 1280, height = 720] = size.split('x').map(Number);
mkdirSync(folder, { recursive: true });
const server = await serve();
const browser = await launch();
const shot = async (page: Awaited<ReturnType<typeof browser.newPage>>, name: string): Promise<void> => {
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 82 });
  process.stdout.write(`${folder}/${name}.jpg\n`);
};
for (const scene of SCENES) {
  if (only && !only.split(',').includes(scene.name)) continue;
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  await page.goto(`${server.url}?renderer=canvas&lang=${lang}`);
  await page.waitForSelector('[data-scenario]');
  if (scene.name === 'table') await shot(page, 'title');
  await page.click('.title-nav button:first-child');
  await page.setInputFiles('.save-import input', { name: 'scene.json', mimeType: 'application/json', buffer: Buffer.from(saveAt(scene, lang)) });
  await page.waitForSelector('.table, .curtain, .end', { timeout: 120_000 });
  if (await page.locator('[data-open-curtain]').count() > 0) await page.click('[data-open-curtain]');
  // Where the pointer was left, nothing is asked about.
  await page.mouse.move(1, 1);
  await page.waitForTimeout(1200);
  for (const key of scene.keys) await page.keyboard.press(key);
  await shot(page, scene.name);
  await page.close();
}
await browser.close();
await server.close();
process.exit(0);
