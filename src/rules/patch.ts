import type { PatchData } from './startdata';
import type { Game } from './game';
import { below } from './rng';
import type { State } from './state';

/** What is wrong with a patch: where in it, the word, what was expected, and the words that would do. */
export interface PatchFault {
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly message: string;
  readonly known?: readonly string[];
}

/** What is needed of a game to put values into its states. */
export type PatchGround = Pick<Game, 'data' | 'at' | 'sides' | 'index' | 'trackMin' | 'trackMax'>;

export type Write = (s: State) => void;
type Report = (fault: PatchFault) => void;

const PARTS = ['tracks', 'flags', 'cubes', 'seats', 'units', 'locked', 'lines', 'since', 'points', 'chosen'] as const;

function unknown(path: readonly (string | number)[], what: string, text: string, known: Iterable<string>): PatchFault {
  return { path, text, message: `unknown ${what}`, known: [...known] };
}

/** Makes a patch ready to be put on states of a game; every fault is reported. */
export function compilePatch(g: PatchGround, patch: PatchData, report: Report, path: readonly (string | number)[] = []): Write {
  const writes: Write[] = [];
  const c = new PatchCompiler(g, report, writes);
  for (const [part, value] of Object.entries(patch as Record<string, unknown>)) {
    const here = [...path, part];
    if (!(PARTS as readonly string[]).includes(part)) {
      report(unknown(here, 'part of a state', part, PARTS));
      continue;
    }
    c.part(part as (typeof PARTS)[number], value, here);
  }
  return (s) => {
    for (const write of writes) write(s);
  };
}

class PatchCompiler {
  constructor(private readonly g: PatchGround, private readonly report: Report, private readonly writes: Write[]) {}

  part(part: (typeof PARTS)[number], value: unknown, path: readonly (string | number)[]): void {
    if (typeof value !== 'object' || value === null) {
      this.report({ path, text: String(value), message: `${part} takes a list of ids with their values` });
      return;
    }
    if (part === 'chosen') {
      if (Array.isArray(value)) value.forEach((id, i) => { this.chosen(String(id), [...path, i]); });
      else this.report({ path, text: '', message: 'expected a list of options' });
      return;
    }
    if (part === 'flags' || part === 'locked') {
      const pairs = Array.isArray(value) ? value.map((id, i): [string, unknown, number | string] => [String(id), true, i]) : Object.entries(value).map(([id, on]): [string, unknown, string] => [id, on, id]);
      for (const [id, on, key] of pairs) this.mark(part, id, on, [...path, key]);
      return;
    }
    for (const [id, v] of Object.entries(value)) this.entry(part, id, v as unknown, [...path, id]);
  }

  private mark(part: 'flags' | 'locked', id: string, on: unknown, path: readonly (string | number)[]): void {
    const { index, at } = this.g;
    const k = part === 'flags' ? index.flag.get(id) : index.unit.get(id);
    if (k === undefined) {
      this.report(unknown(path, part === 'flags' ? 'flag' : 'unit', id, (part === 'flags' ? index.flag : index.unit).keys()));
      return;
    }
    if (typeof on !== 'boolean') {
      this.report({ path, text: String(on), message: 'expected true or false' });
      return;
    }
    this.put((part === 'flags' ? at.flag : at.lock) + k, on ? 1 : 0);
  }

  /** An answer that was given before: its dispatch has come and does not come again. */
  private chosen(id: string, path: readonly (string | number)[]): void {
    const { index, at } = this.g;
    const found = index.option.get(id);
    if (!found) {
      this.report(unknown(path, 'option', id, index.option.keys()));
      return;
    }
    this.put(at.done + found[0], 1);
    this.put(at.chosen + found[0], found[1] + 1);
  }

  private entry(part: Exclude<(typeof PARTS)[number], 'flags' | 'locked' | 'chosen'>, id: string, v: unknown, path: readonly (string | number)[]): void {
    const { index, at } = this.g;
    const pools = { tracks: index.track, cubes: index.milieu, seats: index.assembly, units: index.unit, lines: index.side, since: index.side, points: index.point };
    const names = { tracks: 'track', cubes: 'milieu', seats: 'assembly', units: 'unit', lines: 'side', since: 'side', points: 'point' };
    const k = pools[part].get(id);
    if (k === undefined) {
      this.report(unknown(path, names[part], id, pools[part].keys()));
      return;
    }
    switch (part) {
      case 'tracks':
        this.track(k, v, path);
        break;
      case 'units':
        if (this.number(v, 0, 4, path)) this.put(at.step + k, v);
        break;
      case 'since':
        if (this.number(v, 0, 99, path)) this.put(at.onLine + k, v);
        break;
      case 'cubes':
        this.share(at.cubes + k * at.parties, this.g.data.milieus[k]!.cubes, 'unaligned', v, path);
        break;
      case 'seats':
        this.share(at.seats + k * at.parties, this.g.data.assemblies[k]!.seats, 'waverers', v, path);
        break;
      case 'lines':
        this.choice(at.line + k, v, index.line[k]!, 'line', path);
        break;
      case 'points':
        this.choice(at.holder + k, v, index.side, 'side', path);
        break;
    }
  }

  private choice(slot: number, v: unknown, map: ReadonlyMap<string, number>, what: string, path: readonly (string | number)[]): void {
    const n = map.get(String(v));
    if (n === undefined) this.report(unknown(path, what, String(v), map.keys()));
    else this.put(slot, n);
  }

  private number(v: unknown, min: number, max: number, path: readonly (string | number)[]): v is number {
    if (typeof v === 'number' && Number.isInteger(v) && v >= min && v <= max) return true;
    this.report({ path, text: String(v), message: `expected a whole number from ${min} to ${max}` });
    return false;
  }

  private put(slot: number, value: number): void {
    this.writes.push((s) => {
      s.v[slot] = value;
    });
  }

  /** What is publicly known of a hidden track is widened so that it still holds; of two bounds, all know both, and the lot draws between. */
  private track(k: number, v: unknown, path: readonly (string | number)[]): void {
    const { at, trackMin, trackMax } = this.g;
    const low = at.low[k]!;
    const high = at.high[k]!;
    if (Array.isArray(v)) {
      const [a, b] = v as readonly unknown[];
      if (low < 0 || v.length !== 2) {
        this.report({ path, text: v.join(', '), message: low < 0 ? 'only a hidden track can be drawn between two values' : 'expected two values' });
        return;
      }
      if (!this.number(a, trackMin[k]!, trackMax[k]!, path) || !this.number(b, a, trackMax[k]!, path)) return;
      this.writes.push((s) => {
        s.v[low] = a;
        s.v[high] = b;
        s.v[at.track + k] = a + below(s, b - a + 1);
      });
      return;
    }
    if (!this.number(v, trackMin[k]!, trackMax[k]!, path)) return;
    this.put(at.track + k, v);
    if (low < 0) return;
    this.writes.push((s) => {
      s.v[low] = Math.min(s.v[low]!, v);
      s.v[high] = Math.max(s.v[high]!, v);
    });
  }

  /** Sets some parties' cubes or seats; the others give or take, nobody's first, so that the whole stays the same. */
  private share(base: number, start: Readonly<Record<string, number>>, nobody: string, v: unknown, path: readonly (string | number)[]): void {
    const { sides, index, at } = this.g;
    const all = Object.values(start).reduce((a, b) => a + b, 0);
    const fixed = new Map<number, number>();
    for (const [id, n] of Object.entries((v ?? {}) as Record<string, unknown>)) {
      const party = id === nobody ? sides : index.side.get(id);
      if (party === undefined) this.report(unknown([...path, id], 'side', id, [...index.side.keys(), nobody]));
      else if (this.number(n, 0, all, [...path, id])) fixed.set(party, n);
    }
    const named = [...fixed.values()].reduce((a, b) => a + b, 0);
    if (named > all || (fixed.size === at.parties && named !== all)) {
      this.report({ path, text: String(named), message: `these come to ${named}, but there are ${all} in all` });
      return;
    }
    this.writes.push((s) => {
      for (const [party, n] of fixed) s.v[base + party] = n;
      const open = Array.from({ length: at.parties }, (_, p) => p).filter((p) => !fixed.has(p));
      let left = all - named - open.reduce((sum, p) => sum + s.v[base + p]!, 0);
      while (left !== 0) {
        // The last party is nobody's: it gives and takes before the sides do.
        const p = open.includes(sides) && (left > 0 || s.v[base + sides]! > 0) ? sides : open.reduce((a, b) => (s.v[base + b]! > s.v[base + a]! ? b : a));
        const step = left > 0 ? 1 : -1;
        s.v[base + p] = s.v[base + p]! + step;
        left -= step;
      }
    });
  }
}
