import type { GameEvent, SumLine } from '../../rules/events';
import { passages } from '../../rules/flow/told';
import type { Told } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { objectivePoints } from '../../rules/flow/score';
import type { Desk } from './desk';
import { known } from './gauges';
import { endCourse } from './endcourse';
import { endDates } from './enddates';
import { scoreLines } from './endscores';
import { endWhy } from './endwhy';
import { pressHistory } from './presscache';
import { logOf } from './log';
import { signed } from './num';
import type { EndLast, EndModel, LogEntry, SideLook } from './screen';
import { deputiesOf } from './people';
import { objectivesOf } from './sides';
import { mergeLines } from './sums';

/** The end of a game: the only model made from the true state, for now everything may be known. */
export interface EndInput {
  readonly state: State;
  /** Common-knowledge views at the beginning of each period. */
  readonly history: readonly State[];
  readonly events: readonly GameEvent[];
  /** Period in which each milestone of history showed, −1 for never; left out where that is not known. */
  readonly dates?: readonly number[] | undefined;
  /** Index of the period the game began with, if not the first. */
  readonly began?: number | undefined;
}

/** Terms of a score that say why a side ranks first. */
const MOST_TERMS = 4;

const HEAT_COLORS = ['#7A5410', '#1B1A17', '#5C5B55', '#A36F14'];

/** How it ended, what it was worth, what came due, and the curves of the game. */
export function endModel(desk: Desk, { state, history, events, dates, began = 0 }: EndInput): EndModel {
  const { game } = desk;
  const { at, data } = game;
  const ending = game.endings[Math.max(0, state.v[at.flow.ending]! - 1)]!;
  const x = newRun(game);
  const then = atEnding(desk, state, events);
  const say = (told: Told): string => passages(told, then, x).map((text) => desk.pick(text)).join(' ');
  const scores = desk.looks.map((side, i) => {
    x.seat = i;
    const lines: SumLine[] = [];
    ending.scores[i]!(state, x, lines);
    const goals = objectivePoints(state, x, i);
    const told = mergeLines(desk, [lines]);
    if (goals !== 0) told.push({ what: desk.t('end.objectives'), value: goals });
    return {
      side, score: state.v[at.score + i]!, lines: told, epilogue: say(ending.epilogue[i]!),
      objectives: objectivesOf(desk, [state], i).map((o) => ({ label: o.label, done: o.done, points: o.points })),
    };
  });
  const points = [...history, state];
  const winner = desk.look(state.v[at.flow.winner]! - 1);
  const owner = ownerOf(desk, ending.data.side);
  return {
    title: desk.pick(ending.data.title), headline: say(ending.headline), text: say(ending.text),
    tag: ending.data.tag, source: desk.source(ending.data.source) ?? '',
    winner, owner, tie: tieOf(desk, winner, scores), ahead: owner.index === winner.index ? '' : aheadOf(desk, owner, winner, scores), scores,
    debts: data.debts.flatMap((d, i) => (game.debtIf[i]!(state, x) ? [{ text: desk.pick(d.text), tag: d.tag, source: desk.source(d.source) ?? '' }] : [])),
    curves: curves(desk, points),
    course: endCourse(desk, points),
    moments: moments(desk, history, events),
    periods: [...history.map((s) => desk.pick(data.periods[s.v[desk.game.at.flow.period]!]!.name)), desk.t('end.now')],
    why: endWhy(desk, then, events, state),
    last: lastOf(desk, state, events),
    dates: dates ? endDates(desk, dates, began) : [],
    unseen: data.dispatches.flatMap((d, i) => (state.v[at.done + i] === 0 ? [desk.pick(d.title)] : [])),
  };
}

/** What of the last period was somebody's choice. */
const CHOSEN: ReadonlySet<LogEntry['kind']> = new Set<LogEntry['kind']>(['choice', 'play', 'order', 'vote', 'test', 'check', 'assault']);

/** What was chosen in the last period, and after the ending. */
function lastOf(desk: Desk, state: State, events: readonly GameEvent[]): EndLast {
  const all = logOf(desk, events, -1);
  const ended = all.findIndex((e) => e.kind === 'ending');
  const before = ended < 0 ? all : all.slice(0, ended);
  const from = before.findLastIndex((e) => e.kind === 'period') + 1;
  const held = (e: LogEntry): boolean => CHOSEN.has(e.kind) && !(e.kind === 'order' && e.entity === null && e.effects.length === 0);
  const scored = scoreLines(desk, state, events);
  const period = before[from]?.period ?? all.at(-1)?.period ?? 0;
  return {
    period: desk.pick(desk.game.data.periods[period]?.name ?? { en: '', fr: '' }),
    entries: before.slice(from).filter(held),
    after: ended < 0 ? [] : all.slice(ended).filter((e) => e.kind === 'choice').map((e, i) => ({ ...e, effects: [...e.effects, ...(scored[i] ?? [])] })),
  };
}

/** The state in which the ending was reached: the choices made after it move numbers, and only what they chose (flags) is kept. */
function atEnding(desk: Desk, state: State, events: readonly GameEvent[]): State {
  const { at, data } = desk.game;
  const then = cloneState(state);
  for (let i = events.length - 1; i >= 0 && events[i]!.e !== 'ending'; i--) {
    const e = events[i]!;
    if (e.e === 'change' && (e.slot < at.flag || e.slot >= at.flag + data.flags.length)) then.v[e.slot] = e.from;
  }
  return then;
}

/** How the one whose ending it is looks; an automaton has a look, too. */
function ownerOf(desk: Desk, id: string | undefined): SideLook {
  const side = desk.looks.find((look) => look.id === id);
  if (side || id === undefined) return side ?? desk.nobody;
  const automaton = desk.game.data.automata.find((a) => a.id === id);
  if (!automaton) return desk.nobody;
  const name = desk.names.label('side', automaton.id);
  return { index: -1, id: automaton.id, name, short: name, shape: automaton.shape, color: automaton.color, dark: automaton.dark };
}

/** Why another ranks first than the one whose ending it is: the heaviest terms of its score. */
function aheadOf(desk: Desk, owner: SideLook, winner: SideLook, scores: EndModel['scores']): string {
  const of = (look: SideLook): EndModel['scores'][number] | undefined => scores.find((entry) => entry.side.index === look.index);
  const first = of(winner);
  const other = owner.index < 0 ? undefined : of(owner);
  if (!first) return '';
  const heavy = [...first.lines].filter((l) => l.value > 0).sort((a, b) => b.value - a.value).slice(0, MOST_TERMS);
  const terms = heavy.map((l) => `${l.what} ${signed(l.value)}`).join(desk.t('list.then'));
  const to = (look: SideLook): string => desk.names.of({ ref: 'side', id: look.id }).to;
  const args = { owner: other ? to(owner) : '', winner: to(winner), x: first.score, y: other?.score ?? 0, terms };
  if (!other) return desk.t('end.ahead.nobody', args);
  return desk.t(first.score === other.score ? 'end.ahead.tie' : 'end.ahead', args);
}

/** What decides between sides with equal scores: points from objectives, then the order of the sides. Empty where the first stands alone. */
export function tieOf({ t }: Pick<Desk, 't'>, winner: Pick<SideLook, 'index'>, scores: readonly (Pick<EndModel['scores'][number], 'score' | 'objectives'> & { readonly side: Pick<SideLook, 'index'> })[]): string {
  const goals = (entry: (typeof scores)[number]): number => entry.objectives.reduce((sum, o) => sum + (o.done ? o.points : 0), 0);
  const first = scores.find(({ side }) => side.index === winner.index);
  const equal = scores.filter((entry) => entry !== first && entry.score === first?.score);
  if (!first || equal.length === 0) return '';
  const most = Math.max(...equal.map(goals));
  return goals(first) > most ? t('end.tie', { x: first.score, a: goals(first), b: most }) : t('end.tie.order', { x: first.score });
}

/** The two authorities, the gauges of the moment, and each side's part of the first hall. */
function curves(desk: Desk, points: readonly State[]): EndModel['curves'][number][] {
  const { data, index } = desk.game;
  const middle = (s: State, t: number): number => {
    const [low, high] = known(desk, s, t);
    return (low + high) / 2;
  };
  const out: EndModel['curves'][number][] = [];
  for (const m of data.meters.scales) {
    const t = index.track.get(m.track)!;
    out.push({ id: m.track, label: desk.names.label('track', m.track), color: desk.look(index.side.get(m.side) ?? -1).color, max: data.tracks[t]!.max, values: points.map((s) => middle(s, t)) });
  }
  data.meters.gauges.forEach((id, k) => {
    const t = index.track.get(id)!;
    out.push({ id, label: desk.names.label('track', id), color: HEAT_COLORS[k % HEAT_COLORS.length]!, max: data.tracks[t]!.max, values: points.map((s) => middle(s, t)) });
  });
  const hall = data.meters.halls[0];
  const a = hall === undefined ? undefined : index.assembly.get(hall);
  if (hall === undefined || a === undefined) return out;
  const rows = points.map((s) => deputiesOf(desk, s, a));
  desk.looks.forEach((side, p) => {
    out.push({
      id: `${hall}:${side.id}`, label: desk.t('end.curve', { where: desk.names.label('assembly', hall), who: side.short }), color: side.color,
      max: data.assemblies[a]!.deputies, values: rows.map((row) => row[p]!),
    });
  });
  return out;
}

/** Turning points: front pages, and the hour things were settled. */
function moments(desk: Desk, history: readonly State[], events: readonly GameEvent[]): EndModel['moments'][number][] {
  const out: { period: number; text: string }[] = [];
  pressHistory(desk, history).forEach((e, i) => {
    if (e.front) out.push({ period: Math.max(0, i - 1), text: desk.t('end.moment', { headline: e.front.headline, deck: e.front.deck }) });
  });
  // Counted from the period with which the game began: so do the curves.
  const began = history[0]?.v[desk.game.at.flow.period] ?? 0;
  let period = 0;
  for (const e of events) {
    if (e.e === 'period') period = Math.max(0, e.period - began);
    if (e.e === 'hours') out.push({ period, text: desk.t('log.hours', { attacker: desk.look(e.attacker).name, defender: desk.look(e.defender).name }) });
    if (e.e === 'ending') out.push({ period, text: desk.names.label('ending', e.ending) });
  }
  return out;
}
