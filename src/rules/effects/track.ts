import { z } from 'zod';
import { effectKind } from '../kinds';
import { id, int, terms } from '../schema';
import { ref, say } from '../words';
import { addTrack, put } from '../write';

export const track = effectKind({
  key: 'track',
  about: 'Raises or lowers a track (`add`), by a number or a sum, or sets it. `quiet` moves a hidden value inside its known range.',
  schema: z.strictObject({
    track: id,
    add: z.union([int, z.strictObject({ sum: terms })]).optional(),
    set: int.optional(),
    quiet: z.boolean().optional(),
  }).refine((p) => (p.add === undefined) !== (p.set === undefined), 'needs either add or set'),
  run: (p, c) => {
    const base = c.at.track;
    const { add, set, quiet = false } = p;
    if (c.fixed(p.track) && typeof add === 'number') {
      const index = c.ref('track', p.track);
      return (s, x) => addTrack(s, x, index, add, quiet);
    }
    const t = c.entity('track', p.track);
    if (set !== undefined) return (s, x) => put(s, x, base + t(s, x), set);
    if (typeof add === 'number') return (s, x) => addTrack(s, x, t(s, x), add, quiet);
    const sum = c.sum(add!.sum, 'add.sum');
    return (s, x) => addTrack(s, x, t(s, x), sum(s, x), quiet);
  },
  say: (p) => {
    const what = ref('track', p.track);
    if (p.set !== undefined) return [say('e.set', { what, n: p.set })];
    return typeof p.add === 'number' ? [say('e.add', { what, n: p.add })] : [say('e.addSum', { what })];
  },
});
