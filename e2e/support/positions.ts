import type { Page } from 'playwright-core';
import { createSession } from '../../src/match';
import { saveOf } from '../../src/match/saves';
import { below } from '../../src/rules/rng';
import type { Phase } from '../../src/rules/state';
import { hashScenario } from '../../src/scenario/hash';
import { gameOf } from '../../src/testkit';

const game = gameOf('weeks-before-october');

/** A save of a random game that stands at a decision of the first side, or at its end: the text of its file. */
export function saveAt(phase: Phase, lang: string, people = 1): string {
  for (let seed = 1; seed < 300; seed++) {
    const session = createSession(game, { players: game.data.sides.map((_, i) => (i < people ? { kind: 'human' } : { kind: 'bot', bot: 'script' })), seed });
    const dice = { rng: seed * 77, v: [] };
    let due = session.due();
    while (due && !(due.phase === phase && due.seat === 0)) {
      const open = session.legal();
      session.act(due.seat, open[below(dice, open.length)]!);
      due = session.due();
    }
    if (due ?? phase === 'end') return JSON.stringify(saveOf(session, { hash: hashScenario(game.data), lang, gameId: `position-${phase}`, now: 0 }));
    session.stop();
  }
  throw new Error(`No game of 300 comes to "${phase}".`);
}

/** Opens such a save from the first screen; the curtain, if there is one, stays closed. */
export async function openPosition(page: Page, phase: Phase, lang = 'en', people = 1): Promise<void> {
  await page.click('.title-nav button:first-child');
  await page.setInputFiles('.save-import input', { name: `${phase}.json`, mimeType: 'application/json', buffer: Buffer.from(saveAt(phase, lang, people)) });
  await page.waitForSelector('.table, .curtain, .end');
}
