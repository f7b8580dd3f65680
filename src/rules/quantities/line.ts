import { z } from 'zod';
import { quantityKind } from '../kinds';
import { id } from '../schema';
import { ref, say } from '../words';

export const line = quantityKind({
  key: 'line',
  about: 'Which line of its list a side has declared, counted from 0.',
  schema: z.strictObject({ line: id }),
  read: (p, c) => {
    const slot = c.at.line + c.ref('side', p.line);
    return (s) => s.v[slot]!;
  },
  say: (p) => say('q.line', { side: ref('side', p.line) }),
});

export const onLine = quantityKind({
  key: 'on-line',
  about: 'Periods a side has spent on its present line.',
  schema: z.strictObject({ 'on-line': id }),
  read: (p, c) => {
    const slot = c.at.onLine + c.ref('side', p['on-line']);
    return (s) => s.v[slot]!;
  },
  say: (p) => say('q.onLine', { side: ref('side', p['on-line']) }),
  counts: true,
  measured: (p, n) => say('c.is.online', { side: ref('side', p['on-line']), ...n }),
});
