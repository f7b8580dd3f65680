import type { GameEvent } from '../../rules/events';
import type { State } from '../../rules/state';
import type { Desk } from './desk';
import { tell } from './log';
import { pressHistory } from './presscache';
import type { LogEntry, ReportView } from './screen';

/** What happened between two stops, as the viewer may hear it. */
export interface ReportInput {
  readonly events: readonly GameEvent[];
  /** The first event that has not been reported yet. */
  readonly from: number;
  /** Whose screen it is; −1 for common knowledge. What the viewer did is not told back, only what came of it. */
  readonly viewer: number;
  readonly history: readonly State[];
}

/** Where an entry belongs: who acts decides for what follows from it. */
interface Stage {
  readonly kind: ReportView['kind'];
  readonly title: string;
  /** The viewer's own doing. */
  readonly own: boolean;
  /** What others did in the course of the game: may be told beside the table rather than stop it. */
  readonly passing?: boolean;
}

type Sheet = ReportView & { readonly passing: boolean; readonly to: number };

/** Sheets that stop the game, and what happened since the last of them or the last decision, to be read at the table. */
export interface Folded {
  readonly sheets: readonly ReportView[];
  readonly lately: readonly LogEntry[];
}

/** Entries that name a new doer. */
const OPENERS: ReadonlySet<LogEntry['kind']> = new Set<LogEntry['kind']>(['dispatch', 'choice', 'play', 'note']);
/** Of one's own doing only what was in doubt is told. */
const DOUBTFUL: ReadonlySet<LogEntry['kind']> = new Set<LogEntry['kind']>(['vote', 'check', 'test']);

/**
 * What must be read before the game goes on, in order: what came of one's own move, what the others did, the orders, the drift, each
 * beat, the papers, the news of the next period. Empty when nothing happened that anybody has to be told.
 */
export function reportsOf(desk: Desk, input: ReportInput): ReportView[] {
  return sheetsOf(desk, input).map(({ kind, title, entries, press, to }) => ({ kind, title, entries, press, to }));
}

/**
 * The same with one account a period: what the others did, the orders and the drift are one sheet when the period closes.
 * What the others do in its course stops nobody.
 */
export function foldedOf(desk: Desk, input: ReportInput): Folded {
  const sheets: ReportView[] = [];
  let lately: LogEntry[] = [];
  let run: Sheet[] = [];
  const close = (): void => {
    const entries = run.flatMap((sheet) => sheet.entries);
    if (run.every(({ passing }) => passing)) lately.push(...entries);
    else {
      const period = desk.pick(desk.game.data.periods[entries[0]?.period ?? 0]!.name);
      sheets.push({ kind: 'orders', title: desk.t('account.period', { period }), entries, press: null, to: run.at(-1)?.to ?? 0 });
    }
    run = [];
  };
  for (const sheet of sheetsOf(desk, input)) {
    if (sheet.passing || sheet.kind === 'orders' || sheet.kind === 'drift') {
      run.push(sheet);
      continue;
    }
    close();
    lately = [];
    sheets.push({ kind: sheet.kind, title: sheet.title, entries: sheet.entries, press: sheet.press, to: sheet.to });
  }
  close();
  // What is still being asked is no news.
  return { sheets, lately: lately.at(-1)?.kind === 'dispatch' ? lately.slice(0, -1) : lately };
}

function sheetsOf(desk: Desk, input: ReportInput): Sheet[] {
  const { events, from, viewer } = input;
  const { entries, starts } = tell(desk, events.slice(from), viewer, periodAt(events, from), from);
  const out: { readonly kind: ReportView['kind']; title: string; entries: LogEntry[]; passing: boolean; start: number }[] = [];
  const others: Stage = { kind: 'bots', title: desk.t('account.bots'), own: false, passing: true };
  const news: Stage = { kind: 'bots', title: desk.t('account.news'), own: false, passing: true };
  const mine: Stage = { kind: 'bots', title: desk.t('account.own'), own: true };
  // A list that begins in the middle of a move begins with what came of the viewer's own.
  let stage: Stage = viewer >= 0 ? mine : others;
  let opened = -1;
  entries.forEach((entry, i) => {
    if (entry.kind === 'period') {
      opened = out.length;
      stage = news;
      return;
    }
    if (entry.kind === 'ending') stage = { kind: 'bots', title: desk.t('account.ending'), own: false };
    else if (entry.kind === 'beat') stage = { kind: 'beat', title: entry.text, own: false };
    else if (stage.kind !== 'beat') {
      if (entry.kind === 'order') stage = { kind: 'orders', title: desk.t('account.orders'), own: false };
      else if (OPENERS.has(entry.kind)) stage = viewer >= 0 && entry.side?.index === viewer ? mine : opened >= 0 ? news : others;
      else if (entry.kind === 'change' && isDrift(events[starts[i] ?? -1])) stage = { kind: 'drift', title: desk.t('account.drift'), own: false };
    }
    // What it was worth in points stands on the page of the end.
    if (events[starts[i] ?? -1]?.e === 'result') return;
    if (entry.kind === 'note' || (stage.own && !DOUBTFUL.has(entry.kind) && entry.missed !== true)) return;
    const last = out[out.length - 1];
    if (last && out.length !== opened && (last.title === stage.title || (last.title === mine.title && stage === others) || (last.kind === 'orders' && stage.kind === 'drift'))) {
      // One thing to read rather than two: what came of one's move opens the account of the others', the drift closes that of the orders.
      if (last.title === mine.title) last.title = stage.title;
      else if (last.kind === 'orders' && stage.kind === 'drift') last.title = desk.t('account.close');
      last.entries.push(entry);
    }
    else out.push({ kind: stage.kind, title: stage.title, entries: [entry], passing: stage.passing === true, start: starts[i] ?? events.length });
  });
  const reports: Sheet[] = out.map(({ start: _, ...r }, i) => ({ ...r, entries: newsOf(r), press: null, to: out[i + 1]?.start ?? events.length }));
  const edition = pressHistory(desk, input.history).at(-1);
  // The papers come out when a period closes, before the news of the next one; the opening needs none.
  if (opened < 0 || from === 0 || !edition) return reports;
  const { period, papers, front } = edition;
  reports.splice(opened, 0, { kind: 'press', title: desk.t('account.press', { period }), entries: [], press: { period, papers, front }, passing: false, to: reports[opened - 1]?.to ?? from });
  return reports;
}

/** What a page has to tell. Its own heading is no news on it, unless there is nothing else; what came under the same heading stands under one. */
function newsOf({ title, entries }: { readonly title: string; readonly entries: readonly LogEntry[] }): LogEntry[] {
  const out: LogEntry[] = [];
  for (const e of entries) {
    if (e.kind !== 'beat') out.push(e);
    else if (e.effects.length > 0 || e.sums.length > 0 || e.text !== title) {
      const k = out.findIndex((other) => other.kind === 'beat' && other.text === e.text);
      const same = out[k];
      if (same) out[k] = { ...same, effects: [...same.effects, ...e.effects], sums: [...same.sums, ...e.sums] };
      else out.push(e);
    }
  }
  return out.length > 0 ? out : entries.slice(0, 1);
}

function periodAt(events: readonly GameEvent[], before: number): number {
  for (let i = Math.min(before, events.length) - 1; i >= 0; i--) {
    const e = events[i]!;
    if (e.e === 'period') return e.period;
  }
  return 0;
}

function isDrift(e: GameEvent | undefined): boolean {
  return e?.e === 'change' && (e.by.type === 'drift' || e.by.type === 'automaton');
}
