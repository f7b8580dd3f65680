/** Looking into what is no thing on the table: a period, an aim, a headline. */
import type { ConditionData } from '../../rules/data';
import { sayCondition } from '../../rules/registry';
import { PHASE } from '../../rules/state';
import { calendarView } from './calendar';
import type { Desk } from './desk';
import type { Facts, InspectInput } from './facts';
import { sumOver } from './facts';
import { cachedLog } from './logcache';
import { capital } from './num';
import { entitiesIn, entitiesOf, termWords } from './parts';
import type { LogEntry } from './screen';
import { objectivesOf } from './sides';

/** What of a period is worth telling in a few lines. */
const DECIDED: ReadonlySet<LogEntry['kind']> = new Set(['choice', 'order', 'vote', 'check', 'assault', 'ending']);
const STATE = { past: 'period.past', now: 'period.now', future: 'period.future' } as const;
const MOST = 8;

/** A period of the calendar, by its place; `hours` are the final hours. */
export function periodFacts(desk: Desk, input: InspectInput, id: string): Facts | null {
  const { at, data } = desk.game;
  const { t } = desk;
  if (id === 'hours') return hoursFacts(desk, input);
  const i = Number(id);
  const p = data.periods[i];
  if (!p) return null;
  const view = calendarView(desk, input.seen);
  const state = view.cells[i]!.state;
  const place = t('period.place', { n: i + 1, of: data.periods.length, state: t(STATE[state]) });
  const marks = view.marks.filter((mark) => mark.from <= i && i <= mark.to).map((mark) => t(mark.fixed ? 'period.mark' : 'period.mayBe', { what: mark.name }));
  const left = data.periods.length - 1 - input.seen.v[at.flow.period]!;
  const rules = [
    t('period.scale', { scale: desk.pick(p.scale) }), t('period.dispatches', { n: p.dispatches }),
    ...(p.reserve ? [t('period.reserve')] : []), ...(p.opensReserve ? [t('period.opensReserve')] : []), ...marks,
    ...(state === 'now' ? [t('period.left', { n: left })] : []),
  ];
  const told = cachedLog(desk, input.events, input.viewer).filter((entry) => entry.period === i && DECIDED.has(entry.kind) && !(entry.kind === 'order' && entry.entity === null));
  const sources = input.events.length === 0 || state === 'future' ? [] : dispatchSources(desk, input, i);
  return {
    title: desk.pick(p.name), now: p.other ? `${place} · ${t('period.other', { date: desk.pick(p.other) })}` : place, rules,
    source: sources.length > 0 ? sources.join(' · ') : null,
    told: { heading: t('period.decided'), lines: told.slice(0, MOST).map((entry) => entry.text) },
  };
}

/** Where the documents have what was decided in a period. */
function dispatchSources(desk: Desk, { events }: InspectInput, period: number): string[] {
  const out = new Set<string>();
  let now = 0;
  for (const e of events) {
    if (e.e === 'period') now = e.period;
    if (e.e !== 'dispatch' || now !== period) continue;
    const data = desk.game.dispatches[desk.game.index.dispatch.get(e.id) ?? -1]?.data;
    const said = data ? desk.source(data.source) : null;
    if (said !== null) out.add(said);
  }
  return [...out];
}

function hoursFacts(desk: Desk, { seen, events, viewer }: InspectInput): Facts | null {
  const { at, data } = desk.game;
  const { hours } = data;
  if (!hours) return null;
  const beat = seen.v[at.flow.beat]!;
  const over = seen.v[at.flow.phase] === PHASE.end;
  const told = beat < 1 ? [] : cachedLog(desk, events, viewer).filter((entry) => entry.kind === 'assault' || entry.kind === 'beat');
  return {
    title: desk.pick(hours.night), now: beat >= 1 ? desk.t('clock.beat', { n: beat, of: hours.beats }) : desk.t(over ? 'period.noHours' : 'period.hoursToCome'),
    about: desk.t('period.hours', { n: hours.beats }),
    rules: [desk.t('period.clock', { list: hours.clock.join(desk.t('list.comma')) })],
    told: { heading: desk.t('period.decided'), lines: told.slice(-MOST).map((entry) => entry.text) },
  };
}

/** A public aim: how it is counted, and what moved it. */
export function aimFacts(desk: Desk, { states }: InspectInput, id: string): Facts | null {
  const { data, index, objectives } = desk.game;
  const [sideId = '', aimId = ''] = id.split('/');
  const side = index.side.get(sideId) ?? -1;
  const k = data.sides[side]?.objectives.findIndex((o) => o.id === aimId) ?? -1;
  const aim = data.sides[side]?.objectives[k];
  if (!aim) return null;
  const view = objectivesOf(desk, states, side)[k]!;
  const who = desk.look(side).name;
  return {
    title: view.label, now: view.done ? desk.t('aim.reached', { n: view.points, who }) : desk.t(view.goal <= 1 ? 'aim.not' : 'aim.open', { now: view.now, goal: view.goal, n: view.points, who }),
    about: desk.t('aim.about'), rules: aim.progress.map((term) => termWords(desk, term)),
    sums: [sumOver(desk, states, objectives[side]![k]!.progress, view.label, side)], moved: entitiesOf(desk.game, aim.progress),
  };
}

/** A line of the press, or a front page (`front/…`): the circumstances in which its paper prints it. */
export function headlineFacts(desk: Desk, id: string): Facts | null {
  const { data } = desk.game;
  const front = id.startsWith('front/') ? data.fronts.find((f) => `front/${f.id}` === id) : undefined;
  const line = front ? undefined : data.press.find((l) => l.id === id);
  const printed = front ?? line;
  const paper = printed && data.papers.find((p) => p.id === printed.paper);
  if (!printed || !paper) return null;
  const circumstance = printed.if ? sayCondition(printed.if as ConditionData) : null;
  const lines = circumstance === null ? [desk.t('headline.any')] : [capital(desk.words.onlyIf(circumstance))];
  return {
    title: desk.pick(paper.name), now: desk.pick(front ? front.headline : line!.text), about: desk.pick(paper.about),
    tag: printed.tag ?? null, source: desk.source(printed.source),
    told: { heading: desk.t('headline.why'), lines }, moved: circumstance === null ? [] : entitiesIn(desk.game, circumstance),
  };
}
