import type { Kinded, TermData } from '../../rules/data';
import type { Game } from '../../rules/game';

/**
 * Slots that a term of a sum may read, through named sums as well: only if one of them changes can the term change.
 * Null if that cannot be told from the data; such a term must be counted anew each time.
 */
export function slotsRead(g: Game, term: TermData): ReadonlySet<number> | null {
  const found = new Set<number>();
  return readTerm(g, term as Kinded, found) ? found : null;
}

/** The named sum a term merely takes over, so many times; null if it does more than that. */
export function sumTakenOver(g: Game, term: TermData): string | null {
  const id = term['of'];
  if (typeof id !== 'string' || g.index.track.has(id) || g.index.flag.has(id) || !(id in g.data.sums)) return null;
  return Object.keys(term).every((key) => key === 'of' || key === 'times' || key === 'label') ? id : null;
}

type Reader = (g: Game, data: Kinded, into: Set<number>) => boolean;

function readTerm(g: Game, t: Kinded, into: Set<number>): boolean {
  if ('roll' in t) return false;
  if ('of' in t && !readQuantity(g, t['of'], into)) return false;
  return !t['if'] || readCondition(g, t['if'], into);
}

function readQuantity(g: Game, q: unknown, into: Set<number>): boolean {
  if (typeof q === 'string') return readNamed(g, q, into);
  return readKind(g, q, into, QUANTITIES);
}

function readCondition(g: Game, c: unknown, into: Set<number>): boolean {
  return readKind(g, c, into, CONDITIONS);
}

/** As in the registry, the first key that names a kind decides. */
function readKind(g: Game, data: unknown, into: Set<number>, kinds: ReadonlyMap<string, Reader>): boolean {
  if (typeof data !== 'object' || data === null) return false;
  for (const key of Object.keys(data)) {
    const read = kinds.get(key);
    if (read) return read(g, data as Kinded, into);
  }
  return false;
}

function readNamed(g: Game, id: string, into: Set<number>): boolean {
  const track = g.index.track.get(id);
  if (track !== undefined) return add(into, g.at.track + track);
  const flag = g.index.flag.get(id);
  if (flag !== undefined) return add(into, g.at.flag + flag);
  const sum = g.data.sums[id];
  return sum !== undefined && every(sum.sum, (t) => readTerm(g, t as Kinded, into));
}

function add(into: Set<number>, from: number, to = from + 1): true {
  for (let slot = from; slot < to; slot++) into.add(slot);
  return true;
}

function every(list: unknown, read: (item: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(read);
}

/** Adds the slots of the entity an id names, `width` to each; false for one that only stands for another (`$target`). */
function entity(map: ReadonlyMap<string, number>, id: unknown, base: number, into: Set<number>, width = 1): boolean {
  const index = map.get(String(id));
  return index !== undefined && add(into, base + index * width, base + (index + 1) * width);
}

/** The slot of one party's part of a group; whoever is no side is the last party. */
function share(g: Game, group: number | undefined, side: unknown, base: number, into: Set<number>): boolean {
  return group !== undefined && add(into, base + group * g.at.parties + (g.index.side.get(String(side)) ?? g.sides));
}

const QUANTITIES: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['cubes', (g, d, into) => share(g, g.index.milieu.get(String(d['cubes'])), d['side'], g.at.cubes, into)],
  ['seats', (g, d, into) => share(g, g.index.assembly.get(String(d['seats'])), d['side'], g.at.seats, into)],
  ['lead', (g, d, into) => entity(g.index.assembly, d['lead'], g.at.seats, into, g.at.parties)],
  ['units', (g, _d, into) => add(into, g.at.step, g.at.value)],
  ['step', (g, d, into) => entity(g.index.unit, d['step'], g.at.step, into)],
  ['locked', (g, d, into) => entity(g.index.unit, d['locked'], g.at.lock, into)],
  ['line', (g, d, into) => entity(g.index.side, d['line'], g.at.line, into)],
  ['on-line', (g, d, into) => entity(g.index.side, d['on-line'], g.at.onLine, into)],
  ['period', (g, _d, into) => add(into, g.at.flow.period)],
  ['beat', (g, _d, into) => add(into, g.at.flow.beat)],
  ['points-held', (g, _d, into) => add(into, g.at.holder, g.at.plan)],
  ['blocks', (g, _d, into) => add(into, g.at.value, g.at.line)],
  ['least', (g, d, into) => every(d['least'], (q) => readQuantity(g, q, into))],
  ['most', (g, d, into) => every(d['most'], (q) => readQuantity(g, q, into))],
]);

const CONDITIONS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['is', (g, d, into) => readQuantity(g, d['is'], into)],
  ['sum', (g, d, into) => every(d['sum'], (t) => readTerm(g, t as Kinded, into))],
  ['flag', (g, d, into) => entity(g.index.flag, d['flag'], g.at.flag, into)],
  ['all', (g, d, into) => every(d['all'], (c) => readCondition(g, c, into))],
  ['any', (g, d, into) => every(d['any'], (c) => readCondition(g, c, into))],
  ['not', (g, d, into) => readCondition(g, d['not'], into)],
  ['leads', (g, d, into) => entity(g.index.assembly, d['in'], g.at.seats, into, g.at.parties)],
  ['line', (g, d, into) => entity(g.index.side, d['line'], g.at.line, into)],
  ['period', (g, _d, into) => add(into, g.at.flow.period)],
  ['chose', (g, _d, into) => add(into, g.at.chosen, g.at.holder)],
  ['holds', (g, d, into) => entity(g.index.point, d['point'], g.at.holder, into)],
  ['attacker', (g, _d, into) => add(into, g.at.flow.attacker)],
  ['ending', (g, _d, into) => add(into, g.at.flow.ending)],
]);
