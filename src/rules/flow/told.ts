import type { Text } from '../data';
import type { Run, Told } from '../game';
import type { State } from '../state';

/** The passages of a text that are true of a state, in their order. */
export function passages(told: Told, s: State, x: Run): Text[] {
  return told.flatMap((p) => {
    if (!p.if || p.if(s, x)) return [p.text];
    return p.else ? [p.else] : [];
  });
}
