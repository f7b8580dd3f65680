import { readFileSync } from 'node:fs';
import { createSession } from '../../src/match';
import { saveOf } from '../../src/match/saves';
import { findAction } from '../../src/rules/legal';
import { hashScenario } from '../../src/scenario/hash';
import { gameOf, scenarioPath } from '../../src/testkit';

/** A kept game of a scenario, played to its end: the text of its save. */
export function saveOfRecord(scenario: string, file: string, lang: string): string {
  const game = gameOf(scenario);
  const record = JSON.parse(readFileSync(scenarioPath(scenario, 'golden', file), 'utf8')) as { readonly seed: number; readonly actions: readonly string[] };
  const session = createSession(game, { players: game.data.sides.map(() => ({ kind: 'human' })), seed: record.seed });
  for (const name of record.actions) {
    const { seat } = session.due()!;
    const refusal = session.act(seat, findAction(game, session.view(seat), name));
    if (refusal) throw new Error(`${name}: ${refusal.code}`);
  }
  return JSON.stringify(saveOf(session, { hash: hashScenario(game.data), lang, gameId: 'record', now: 0 }));
}
