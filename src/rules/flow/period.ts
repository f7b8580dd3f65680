import { deal, offerCards } from '../cards';
import type { Decider, Dispatch, Order, Run } from '../game';
import { below } from '../rng';
import { because } from '../run';
import type { State } from '../state';
import { PHASE } from '../state';
import { put } from '../write';
import { provisionalWinner } from './score';

/** Registers of the order of play: the sides from the lightest to the heaviest. */
export function sideInTurn(s: State, x: Run, turn: number): number {
  return s.v[x.game.at.flow.first + turn]!;
}

/** Opens a period: cards, order of play, then its dispatches. */
export function beginPeriod(s: State, x: Run): void {
  const g = x.game;
  const { flow } = g.at;
  if (x.sink) x.sink({ e: 'period', period: s.v[flow.period]! });
  deal(s, x);
  const weight: number[] = [];
  const order: number[] = [];
  for (let k = 0; k < g.sides; k++) {
    x.seat = k;
    weight.push(g.initiative[k]!(s, x));
    order.push(k);
  }
  order.sort((a, b) => weight[a]! - weight[b]! || a - b);
  for (let k = 0; k < g.sides; k++) s.v[flow.first + k] = order[k]!;
  for (let k = 0; k < g.actions.length; k++) s.v[g.at.used + k] = 0;
  for (let k = 0; k < g.sides; k++) s.v[g.at.order + k] = 0;
  s.v[flow.phase] = PHASE.dispatch;
  s.v[flow.step] = 0;
  s.v[flow.drawn] = 0;
  s.v[flow.dispatch] = 0;
}

/** The next dispatch of this period, or −1: those the period opens with, those queued, then drawn ones. */
function nextDispatch(s: State, x: Run): number {
  const g = x.game;
  const { flow, done } = g.at;
  const period = s.v[flow.period]!;
  for (const d of g.opens[period]!) if (s.v[done + d] === 0) return d;
  for (const slot of [flow.queued1, flow.queued2, flow.queued3]) {
    const d = s.v[slot]! - 1;
    // Queued during this very period: it waits for the next (step counts how many were heard before).
    if (d >= 0 && s.v[done + d] === 0 && s.v[flow.drawn] === 0) {
      s.v[slot] = 0;
      return d;
    }
  }
  if (s.v[flow.step]! >= g.data.periods[period]!.dispatches) return -1;
  s.v[flow.drawn] = 1;
  const open: number[] = [];
  for (let k = 0; k < g.epilogueFrom; k++) {
    const d = g.dispatches[k]!;
    if (s.v[done + k] === 0 && period >= d.from && period <= d.to && (!d.if || d.if(s, x)) && hasAnswer(d, s, x)) open.push(k);
  }
  return open.length === 0 ? -1 : open[below(s, open.length)]!;
}

/** At least two open options, or none at all to choose from. */
function hasAnswer(d: Dispatch, s: State, x: Run): boolean {
  if (d.options.length === 0) return true;
  let n = 0;
  for (const o of d.options) if (!o.if || o.if(s, x)) n++;
  return n >= 2;
}

/** Who decides, as a side; −1 for the street or nobody. */
export function deciderOf(d: Decider, s: State, x: Run): number {
  const g = x.game;
  if (d.kind === 'side') return d.side;
  if (d.kind === 'winner') return provisionalWinner(s, x);
  if (d.kind === 'owner') {
    const owner = g.endings[s.v[g.at.flow.ending]! - 1]?.owner ?? -1;
    return owner >= 0 ? owner : provisionalWinner(s, x);
  }
  if (d.kind === 'leader') {
    const from = g.at.seats + d.assembly * g.at.parties;
    let best = 0;
    for (let k = 1; k < g.sides; k++) if (s.v[from + k]! > s.v[from + best]!) best = k;
    return best;
  }
  return -1;
}

/** Hears dispatches until one needs a side's answer. False when none is left. */
export function hearDispatches(s: State, x: Run): boolean {
  const g = x.game;
  const { flow, done } = g.at;
  for (;;) {
    const k = nextDispatch(s, x);
    if (k < 0) return false;
    const d = g.dispatches[k]!;
    s.v[done + k] = 1;
    s.v[flow.step] = s.v[flow.step]! + 1;
    const seat = deciderOf(d.decider, s, x);
    if (x.sink) x.sink({ e: 'dispatch', id: d.data.id, decider: seat });
    x.seat = seat;
    because(s, x, 'dispatch', d.data.id, d.do);
    if (d.options.length === 0) continue;
    if (d.decider.kind === 'street' || seat < 0) {
      answerOfTheStreet(s, x, k);
      continue;
    }
    s.v[flow.dispatch] = k + 1;
    s.v[flow.seat] = seat;
    return true;
  }
}

/** What people do: the open option with the largest sum. */
function answerOfTheStreet(s: State, x: Run, k: number): void {
  const d = x.game.dispatches[k]!;
  let best = -1;
  let most = 0;
  const weights: number[] = [];
  d.options.forEach((o, i) => {
    const weight = o.if && !o.if(s, x) ? -1e6 : (o.weigh?.(s, x) ?? 0);
    weights.push(weight);
    if (best < 0 || weight > most) {
      best = i;
      most = weight;
    }
  });
  takeOption(s, x, k, best, weights);
}

/** Carries out an option of a dispatch. */
export function takeOption(s: State, x: Run, k: number, option: number, weights?: readonly number[]): void {
  const g = x.game;
  const d = g.dispatches[k]!;
  const o = d.options[option]!;
  s.v[g.at.chosen + k] = option + 1;
  if (x.sink) x.sink({ e: 'choice', dispatch: d.data.id, option: o.data.id, seat: weights ? -1 : x.seat, ...(weights ? { weights } : {}) });
  because(s, x, 'option', o.data.id, o.do);
}

/** The private moment of the side whose turn it is: reserve in some periods, then the sealed order. */
export function beginPrivate(s: State, x: Run): void {
  const g = x.game;
  const { flow } = g.at;
  const seat = sideInTurn(s, x, s.v[flow.turn]!);
  s.v[flow.seat] = seat;
  if (g.data.periods[s.v[flow.period]!]!.reserve && offerCards(s, g, seat, 2) > 0) s.v[flow.phase] = PHASE.reserve;
  else s.v[flow.phase] = PHASE.seal;
}

/** Carries out the sealed orders in their precedence. */
export function revealOrders(s: State, x: Run): void {
  const g = x.game;
  for (let side = 0; side < g.sides; side++) {
    if (s.v[g.at.order + side]! < 0 && x.sink) x.sink({ e: 'order', seat: side, order: 'hold', carried: true });
  }
  for (const o of g.orderSequence) {
    if (s.v[g.at.order + o.side] === o.index + 1 && !carryOrder(s, x, o)) s.v[g.at.order + o.side] = -1;
  }
}

/** Carries one order out, unless it has become impossible; says whether it was. */
export function carryOrder(s: State, x: Run, o: Order): boolean {
  x.seat = o.side;
  const carried = !o.if || o.if(s, x);
  const { id } = x.game.data.orders[o.index]!;
  if (x.sink) x.sink({ e: 'order', seat: o.side, order: id, carried });
  if (carried) because(s, x, 'order', id, o.do);
  return carried;
}

/** The drift, step by step, then the automata. */
export function drift(s: State, x: Run): void {
  const g = x.game;
  x.seat = -1;
  for (const step of g.drift) because(s, x, 'drift', g.data.drift[step.index]!.id, step.do);
  for (const a of g.automata) {
    for (let k = 0; k < a.rules.length; k++) {
      const rule = a.rules[k]!;
      if (!rule.if(s, x)) continue;
      because(s, x, 'automaton', a.data.rules[k]!.id, rule.do);
      break;
    }
  }
  for (let side = 0; side < g.sides; side++) {
    put(s, x, g.at.onLine + side, s.v[g.at.onLine + side]! + 1);
    s.v[g.at.order + side] = 0;
  }
}
