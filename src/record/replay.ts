import { apply } from '../rules/apply';
import type { ActionCode } from '../rules/actions';
import { nameAction } from '../rules/actions';
import type { Game, Sink } from '../rules/game';
import { activeSeat, findAction, legalNames, naming } from '../rules/legal';
import { hasStart, setup, startingAt } from '../rules/setup';
import type { State } from '../rules/state';
import { RULES_VERSION, scenarioHashOf } from './format';
import type { GameRecord } from './format';
import { hashState } from './hash';

/** Where a record and the present rules part company. */
export interface Divergence {
  /** Position of the action that could not be played; the number of actions if only the final state differs. */
  readonly index: number;
  readonly action: string;
  readonly message: string;
  readonly legal: readonly string[];
}

export interface Replayed {
  /** The state as far as the record could be played. */
  readonly state: State;
  readonly played: number;
  readonly hash: string;
  readonly divergence: Divergence | null;
  /** What differs from the time of the record and may explain a divergence. */
  readonly warnings: readonly string[];
}

export interface ReplayOptions {
  readonly sink?: Sink | null;
  /** Sees every state before its action, and the last one with −1. */
  readonly visit?: (s: State, action: ActionCode, index: number) => void;
  /** Stops before this action. */
  readonly until?: number;
}

/** Plays a record from its start and seed, wherever `g` itself begins; stops at the first action that is not legal any more. */
export function replay(of: Game, record: GameRecord, options: ReplayOptions = {}): Replayed {
  const steps = replaySteps(of, record, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same an action at a time, for whoever must not be held up: yields how many have been played. */
export function* replaySteps(of: Game, record: GameRecord, options: ReplayOptions = {}): Generator<number, Replayed, undefined> {
  const { sink = null, visit } = options;
  const g = startingAt(of, hasStart(of, record.start) ? record.start : null);
  const until = Math.min(options.until ?? record.actions.length, record.actions.length);
  const s = setup(g, record.seed, sink);
  let divergence: Divergence | null = null;
  let played = 0;
  while (played < until) {
    const name = record.actions[played]!;
    const action = findAction(g, s, name);
    if (action < 0) {
      const over = activeSeat(g, s) < 0;
      divergence = { index: played, action: name, message: over ? 'the game is over already' : 'is not legal here', legal: over ? [] : legalNames(g, s) };
      break;
    }
    visit?.(s, action, played);
    apply(g, s, action, sink);
    played++;
    yield played;
  }
  visit?.(s, -1, played);
  const hash = hashState(s);
  if (!divergence && until === record.actions.length && record.final !== undefined && record.final !== hash) {
    divergence = { index: played, action: '', message: `ends in another state: expected ${record.final}, found ${hash}`, legal: [] };
  }
  return { state: s, played, hash, divergence, warnings: warningsFor(g, record) };
}

function warningsFor(g: Game, record: GameRecord): string[] {
  const list: string[] = [];
  if (record.scenario !== g.data.id) list.push(`the record is of "${record.scenario}", not of "${g.data.id}"`);
  else if (!hasStart(g, record.start)) list.push(`the scenario has no start "${String(record.start)}" any more: played from its first period`);
  else if (record.scenarioHash !== scenarioHashOf(g)) list.push('the scenario has changed since');
  if (record.rules !== RULES_VERSION) list.push(`the rules have changed since (${record.rules}, now ${RULES_VERSION})`);
  return list;
}

/** The record with one more action, named in the state it is played in. */
export function withAction(g: Game, record: GameRecord, s: State, action: ActionCode): GameRecord {
  return { ...record, actions: [...record.actions, nameAction(g, action, naming(g, s))] };
}

/** The record with the hash of where it ended. */
export function sealed(record: GameRecord, s: State): GameRecord {
  return { ...record, final: hashState(s) };
}
