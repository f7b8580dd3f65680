import type { ScenarioData } from '../../rules/data';
import { say } from '../say';
import type { Lint, LintContext } from './context';
import { pathOf, walk } from './walk';
import type { Trail } from './walk';

type Range = { readonly low: number; readonly high: number };

/** What can be seen to wait for ever without playing: flags nobody sets or nobody asks for, limits no value ever reaches. */
export const unreachable: Lint = (d, c) => {
  const ranges = new Map<string, Range>(d.tracks.map((t) => [t.id, { low: t.min, high: t.max }]));
  const set = new Set(d.flags.filter((f) => f.start).map((f) => f.id));
  const asked = new Set<string>();
  const flags = new Set(d.flags.map((f) => f.id));
  walk(d, (map, trail, isList) => {
    if (isList) return;
    if (typeof map['set-flag'] === 'string') set.add(map['set-flag']);
    for (const key of ['flag', 'is', 'of', 'gain'] as const) if (typeof map[key] === 'string' && flags.has(map[key])) asked.add(map[key]);
    outOfReach(map, trail, ranges, c);
    beyondTheEnd(map, trail, d, c);
  });
  d.starts?.forEach((start) => flagsOf(start.set.flags).forEach((id) => set.add(id)));
  d.flags.forEach((f, i) => {
    if (!set.has(f.id)) c.report({ code: 'never-set', path: ['flags', i, 'id'], text: f.id, words: say(`nothing sets the flag "${f.id}": what waits for it never comes`, `rien n’établit le fait « ${f.id} » : ce qui l’attend ne vient jamais`), severity: 'note' });
    else if (!asked.has(f.id)) c.report({ code: 'never-asked', path: ['flags', i, 'id'], text: f.id, words: say(`no condition asks for the flag "${f.id}"`, `aucune condition ne demande le fait « ${f.id} »`), severity: 'note' });
  });
};

const flagsOf = (flags: unknown): readonly string[] => (Array.isArray(flags) ? flags.map(String) : Object.entries(flags ?? {}).flatMap(([id, on]) => (on === true ? [id] : [])));

/** A track asked for a value outside its limits. */
function outOfReach(map: Readonly<Record<string, unknown>>, trail: Trail | null, ranges: ReadonlyMap<string, Range>, c: LintContext): void {
  const { is, atLeast, atMost } = map;
  const range = typeof is === 'string' ? ranges.get(is) : undefined;
  if (!range) return;
  const over = typeof atLeast === 'number' && atLeast > range.high;
  if (over || (typeof atMost === 'number' && atMost < range.low)) {
    c.report({ code: 'never-holds', path: pathOf(trail, over ? 'atLeast' : 'atMost'), text: String(over ? atLeast : atMost), words: say(`never holds: "${String(is)}" runs from ${range.low} to ${range.high}`, `n’est jamais rempli : « ${String(is)} » va de ${range.low} à ${range.high}`), severity: 'note' });
  }
}

/** Periods after the last one. */
function beyondTheEnd(map: Readonly<Record<string, unknown>>, trail: Trail | null, d: ScenarioData, c: LintContext): void {
  const from = (map['period'] as { readonly from?: unknown } | undefined)?.from;
  const last = d.periods.length - 1;
  if (typeof from !== 'number' || from <= last) return;
  c.report({ code: 'never-holds', path: pathOf(trail, 'period', 'from'), text: String(from), words: say(`never holds: the last period is ${last}`, `n’est jamais rempli : la dernière période est ${last}`), severity: 'note' });
}
