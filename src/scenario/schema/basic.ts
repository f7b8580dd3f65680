import { z } from 'zod';
import { TAGS } from '../../rules/data';

/** Marks the end of an era that was left open; replaced by the last period once the calendar is known. */
export const OPEN_END = 999;

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id in kebab-case: small letters, digits and single hyphens');
/** A reference: spelled freely here, looked up when the scenario is compiled. */
export const ref = z.string().min(1);
export const int = z.number().int();
export const natural = int.min(0);
export const text = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) });
export const percent = int.min(1).max(100);
export const span = z.tuple([int, int]);
export const at = z.tuple([z.number(), z.number()]);
export const path = z.array(at);
export const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour like #b3412e');

export const condition = z.record(z.string(), z.unknown());
export const effects = z.array(z.record(z.string(), z.unknown()));
export const terms = z.array(z.record(z.string(), z.unknown()));
export const shares = z.record(z.string(), natural);

export const tag = z.enum(TAGS);
export const source = z.strictObject({ doc: ref, chapter: z.union([z.string(), text]).optional(), ledger: z.array(z.string()).optional() });
export const era = z.strictObject({ from: natural.default(0), to: natural.default(OPEN_END) });

/** Five predicates in each language, one for each step of loyalty. */
const predicates = z.array(z.string().min(1)).length(5);
export const stepWords = z.strictObject({ en: predicates, fr: predicates });

const steps = z.record(z.string().regex(/^[0-4]$/), z.string().min(1)).optional();
export const forms = z.strictObject({
  en: z.strictObject({ name: z.string().min(1), the: z.string().min(1), number: z.enum(['sg', 'pl']).optional(), steps }),
  fr: z.strictObject({
    name: z.string().min(1), gender: z.enum(['m', 'f']), number: z.enum(['sg', 'pl']),
    the: z.string().min(1), of: z.string().min(1), to: z.string().min(1), steps,
  }),
});
