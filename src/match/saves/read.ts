import type { Save } from './save';
import { checkOf, PROGRAM, SAVE_FORMAT } from './save';
import { SHAPE_LISTS } from './shape';

/** What is wrong with a save: a code for the words, and what to put in them. */
export type SaveFault =
  /** The text breaks off or is no text of ours at all. */
  | { readonly code: 'empty' }
  | { readonly code: 'truncated' }
  | { readonly code: 'not-json' }
  /** Sound, but of another program. */
  | { readonly code: 'foreign' }
  /** Written by a later version of the game. */
  | { readonly code: 'newer'; readonly found: number; readonly known: number }
  /** Ours, but something in it is missing or was changed. */
  | { readonly code: 'damaged'; readonly where: string }
  /** Of a scenario that is not here. */
  | { readonly code: 'other-scenario'; readonly id: string }
  /** The scenario has lost something the position stands on. */
  | { readonly code: 'does-not-fit'; readonly what: string }
  /** It was there and is no longer. */
  | { readonly code: 'missing' }
  | { readonly code: 'storage'; readonly reason: string };

export type Read = { readonly ok: true; readonly save: Save } | { readonly ok: false; readonly fault: SaveFault };

const fail = (fault: SaveFault): Read => ({ ok: false, fault });

/** Reads the text of a save file; anything may be in it. */
export function readSave(text: string): Read {
  if (text.trim() === '') return fail({ code: 'empty' });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail({ code: breaksOff(text) ? 'truncated' : 'not-json' });
  }
  return checkSave(value);
}

/** Checks a value that should be a save. */
export function checkSave(value: unknown): Read {
  if (!isMap(value) || value['program'] !== PROGRAM) return fail({ code: 'foreign' });
  const format = value['format'];
  if (typeof format !== 'number' || !Number.isInteger(format)) return fail({ code: 'damaged', where: 'format' });
  if (format > SAVE_FORMAT) return fail({ code: 'newer', found: format, known: SAVE_FORMAT });
  const where = fault(value);
  if (where !== null) return fail({ code: 'damaged', where });
  const save = value as unknown as Save;
  if (save.check !== checkOf(save.match, save.history)) return fail({ code: 'damaged', where: 'check' });
  return { ok: true, save };
}

/** Whether a text begins like a save of ours and then stops short: open brackets or an open string at its end. */
function breaksOff(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c === '\\') i++;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') depth--;
    if (depth === 0 && !quoted && i > 0 && text.slice(i + 1).trim() !== '') return false;
  }
  return depth > 0 || quoted;
}

type Test = (value: unknown) => boolean;
const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Test = (value) => typeof value === 'string';
const isInt: Test = (value) => Number.isInteger(value);
const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const isListOf = (test: Test): Test => (value) => Array.isArray(value) && value.every(test);
const isWords: Test = (value) => isMap(value) && isText(value['en']) && isText(value['fr']);
const isState: Test = (value) => isMap(value) && isInt(value['rng']) && isListOf(isInt)(value['v']);
const isPlayer: Test = (value) => isMap(value) && (value['kind'] === 'human' || (value['kind'] === 'bot' && isText(value['bot'])));
const isEvent: Test = (value) => isMap(value) && isText(value['e']);
const isCheckpoint: Test = (value) => isMap(value) && isState(value['state']) && isInt(value['events']) && isInt(value['record']);

/** Every place that is read later, with what must stand there. */
const PLACES: readonly (readonly [path: string, test: Test])[] = [
  ['scenario.id', isText],
  ['scenario.hash', isText],
  ['scenario.title', isWords],
  ['lang', isText],
  ['savedAt', isNumber],
  ['gameId', isText],
  ['seed', isInt],
  ['start', (value) => value === undefined || isText(value)],
  ['players', isListOf(isPlayer)],
  ['standing.period', isInt],
  ['standing.periodName', isWords],
  ['standing.phase', isText],
  ['standing.seat', isInt],
  ['standing.secret', (value) => typeof value === 'boolean'],
  ['standing.turns', isInt],
  ...SHAPE_LISTS.map((list) => [`shape.${list}`, isListOf(isText)] as const),
  ['shape.options', isListOf(isListOf(isText))],
  ['shape.lines', isListOf(isListOf(isText))],
  ['history', isListOf(isState)],
  ['match.state', isState],
  ['match.events', isListOf(isEvent)],
  ['match.undo', isListOf(isCheckpoint)],
  ['match.record', isListOf(isText)],
  ['check', isText],
];

/** The first place where a save is not as it should be, null if there is none. */
function fault(value: Record<string, unknown>): string | null {
  for (const [path, test] of PLACES) {
    let at: unknown = value;
    for (const key of path.split('.')) at = isMap(at) ? at[key] : undefined;
    if (!test(at)) return path;
  }
  return null;
}
