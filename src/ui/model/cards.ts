import type { ActionCode } from '../../rules/actions';
import { first, kindOf, second } from '../../rules/actions';
import { worth } from '../../rules/play';
import { newRun } from '../../rules/run';
import { sayCondition } from '../../rules/registry';
import { ZONE } from '../../rules/state';
import type { State } from '../../rules/state';
import type { Asked } from './asked';
import { actionWords, choice, stillChoice, wordsOf } from './choices';
import { closedPlays } from './closed';
import type { Desk } from './desk';
import { capital } from './num';
import { bargainOf, bargainWords } from './prices';
import type { CardView } from './screen';

type Play = CardView['plays'][number];

/** Cards in a zone, in the order of the scenario. */
export function cardsIn(desk: Desk, s: State, zone: number): number[] {
  const { at } = desk.game;
  return desk.game.cards.filter((c) => s.v[at.zone + c.index] === zone).map((c) => c.index);
}

export function handOf(desk: Desk, s: State, side: number): number[] {
  return side < 0 ? [] : cardsIn(desk, s, ZONE.hand + side);
}

/** A card as it lies on the table; with the decision at hand also what can be done with it. */
export function cardView(desk: Desk, index: number, asked: Asked | null): CardView {
  const c = desk.game.data.cards[index]!;
  return {
    id: c.id, title: desk.pick(c.title), flavour: desk.pick(c.flavour), owner: desk.looks[desk.game.cards[index]!.owner] ?? desk.street, points: c.points, icon: c.icon,
    tag: c.tag, source: desk.source(c.source) ?? '', event: wordsOf(desk, c.event.do),
    eventIf: c.event.if ? capital(desk.words.onlyIf(sayCondition(c.event.if))) : null, once: c.once,
    plays: asked ? playsOf(desk, asked, index) : [], ...(asked ? { closed: closedPlays(desk, asked, index) } : {}),
  };
}

/** Open plays of a card, its event first. */
function playsOf(desk: Desk, asked: Asked, card: number): Play[] {
  const mine = asked.decision.actions.filter((a) => kindOf(a) === 'play' && first(a) === card);
  return mine.map((a) => play(desk, asked, card, a)).sort((a, b) => (a.use === b.use ? 0 : a.use === 'event' ? -1 : 1));
}

function play(desk: Desk, asked: Asked, index: number, action: ActionCode): Play {
  const { game, t } = desk;
  const card = game.data.cards[index]!;
  if (second(action) === 0) {
    const made = choice(desk, asked, action, {
      title: t('play.asEvent'), text: desk.pick(card.flavour), icon: card.icon, tag: card.tag, source: card.source, words: wordsOf(desk, card.event.do),
    });
    return { ...made, use: 'event', worth: 0, note: card.once ? t('play.once') : null };
  }
  const seat = asked.decision.seat;
  const bought = second(action) - 1;
  const data = game.data.actions[bought]!;
  const x = newRun(game);
  x.seat = seat;
  const points = worth(game, asked.seen, x, seat, index, bought);
  const rule = game.actions[bought]!;
  const bargain = bargainOf(game, asked.states[0]!, bought, points);
  const face = { title: desk.pick(data.name), text: desk.pick(data.about), icon: data.icon, words: actionWords(desk, bought, bargain.prices) };
  const made = rule.targets ? stillChoice(desk, asked, action, face) : choice(desk, asked, action, face);
  const lost = bargain.lost > 0 ? { lost: bargain.lost, warn: t('price.warn', { n: bargain.lost }) } : {};
  return { ...made, ...lost, price: bargainWords(desk, bargain, points), use: 'points', worth: points, note: notes(desk, asked.seen, index, bought, seat, points) };
}

/** Why a card counts otherwise than printed, and that its owner's event still happens. */
function notes(desk: Desk, s: State, card: number, action: number, seat: number, points: number): string | null {
  const { game, t } = desk;
  const out: string[] = [];
  const { data, owner } = game.cards[card]!;
  const used = s.v[game.at.used + action]! * game.data.repeatCost;
  if (used > 0) out.push(t('play.repeated', { n: used }));
  const bonus = s.v[game.at.bonus + seat]!;
  if (bonus > 0) out.push(t('play.bonusPoints', { n: bonus }));
  const x = newRun(game);
  x.seat = seat;
  const labels = game.data.sides[seat]!.surcharges.filter((_, i) => game.surcharges[seat]![i]!.if(s, x));
  for (const u of labels) out.push(t('play.surcharge', { label: desk.pick(u.label), n: u.points > 0 ? `+${u.points}` : `−${-u.points}` }));
  if (out.length > 0) out.unshift(t('play.counts', { n: points, printed: data.points }));
  if (owner !== seat) out.push(owner < 0 ? t('play.streetEvent') : t('play.ownersEvent', { who: desk.looks[owner]!.name }));
  return out.length > 0 ? out.join(' · ') : null;
}
