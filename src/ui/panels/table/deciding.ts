/** What can be chosen now, and what the present selection means. Pure, so that keys, sheet and map agree. */
import type { CardView, Choice, DecisionView, Selection, TableModel } from '../../model/screen';

export type Play = CardView['plays'][number];

/** Phases in which a place on the map may be the answer, so the map must stay in sight. */
const ON_MAP: readonly DecisionView['phase'][] = ['target', 'plan'];

export const mapStaysVisible = (decision: DecisionView): boolean => ON_MAP.includes(decision.phase);

/** Cards that lie on the table, hand first, in the order of their number keys. */
export function cardsOnTable(model: TableModel): readonly CardView[] {
  return [...model.hand, ...model.market];
}

/** The chosen card while one is to be played. */
export function chosenCard(model: TableModel, selection: Selection | null): CardView | null {
  if (selection?.kind !== 'card' || model.decision?.phase !== 'play') return null;
  return cardsOnTable(model).find((card) => card.id === selection.id) ?? null;
}

/** The play or option that Enter would commit, null while nothing is chosen. */
export function chosenChoice(model: TableModel, selection: Selection | null): Choice | null {
  const { decision } = model;
  if (decision === null || selection === null) return null;
  if (selection.kind === 'card') {
    if (selection.play === undefined) return null;
    return chosenCard(model, selection)?.plays.find((play) => play.action === selection.play) ?? null;
  }
  return decision.choices.find((choice) => choice.action === selection.action) ?? null;
}

/** What number key `n` (from 1) chooses now. */
export function selectionOf(model: TableModel, selection: Selection | null, n: number): Selection | null {
  const { decision } = model;
  if (decision === null) return null;
  const card = chosenCard(model, selection);
  if (card !== null) {
    const play = card.plays[n - 1];
    return play === undefined ? null : { kind: 'card', id: card.id, play: play.action };
  }
  if (decision.phase === 'play') {
    const found = cardsOnTable(model)[n - 1];
    return found === undefined || found.plays.length === 0 ? null : { kind: 'card', id: found.id };
  }
  const choice = decision.choices[n - 1];
  return choice === undefined ? null : { kind: 'option', action: choice.action };
}

/** One step back: from a play to its card, from a card or option to nothing. */
export function stepBack(selection: Selection | null): Selection | null {
  return selection?.kind === 'card' && selection.play !== undefined ? { kind: 'card', id: selection.id } : null;
}

/** The card an option stands for, when cards are offered (`keep:some-card`, `commit:some-card`). */
export function cardOf(decision: DecisionView, choice: Choice): CardView | null {
  const id = choice.name.slice(choice.name.indexOf(':') + 1);
  return decision.cards.find((card) => card.id === id) ?? null;
}
