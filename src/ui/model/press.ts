import type { PressLineData } from '../../rules/data';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import type { Desk } from './desk';
import { mostly } from './readings';
import type { PressView } from './screen';

/** What a paper says on any day, it does not say twice within this many periods. */
const MEMORY = 3;

/** The situation at the end of a period, in readings: what is hidden was drawn anew in each, the same way before and after. */
export interface Chronicle {
  readonly period: number;
  readonly now: readonly State[];
  readonly before: readonly State[];
  /** The papers of the first morning: nothing lies behind them. */
  readonly opening?: boolean;
}

export interface Edition extends PressView {
  /** Ids of the lines and of the front page, for the periods to come. */
  readonly said: readonly string[];
  /** Lines of earlier editions that have ceased to be true: what comes true again is news again. */
  readonly over: readonly string[];
}

/**
 * The papers, period by period: each prints its most urgent line that fits and is news: not printed before, or untrue in
 * between. What is said on any day may come again after a while, at once if a paper has nothing else; a front page comes once in a game. The same chronicle always
 * gives the same papers.
 */
export function editions(desk: Desk, chronicle: readonly Chronicle[]): Edition[] {
  const out: Edition[] = [];
  for (const moment of chronicle) out.push(edition(desk, moment, out));
  return out;
}

/** One period's papers, given those of the periods before it. */
export function edition(desk: Desk, moment: Chronicle, past: readonly Edition[]): Edition {
  const { game } = desk;
  const { data } = game;
  const recent = new Set(past.slice(-MEMORY).flatMap((e) => e.said));
  const stale = new Set<string>();
  for (const e of past) {
    for (const id of e.over) stale.delete(id);
    for (const id of e.said) stale.add(id);
  }
  const ever = new Set(past.flatMap((e) => e.said));
  const times = (id: string): number => past.reduce((n, e) => n + (e.said.includes(id) ? 1 : 0), 0);
  const x = newRun(game);
  const holds = (test: ((s: State, r: typeof x) => boolean) | null | undefined): boolean =>
    !test || mostly(moment.now, (s, i) => {
      x.prev = moment.before[i] ?? null;
      return test(s, x);
    });
  const look = (side: string): number => game.index.side.get(side) ?? -1;
  /** The most urgent line of a paper that fits. Of two as urgent the one printed less often: what is said on any day takes turns. */
  const urgent = (paper: string, fits: (line: PressLineData, i: number) => boolean): PressLineData | undefined => {
    let best: PressLineData | undefined;
    data.press.forEach((line, i) => {
      if (line.paper !== paper || (best && (best.priority > line.priority || (best.priority === line.priority && times(best.id) <= times(line.id))))) return;
      if (fits(line, i)) best = line;
    });
    return best;
  };
  const said: string[] = [];
  // A paper that is not out yet, or no longer, is not mentioned.
  const out = data.papers.filter((_, i) => holds(game.paperIf[i]));
  const papers = out.map((paper) => {
    const line = urgent(paper.id, ({ id, ...l }, i) => !recent.has(id) && !(l.if !== undefined && stale.has(id)) && holds(game.pressIf[i]))
      // A paper with few lines says again what it says on any day, rather than nothing.
      ?? urgent(paper.id, (l) => l.if === undefined);
    if (line) said.push(line.id);
    return {
      id: paper.id, name: desk.pick(paper.name), about: desk.pick(paper.about), side: desk.look(look(paper.side)),
      line: line ? desk.pick(line.text) : desk.t('press.nothing'), entity: line ? { kind: 'headline' as const, id: line.id } : null,
    };
  });
  const over = data.press.flatMap((line, i) => (stale.has(line.id) && line.if !== undefined && !holds(game.pressIf[i]) ? [line.id] : []));
  const front = data.fronts.find((f, i) => !ever.has(`front:${f.id}`) && out.some((p) => p.id === f.paper) && holds(game.frontIf[i]));
  if (front) said.push(`front:${front.id}`);
  const paper = front ? out.find((p) => p.id === front.paper) : undefined;
  return {
    period: moment.opening ? desk.t('press.opening') : desk.pick(data.periods[moment.period]?.name ?? { en: '', fr: '' }), papers, said, over,
    front: front && paper ? { entity: { kind: 'headline', id: `front/${front.id}` }, paper: paper.id, side: desk.look(look(paper.side)), headline: desk.pick(front.headline), deck: desk.pick(front.deck) } : null,
  };
}
