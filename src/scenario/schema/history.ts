import { z } from 'zod';
import { condition, id, natural, ref, source, tag, terms, text } from './basic';

const within = { from: natural, to: natural };

/** What happened, as the sources date it and as far as choices of the game tell it. */
export const history = z.strictObject({
  about: text,
  milestones: z.array(z.strictObject({
    id, name: text, dated: text, period: z.strictObject(within), if: condition, near: terms.optional(), tag, source,
  })).min(1),
  choices: z.array(ref).default([]),
  orders: z.array(z.strictObject({ order: ref, ...within })).default([]),
  events: z.array(z.strictObject({ card: ref, ...within })).default([]),
  avoid: z.array(ref).default([]),
});
