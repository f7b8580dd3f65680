import type { ActionCode } from './actions';
import type { Game } from './game';
import type { State } from './state';
import { HIDDEN, PHASE, ZONE } from './state';
import { below } from './rng';
import { legal } from './legal';
import { second, first } from './actions';
import { clamp } from './write';

/**
 * What a seat may know (−1: what everybody knows): unknown slots hold {@link HIDDEN}, a rival's reserve and offered cards
 * look like cards of its deck, and the dice are gone.
 */
export function view(g: Game, s: State, seat: number): State {
  const v = s.v.slice();
  const { at } = g;
  for (const secret of g.secrets) if (seat < 0 || ((secret.seats >> seat) & 1) === 0) v[secret.slot] = HIDDEN;
  // The order of a side that has not sealed yet is no secret: there is none.
  const room = at.up - at.base;
  for (let b = 0; b < room; b++) {
    if (v[at.up + b] !== 0) continue;
    v[at.value + b] = HIDDEN;
    v[at.base + b] = HIDDEN;
  }
  for (let side = 0; side < g.sides; side++) {
    if (side === seat) continue;
    for (const c of g.handDeck[side]!) {
      const zone = v[at.zone + c]!;
      if (zone === ZONE.reserve + side || zone === ZONE.offer + side) v[at.zone + c] = ZONE.deck;
    }
  }
  return { rng: 0, v };
}

/** Whether a side has already sealed its order (or its plans) in the present private round. */
function hasSealed(g: Game, s: State, side: number): boolean {
  const { flow } = g.at;
  const phase = s.v[flow.phase]!;
  if (phase === PHASE.play || phase === PHASE.target) return true;
  if (phase !== PHASE.seal && phase !== PHASE.reserve && phase !== PHASE.plan && phase !== PHASE.commit) return false;
  for (let turn = 0; turn < s.v[flow.turn]!; turn++) if (s.v[flow.first + turn] === side) return true;
  return false;
}

/** Picks what another side may have sealed: one of `open`, as if `side` were asked in this state. Draws from `s.rng` only. */
export type Guess = (s: State, side: number, open: readonly ActionCode[]) => ActionCode;

const evenly: Guess = (s, _side, open) => open[below(s, open.length)]!;

/**
 * A full state that a view allows: every hidden fact drawn anew from what is publicly known, and fresh dice.
 * The seed is only a source of draws; the result does not depend on the true state behind the view.
 * Sealed orders and plans are drawn by `guess`, evenly if it is left out.
 */
export function sample(g: Game, seen: State, seed: number, guess: Guess = evenly): State {
  const { at } = g;
  const s: State = { rng: seed | 0, v: seen.v.slice() };
  below(s, 2);
  g.data.tracks.forEach((t, i) => {
    if (s.v[at.track + i] !== HIDDEN) return;
    const low = s.v[at.low[i]!]!;
    s.v[at.track + i] = clamp(low + below(s, s.v[at.high[i]!]! - low + 1), t.min, t.max);
  });
  drawBlocks(g, s);
  drawReserves(g, s);
  for (let side = 0; side < g.sides; side++) if (s.v[at.order + side] === HIDDEN) drawOrder(g, s, side, guess);
  if (g.hours) drawPlans(g, s, guess);
  return s;
}

function drawBlocks(g: Game, s: State): void {
  const blocks = g.data.blocks;
  if (!blocks) return;
  const { at } = g;
  const left = blocks.values.slice();
  for (let b = 0; b < blocks.laid; b++) {
    if (s.v[at.base + b] === HIDDEN) continue;
    const i = left.indexOf(s.v[at.base + b]!);
    if (i >= 0) left.splice(i, 1);
  }
  for (let b = 0; b < blocks.room; b++) {
    if (s.v[at.base + b] !== HIDDEN) continue;
    const value = b < blocks.laid ? left.splice(below(s, left.length), 1)[0]! : blocks.added[0] + below(s, blocks.added[1] - blocks.added[0] + 1);
    s.v[at.base + b] = value;
    s.v[at.value + b] = value;
  }
}

function drawReserves(g: Game, s: State): void {
  const { at } = g;
  for (let side = 0; side < g.sides; side++) {
    const asked = s.v[at.flow.phase] === PHASE.reserve && s.v[at.flow.seat] === side;
    if (s.v[at.reserve + side] === 0 && !asked) continue;
    let held = 0;
    const deck: number[] = [];
    for (const c of g.handDeck[side]!) {
      if (s.v[at.zone + c] === ZONE.reserve + side) held++;
      if (s.v[at.zone + c] === ZONE.deck) deck.push(c);
    }
    let missing = s.v[at.reserve + side]! - held;
    while (missing-- > 0 && deck.length > 0) s.v[at.zone + deck.splice(below(s, deck.length), 1)[0]!] = ZONE.reserve + side;
    if (!asked || held > 0) continue;
    if (g.handDeck[side]!.some((c) => s.v[at.zone + c] === ZONE.offer + side)) continue;
    for (let k = 0; k < 2 && deck.length > 0; k++) s.v[at.zone + deck.splice(below(s, deck.length), 1)[0]!] = ZONE.offer + side;
  }
}

function drawOrder(g: Game, s: State, side: number, guess: Guess): void {
  const { at } = g;
  if (!hasSealed(g, s, side)) {
    s.v[at.order + side] = 0;
    return;
  }
  const open = asIf(g, s, side, PHASE.seal, 0);
  const choice = first(guess(s, side, open));
  s.v[at.order + side] = choice === 0 ? -1 : choice;
}

function drawPlans(g: Game, s: State, guess: Guess): void {
  const { at } = g;
  const { span } = g.hours!;
  const night = s.v[at.flow.phase] === PHASE.plan || s.v[at.flow.phase] === PHASE.commit;
  for (let side = 0; side < g.sides; side++) {
    if (s.v[at.plan + side * span] !== HIDDEN) continue;
    const sealed = night && hasSealed(g, s, side);
    for (let k = 0; k < span; k++) {
      const slot = side * span + k;
      s.v[at.plan + slot] = 0;
      s.v[at.aim + slot] = 0;
      s.v[at.commit + slot] = 0;
      if (!sealed) continue;
      const open = asIf(g, s, side, PHASE.plan, k);
      const choice = guess(s, side, open);
      s.v[at.plan + slot] = first(choice) === 0 ? -1 : first(choice);
      s.v[at.aim + slot] = second(choice) - 1;
    }
    if (!sealed || s.v[at.reserve + side] === 0) continue;
    const cards = asIf(g, s, side, PHASE.commit, 0);
    const card = first(guess(s, side, cards));
    for (let k = 0; k < span; k++) s.v[at.commit + side * span + k] = card;
  }
}

/** Legal actions of another side as if it were asked now. */
function asIf(g: Game, s: State, side: number, phase: number, step: number): ActionCode[] {
  const { flow } = g.at;
  const before = [s.v[flow.phase]!, s.v[flow.seat]!, s.v[flow.step]!] as const;
  s.v[flow.phase] = phase;
  s.v[flow.seat] = side;
  s.v[flow.step] = step;
  const out = legal(g, s);
  [s.v[flow.phase], s.v[flow.seat], s.v[flow.step]] = before;
  return out;
}
