import { compile } from '../rules/compile';
import type { Fault } from '../rules/compiler';
import type { ScenarioData } from '../rules/data';

type Path = readonly (string | number)[];
type Parts = Readonly<Record<string, unknown>>;

/** What of a scenario with faults can be shown. */
export interface Readable {
  /** Compiles without a fault. */
  readonly data: ScenarioData;
  /** Entries (`part id`) that are shown as they last were without a fault. */
  readonly old: readonly string[];
}

interface Entry {
  readonly id: string;
}

const entriesOf = (part: unknown): readonly Entry[] | null =>
  (Array.isArray(part) && part.every((x) => typeof x === 'object' && x !== null && typeof (x as { readonly id?: unknown }).id === 'string') ? (part as readonly Entry[]) : null);

/** Rounds in which what the rules cannot run is taken back to what it was. */
const ROUNDS = 6;

/**
 * Puts the faultless entries of what is being written into the last version that had no fault (or drops the others, if there was
 * none), so that one may see a card while something else is broken. Null if nothing of the kind can be run.
 */
export function readable(now: ScenarioData, faults: readonly Path[], last: ScenarioData | null): Readable | null {
  const bad = new Set(faults.flatMap((path) => (path.length === 0 ? [] : [String(path[0]), ...(path.length > 1 ? [`${String(path[0])} ${String(path[1])}`] : [])])));
  const old = new Set<string>();
  const present = now as unknown as Parts;
  const before = last as unknown as Parts | null;
  const parts: Record<string, unknown> = { ...(before ?? present) };
  for (const [part, value] of Object.entries(present)) {
    const list = entriesOf(value);
    const known = entriesOf(before?.[part] ?? []) ?? [];
    if (list === null) {
      // A part that is no list of entries counts as one.
      if (before === null || !bad.has(part)) parts[part] = value;
      continue;
    }
    parts[part] = joined(part, list.filter((_, i) => !bad.has(`${part} ${i}`)), list, known, old);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const found = faultsOf(parts as unknown as ScenarioData);
    if (found === null) return null;
    if (found.length === 0) return { data: parts as unknown as ScenarioData, old: [...old] };
    for (const [part, at] of found) {
      const list = entriesOf(parts[part!]);
      const n = Number(at);
      if (list === null || !Number.isInteger(n) || !list[n]) {
        if (before === null || part === undefined || parts[part] === before[part]) return null;
        parts[part] = before[part];
        continue;
      }
      const { id } = list[n];
      const known = entriesOf(before?.[part!] ?? [])?.find((x) => x.id === id);
      // Taken back to what it was; what was never right is left out.
      parts[part!] = known && known !== list[n] ? list.map((x, i) => (i === n ? known : x)) : list.map((x, i) => (i === n ? null : x)).filter((x) => x !== null);
      old.add(`${part!} ${id}`);
      // The positions of the others have changed: they are looked at in the next round.
      if (!known || known === list[n]) break;
    }
  }
  return null;
}

/** The good entries in their order, each with its id once; the others, and those that stand in a passage that cannot be read, as they were. */
function joined(part: string, good: readonly Entry[], all: readonly Entry[], known: readonly Entry[], old: Set<string>): readonly Entry[] {
  const taken = new Map(good.map((x) => [x.id, x] as const));
  const out: Entry[] = [];
  const there = new Set<string>();
  for (const { id } of [...all, ...known]) {
    if (there.has(id)) continue;
    there.add(id);
    const own = taken.get(id);
    const former = known.find((x) => x.id === id);
    if (own === undefined) old.add(`${part} ${id}`);
    const one = own ?? former;
    if (one) out.push(one);
  }
  return out;
}

/** Part and position of what the rules cannot run; null if they stumble altogether. */
function faultsOf(data: ScenarioData): readonly (readonly [string | undefined, string | undefined])[] | null {
  const faults: Fault[] = [];
  try {
    compile(data, (fault) => faults.push(fault));
  } catch {
    return null;
  }
  return faults.map(({ path }) => {
    const [part, at] = path.split('.').filter((key) => key !== '');
    return [part, at] as const;
  });
}
