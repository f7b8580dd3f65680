import type { Run } from '../game';
import { isPlanOf } from '../legal';
import { open } from '../play';
import { because } from '../run';
import type { State } from '../state';
import { PHASE, ZONE } from '../state';
import { sideInTurn } from './period';

/** Opens the final hours and the first private moment. */
export function beginHours(s: State, x: Run): void {
  const g = x.game;
  const { flow } = g.at;
  s.v[flow.beat] = 1;
  s.v[flow.hoursAsked] = 0;
  if (x.sink) x.sink({ e: 'hours', attacker: s.v[flow.attacker]! - 1, defender: s.v[flow.defender]! - 1 });
  x.seat = s.v[flow.attacker]! - 1;
  const opened = x.sink ? g.hours!.openings.map(({ point, side, why }) => (s.v[g.at.holder + point] === side ? null : why(s, x))) : [];
  because(s, x, 'beat', 'begin', g.hours!.begin);
  opened.forEach((why, i) => {
    const { point, side } = g.hours!.openings[i]!;
    if (why !== null && s.v[g.at.holder + point] === side) x.sink!({ e: 'opening', point, side, why, by: { type: 'beat', id: 'begin' } });
  });
  s.v[flow.turn] = 0;
  beginPlanning(s, x);
}

/** The side in turn plans the first beat of this moment. */
export function beginPlanning(s: State, x: Run): void {
  const { flow } = x.game.at;
  s.v[flow.phase] = PHASE.plan;
  s.v[flow.step] = 0;
  s.v[flow.seat] = sideInTurn(s, x, s.v[flow.turn]!);
}

/** How many beats this private moment plans. */
export function beatsToPlan(s: State, x: Run): number {
  const hours = x.game.hours!;
  return Math.min(hours.span, hours.beats - s.v[x.game.at.flow.beat]! + 1);
}

/** Plays the beats that have been planned. True when the hours are over. */
export function runBeats(s: State, x: Run): boolean {
  const g = x.game;
  const hours = g.hours!;
  const { flow } = g.at;
  const n = beatsToPlan(s, x);
  for (let k = 0; k < n; k++) {
    if (x.sink) x.sink({ e: 'beat', beat: s.v[flow.beat]! });
    turnCommitted(s, x, k);
    for (const plan of hours.sequence) {
      for (let side = 0; side < g.sides; side++) {
        if (s.v[g.at.plan + side * hours.span + k] === plan.index + 1) carryOut(s, x, plan.index, side, k);
      }
    }
    x.seat = s.v[flow.attacker]! - 1;
    because(s, x, 'beat', String(s.v[flow.beat]), hours.beat);
    if (hours.over(s, x) || s.v[flow.finish] === 1 || s.v[flow.beat]! >= hours.beats) return true;
    s.v[flow.beat] = s.v[flow.beat]! + 1;
  }
  for (let i = g.at.plan; i < g.at.score; i++) s.v[i] = 0;
  return false;
}

/** Reserve cards are turned up in the first beat of a moment and count in all of it. */
function turnCommitted(s: State, x: Run, k: number): void {
  if (k > 0) return;
  const g = x.game;
  const { span } = g.hours!;
  for (let side = 0; side < g.sides; side++) {
    const card = s.v[g.at.commit + side * span]! - 1;
    if (card < 0) continue;
    s.v[g.at.zone + card] = ZONE.removed;
    s.v[g.at.reserve + side] = s.v[g.at.reserve + side]! - 1;
    if (x.sink) x.sink({ e: 'planned', seat: side, plan: 'commit', target: -1, card: g.data.cards[card]!.id });
  }
}

function carryOut(s: State, x: Run, index: number, side: number, k: number): void {
  const target = s.v[x.game.at.aim + side * x.game.hours!.span + k]!;
  if (x.sink) x.sink({ e: 'planned', seat: side, plan: x.game.data.hours!.plans[index]!.id, target, card: null });
  carryPlan(s, x, index, side, target);
}

/** Carries one plan out on its target, unless it has become impossible. */
export function carryPlan(s: State, x: Run, index: number, side: number, target: number): void {
  const g = x.game;
  const plan = g.hours!.plans[index]!;
  x.seat = side;
  x.target = target;
  if (!isPlanOf(g, s, plan, side) || (plan.if && !plan.if(s, x))) return;
  if (plan.targets) {
    if (!open(g, s, x, plan.targets, target) || (plan.where && !plan.where(s, x))) return;
    const gate = plan.targets.held === 'other' ? g.pointOpen[target] : null;
    if (gate && !gate(s, x)) return;
  }
  because(s, x, 'plan', g.data.hours!.plans[index]!.id, plan.do);
}
