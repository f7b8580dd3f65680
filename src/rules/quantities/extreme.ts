import { z } from 'zod';
import { quantityKind } from '../kinds';
import { quantity } from '../schema';
import { say, speak } from '../words';

const several = z.array(quantity).min(2);

export const least = quantityKind({
  key: 'least',
  about: 'The smallest of several quantities.',
  schema: z.strictObject({ least: several }),
  read: (p, c) => {
    const reads = p.least.map((q, i) => c.quantity(q, `least.${i}`));
    return (s, x) => {
      let n = reads[0]!(s, x);
      for (let k = 1; k < reads.length; k++) n = Math.min(n, reads[k]!(s, x));
      return n;
    };
  },
  say: (p) => say('q.least', { list: p.least.map(speak.quantity) }),
});

export const most = quantityKind({
  key: 'most',
  about: 'The largest of several quantities.',
  schema: z.strictObject({ most: several }),
  read: (p, c) => {
    const reads = p.most.map((q, i) => c.quantity(q, `most.${i}`));
    return (s, x) => {
      let n = reads[0]!(s, x);
      for (let k = 1; k < reads.length; k++) n = Math.max(n, reads[k]!(s, x));
      return n;
    };
  },
  say: (p) => say('q.most', { list: p.most.map(speak.quantity) }),
});
