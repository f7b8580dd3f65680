import type { ActionCode } from './actions';
import { first, kindOf, second } from './actions';
import { beatsToPlan, beginHours, beginPlanning, runBeats } from './flow/hours';
import { beginPeriod, beginPrivate, deciderOf, drift, hearDispatches, revealOrders, sideInTurn, takeOption } from './flow/period';
import { endingOf, scores, winnerOf } from './flow/score';
import type { Game, Run, Sink } from './game';
import { anyTarget, price, worth } from './play';
import { because, newRun } from './run';
import type { State } from './state';
import { PHASE, ZONE } from './state';
import { put } from './write';

/**
 * Plays one legal action on `s` (which is changed) and goes on to the next decision.
 * The caller vouches for legality; {@link legal} lists what is legal.
 */
export function apply(g: Game, s: State, action: ActionCode, sink: Sink | null = null, x: Run = newRun(g, sink)): void {
  perform(g, s, action, x);
  proceed(g, s, x);
}

/** The action's own effects, without going on to what comes after: what a preview shows. */
export function perform(g: Game, s: State, action: ActionCode, x: Run): void {
  const { flow } = g.at;
  const v = s.v;
  const seat = v[flow.seat]!;
  const a = first(action);
  const b = second(action);
  x.seat = seat;
  x.target = -1;
  x.points = 0;
  switch (kindOf(action)) {
    case 'choose': {
      const k = v[flow.dispatch]! - 1;
      v[flow.dispatch] = 0;
      takeOption(s, x, k, a);
      break;
    }
    case 'keep':
      keepCard(g, s, x, seat, a);
      break;
    case 'seal':
      v[g.at.order + seat] = a === 0 ? -1 : a;
      if (x.sink) {
        x.sink({ e: 'sealed', seat });
        x.sink({ e: 'sealed', seat, order: a === 0 ? 'hold' : g.data.orders[a - 1]!.id, only: seat });
      }
      break;
    case 'play':
      playCard(g, s, x, seat, a, b);
      break;
    case 'target':
      aimAt(g, s, x, a);
      break;
    case 'finish':
      v[flow.points] = 0;
      break;
    case 'pass':
      v[flow.card] = 0;
      if (x.sink) x.sink({ e: 'play', seat, card: '', use: 'pass', points: 0 });
      break;
    case 'plan': {
      const slot = seat * g.hours!.span + v[flow.step]!;
      v[g.at.plan + slot] = a === 0 ? -1 : a;
      v[g.at.aim + slot] = b - 1;
      break;
    }
    case 'commit':
      for (let k = 0; k < g.hours!.span; k++) v[g.at.commit + seat * g.hours!.span + k] = a;
      break;
  }
}

function keepCard(g: Game, s: State, x: Run, seat: number, card: number): void {
  for (const c of g.handDeck[seat]!) {
    if (s.v[g.at.zone + c] === ZONE.offer + seat) s.v[g.at.zone + c] = c === card ? ZONE.reserve + seat : ZONE.deck;
  }
  put(s, x, g.at.reserve + seat, s.v[g.at.reserve + seat]! + 1);
  if (x.sink) {
    x.sink({ e: 'reserved', seat });
    x.sink({ e: 'reserved', seat, card: g.data.cards[card]!.id, only: seat });
  }
}

function playCard(g: Game, s: State, x: Run, seat: number, c: number, use: number): void {
  const { flow } = g.at;
  const card = g.cards[c]!;
  s.v[flow.card] = c + 1;
  if (use === 0) {
    if (x.sink) x.sink({ e: 'play', seat, card: card.data.id, use: 'event', points: 0 });
    s.v[g.at.zone + c] = card.once ? ZONE.removed : ZONE.discard;
    s.v[flow.points] = 0;
    because(s, x, 'card', card.data.id, card.do);
    s.v[flow.card] = 0;
    return;
  }
  const action = g.actions[use - 1]!;
  const points = worth(g, s, x, seat, c, action.index);
  s.v[g.at.bonus + seat] = 0;
  s.v[g.at.zone + c] = ZONE.discard;
  s.v[flow.action] = action.index;
  s.v[flow.points] = points;
  s.v[flow.spent] = 0;
  s.v[flow.phase] = PHASE.target;
  if (x.sink) x.sink({ e: 'play', seat, card: card.data.id, use: g.data.actions[use - 1]!.id, points });
  if (action.targets) return;
  // No target to choose: all the points are spent at once.
  const cost = price(action, s, x);
  const { id } = g.data.actions[action.index]!;
  for (let left = points; left >= cost; left -= cost) because(s, x, 'action', id, action.step);
  s.v[flow.spent] = points;
  s.v[flow.points] = 0;
}

function aimAt(g: Game, s: State, x: Run, item: number): void {
  const { flow } = g.at;
  const action = g.actions[s.v[flow.action]!]!;
  x.target = item;
  const points = s.v[flow.points]!;
  const cost = action.allIn ? points : price(action, s, x);
  s.v[flow.points] = points - cost;
  s.v[flow.spent] = s.v[flow.spent]! + cost;
  x.points = cost;
  because(s, x, 'action', g.data.actions[action.index]!.id, action.step);
}

/** Goes on after an action until a side must decide or the game is over. */
export function proceed(g: Game, s: State, x: Run): void {
  const { flow } = g.at;
  const v = s.v;
  switch (v[flow.phase]) {
    case PHASE.start:
      beginPeriod(s, x);
      afterDispatch(g, s, x);
      break;
    case PHASE.dispatch:
      afterDispatch(g, s, x);
      break;
    case PHASE.reserve:
      v[flow.phase] = PHASE.seal;
      break;
    case PHASE.seal:
      v[flow.turn] = v[flow.turn]! + 1;
      if (v[flow.turn]! < g.sides) beginPrivate(s, x);
      else beginPlay(g, s, x);
      break;
    case PHASE.play:
      nextTurn(g, s, x);
      break;
    case PHASE.target:
      afterTarget(g, s, x);
      break;
    case PHASE.plan:
      afterPlan(g, s, x);
      break;
    case PHASE.commit:
      nextPlanner(g, s, x);
      break;
    case PHASE.epilogue:
      epilogue(g, s, x);
      break;
    default:
      break;
  }
}

function afterDispatch(g: Game, s: State, x: Run): void {
  const { flow } = g.at;
  if (hearDispatches(s, x)) return;
  if (s.v[flow.finish] === 1) {
    reckon(g, s, x);
    return;
  }
  if (startsHours(g, s, x)) return;
  s.v[flow.turn] = 0;
  beginPrivate(s, x);
}

function beginPlay(g: Game, s: State, x: Run): void {
  const { flow } = g.at;
  s.v[flow.round] = 0;
  s.v[flow.turn] = -1;
  s.v[flow.phase] = PHASE.play;
  nextTurn(g, s, x);
}

function nextTurn(g: Game, s: State, x: Run): void {
  const { flow } = g.at;
  s.v[flow.phase] = PHASE.play;
  s.v[flow.card] = 0;
  s.v[flow.turn] = s.v[flow.turn]! + 1;
  if (s.v[flow.turn]! >= g.sides) {
    s.v[flow.turn] = 0;
    s.v[flow.round] = s.v[flow.round]! + 1;
  }
  if (s.v[flow.round]! >= g.data.rounds) {
    endPeriod(g, s, x);
    return;
  }
  const turn = s.v[flow.turn]!;
  // Every second round runs the other way: who was first in one is last in the next, and nobody is always either.
  s.v[flow.seat] = sideInTurn(s, x, s.v[flow.round]! % 2 === 0 ? turn : g.sides - 1 - turn);
}

function afterTarget(g: Game, s: State, x: Run): void {
  if (concludeAction(g, s, x)) nextTurn(g, s, x);
}

/**
 * The end of an action bought with points, when nothing more can be paid: what it does as a whole, and the event of a
 * card of somebody else. False while a target is still to be chosen.
 */
export function concludeAction(g: Game, s: State, x: Run): boolean {
  const { flow } = g.at;
  const action = g.actions[s.v[flow.action]!]!;
  x.seat = action.side;
  if (action.targets && s.v[flow.points]! > 0 && anyTarget(g, s, x, action, s.v[flow.points]!)) return false;
  const spent = s.v[flow.spent]!;
  x.points = spent;
  const { id } = g.data.actions[action.index]!;
  if (action.whole) because(s, x, 'action', id, action.whole);
  for (const bonus of action.bonus) if (spent >= bonus.atLeast) because(s, x, 'action', id, bonus.do);
  x.points = 0;
  s.v[g.at.used + action.index] = s.v[g.at.used + action.index]! + 1;
  ownersEvent(g, s, x, action.side);
  return true;
}

/** A card played by somebody else for its points: its event still happens, for its owner. */
function ownersEvent(g: Game, s: State, x: Run, player: number): void {
  const card = g.cards[s.v[g.at.flow.card]! - 1]!;
  if (card.owner === player) return;
  x.seat = card.owner;
  x.target = -1;
  const happened = !card.if || card.if(s, x);
  if (x.sink) x.sink({ e: 'event', card: card.data.id, owner: card.owner, happened });
  if (!happened) return;
  because(s, x, 'card', card.data.id, card.do);
  if (card.once) s.v[g.at.zone + card.index] = ZONE.removed;
}

function endPeriod(g: Game, s: State, x: Run): void {
  const { flow } = g.at;
  revealOrders(s, x);
  if (startsHours(g, s, x)) return;
  // An order that ends the game ends it as the table stands: nothing drifts after it.
  if (s.v[flow.finish] !== 1) {
    drift(s, x);
    if (startsHours(g, s, x)) return;
  }
  const last = s.v[flow.period]! >= g.data.periods.length - 1;
  x.seat = -1;
  if (last || s.v[flow.finish] === 1 || (g.over && g.over(s, x))) {
    reckon(g, s, x);
    return;
  }
  s.v[flow.period] = s.v[flow.period]! + 1;
  beginPeriod(s, x);
  afterDispatch(g, s, x);
}

function startsHours(g: Game, s: State, x: Run): boolean {
  if (s.v[g.at.flow.hoursAsked] === 0 || !g.hours) return false;
  beginHours(s, x);
  return true;
}

function afterPlan(g: Game, s: State, x: Run): void {
  const { flow } = g.at;
  s.v[flow.step] = s.v[flow.step]! + 1;
  if (s.v[flow.step]! < beatsToPlan(s, x)) return;
  if (s.v[g.at.reserve + s.v[flow.seat]!]! > 0) {
    s.v[flow.phase] = PHASE.commit;
    return;
  }
  nextPlanner(g, s, x);
}

function nextPlanner(g: Game, s: State, x: Run): void {
  const { flow } = g.at;
  if (x.sink) x.sink({ e: 'sealed', seat: s.v[flow.seat]! });
  s.v[flow.turn] = s.v[flow.turn]! + 1;
  if (s.v[flow.turn]! < g.sides) {
    beginPlanning(s, x);
    return;
  }
  if (runBeats(s, x)) {
    reckon(g, s, x);
    return;
  }
  s.v[flow.turn] = 0;
  beginPlanning(s, x);
}

/** The game has come to an end: which one, what it is worth, and what is still to be chosen. */
function reckon(g: Game, s: State, x: Run): void {
  const { flow } = g.at;
  x.seat = -1;
  const ending = endingOf(s, x);
  s.v[flow.ending] = ending + 1;
  if (x.sink) x.sink({ e: 'ending', ending: g.endings[ending]!.data.id });
  s.v[flow.phase] = PHASE.epilogue;
  s.v[flow.step] = g.epilogueFrom;
  epilogue(g, s, x);
}

function epilogue(g: Game, s: State, x: Run): void {
  const { flow } = g.at;
  while (s.v[flow.step]! < g.dispatches.length) {
    const k = s.v[flow.step]!;
    s.v[flow.step] = k + 1;
    const d = g.dispatches[k]!;
    x.seat = -1;
    if (d.if && !d.if(s, x)) continue;
    s.v[flow.dispatch] = k + 1;
    s.v[flow.seat] = deciderOf(d.decider, s, x);
    if (x.sink) x.sink({ e: 'dispatch', id: d.data.id, decider: s.v[flow.seat]! });
    return;
  }
  const list = scores(s, x);
  for (let k = 0; k < g.sides; k++) s.v[g.at.score + k] = list[k]!;
  s.v[flow.winner] = winnerOf(s, x, list) + 1;
  s.v[flow.phase] = PHASE.end;
  s.v[flow.seat] = -1;
  if (x.sink) x.sink({ e: 'result', scores: list, winner: s.v[flow.winner]! - 1 });
}

