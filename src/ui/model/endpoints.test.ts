import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import { scores, winnerOf } from '../../rules/flow/score';
import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { gameOf, playRandomly } from '../../testkit';
import { createText } from '../text';
import { ENDING } from '../text/tables/ending';
import { createDesk } from './desk';
import { pointsAdvice } from './endpoints';

const game = gameOf('petersburg-1905');
const en = createDesk(game, createText('en', ENDING));

const first = (g: Game, s: State): number => winnerOf(s, newRun(g), scores(s, newRun(g)));

describe('what would have been enough', () => {
  it('would have been', () => {
    let tried = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const end = playRandomly(game, seed, undefined, 5000);
      for (let side = 0; side < game.sides; side++) {
        if (first(game, end) === side) continue;
        const { text, near } = pointsAdvice(en, end, side, []);
        const found = /enough: (.+?) at (−?\d+) \(it was (−?\d+)\)/.exec(text);
        if (!near || !found) continue;
        const track = game.data.tracks.find((t) => en.names.label('track', t.id) === found[1])!;
        const to = (n: string): number => Number(n.replace('−', '-'));
        expect(end.v[game.at.track + game.index.track.get(track.id)!]).toBe(to(found[3]!));
        const then = cloneState(end);
        setState(game, then, { tracks: { [track.id]: to(found[2]!) } });
        expect(first(game, then), text).toBe(side);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(5);
  });

  it('is not promised where it would not have been: then it is said what was left', () => {
    const far = Array.from({ length: 12 }, (_, i) => playRandomly(game, i + 1, undefined, 5000)).flatMap((end) =>
      Array.from({ length: game.sides }, (_, side) => side).filter((side) => side !== first(game, end)).map((side) => pointsAdvice(en, end, side, [{ what: 'Bread', value: 4 }])));
    expect(far.some((a) => !a.near)).toBe(true);
    for (const { near, text } of far) expect(/enough: /.test(text)).toBe(near);
  });
});
