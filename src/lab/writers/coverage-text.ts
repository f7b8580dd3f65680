import { WANTED } from './coverage';
import type { Coverage, Place, Row, Section } from './coverage';

/** Places named for one entry before the rest is only counted: a page is to be read. */
const SHOWN = 6;

interface Tally {
  readonly all: number;
  readonly played: number;
  readonly reasoned: number;
  readonly wanted: number;
  readonly open: number;
}

function tally(rows: readonly Row[]): Tally {
  const played = rows.filter((r) => r.places.length > 0).length;
  const given = rows.filter((r) => r.reason !== undefined);
  const wanted = given.filter((r) => r.reason?.id === WANTED).length;
  return { all: rows.length, played, reasoned: given.length - wanted, wanted, open: rows.length - played - given.length };
}

/** How many of the rows a scenario cites. */
const inScenario = (rows: readonly Row[], scenario: string): number => rows.filter((r) => r.places.some((p) => p.scenario === scenario)).length;

/** One line a section, for the terminal. */
export function coverageTable(c: Coverage, scenarios: readonly string[]): string {
  const head = ['section', 'entries', 'in play', ...scenarios, 'left out', 'wanted', 'neither'];
  const line = (name: string, rows: readonly Row[]): string[] => {
    const t = tally(rows);
    return [name, String(t.all), String(t.played), ...scenarios.map((s) => String(inScenario(rows, s))), String(t.reasoned), String(t.wanted), String(t.open)];
  };
  const lines = [head, ...c.sections.map((s) => line(`${s.id} ${s.title}`, s.rows)), line('all', c.sections.flatMap((s) => s.rows))];
  const width = head.map((_, k) => Math.max(...lines.map((l) => l[k]!.length)));
  return lines.map((l) => l.map((cell, k) => (k === 0 ? cell.padEnd(width[k]!) : cell.padStart(width[k]!))).join('  ')).join('\n');
}

/** `docs/coverage.md`. */
export function coveragePage(c: Coverage, scenarios: readonly string[]): string {
  const every = tally(c.sections.flatMap((s) => s.rows));
  return [
    '# What the documents tell, and where it is',
    '',
    'Written by `npm run coverage -- --write docs/coverage.md`; do not edit. Every entry of the ledger’s sections on 1917, with the places that',
    'cite it (`source.ledger` in the scenarios) or the reason why none does. Topics and reasons: `docs/ledger/*.yaml`. A citation',
    'says that the place rests on the entry, not that it tells all of it.',
    '',
    `${every.played} of ${every.all} entries are in play; ${every.reasoned} are left out, for a reason given; ${every.wanted} still want a place${every.open > 0 ? `; ${every.open} are neither` : ''}.`,
    '',
    `| Section | Entries | In play | ${scenarios.map((s) => `\`${s}\``).join(' | ')} | Left out | Wanted | Neither |`,
    `|---|---|---|${scenarios.map(() => '---|').join('')}---|---|---|`,
    ...c.sections.map((s) => {
      const t = tally(s.rows);
      return `| [${s.id}](#${anchor(s)}) ${s.title} | ${t.all} | ${t.played} | ${scenarios.map((x) => inScenario(s.rows, x)).join(' | ')} | ${t.reasoned} | ${t.wanted} | ${t.open} |`;
    }),
    ...c.sections.flatMap((s) => ['', `## ${heading(s)}`, '', ...sectionLines(s, scenarios)]),
    '',
  ].join('\n');
}

const heading = (s: Section): string => `${s.id} · ${s.title}`;
/** As GitHub makes it from the heading. */
const anchor = (s: Section): string => heading(s).toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s/g, '-');

function sectionLines(s: Section, scenarios: readonly string[]): string[] {
  const there = s.rows.filter((r) => r.places.length > 0);
  const away = byReason(s.rows.filter((r) => r.places.length === 0));
  return [
    ...(there.length > 0 ? ['| Entry | Topic | Where |', '|---|---|---|'] : []),
    ...there.map((r) => `| ${r.id} | ${r.topic} | ${where(r.places, scenarios)} |`),
    ...[...away].flatMap(([reason, rows]) => ['', `*${reason}*`, '', ...rows.map((r) => `- ${r.id} ${r.topic}`)]),
  ];
}

function byReason(rows: readonly Row[]): Map<string, Row[]> {
  const out = new Map<string, Row[]>();
  for (const r of rows) {
    const reason = r.reason?.says ?? 'No reason given yet.';
    out.set(reason, [...(out.get(reason) ?? []), r]);
  }
  return out;
}

/** Places of one entry, the largest scenario first; a place that two scenarios share is named once. */
function where(places: readonly Place[], scenarios: readonly string[]): string {
  const seen = new Set<string>();
  const byKind = new Map<string, string[]>();
  for (const scenario of scenarios) {
    for (const p of places.filter((x) => x.scenario === scenario)) {
      const name = `${p.kind} ${p.id}`;
      if (seen.has(name)) continue;
      seen.add(name);
      if (seen.size <= SHOWN) byKind.set(p.kind, [...(byKind.get(p.kind) ?? []), p.id]);
    }
  }
  const named = [...byKind].map(([kind, ids]) => `${kind} ${ids.map((id) => `\`${id}\``).join(', ')}`).join(' · ');
  return seen.size > SHOWN ? `${named} · ${seen.size - SHOWN} more` : named;
}
