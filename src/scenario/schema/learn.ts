import { z } from 'zod';
import { LEARN_AT, LEARN_DONE, LEARN_WHEN } from '../../rules/learn';
import { id, int, ref, text } from './basic';

/** What a step points at: something every game has, or a thing of the scenario. */
const at = z.union([
  z.enum(LEARN_AT), z.strictObject({ track: ref }), z.strictObject({ assembly: ref }), z.strictObject({ milieu: ref }), z.strictObject({ unit: ref }),
  z.strictObject({ point: ref }),
]);

/** The guided first period. */
export const learn = z.strictObject({
  side: ref, seed: int,
  steps: z.array(z.strictObject({ id, at, when: z.array(z.enum(LEARN_WHEN)).min(1), done: z.array(z.enum(LEARN_DONE)).min(1), title: text, text })).min(1).max(14),
});
