import type { GameEvent } from '../../rules/events';
import { decision as openDecision } from '../../rules/legal';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { ZONE } from '../../rules/state';
import { scores, winnerOf } from '../../rules/flow/score';
import { adviserViews } from './advisers';
import { calendarView } from './calendar';
import { cardView, cardsIn, handOf } from './cards';
import type { Asked } from './asked';
import { decisionView, isSecret } from './decision';
import { isDate } from './dates';
import type { Desk } from './desk';
import { gaugeOf, gaugeView, scaleView } from './gauges';
import { cachedLog } from './logcache';
import { range } from './num';
import { assemblyViews, milieuViews, pointViews, unitViews } from './people';
import { pressOf } from './presscache';
import { readings } from './readings';
import { risingNow } from './rising';
import type { Selection, TableModel } from './screen';
import type { Player } from './sides';
import { sidePanels, standing } from './sides';
import { totalView } from './sums';
import { turnsToCome } from './turns';
import { NO_TARGETS, targetsOf } from './targets';

/** The facts a table is made from. Every state here is a view: nothing of the true state ever comes in. */
export interface TableInput {
  /** What the viewer sees: `view(game, state, viewer)`. */
  readonly seen: State;
  /** Seat whose private knowledge is shown, −1 for common knowledge. */
  readonly viewer: number;
  /** Common-knowledge views at the beginning of each period so far, the start of the game first. Keep the same objects from call to call. */
  readonly history: readonly State[];
  /** What the gauges are compared with; by default the beginning of the period, or of the last one until cards are played. */
  readonly previous?: State | null;
  /** Everything that happened, oldest first. Append to it; do not rebuild it. */
  readonly events: readonly GameEvent[];
  readonly players: readonly Player[];
  readonly canUndo: boolean;
  readonly selection?: Selection | null;
  /** Whose hand lies open when nobody in person decides; by default the first person's. */
  readonly hand?: number;
}

/** The whole table as one viewer may see it, in the desk's language. */
export function tableModel(desk: Desk, input: TableInput): TableModel {
  const { game } = desk;
  const { data } = game;
  const { seen, viewer, players } = input;
  const open = openDecision(game, seen);
  const previous = input.previous === undefined ? before(input.history, open.phase) : input.previous;
  const asked: Asked = { seen, decision: open, states: readings(game, seen) };
  const person = open.seat >= 0 && (players[open.seat]?.human ?? true);
  // A sealed decision is shown to nobody but its side.
  const mine = person && (viewer === open.seat || !isSecret(open.phase));
  const decision = mine ? decisionView(desk, asked, input.events, viewer) : null;
  const targets = mine ? targetsOf(game, seen, open) : NO_TARGETS;
  const handSide = person && open.seat >= 0 ? open.seat : viewer >= 0 ? viewer : (input.hand ?? Math.max(0, players.findIndex((p) => p.human)));
  const playing = decision?.phase === 'play' ? asked : null;
  const assemblies = assemblyViews(desk, seen, previous);
  const past = previous ? readings(game, previous) : [];
  const adviserSide = viewer >= 0 ? viewer : handSide;
  const group = (name: string): TableModel['others'] => data.tracks.flatMap((t, i) => (t.group === name && t.shown !== false && !isDate(game, t.id) ? [gaugeView(desk, seen, i, previous)] : []));
  const placed = new Set([...data.meters.gauges, ...data.meters.scales.map((m) => m.track)]);
  const [left, right] = data.meters.scales;
  return {
    lang: desk.lang, scenario: desk.pick(data.title), sides: desk.looks, nobody: desk.nobody, waverers: desk.waverers, viewer,
    calendar: calendarView(desk, seen),
    round: roundText(desk, seen, open.phase),
    turns: turnsToCome(desk, seen),
    scales: [scaleView(desk, seen, left, previous), scaleView(desk, seen, right, previous)],
    gauges: data.meters.gauges.map((id) => gaugeOf(desk, seen, id, previous)),
    near: nearMark(['pressure', 'authority', 'moment', 'force', 'hidden', 'other'].flatMap(group).filter((g) => !placed.has(g.entity.id))),
    pressures: group('pressure'),
    others: ['authority', 'moment', 'force', 'hidden', 'other'].flatMap(group).filter((g) => !placed.has(g.entity.id)),
    milieus: milieuViews(desk, seen, previous),
    halls: data.meters.halls.flatMap((id) => assemblies.filter((a) => a.id === id)),
    assemblies,
    units: unitViews(desk, seen, targets),
    points: pointViews(desk, seen, targets),
    panels: sidePanels(desk, seen, asked.states, previous, players),
    hand: handOf(desk, seen, handSide).map((c) => cardView(desk, c, playing)),
    market: cardsIn(desk, seen, ZONE.market).map((c) => cardView(desk, c, playing)),
    decision,
    waiting: open.seat < 0 || mine ? null : desk.t(person ? 'table.called' : 'table.waiting', { who: desk.look(open.seat).name }),
    canUndo: input.canUndo,
    log: cachedLog(desk, input.events, viewer),
    press: pressOf(desk, input.history),
    advisers: adviserSide < 0 ? [] : adviserViews(desk, adviserSide, asked.states, past),
    leader: leaderText(desk, asked.states),
    rising: risingNow(desk, seen, asked.states),
    margin: margin(desk, seen, asked.states),
  };
}

/** Gauges at which something will happen and which are half-way there, the nearest first: nobody should have to look for them. */
function nearMark(gauges: TableModel['others']): TableModel['others'] {
  const left = (g: TableModel['others'][number]): number => (g.mark ? g.mark.at - g.high : Infinity);
  return gauges.filter((g) => g.mark !== null && 2 * (g.high - g.min) >= g.mark.at - g.min).sort((a, b) => left(a) - left(b));
}

/** Until the cards are played the table is compared with the beginning of the last period: what it brought is the news. */
function before(history: readonly State[], phase: string): State | null {
  const fresh = phase === 'dispatch' || phase === 'reserve' || phase === 'seal';
  return (fresh ? history.at(-2) : undefined) ?? history.at(-1) ?? null;
}

function roundText(desk: Desk, s: State, phase: string): string {
  const { flow } = desk.game.at;
  if (phase === 'play' || phase === 'target') return desk.t('round.play', { n: s.v[flow.round]! + 1, of: desk.game.data.rounds });
  if (phase === 'end') return desk.t('round.end');
  return desk.t(`round.${phase === 'start' ? 'dispatch' : phase}`);
}

/** Who would win now, as most readings have it, with the span of the score. */
function leaderText(desk: Desk, states: readonly State[]): string {
  const x = newRun(desk.game);
  const wins = desk.looks.map(() => 0);
  for (const s of states) {
    const w = winnerOf(s, x, scores(s, x));
    wins[w] = wins[w]! + 1;
  }
  const best = wins.indexOf(Math.max(...wins));
  const span = standing(desk, states)[best]!;
  return desk.t('table.leader', { who: desk.look(best).name, n: range(...span) });
}

/** The balance of forces in the final hours. */
function margin(desk: Desk, s: State, states: readonly State[]): TableModel['margin'] {
  const { hours, at, data } = desk.game;
  if (!hours || s.v[at.flow.beat]! < 1) return null;
  const x = newRun(desk.game);
  const lists = states.map((state) => {
    x.seat = state.v[at.flow.attacker]! - 1;
    const lines: Parameters<typeof hours.margin>[2] = [];
    return { lines, total: hours.margin(state, x, lines) };
  });
  const all = lists.map((l) => l.total);
  const name = desk.pick(data.sums[data.hours!.margin]!.name);
  return { low: Math.min(...all), high: Math.max(...all), sum: totalView(desk, name, lists.map((l) => l.lines), all) };
}
