import type { Game, Run } from './game';
import { below } from './rng';
import type { State } from './state';
import { ZONE } from './state';

/** Cards that may be drawn: kept from call to call, so that drawing allocates nothing. */
const open: number[] = [];

/** Draws one card of a deck evenly among those whose era it is; the discard pile returns when the deck is out. */
function drawOne(s: State, g: Game, deck: readonly number[], into: number): boolean {
  const period = s.v[g.at.flow.period]!;
  const zone = g.at.zone;
  for (let pass = 0; pass < 2; pass++) {
    let n = 0;
    for (let k = 0; k < deck.length; k++) {
      const c = deck[k]!;
      if (s.v[zone + c] !== ZONE.deck) continue;
      const card = g.cards[c]!;
      if (period >= card.from && period <= card.to) open[n++] = c;
    }
    if (n > 0) {
      s.v[zone + open[below(s, n)]!] = into;
      return true;
    }
    let back = false;
    for (const c of deck) {
      if (s.v[zone + c] !== ZONE.discard) continue;
      s.v[zone + c] = ZONE.deck;
      back = true;
    }
    if (!back) return false;
  }
  return false;
}

/** Draws cards of a side's own deck into its hand. */
export function drawCards(s: State, g: Game, side: number, n: number): void {
  for (let k = 0; k < n; k++) if (!drawOne(s, g, g.handDeck[side]!, ZONE.hand + side)) return;
}

/** Draws cards of a side's own deck to be offered for the reserve. */
export function offerCards(s: State, g: Game, side: number, n: number): number {
  let drawn = 0;
  while (drawn < n && drawOne(s, g, g.handDeck[side]!, ZONE.offer + side)) drawn++;
  return drawn;
}

/** Lays away cards whose time has passed and fills the hands and the market. */
export function deal(s: State, x: Run): void {
  const g = x.game;
  const zone = g.at.zone;
  const period = s.v[g.at.flow.period]!;
  for (let side = 0; side < g.sides; side++) {
    let held = 0;
    for (const c of g.handDeck[side]!) {
      if (s.v[zone + c] !== ZONE.hand + side) continue;
      if (period > g.cards[c]!.to + 1) s.v[zone + c] = ZONE.discard;
      else held++;
    }
    if (g.data.periods[period]!.opensReserve) held += openReserve(s, x, side);
    drawCards(s, g, side, g.data.hand - held);
  }
  let open = 0;
  for (const c of g.marketDeck) {
    if (s.v[zone + c] !== ZONE.market) continue;
    if (period > g.cards[c]!.to + 1) s.v[zone + c] = ZONE.discard;
    else open++;
  }
  while (open < g.data.market && drawOne(s, g, g.marketDeck, ZONE.market)) open++;
}

/** The cards a side held back join its hand, however late; how many. */
function openReserve(s: State, x: Run, side: number): number {
  const g = x.game;
  const cards = g.handDeck[side]!.filter((c) => s.v[g.at.zone + c] === ZONE.reserve + side);
  if (cards.length === 0) return 0;
  for (const c of cards) s.v[g.at.zone + c] = ZONE.hand + side;
  s.v[g.at.reserve + side] = 0;
  if (x.sink) x.sink({ e: 'reserve-opened', seat: side, cards: cards.map((c) => g.data.cards[c]!.id) });
  return cards.length;
}
