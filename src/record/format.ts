import type { Game } from '../rules/game';
import { startOf } from '../rules/setup';
import { fnv1a, hashScenario } from '../scenario/hash';

export const RECORD_KIND = 'game-record';
export const RECORD_FORMAT = 1;
/**
 * Version of the rules that records are made with. Raise it when the same seed and actions no longer lead to the same
 * state, and write the golden records anew (`npm run replay -- --write`).
 */
export const RULES_VERSION = '1';

/** A whole game: replaying the actions from the seed gives every state of it. */
export interface GameRecord {
  readonly kind: typeof RECORD_KIND;
  readonly format: typeof RECORD_FORMAT;
  readonly rules: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: number;
  /** Where the game began, if not with the first period: the id of a start of the scenario. */
  readonly start?: string | undefined;
  /** Names as `nameAction` gives them: they survive a change of order in the files. */
  readonly actions: readonly string[];
  /** Hash of the state after the last action. */
  readonly final?: string | undefined;
  readonly note?: string | undefined;
}

export type RecordProblem = 'empty' | 'truncated' | 'foreign' | 'newer' | 'damaged';
export type ParsedRecord = { readonly ok: true; readonly record: GameRecord } | { readonly ok: false; readonly problem: RecordProblem; readonly message: string };

const hashes = new WeakMap<Game, string>();

/** Fingerprint of a game's scenario. Reckoned once for each game, which never changes: writing the whole of it down takes as long as playing. */
export function scenarioHashOf(g: Game): string {
  const known = hashes.get(g) ?? hashScenario(g.data);
  hashes.set(g, known);
  return known;
}

/** A record of a game that has just begun. */
export function newRecord(g: Game, seed: number): GameRecord {
  const start = startOf(g);
  return { kind: RECORD_KIND, format: RECORD_FORMAT, rules: RULES_VERSION, scenario: g.data.id, scenarioHash: scenarioHashOf(g), seed, ...(start === undefined ? {} : { start }), actions: [] };
}

/** The record as text, with a check sum that shows damage. */
export function writeRecord(record: GameRecord): string {
  const { kind, format, rules, scenario, scenarioHash, seed, start, final, note, actions } = record;
  const plain = { kind, format, rules, scenario, scenarioHash, seed, ...(start === undefined ? {} : { start }), ...(final === undefined ? {} : { final }), ...(note === undefined ? {} : { note }) };
  return `${JSON.stringify({ ...plain, sum: checkSum(record), actions }, null, 1)}\n`;
}

function checkSum(r: GameRecord): string {
  // Games from the first period keep the sum they had before there were others.
  return fnv1a(JSON.stringify([r.rules, r.scenario, r.scenarioHash, r.seed, r.final ?? null, r.actions, ...(r.start === undefined ? [] : [r.start])]));
}

function bad(problem: RecordProblem, message: string): ParsedRecord {
  return { ok: false, problem, message };
}

/** Reads a record and says in one sentence what is wrong with a file that is none. */
export function parseRecord(text: string): ParsedRecord {
  const trimmed = text.trim();
  if (trimmed === '') return bad('empty', 'The file is empty.');
  let data: unknown;
  try {
    data = JSON.parse(trimmed);
  } catch {
    const ours = trimmed.startsWith('{') && trimmed.includes(`"${RECORD_KIND}"`);
    return ours ? bad('truncated', 'The file breaks off or was damaged: it is no longer valid JSON.') : bad('foreign', 'This is not a record of a game: it is not JSON.');
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return bad('foreign', 'This is not a record of a game.');
  const r = data as Record<string, unknown>;
  if (r['kind'] !== RECORD_KIND) return bad('foreign', 'This file comes from another program: it is not a record of a game.');
  const format = r['format'];
  if (typeof format !== 'number') return bad('damaged', 'The record does not say its format.');
  if (format > RECORD_FORMAT) return bad('newer', `The record was written by a newer version of the game (format ${format}; this one reads ${RECORD_FORMAT}).`);
  for (const key of ['rules', 'scenario', 'scenarioHash'] as const) {
    if (typeof r[key] !== 'string') return bad('damaged', `The record has no "${key}".`);
  }
  if (!Number.isInteger(r['seed'])) return bad('damaged', 'The record has no seed.');
  if (!Array.isArray(r['actions']) || !r['actions'].every((a) => typeof a === 'string')) return bad('damaged', 'The record has no list of actions.');
  for (const key of ['start', 'final', 'note'] as const) {
    if (r[key] !== undefined && typeof r[key] !== 'string') return bad('damaged', `"${key}" of the record is not a text.`);
  }
  const record = data as GameRecord & { readonly sum?: unknown };
  if (record.sum !== undefined && record.sum !== checkSum(record)) return bad('damaged', 'The record was changed or damaged: its check sum is wrong.');
  const { kind, rules, scenario, scenarioHash, seed, start, actions, final, note } = record;
  return { ok: true, record: { kind, format: RECORD_FORMAT, rules, scenario, scenarioHash, seed, ...(start === undefined ? {} : { start }), actions, final, note } };
}
