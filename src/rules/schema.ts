import { z } from 'zod';

/** Building blocks of the kinds' schemas. Nested kinds are checked where they stand, by the registry. */
export const id = z.string().min(1).max(80);
/** Larger numbers are slips of the finger. */
export const int = z.number().int().min(-1_000_000).max(1_000_000);
export const count = z.number().int().min(1).max(20);
export const text = z.strictObject({ en: z.string().min(1).max(4000), fr: z.string().min(1).max(4000) });
export const quantity = z.union([z.string().min(1), z.record(z.string(), z.unknown())]);
export const condition = z.record(z.string(), z.unknown());
export const effects = z.array(z.record(z.string(), z.unknown()));
export const terms = z.array(z.record(z.string(), z.unknown())).min(1);
export const span = z.tuple([int, int]);

/** Which units: an id, `$target`, `$each`, or a choice among those that stand in some steps. */
export const unitChoice = z.union([
  id,
  z.strictObject({
    pick: z.enum(['highest', 'lowest', 'random']),
    min: int.min(0).max(4).optional(),
    max: int.min(0).max(4).optional(),
    unlocked: z.boolean().optional(),
    count: count.optional(),
  }),
]);
export type UnitChoice = z.infer<typeof unitChoice>;
