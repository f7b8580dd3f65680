import { z } from 'zod';
import { effectKind } from '../kinds';
import { count, id, terms } from '../schema';
import { ref, say } from '../words';
import { clamp, put, reveal as shown } from '../write';

export const narrow = effectKind({
  key: 'narrow',
  about: 'What is known of a hidden track closes in on its value from both ends.',
  schema: z.strictObject({ narrow: id, by: count }),
  run: (p, c) => {
    const t = c.ref('track', p.narrow);
    const low = c.at.low[t]!;
    const high = c.at.high[t]!;
    if (low < 0) c.fault('is not a hidden track', p.narrow);
    const slot = c.at.track + t;
    return (s, x) => {
      const value = s.v[slot]!;
      shown(s, x);
      put(s, x, low, Math.min(value, s.v[low]! + p.by));
      put(s, x, high, Math.max(value, s.v[high]! - p.by));
    };
  },
  say: (p) => [say('e.narrow', { what: ref('track', p.narrow), n: p.by })],
});

export const widen = effectKind({
  key: 'widen',
  about: 'The upper end of what is known of a hidden track rises: rumour, or growth that may have happened.',
  schema: z.strictObject({ widen: id, by: count }),
  run: (p, c) => {
    const t = c.ref('track', p.widen);
    const high = c.at.high[t]!;
    if (high < 0) c.fault('is not a hidden track', p.widen);
    return (s, x) => put(s, x, high, Math.min(x.game.trackMax[t]!, s.v[high]! + p.by));
  },
  say: (p) => [say('e.widen', { what: ref('track', p.widen), n: p.by })],
});

export const reveal = effectKind({
  key: 'reveal',
  about: 'A hidden track is shown to all.',
  schema: z.strictObject({ reveal: id }),
  run: (p, c) => {
    const t = c.ref('track', p.reveal);
    const low = c.at.low[t]!;
    if (low < 0) c.fault('is not a hidden track', p.reveal);
    const high = c.at.high[t]!;
    const slot = c.at.track + t;
    return (s, x) => {
      shown(s, x);
      put(s, x, low, s.v[slot]!);
      put(s, x, high, s.v[slot]!);
    };
  },
  say: (p) => [say('e.reveal', { what: ref('track', p.reveal) })],
});

export const atLeast = effectKind({
  key: 'not-before',
  about: 'All now know that a hidden track is at least a sum (a date that did not come).',
  schema: z.strictObject({ 'not-before': id, sum: terms }),
  run: (p, c) => {
    const t = c.ref('track', p['not-before']);
    const low = c.at.low[t]!;
    if (low < 0) c.fault('is not a hidden track', p['not-before']);
    const slot = c.at.track + t;
    const sum = c.sum(p.sum, 'sum');
    return (s, x) => put(s, x, low, clamp(sum(s, x), s.v[low]!, s.v[slot]!));
  },
  say: (p) => [say('e.notBefore', { what: ref('track', p['not-before']) })],
});
