import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { gameOf } from '../testkit';
import { createSession } from './session';

const g = gameOf('july-days');
const players = g.data.sides.map(() => ({ kind: 'human' as const }));

test('a game that is over is let go of once the next one is on the table', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const play = (seed: number): WeakRef<object> => {
    const session = createSession(g, { players, seed });
    for (let n = 0; n < 5; n++) session.act(session.due()!.seat, session.legal()[0]!);
    session.stop();
    return new WeakRef(session.history());
  };
  const gone = [play(1), play(2), play(3)];
  // What a weak reference was last asked for lives to the end of the task.
  await new Promise((done) => setTimeout(done, 0));
  collect();
  // The library keeps the last one.
  expect(gone.slice(0, 2).map((ref) => ref.deref() === undefined)).toEqual([true, true]);
});
