import { z } from 'zod';
import { TAGS } from '../../rules/data';

/** Marks the end of an era that was left open; replaced by the last period once the calendar is known. */
export const OPEN_END = 999;

/** No text is longer: a page of print. What is, is a mistake or means harm. */
export const LONGEST = 4000;
/** A name or any other short word. */
const word = z.string().min(1).max(200);

export const id = z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id in kebab-case: small letters, digits and single hyphens');
/** A reference: spelled freely here, looked up when the scenario is compiled. */
export const ref = z.string().min(1).max(80);
/** A whole number; larger ones are slips of the finger and would make the table endless. */
export const int = z.number().int().min(-1_000_000).max(1_000_000);
/** How many there are of something that is drawn or gone through one by one. */
export const few = z.number().int().min(0).max(200);
export const natural = z.number().int().min(0).max(1_000_000);
const words = z.string().min(1).max(LONGEST);
export const text = z.strictObject({ en: words, fr: words });
export const percent = int.min(1).max(100);
export const span = z.tuple([int, int]);
/** A measure on the map, in parts of its frame. */
export const measure = z.number().min(-100).max(100);
export const at = z.tuple([measure, measure]);
export const path = z.array(at).max(2000);
export const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour like #b3412e');

export const condition = z.record(z.string(), z.unknown());
export const effects = z.array(z.record(z.string(), z.unknown()));
export const terms = z.array(z.record(z.string(), z.unknown()));
export const shares = z.record(z.string(), few);

export const tag = z.enum(TAGS);
export const source = z.strictObject({ doc: ref, chapter: z.string().max(400).optional(), ledger: z.array(ref).max(60).optional() });
export const era = z.strictObject({ from: natural.default(0), to: natural.default(OPEN_END) });

/** Five predicates in each language, one for each step of loyalty. */
const predicates = z.array(word).length(5);
export const stepWords = z.strictObject({ en: predicates, fr: predicates });

export const forms = z.strictObject({
  en: z.strictObject({ name: word, the: word, number: z.enum(['sg', 'pl']).optional() }),
  fr: z.strictObject({
    name: word, gender: z.enum(['m', 'f']), number: z.enum(['sg', 'pl']),
    the: word, of: word, to: word,
  }),
});
