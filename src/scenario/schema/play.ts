import { z } from 'zod';
import { condition, effects, era, id, int, natural, OPEN_END, ref, source, tag, terms, text } from './basic';

/** Actions, orders, cards, dispatches, the final hours: what sides do. */

export const target = z.strictObject({
  milieus: z.array(ref).optional(), assemblies: z.array(ref).optional(), tracks: z.array(ref).optional(),
  units: z.union([z.literal('all'), z.array(ref)]).optional(), points: z.union([z.literal('all'), z.array(ref)]).optional(),
  held: z.enum(['own', 'other']).optional(),
});

export const action = z.strictObject({
  id, side: ref, icon: ref, name: text, about: text, if: condition.optional(), target: target.optional(), where: condition.optional(),
  allIn: z.boolean().optional(),
  price: z.array(z.strictObject({ points: natural, if: condition.optional() })).min(1).default([{ points: 1 }]),
  step: effects.default([]), whole: effects.default([]),
  bonus: z.array(z.strictObject({ atLeast: natural, do: effects })).default([]),
});

export const order = z.strictObject({
  id, side: ref, icon: ref, name: text, about: text, precedence: int, if: condition.optional(), do: effects.default([]), tag, source,
});

export const option = z.strictObject({
  id, title: text, text: text.optional(), if: condition.optional(), do: effects.default([]), weigh: terms.optional(), tag, source,
});

export const card = z.strictObject({
  id, owner: ref, deck: z.enum(['hand', 'market']), points: int.min(1).max(4),
  era: era.default({ from: 0, to: OPEN_END }), once: z.boolean().default(false), icon: ref, title: text, flavour: text,
  event: z.strictObject({ if: condition.optional(), do: effects }), tag, source,
});

export const dispatch = z.strictObject({
  id, decider: z.union([ref, z.strictObject({ leader: ref })]).default('none'), era: era.default({ from: 0, to: OPEN_END }), if: condition.optional(),
  icon: ref, title: text, text, do: effects.default([]), options: z.array(option).default([]), tag, source,
});

export const plan = z.strictObject({
  id, by: ref, icon: ref, name: text, about: text, precedence: int, if: condition.optional(), target: target.optional(),
  where: condition.optional(), do: effects.default([]), tag, source,
});

export const hours = z.strictObject({
  beats: int.min(1).max(48), span: int.min(1).max(12), reserveMost: int.min(1).optional(), clock: z.array(ref).max(48), night: text, goal: ref,
  begin: effects.default([]), beat: effects.default([]), plans: z.array(plan).min(1), over: condition, margin: ref,
});
