import type { ActionCode } from '../rules/actions';
import { first, kindOf, second } from '../rules/actions';
import type { HistoryData } from '../rules/data';
import type { Game } from '../rules/game';
import type { State } from '../rules/state';

/** What the sources have to say of an open decision. */
export interface Asked {
  /** The legal actions that are reported: the same choice may be open in several ways. Empty where the sources are silent. */
  readonly reported: readonly ActionCode[];
  /** Legal actions that nothing told contradicts; never empty. */
  readonly allowed: readonly ActionCode[];
}

/**
 * Which of the legal actions the history of a scenario reports. An answer to a dispatch counts as reported if the history names
 * it or, where it names none of the dispatch, if its tag says so; an order in the periods it is named for; an event likewise; a
 * plan of the final hours by its tag.
 */
export function askedBySources(g: Game, s: State, legal: readonly ActionCode[]): Asked {
  const { history } = g.data;
  if (!history) return { reported: [], allowed: legal };
  const avoided = (a: ActionCode): boolean => wordsOf(g, s, a).some((id) => history.avoid.includes(id)) || outOfTime(g, s, history, a);
  const fine = legal.filter((a) => !avoided(a));
  const allowed = fine.length > 0 ? fine : legal;
  return { reported: allowed.filter((a) => isReported(g, s, history, a)), allowed };
}

/** Ids an action stands for, those of cards and targets left out. */
function wordsOf(g: Game, s: State, a: ActionCode): readonly string[] {
  const n = first(a);
  switch (kindOf(a)) {
    case 'choose': return [optionsOf(g, s)[n]!.id];
    case 'seal': return [n === 0 ? 'hold' : g.data.orders[n - 1]!.id];
    case 'play': return second(a) === 0 ? [] : [g.data.actions[second(a) - 1]!.id];
    case 'plan': return [n === 0 ? 'hold' : g.data.hours!.plans[n - 1]!.id];
    case 'pass': return ['pass'];
    default: return [];
  }
}

function optionsOf(g: Game, s: State): Game['data']['dispatches'][number]['options'] {
  return g.dispatches[s.v[g.at.flow.dispatch]! - 1]!.data.options;
}

/** An order that is dated elsewhere was not given now. */
function outOfTime(g: Game, s: State, history: HistoryData, a: ActionCode): boolean {
  if (kindOf(a) !== 'seal' || first(a) === 0) return false;
  const id = g.data.orders[first(a) - 1]!.id;
  const dated = history.orders.filter((o) => o.order === id);
  return dated.length > 0 && !dated.some((o) => isNow(g, s, o));
}

function isNow(g: Game, s: State, when: { readonly from: number; readonly to: number }): boolean {
  const period = s.v[g.at.flow.period]!;
  return period >= when.from && period <= when.to;
}

function isReported(g: Game, s: State, history: HistoryData, a: ActionCode): boolean {
  const n = first(a);
  switch (kindOf(a)) {
    case 'choose': {
      const options = optionsOf(g, s);
      const named = options.some((o) => history.choices.includes(o.id));
      return named ? history.choices.includes(options[n]!.id) : options[n]!.tag === 'reported';
    }
    case 'seal': return n > 0 && history.orders.some((o) => o.order === g.data.orders[n - 1]!.id && isNow(g, s, o));
    case 'play': return second(a) === 0 && history.events.some((e) => e.card === g.data.cards[n]!.id && isNow(g, s, e));
    case 'plan': return n > 0 && g.data.hours!.plans[n - 1]!.tag === 'reported';
    default: return false;
  }
}
