import { z } from 'zod';
import { effectKind } from '../kinds';
import { id } from '../schema';
import { ref, say } from '../words';
import { put } from '../write';

export const setFlag = effectKind({
  key: 'set-flag',
  about: 'Sets a flag.',
  schema: z.strictObject({ 'set-flag': id }),
  run: (p, c) => {
    const slot = c.at.flag + c.ref('flag', p['set-flag']);
    return (s, x) => put(s, x, slot, 1);
  },
  say: (p) => [say('e.setFlag', { flag: ref('flag', p['set-flag']) })],
});

export const clearFlag = effectKind({
  key: 'clear-flag',
  about: 'Clears a flag.',
  schema: z.strictObject({ 'clear-flag': id }),
  run: (p, c) => {
    const slot = c.at.flag + c.ref('flag', p['clear-flag']);
    return (s, x) => put(s, x, slot, 0);
  },
  say: (p) => [say('e.clearFlag', { flag: ref('flag', p['clear-flag']) })],
});
