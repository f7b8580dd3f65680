import { z } from 'zod';
import { effectKind } from '../kinds';
import { count, id, int } from '../schema';
import { drawCards } from '../cards';
import { ref, say } from '../words';
import { put } from '../write';

export const line = effectKind({
  key: 'line',
  about: 'A side takes another line (`to`), or moves along its list (`by`).',
  schema: z.strictObject({ line: id, to: id.optional(), by: int.optional() }).refine((p) => (p.to === undefined) !== (p.by === undefined), 'needs either to or by'),
  run: (p, c) => {
    const side = c.ref('side', p.line);
    const slot = c.at.line + side;
    const since = c.at.onLine + side;
    const to = p.to === undefined ? -1 : c.line(side, p.to);
    return (s, x) => {
      const last = x.game.data.sides[side]!.lines.length - 1;
      const next = to >= 0 ? to : Math.max(0, Math.min(last, s.v[slot]! + p.by!));
      if (next === s.v[slot]) return;
      put(s, x, slot, next);
      s.v[since] = 0;
    };
  },
  say: (p) => [p.to === undefined ? say('e.lineBy', { side: ref('side', p.line), n: p.by ?? 0 }) : say('e.line', { side: ref('side', p.line), line: ref('line', p.to, p.line) })],
});

export const bonus = effectKind({
  key: 'bonus',
  about: 'The next card a side plays for points counts so much more.',
  schema: z.strictObject({ bonus: id, points: int.min(1).max(3) }),
  run: (p, c) => {
    const slot = c.at.bonus + c.ref('side', p.bonus);
    return (s, x) => put(s, x, slot, Math.min(3, s.v[slot]! + p.points));
  },
  say: (p) => [say('e.bonus', { side: ref('side', p.bonus), n: p.points })],
});

export const draw = effectKind({
  key: 'draw',
  about: 'A side draws cards into its hand.',
  schema: z.strictObject({ draw: id, cards: count }),
  run: (p, c) => {
    const side = c.ref('side', p.draw);
    return (s, x) => drawCards(s, x.game, side, p.cards);
  },
  say: (p) => [say('e.draw', { side: ref('side', p.draw), n: p.cards })],
});

export const queue = effectKind({
  key: 'queue',
  about: 'A dispatch comes in the next period.',
  schema: z.strictObject({ queue: id }),
  run: (p, c) => {
    const dispatch = c.ref('dispatch', p.queue) + 1;
    const slots = [c.at.flow.queued1, c.at.flow.queued2, c.at.flow.queued3];
    return (s) => {
      for (const slot of slots) {
        if (s.v[slot] === dispatch) return;
        if (s.v[slot] === 0) {
          s.v[slot] = dispatch;
          return;
        }
      }
    };
  },
  say: (p) => [say('e.queue', { dispatch: ref('dispatch', p.queue) })],
});

export const endGame = effectKind({
  key: 'end-game',
  about: 'The game ends when the present step is over.',
  schema: z.strictObject({ 'end-game': z.literal(true) }),
  run: (_p, c) => {
    const slot = c.at.flow.finish;
    return (s) => {
      s.v[slot] = 1;
    };
  },
  say: () => [say('e.endGame')],
});
