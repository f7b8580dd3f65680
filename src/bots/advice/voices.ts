import type { ActionCode } from '../../rules/actions';
import { first, kindOf, nameAction, second } from '../../rules/actions';
import { perform } from '../../rules/apply';
import type { Game } from '../../rules/game';
import { naming } from '../../rules/legal';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { copyState, scratchState } from '../../rules/state';

export type Voice = 'act' | 'wait';
export const VOICES = ['act', 'wait'] as const;

/**
 * What each of a side's two voices may plead for. What an adviser of the scenario speaks for is that voice's; of the
 * rest, what heats the gauges of the moment belongs to the one for acting, what cools them to the one for waiting, and
 * what does neither to both. A voice left with nothing may choose among all.
 */
export function partsOf(g: Game, side: number, seen: State, worlds: readonly State[], actions: readonly ActionCode[]): Readonly<Record<Voice, readonly ActionCode[]>> {
  const ids = (voice: Voice): Set<string> => new Set(g.data.advisers.filter((a) => a.side === g.data.sides[side]!.id && a.voice === voice).flatMap((a) => a.speaksFor ?? []));
  const speaks = { act: ids('act'), wait: ids('wait') };
  const names = naming(g, seen);
  const stir = stirOf(g, side, worlds);
  const parts: Record<Voice, ActionCode[]> = { act: [], wait: [] };
  for (const action of actions) {
    const words = nameAction(g, action, names).split(':');
    const act = words.some((w) => speaks.act.has(w));
    const wait = words.some((w) => speaks.wait.has(w));
    const heat = act === wait ? stir(action) : act ? 1 : -1;
    if (heat >= 0) parts.act.push(action);
    if (heat <= 0) parts.wait.push(action);
  }
  return { act: parts.act.length > 0 ? parts.act : actions, wait: parts.wait.length > 0 ? parts.wait : actions };
}

/** By how much an action moves the gauges of the moment at once, over the worlds. */
function stirOf(g: Game, side: number, worlds: readonly State[]): (action: ActionCode) => number {
  const gauges = g.data.meters.gauges.flatMap((id) => g.index.track.get(id) ?? []).map((k) => g.at.track + k);
  const x = newRun(g);
  const work = scratchState(g.at.size);
  return (action) => {
    let sum = 0;
    for (const world of worlds) {
      copyState(world, work);
      const kind = kindOf(action);
      if (kind === 'seal') {
        x.seat = side;
        if (first(action) > 0) g.orders[first(action) - 1]!.do(work, x);
      } else if (kind === 'choose' || (kind === 'play' && second(action) === 0)) perform(g, work, action, x);
      else return 0;
      for (const slot of gauges) sum += work.v[slot]! - world.v[slot]!;
    }
    return sum;
  };
}
