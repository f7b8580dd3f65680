import { decision } from '../../rules/legal';
import type { State } from '../../rules/state';
import { isSecret } from './decision';
import type { Desk } from './desk';
import type { CurtainModel } from './screen';

/** The curtain before a private moment: who must come, and nothing else. */
export function curtainModel(desk: Desk, side: number): CurtainModel {
  const look = desk.look(side);
  const the = desk.names.of({ ref: 'side', id: look.id }).the;
  return { side: look, title: look.name, text: desk.t('curtain.text', { who: the }), button: desk.t('curtain.button', { who: look.name }) };
}

/** The side whose private moment it is, −1 if the open decision is public. Works on any view. */
export function privateSeat(desk: Desk, seen: State): number {
  const { phase, seat } = decision(desk.game, seen);
  return isSecret(phase) ? seat : -1;
}
