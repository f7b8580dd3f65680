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
  readonly viewer: number;
  readonly history: readonly State[];
}

/**
 * What must be read before the game goes on, in order: what the others did, the orders, the drift, each beat, the papers.
 * Empty when nothing happened that anybody has to be told.
 */
export function reportsOf(desk: Desk, input: ReportInput): ReportView[] {
  const { events, from, viewer } = input;
  let period = 0;
  for (let i = 0; i < from && i < events.length; i++) {
    const e = events[i]!;
    if (e.e === 'period') period = e.period;
  }
  const { entries, starts } = tell(desk, events.slice(from), viewer, period, from);
  const out: { kind: ReportView['kind']; title: string; entries: LogEntry[] }[] = [];
  const into = (kind: ReportView['kind'], title: string, entry: LogEntry): void => {
    const last = out[out.length - 1];
    if (last?.kind === kind && last.title === title) last.entries.push(entry);
    else out.push({ kind, title, entries: [entry] });
  };
  let stage: ReportView['kind'] = 'bots';
  let title = desk.t('account.bots');
  let opened = false;
  entries.forEach((entry, i) => {
    if (entry.kind === 'period') {
      opened = true;
      stage = 'bots';
      title = desk.t('account.news');
      return;
    }
    if (entry.kind === 'order' && stage !== 'beat') [stage, title] = ['orders', desk.t('account.orders')];
    else if (entry.kind === 'beat') [stage, title] = ['beat', entry.text];
    else if (entry.kind === 'play' || entry.kind === 'dispatch') {
      if (stage !== 'beat') [stage, title] = ['bots', opened ? desk.t('account.news') : desk.t('account.bots')];
    } else if (entry.kind === 'change' && stage !== 'beat' && isDrift(events[starts[i] ?? -1])) [stage, title] = ['drift', desk.t('account.drift')];
    into(stage, title, entry);
  });
  const reports: ReportView[] = out.map((r) => ({ ...r, press: null }));
  if (!opened || period === 0 && from === 0) return reports;
  const edition = pressHistory(desk, input.history).at(-1);
  if (!edition) return reports;
  // The papers come out when the period closes, before the news of the next one.
  const at = out.findIndex((r) => r.title === desk.t('account.news'));
  reports.splice(at < 0 ? reports.length : at, 0, { kind: 'press', title: desk.t('account.press', { period: edition.period }), entries: [], press: { period: edition.period, papers: edition.papers, front: edition.front } });
  return reports;
}

function isDrift(e: GameEvent | undefined): boolean {
  return e?.e === 'change' && (e.by.type === 'drift' || e.by.type === 'automaton');
}
