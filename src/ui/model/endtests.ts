import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { facts } from './circumstances';
import type { Desk } from './desk';
import { capital } from './num';
import type { EndWhy } from './screen';

/**
 * What was asked to find the ending, one ending after the other down to the first that held: why it held or did not, with the
 * values that were compared. Read from the conditions themselves.
 */
export function testsOf(desk: Desk, state: State): EndWhy['tests'] {
  const { game, t } = desk;
  const reached = Math.max(0, state.v[game.at.flow.ending]! - 1);
  const x = newRun(game);
  return game.data.endings.slice(0, reached + 1).map((e, i) => {
    const held = i === reached;
    // The last one takes what is left: it asks for nothing.
    const rest = held && i === game.data.endings.length - 1;
    const because = rest ? t('end.test.rest') : capital(facts(desk, state, x, e.if).join(t('list.then')));
    return { title: desk.pick(e.title), held, because };
  });
}
