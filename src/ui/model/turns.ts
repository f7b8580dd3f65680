import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';
import type { Desk } from './desk';
import type { TurnsView } from './screen';

/**
 * Whose turns are still to come in this period, round by round, the rest of the present round first. Every second round runs the
 * other way. Empty while no cards are played.
 */
export function turnsToCome(desk: Desk, s: State): TurnsView {
  const { at, data, sides } = desk.game;
  const { flow } = at;
  const phase = s.v[flow.phase]!;
  if (phase !== PHASE.play && phase !== PHASE.target) return [];
  const round = s.v[flow.round]!;
  const rounds: TurnsView[number][] = [];
  for (let r = round; r < data.rounds; r++) {
    const from = r === round ? s.v[flow.turn]! + 1 : 0;
    const order = Array.from({ length: sides - from }, (_, k) => desk.look(s.v[flow.first + (r % 2 === 0 ? from + k : sides - 1 - from - k)]!));
    if (order.length > 0) rounds.push({ round: r + 1, now: r === round, sides: order });
  }
  return rounds;
}
