import { z } from 'zod';
import { condition, id, int, ref, source, tag, terms, text } from './basic';

/** Endings, debts, the press, advisers, the library, disputes, bots. */

/** What the press and advisers say may be tagged and cited like everything else. */
const cited = { tag: tag.optional(), source: source.optional() };

/** A text that is told in passages, where what they say is true. */
const told = z.union([text, z.array(z.strictObject({ if: condition.optional(), text, else: text.optional() })).min(1)]);

export const ending = z.strictObject({
  id, if: condition, side: ref.optional(), title: text, headline: told, text: told, epilogue: z.record(z.string(), told),
  scores: z.record(z.string(), terms), tag, source,
});

export const debt = z.strictObject({ id, beside: ref.optional(), if: condition, text, tag, source });
export const paper = z.strictObject({ id, side: ref, if: condition.optional(), name: text, about: text, ...cited });
export const pressLine = z.strictObject({ id, paper: ref, if: condition.optional(), priority: int.default(0), text, ...cited });
export const front = z.strictObject({ id, paper: ref, if: condition, headline: text, deck: text, ...cited });

export const adviser = z.strictObject({
  id, side: ref, voice: z.enum(['act', 'wait']), name: text, about: text, speaksFor: z.array(ref).optional(), ...cited,
  lines: z.array(z.strictObject({ id, if: condition.optional(), priority: int.default(0), text, ...cited })),
});

export const library = z.strictObject({
  id, kind: z.enum(['person', 'institution', 'place', 'term', 'party', 'event']), name: text, also: text.optional(), text, tag, source,
});

export const dispute = z.strictObject({
  id, title: text, question: text,
  claims: z.array(z.strictObject({ who: text, when: text.optional(), text, source })).min(2),
  bias: text, class: text,
});

export const bot = z.strictObject({
  id, side: ref, name: text, about: text.optional(), line: ref, value: terms,
  rules: z.array(z.strictObject({ if: condition.optional(), prefer: z.record(z.string(), z.number()) })).default([]),
  leaning: z.array(z.strictObject({ if: condition.optional(), prefer: z.record(z.string(), z.number()) })).default([]),
});
