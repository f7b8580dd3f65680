import { parse } from 'yaml';
import { z } from 'zod';
import type { Citation } from '../../scenario/index';

const entriesFile = z.strictObject({
  sections: z.record(z.string(), z.strictObject({ title: z.string(), entries: z.record(z.string(), z.string()) })),
  others: z.record(z.string(), z.strictObject({ title: z.string(), count: z.number().int().positive() })),
});
const reasonsFile = z.array(z.strictObject({ id: z.string(), says: z.string(), entries: z.array(z.string()).min(1) }));

/** The entries a scenario may cite, by section, with a topic of a few words. */
export type Entries = z.output<typeof entriesFile>;
/** Why some entries are in no scenario; the reason called {@link WANTED} says that they should be. */
export type Reasons = z.output<typeof reasonsFile>;

/** The reason that is none: what still wants a place. */
export const WANTED = 'wanted';

/** Reads `docs/ledger/entries.yaml`. */
export const readEntries = (text: string): Entries => entriesFile.parse(parse(text));
/** Reads `docs/ledger/reasons.yaml`. */
export const readReasons = (text: string): Reasons => reasonsFile.parse(parse(text));

/** A citation with the scenario it stands in. */
export interface Place extends Citation {
  readonly scenario: string;
}

export interface Row {
  readonly id: string;
  readonly topic: string;
  readonly places: readonly Place[];
  /** Why it is in no place; undefined if it is in one, or if nobody has said why. */
  readonly reason: Reasons[number] | undefined;
}
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}
export interface Coverage {
  readonly sections: readonly Section[];
  /** Citations of entries that do not exist. */
  readonly unknown: readonly Place[];
  /** Reasons given for entries that do not exist, or that are in play by now: `reason entry`. */
  readonly stale: readonly string[];
}

/** Sets the entries of the ledger beside the places that cite them. */
export function coverage(entries: Entries, reasons: Reasons, places: readonly Place[]): Coverage {
  const known = knownIds(entries);
  const byEntry = groupPlaces(places);
  const reasonOf = new Map(reasons.flatMap((r) => r.entries.map((id) => [id, r] as const)));
  const sections = Object.entries(entries.sections).map(([id, s]) => ({
    id, title: s.title,
    rows: Object.entries(s.entries).map(([entry, topic]) => {
      const here = byEntry.get(entry) ?? [];
      return { id: entry, topic, places: here, reason: here.length > 0 ? undefined : reasonOf.get(entry) };
    }),
  }));
  return {
    sections,
    unknown: places.filter((p) => !known.has(p.ledger)),
    stale: reasons.flatMap((r) => r.entries.filter((id) => !known.has(id) || byEntry.has(id)).map((id) => `${r.id} ${id}`)),
  };
}

function groupPlaces(places: readonly Place[]): Map<string, Place[]> {
  const out = new Map<string, Place[]>();
  for (const p of places) out.set(p.ledger, [...(out.get(p.ledger) ?? []), p]);
  return out;
}

/** Numbers that exist: those with a topic, and those of the sections of which only the length is known. */
export function knownIds(entries: Entries): ReadonlySet<string> {
  const ids = new Set(Object.values(entries.sections).flatMap((s) => Object.keys(s.entries)));
  for (const [id, { count }] of Object.entries(entries.others)) {
    for (let k = 1; k <= count; k++) ids.add(`${id}-${String(k).padStart(2, '0')}`);
  }
  return ids;
}
