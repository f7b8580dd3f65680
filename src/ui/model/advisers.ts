import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import type { Desk } from './desk';
import { mostly } from './readings';
import type { AdviserView } from './screen';

/** What the advisers of a side say: the most urgent line that fits what the side may know. */
export function adviserViews(desk: Desk, side: number, states: readonly State[], before: readonly State[]): AdviserView[] {
  const { game } = desk;
  const x = newRun(game);
  x.seat = side;
  return game.data.advisers.flatMap((a, k) => {
    if (game.index.side.get(a.side) !== side) return [];
    let best = -1;
    a.lines.forEach((line, i) => {
      if (best >= 0 && a.lines[best]!.priority >= line.priority) return;
      const test = game.adviserIf[k]![i];
      const fits = !test || mostly(states, (s, n) => {
        x.prev = before[n] ?? null;
        return test(s, x);
      });
      if (fits) best = i;
    });
    const line = a.lines[best];
    return line ? [{ name: desk.pick(a.name), about: desk.pick(a.about), voice: a.voice, line: desk.pick(line.text) }] : [];
  });
}
