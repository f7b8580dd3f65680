import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { formatDiagnostic } from '../../scenario/diagnostics';
import { didYouMean } from '../../scenario/suggest';
import type { Game } from '../../rules/game';
import { compilePatch, unknown } from '../patch';
import type { Patch, PatchFault } from '../patch';

/** What an entry of a force file fixes or forbids. */
export const SUBJECTS = ['action', 'order', 'option', 'plan', 'line', 'rise'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** One entry: a subject of one side (or of all) fixed or forbidden between two periods, or a state set at a period. */
export type ForceEntry =
  | { readonly kind: 'fix' | 'forbid'; readonly side: number; readonly subject: Subject; readonly ids: readonly string[]; readonly from: number; readonly to: number }
  | { readonly kind: 'set'; readonly at: number; readonly patch: Patch };

type Path = readonly (string | number)[];
type Report = (fault: PatchFault) => void;
const LATE = 999;

/** Reads a force file; faults come as lines for a terminal, each with its place. */
export function parseForce(g: Game, file: string, text: string): { readonly entries: readonly ForceEntry[]; readonly faults: readonly string[] } {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lines = text.split('\n');
  const faults: string[] = [];
  const place = (offset: number, message: string, word: string, suggestion?: string): void => {
    const { line, col } = counter.linePos(offset);
    faults.push(formatDiagnostic({ severity: 'fault', code: 'force', file, line, column: col, text: word, message, words: { en: message, fr: message }, suggestion, source: lines[line - 1] ?? '' }));
  };
  for (const e of doc.errors) place(e.pos[0], `YAML: ${e.message}`, '');
  if (doc.errors.length > 0) return { entries: [], faults };
  const report: Report = (f) => place(offsetOf(doc, f), f.message, f.text, f.suggestion);
  const data: unknown = doc.toJS();
  if (!Array.isArray(data)) {
    report({ path: [], text: '', message: 'expected a list of entries, for instance "- {side: …, forbid: {order: …}}"' });
    return { entries: [], faults };
  }
  const entries = data.flatMap((entry: unknown, i) => readEntry(g, entry, [i], report));
  return { entries, faults };
}

/** Where a fault stands in the file: at the key if that is the word, otherwise at its value. */
function offsetOf(doc: Document.Parsed, { path, text }: PatchFault): number {
  for (let n = path.length; n > 0; n--) {
    const parent: unknown = n === 1 ? doc.contents : doc.getIn(path.slice(0, n - 1), true);
    const key = path[n - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((p) => isScalar(p.key) && p.key.value === key);
      const at = isScalar(pair?.value) && key !== text ? pair.value : pair?.key;
      if (isScalar(at) && at.range) return at.range[0];
    }
    const node = doc.getIn(path.slice(0, n), true) as { range?: readonly number[] | null } | undefined;
    if (node?.range) return node.range[0]!;
  }
  return 0;
}

function readEntry(g: Game, entry: unknown, path: Path, report: Report): ForceEntry[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    report({ path, text: String(entry), message: 'expected an entry with fix, forbid, or at and set' });
    return [];
  }
  const e = entry as Record<string, unknown>;
  const known = ['side', 'fix', 'forbid', 'at', 'from', 'to', 'set'];
  const strange = Object.keys(e).filter((key) => !known.includes(key));
  for (const key of strange) report(unknown([...path, key], 'key', key, known));
  let side = -1;
  if (e['side'] !== undefined) {
    const found = g.index.side.get(String(e['side']));
    if (found === undefined) report(unknown([...path, 'side'], 'side', String(e['side']), g.index.side.keys()));
    else side = found;
    // What else the entry says can hardly be checked without its side.
    if (found === undefined) return [];
  }
  if (e['set'] !== undefined) {
    const at = period(g, e['at'], 0, [...path, 'at'], report);
    compilePatch(g, e['set'] as Patch, report, [...path, 'set']);
    return [{ kind: 'set', at, patch: e['set'] as Patch }];
  }
  const out: ForceEntry[] = [];
  for (const kind of ['fix', 'forbid'] as const) {
    const rule = e[kind];
    if (rule === undefined) continue;
    if (typeof rule !== 'object' || rule === null) {
      report({ path: [...path, kind], text: String(rule), message: `${kind} takes one of ${SUBJECTS.join(', ')}` });
      continue;
    }
    out.push(...readRule(g, kind, side, { from: e['at'] ?? e['from'], to: e['at'] ?? e['to'], ...rule }, [...path, kind], report));
  }
  if (strange.length === 0 && e['fix'] === undefined && e['forbid'] === undefined) report({ path, text: '', message: 'expected fix, forbid, or at and set' });
  return out;
}

function period(g: Game, value: unknown, fallback: number, path: Path, report: Report): number {
  if (value === undefined) return fallback;
  const last = g.data.periods.length - 1;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= last) return value;
  report({ path, text: String(value), message: `expected a period from 0 to ${last}` });
  return fallback;
}

function readRule(g: Game, kind: 'fix' | 'forbid', side: number, rule: Record<string, unknown>, path: Path, report: Report): ForceEntry[] {
  const from = period(g, rule['from'], 0, [...path, 'from'], report);
  const to = period(g, rule['to'], LATE, [...path, 'to'], report);
  const out: ForceEntry[] = [];
  for (const [subject, value] of Object.entries(rule)) {
    if (subject === 'from' || subject === 'to') continue;
    const here = [...path, subject];
    if (!(SUBJECTS as readonly string[]).includes(subject)) {
      report(unknown(here, 'subject', subject, SUBJECTS));
      continue;
    }
    if (subject === 'rise') {
      out.push(...readRise(g, kind, side, value, here, report));
      continue;
    }
    const ids = (Array.isArray(value) ? value : [value]).map(String);
    ids.forEach((id, i) => checkId(g, subject as Subject, side, id, Array.isArray(value) ? [...here, i] : here, report));
    out.push({ kind, side, subject: subject as Subject, ids, from, to });
  }
  return out;
}

/** `fix: {rise: 6}`: in that period and never before; `forbid: {rise: true}`: never. */
function readRise(g: Game, kind: 'fix' | 'forbid', side: number, value: unknown, path: Path, report: Report): ForceEntry[] {
  const rule = { side, subject: 'rise', ids: [] } as const;
  if (kind === 'forbid') {
    if (value === true) return [{ ...rule, kind, from: 0, to: LATE }];
    report({ path, text: String(value), message: 'expected "rise: true"' });
    return [];
  }
  const at = period(g, value ?? null, 0, path, report);
  const never: ForceEntry[] = at > 0 ? [{ ...rule, kind: 'forbid', from: 0, to: at - 1 }] : [];
  return [...never, { ...rule, kind: 'fix', from: at, to: at }];
}

/** Words that stand for no id: holding back, a card's event, passing. */
const EXTRA: Readonly<Record<string, readonly string[]>> = { order: ['hold'], plan: ['hold'], action: ['event', 'pass'] };

function checkId(g: Game, subject: Subject, side: number, id: string, path: Path, report: Report): void {
  if (EXTRA[subject]?.includes(id)) return;
  if (subject === 'line') {
    if (side < 0) report({ path, text: id, message: 'a line needs a side' });
    else if (!g.index.line[side]!.has(id)) report(unknown(path, 'line', id, g.index.line[side]!.keys()));
    return;
  }
  const map: ReadonlyMap<string, unknown> = { action: g.index.action, order: g.index.order, option: g.index.option, plan: g.index.plan, rise: g.index.order }[subject];
  if (!map.has(id)) {
    const known = [...map.keys(), ...(EXTRA[subject] ?? [])];
    // Nearest first: a list of every option of a scenario helps nobody.
    const near = didYouMean(id, known);
    report({ path, text: id, message: `unknown ${subject} "${id}"`, suggestion: near });
    return;
  }
  const owner = subject === 'action' ? g.actions[g.index.action.get(id)!]!.side : subject === 'order' ? g.orders[g.index.order.get(id)!]!.side : side;
  if (side >= 0 && owner !== side) report({ path, text: id, message: `${subject} "${id}" belongs to ${g.data.sides[owner]!.id}, not to ${g.data.sides[side]!.id}` });
}
