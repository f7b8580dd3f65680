import { carryPlan } from '../../rules/flow/hours';
import type { Game } from '../../rules/game';
import { isPlanOf } from '../../rules/legal';
import { open } from '../../rules/play';
import { reserveWorth } from '../../rules/reserve';
import { because, newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState, ZONE } from '../../rules/state';
import type { Act } from './acts';
import type { Outcome } from './preview';
import { foresee } from './preview';

/** What another side may do in the same beat: a plan (−1: none), and whether it commits the best card of its reserve. */
export interface Answer {
  readonly side: number;
  readonly plan: number;
  readonly reserve: boolean;
}

/** A stroke with what others may do about it. */
export interface Stroke {
  readonly point: number;
  /** While the others hold. */
  readonly alone: Outcome;
  /** Every plan of another side that makes a difference to it, alone. */
  readonly felt: readonly Parried[];
  /** What is worst for it of all that the others can do together; null if nothing they do makes it worse. */
  readonly worst: Parried | null;
  /** Whatever the others do. */
  readonly all: Outcome;
  /** The point is closed as yet: what it would come to, were it open. */
  readonly closed: boolean;
}

export interface Parried {
  readonly answers: readonly Answer[];
  readonly outcome: Outcome;
}

type Node = Readonly<Record<string, unknown>>;

function strikes(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(strikes);
  return typeof value === 'object' && value !== null && (typeof (value as Node)['assault'] === 'string' || Object.values(value).some(strikes));
}

/** Whether a plan goes for a point. */
export function isStroke(game: Game, plan: number): boolean {
  return game.hours!.plans[plan]!.targets?.pool === 'point' && strikes(game.data.hours!.plans[plan]!.do);
}

/** How strong a stroke is in each reading, empty if it comes to none. */
export function strengths(outcome: Outcome): number[] {
  return outcome.told.flatMap((said) => said.flatMap((e) => (e.e === 'assault' ? [e.strength] : [])));
}

/** In how many readings the point is taken. */
export function takings(outcome: Outcome): number {
  return outcome.told.filter((said) => said.some((e) => e.e === 'assault' && (e.result === 'falls' || e.result === 'taken'))).length;
}

/**
 * What a stroke would come to in the present beat: with the others holding, and with whatever they may have planned. It is carried
 * out as the night carries it out, so it counts what the night counts. Readings in which the hours have begun; they stay as they are.
 */
export function foreseeStroke(game: Game, states: readonly State[], seat: number, plan: number, point: number): Stroke {
  const gate = game.pointOpen[point] ?? null;
  const x = newRun(game);
  x.seat = seat;
  const closed = gate !== null && states.every((s) => !gate(s, x));
  const act = strokeOf(game, seat, plan, point, closed);
  const of = (answers: readonly Answer[]): Parried & { readonly ready: readonly State[] } => {
    const ready = states.map((s) => prepared(game, s, seat, plan, point, answers));
    return { answers, ready, outcome: foresee(game, ready, act) };
  };
  const free = of([]);
  const alone = free.outcome;
  const base = total(alone);
  const choices = answersTo(game, states, seat, plan, point).map((list) => list.map((answer) => of([answer])));
  const felt = choices.flat().filter((p) => !p.answers[0]!.reserve && total(p.outcome) !== base);
  const strongest = choices.flatMap((list) => {
    const least = Math.min(base, ...list.map((p) => total(p.outcome)));
    return least < base ? list.find((p) => total(p.outcome) === least)!.answers : [];
  });
  const told = strongest.length === 1 ? felt.find((p) => p.answers[0] === strongest[0]) : undefined;
  const worst = strongest.length === 0 ? null : told ?? of(strongest);
  const all = foresee(game, [free, ...felt, ...(worst && worst !== told ? [worst] : [])].flatMap((p) => p.ready), act);
  return { point, alone, felt, worst, all, closed };
}

/** Enough readings to tell which answer is worst; what it comes to is then read in all of them. */
const TRIALS = 2;

/** Only how strong a stroke is, alone and with the worst that the others can do: for a summary of many strokes. */
export function strokeBounds(game: Game, states: readonly State[], seat: number, plan: number, point: number): { readonly alone: readonly number[]; readonly worst: readonly number[] } {
  const act = strokeOf(game, seat, plan, point, true);
  const strength = (list: readonly State[], answers: readonly Answer[]): number[] => list.map((reading) => {
    let n = 0;
    act(prepared(game, reading, seat, plan, point, answers), newRun(game, (e) => { if (e.e === 'assault') n = e.strength; }));
    return n;
  });
  const few = states.slice(0, TRIALS);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const base = sum(strength(few, []));
  const strongest = answersTo(game, states, seat, plan, point).flatMap((list) => {
    const totals = list.map((answer) => sum(strength(few, [answer])));
    const least = Math.min(base, ...totals);
    return least < base ? [list[totals.indexOf(least)]!] : [];
  });
  const alone = strength(states, []);
  return { alone, worst: strongest.length === 0 ? alone : strength(states, strongest) };
}

const total = (outcome: Outcome): number => strengths(outcome).reduce((a, b) => a + b, 0);

/** What each other side may do before the stroke is carried out, side by side; plans that take a target take this point. */
function answersTo(game: Game, states: readonly State[], seat: number, plan: number, point: number): readonly (readonly Answer[])[] {
  const { plans, sequence } = game.hours!;
  const turn = sequence.indexOf(plans[plan]!);
  return game.data.sides.flatMap((_, side) => {
    if (side === seat) return [];
    const open = sequence.filter((p, i) => i < turn && states.some((s) => possible(game, s, p.index, side, point)));
    const reserve = states.some((s) => s.v[game.at.reserve + side]! > 0);
    const all = [-1, ...open.map((p) => p.index)].flatMap((k): Answer[] => [{ side, plan: k, reserve: false }, ...(reserve ? [{ side, plan: k, reserve: true }] : [])]);
    return [all.slice(1)];
  });
}

function possible(game: Game, s: State, index: number, side: number, point: number): boolean {
  const plan = game.hours!.plans[index]!;
  const x = newRun(game);
  x.seat = side;
  if (!isPlanOf(game, s, plan, side) || (plan.if && !plan.if(s, x))) return false;
  if (!plan.targets) return true;
  x.target = point;
  return plan.targets.items.includes(point) && open(game, s, x, plan.targets, point) && (!plan.where || plan.where(s, x));
}

/** The stroke itself, as the night carries it out. */
function strokeOf(game: Game, seat: number, plan: number, point: number, closed: boolean): Act {
  return (s, x) => {
    if (!closed) {
      carryPlan(s, x, plan, seat, point);
      return;
    }
    x.seat = seat;
    x.target = point;
    because(s, x, 'plan', game.data.hours!.plans[plan]!.id, game.hours!.plans[plan]!.do);
  };
}

/** A reading after what the others do in that beat before the stroke. */
function prepared(game: Game, reading: State, seat: number, plan: number, point: number, answers: readonly Answer[]): State {
  const { sequence, plans } = game.hours!;
  const turn = sequence.indexOf(plans[plan]!);
  const s = cloneState(reading);
  lay(game, s, seat, plan, point, answers);
  const x = newRun(game);
  for (const p of sequence.slice(0, turn)) for (const a of answers) if (a.plan === p.index) carryPlan(s, x, p.index, a.side, point);
  return s;
}

/** Plans and committed cards of one beat as if only these had been sealed. */
function lay(game: Game, s: State, seat: number, plan: number, point: number, answers: readonly Answer[]): void {
  const { at } = game;
  const { span } = game.hours!;
  const k = (s.v[at.flow.beat]! - 1) % span;
  for (let side = 0; side < game.sides; side++) {
    const answer = answers.find((a) => a.side === side);
    const planned = side === seat ? plan : answer?.plan ?? -1;
    s.v[at.plan + side * span + k] = planned < 0 ? -1 : planned + 1;
    s.v[at.aim + side * span + k] = planned >= 0 && game.hours!.plans[planned]!.targets ? point : -1;
    s.v[at.commit + side * span + k] = answer?.reserve ? bestReserve(game, s, side) + 1 : 0;
  }
}

/** The card that counts most in a side's reserve, −1 if there is none. */
function bestReserve(game: Game, s: State, side: number): number {
  const worth = (c: number): number => reserveWorth(game.data, game.cards[c]!.points);
  return game.handDeck[side]!.filter((c) => s.v[game.at.zone + c] === ZONE.reserve + side).reduce((best, c) => (best < 0 || worth(c) > worth(best) ? c : best), -1);
}
