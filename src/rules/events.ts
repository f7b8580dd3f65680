import type { Text } from './data';

/** What made something happen: the entity whose effects are running. */
export interface Cause {
  readonly type: 'setup' | 'card' | 'action' | 'option' | 'dispatch' | 'order' | 'drift' | 'automaton' | 'plan' | 'beat' | 'point' | 'rules';
  readonly id: string;
}

/** A name that the interface looks up in the scenario and in its language. */
export interface Ref {
  readonly ref: 'side' | 'party' | 'track' | 'flag' | 'sum' | 'milieu' | 'assembly' | 'unit' | 'point' | 'order' | 'card' | 'line' | 'dispatch' | 'option' | 'plan' | 'action' | 'block' | 'ending' | 'text';
  readonly id: string;
  readonly sub?: string;
  readonly text?: Text;
}

/** Telegraphic words: a key of the interface's text with its arguments. */
export interface Say {
  readonly k: string;
  readonly a?: Readonly<Record<string, number | string | Ref | Say | readonly Say[]>>;
}

/** One term of a sum with what it came to. */
export interface SumLine {
  readonly what: Say;
  readonly value: number;
}

/** A condition that held, as a sentence, with the value it compares; a named sum tells why its terms counted. */
export interface Reason {
  readonly what: Say;
  readonly value: number | null;
  readonly parts: readonly Reason[];
}

/** One executor of an order with its sum. */
export interface TestRow {
  readonly unit: number;
  readonly lines: readonly SumLine[];
  readonly total: number;
  readonly obeys: boolean;
}

/**
 * What happened, for the log. `only` restricts an event to one seat (a sealed order, a reserve card);
 * a change of a hidden slot carries its true value, so every reader goes through {@link mayHear} of `hear.ts`.
 */
export type GameEvent = { readonly only?: number } & (
  | { readonly e: 'period'; readonly period: number }
  | { readonly e: 'dispatch'; readonly id: string; readonly decider: number }
  | { readonly e: 'choice'; readonly dispatch: string; readonly option: string; readonly seat: number; readonly weights?: readonly number[] }
  | { readonly e: 'play'; readonly seat: number; readonly card: string; readonly use: string; readonly points: number }
  | { readonly e: 'event'; readonly card: string; readonly owner: number; readonly happened: boolean }
  | { readonly e: 'sealed'; readonly seat: number; readonly order?: string }
  | { readonly e: 'reserved'; readonly seat: number; readonly card?: string }
  | { readonly e: 'reserve-opened'; readonly seat: number; readonly cards: readonly string[] }
  | { readonly e: 'order'; readonly seat: number; readonly order: string; readonly carried: boolean }
  | { readonly e: 'change'; readonly slot: number; readonly from: number; readonly to: number; readonly by: Cause }
  /** Steps up the stiff part of a track that did not take; each would have in so many cases of 100. */
  | { readonly e: 'stuck'; readonly track: string; readonly missed: number; readonly chance: number; readonly by: Cause }
  | { readonly e: 'check'; readonly id: string; readonly label: Text; readonly lines: readonly SumLine[]; readonly total: number; readonly needs: number; readonly passed: boolean; readonly by: Cause }
  | { readonly e: 'vote'; readonly assembly: number; readonly label: Text; readonly for: number; readonly against: number; readonly abstain: number; readonly side: number; readonly carried: boolean; readonly by: Cause }
  | { readonly e: 'test'; readonly label: Text; readonly rows: readonly TestRow[]; readonly refused: number; readonly by: Cause }
  | { readonly e: 'hours'; readonly attacker: number; readonly defender: number }
  /** A key point that went to a side as the hours opened, and why: told after the change itself. */
  | { readonly e: 'opening'; readonly point: number; readonly side: number; readonly why: readonly Reason[]; readonly by: Cause }
  | { readonly e: 'beat'; readonly beat: number }
  | { readonly e: 'planned'; readonly seat: number; readonly plan: string; readonly target: number; readonly card: string | null }
  | { readonly e: 'assault'; readonly point: number; readonly by: number; readonly lines: readonly SumLine[]; readonly strength: number; readonly result: 'falls' | 'taken' | 'held' | 'repelled'; readonly cause: Cause }
  | { readonly e: 'block'; readonly block: number; readonly value: number; readonly by: Cause }
  | { readonly e: 'ending'; readonly ending: string }
  | { readonly e: 'result'; readonly scores: readonly number[]; readonly winner: number }
);
