import { ICONS } from '../../ui/model/icons';
import type { Path } from './outline';
import { outline, unquoted } from './outline';

/** Ids by the list they stand in: `cards`, `tracks`, `options`… */
export type Ids = Readonly<Record<string, readonly string[]>>;

const partOf = (file: string): string => {
  const steps = file.replace(/\.ya?ml$/, '').split('/');
  return steps.length > 1 && steps[0] !== 'texts' ? steps[0]! : steps[steps.length - 1]!.split('-')[0]!;
};

/** The list an id belongs to: the nearest name on its path, or the part that its file holds. */
function poolOf(path: Path, file: string): string {
  const names = path.slice(0, -1).filter((p): p is string => typeof p === 'string');
  const last = names[names.length - 1] ?? partOf(file);
  return { lines: names.includes('sides') || file.startsWith('sides') ? 'lines' : 'press', dilemmas: 'epilogue' }[last] ?? last;
}

type Found = readonly (readonly [pool: string, id: string])[];
const known = new Map<string, { readonly text: string; readonly found: Found }>();

/** Ids of one file, remembered as long as its text stays the same. */
function idsIn(file: string, text: string): Found {
  const old = known.get(file);
  if (old?.text === text) return old.found;
  const found = outline(text).spots.flatMap((s): (readonly [string, string])[] => {
    const last = s.path[s.path.length - 1];
    if (last === 'id' && !s.open) return [[poolOf(s.path, file), unquoted(text.slice(s.from, s.to))]];
    // Named sums, and forms, stand under their ids.
    if (s.path.length === 2 && s.path[0] === 'sums') return [['sums', String(last)]];
    return s.path.length === 1 && /(^|\/)sums\.ya?ml$/.test(file) ? [['sums', String(last)]] : [];
  });
  known.set(file, { text, found });
  return found;
}

/** Every id that the files define, however faulty the rest of them is. */
export function collectIds(files: Readonly<Record<string, string>>): Ids {
  const pools: Record<string, Set<string>> = { icons: new Set(ICONS) };
  for (const [file, text] of Object.entries(files)) {
    if (!/\.ya?ml$/.test(file)) continue;
    for (const [pool, id] of idsIn(file, text)) if (id !== '') (pools[pool] ??= new Set()).add(id);
  }
  return Object.fromEntries(Object.entries(pools).map(([pool, ids]) => [pool, [...ids]]));
}

const SIDES = ['sides'];
const UNITS = ['units', '$target', '$each'];
const POINTS = ['points', '$target', '$each'];
const NUMBERS = ['tracks', 'flags', 'sums'];

/** What a word may name, by the key it stands under. A name with a small letter first is a list; others stand for themselves. */
const POOLS: Readonly<Record<string, readonly string[]>> = {
  track: ['tracks', '$target', '$each'], of: NUMBERS, is: NUMBERS, gain: NUMBERS, least: NUMBERS, most: NUMBERS, flag: ['flags'], 'set-flag': ['flags'], 'clear-flag': ['flags'], flags: ['flags'],
  side: SIDES, owner: [...SIDES, 'street'], by: [...SIDES, 'attacker', 'defender', 'others'], decider: [...SIDES, 'street', 'owner', 'winner', 'none'], leads: SIDES, attacker: SIDES, defender: SIDES,
  to: [...SIDES, 'unaligned', 'waverers', 'lines'], from: [...SIDES, 'unaligned', 'waverers'], for: SIDES, holder: [...SIDES, 'none'], holds: SIDES, low: SIDES, high: SIDES, knownTo: SIDES, committed: SIDES,
  'points-held': SIDES, 'on-line': SIDES, reserve: SIDES, bonus: SIDES, draw: SIDES, line: [...SIDES, 'lines'], in: ['assemblies', 'lines'], leader: ['assemblies'],
  seats: ['assemblies', '$target', '$each'], recall: ['assemblies', '$target', '$each'], lead: ['assemblies'], vote: [], assembly: ['assemblies'], assemblies: ['assemblies'], halls: ['assemblies'], night: ['assemblies'],
  cubes: ['milieus', '$target', '$each'], pull: ['milieus', '$target', '$each'], loosen: ['milieus', '$target', '$each'], milieu: ['milieus'], milieus: ['milieus'],
  unit: UNITS, step: UNITS, lock: UNITS, unlock: UNITS, locked: UNITS, units: ['units', 'all'], point: POINTS, points: ['points', 'all'], target: ['points'], take: POINTS, assault: POINTS, goal: ['points'],
  guarded: ['$target'], at: ['$target'], ordered: ['orders'], order: ['orders'], chose: ['options'], chosen: ['options'], choices: ['options'], ending: ['endings'], queue: ['dispatches'], opens: ['dispatches'],
  planned: ['plans'], card: ['cards'], icon: ['icons'], doc: ['library', 'none'], paper: ['papers'], gauges: ['tracks'], tracks: ['tracks'], unity: ['tracks'], margin: ['sums'], narrow: ['tracks'], widen: ['tracks'],
  reveal: ['tracks'], 'not-before': ['tracks'], beside: ['debts'], speaksFor: ['actions', 'orders', 'options', 'plans', 'cards', 'hold', 'pass'], avoid: ['options', 'orders', 'actions', 'plans'],
};

/** Lists whose ids are the keys of a map, by the name of the map. */
const KEYED: Readonly<Record<string, readonly string[]>> = {
  cubes: ['milieus'], seats: ['assemblies'], electorate: ['milieus'], scores: SIDES, epilogue: SIDES, tracks: ['tracks'], flags: ['flags'], units: ['units'], locked: ['units'], lines: SIDES, since: SIDES,
  points: ['points'], prefer: ['actions', 'orders', 'options', 'plans', 'cards', 'event', 'pass', 'hold'],
};

const named = (ids: Ids, names: readonly string[]): readonly string[] => [...new Set(names.flatMap((n) => ids[n] ?? (n in POOLS || LISTS.has(n) ? [] : [n])))];
const LISTS = new Set(['tracks', 'flags', 'sums', 'sides', 'units', 'points', 'assemblies', 'milieus', 'lines', 'orders', 'options', 'endings', 'dispatches', 'plans', 'cards', 'library', 'papers', 'debts', 'actions', 'icons']);

/** Lists that a value under this path may name; empty where it is free. */
export function poolsAt(path: Path): readonly string[] {
  const key = [...path].reverse().find((p) => typeof p === 'string');
  return key === undefined ? [] : POOLS[key] ?? [];
}

/** Words that a value under this path may be. */
export function idsAt(path: Path, ids: Ids): readonly string[] {
  return named(ids, poolsAt(path));
}

/** Ids that may be keys of the map at this path: milieus of cubes, sides of scores… */
export function keysAt(path: Path, ids: Ids): readonly string[] {
  const last = path[path.length - 1];
  if (typeof last !== 'string') return [];
  const before = path[path.length - 2];
  // Below a milieu or an assembly its shares are counted by side.
  if (before === 'cubes') return [...named(ids, SIDES), 'unaligned'];
  if (before === 'seats') return [...named(ids, SIDES), 'waverers'];
  const shares = typeof before === 'number' && (last === 'cubes' || last === 'seats');
  if (shares) return [...named(ids, SIDES), last === 'cubes' ? 'unaligned' : 'waverers'];
  return named(ids, KEYED[last] ?? []);
}
