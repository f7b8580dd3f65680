import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newRecord, sealed, withAction, writeRecord } from '../record/index';
import type { GameRecord } from '../record/index';
import { apply } from '../rules/apply';
import type { Game } from '../rules/game';
import { activeSeat, findAction, legal, legalNames } from '../rules/legal';
import { setup } from '../rules/setup';
import type { State } from '../rules/state';
import { view } from '../rules/view';
import { brokenInvariants } from './invariants';
import { picker } from './play';

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/fuzz');
/** No game is longer than this. */
export const MOST_ACTIONS = 2000;

/** Plays one random game and checks the invariants in every state; a failure leaves a record that reproduces it. */
export function fuzzGame(g: Game, seed: number): { readonly actions: number; readonly end: State } {
  const pick = picker(seed * 104729 + 5);
  const s = setup(g, seed);
  let record = newRecord(g, seed);
  const names: string[] = [];
  const fail = (what: string): never => {
    throw new Error(`seed ${seed}, action ${names.length}: ${what}\nrecord: ${leave({ ...record, actions: names }, s)}`);
  };
  while (activeSeat(g, s) >= 0) {
    const broken = brokenInvariants(g, s);
    if (broken.length > 0) fail(broken.join('; '));
    if (names.length >= MOST_ACTIONS) fail('the game does not end');
    const actions = legal(g, s);
    if (actions.length === 0) fail('nothing is legal');
    if (new Set(actions).size !== actions.length) fail(`an action is listed twice: ${legalNames(g, s).join(' ')}`);
    const action = actions[pick(actions.length)]!;
    // The side that decides sees the same choices; names lead back to their actions. Now and then, for the sake of speed.
    if (names.length % 5 === 0) {
      const seen = legal(g, view(g, s, activeSeat(g, s)));
      if (seen.join() !== actions.join()) fail('the side that decides sees other choices than there are');
      const named = withAction(g, { ...record, actions: [] }, s, action).actions[0]!;
      if (findAction(g, s, named) !== action) fail(`"${named}" leads to another action`);
    }
    record = withAction(g, { ...record, actions: [] }, s, action);
    names.push(record.actions[0]!);
    try {
      apply(g, s, action);
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }
  const broken = brokenInvariants(g, s);
  if (broken.length > 0) fail(broken.join('; '));
  return { actions: names.length, end: s };
}

function leave(record: GameRecord, s: State): string {
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, `${record.scenario}-${record.seed}.json`);
  writeFileSync(file, writeRecord(sealed({ ...record, note: 'left by a failed random game' }, s)));
  return file;
}
