import { z } from 'zod';
import { quantityKind } from '../kinds';
import { id } from '../schema';
import { ref, say } from '../words';

export const blocks = quantityKind({
  key: 'blocks',
  about: 'Face-down forces: `total` true strength in play (hidden!), `down` how many lie face down, `shown` strength of those turned up.',
  schema: z.strictObject({ blocks: z.enum(['total', 'down', 'shown']) }),
  read: (p, c) => {
    const { value, up } = c.at;
    const room = up - c.at.base;
    if (p.blocks === 'down') return (s) => {
      let n = 0;
      for (let b = 0; b < room; b++) if (s.v[up + b] === 0) n++;
      return n;
    };
    const all = p.blocks === 'total';
    return (s) => {
      let n = 0;
      for (let b = 0; b < room; b++) {
        const state = s.v[up + b]!;
        if (state === 1 || (all && state === 0)) n += s.v[value + b]!;
      }
      return n;
    };
  },
  say: (p) => say(`q.blocks-${p.blocks}`),
  counts: true,
  measured: (p, n) => (p.blocks === 'down' ? say('c.is.down', { ...n }) : say('c.is.blocks', { which: p.blocks, ...n })),
});

export const reserve = quantityKind({
  key: 'reserve',
  about: 'Cards a side keeps in reserve; with `best` the points of the best one (hidden from the others!).',
  schema: z.strictObject({ reserve: id, best: z.boolean().optional() }),
  read: (p, c) => {
    const side = c.ref('side', p.reserve);
    const slot = c.at.reserve + side;
    const { zone } = c.at;
    if (!p.best) return (s) => s.v[slot]!;
    return (s, x) => {
      let best = 0;
      for (const card of x.game.handDeck[side]!) {
        if (s.v[zone + card] === 30 + side && x.game.cards[card]!.points > best) best = x.game.cards[card]!.points;
      }
      return best;
    };
  },
  say: (p) => say(p.best ? 'q.reserveBest' : 'q.reserve', { side: ref('side', p.reserve) }),
  counts: true,
  measured: (p, n) => say(p.best ? 'c.is.best' : 'c.is.reserve', { side: ref('side', p.reserve), ...n }),
});
