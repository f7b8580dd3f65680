import { z } from 'zod';

/**
 * A file of claims (`claims.yaml` beside a scenario): what documents say would happen, put so that play between bots can
 * answer. Everything in it is data; nothing here knows what any claim is about.
 */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id in kebab-case');
const words = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) });
const kinded = z.record(z.string(), z.unknown());
const period = z.number().int().min(0);

/** When a quantity is read: at the end, when the final hours open, or at the first decision of a period. */
const instant = z.union([z.enum(['end', 'hours']), period]);

/**
 * Something read from one game: a condition (0 or 1, so its mean is a share) or a sum of terms. Besides the terms of a
 * scenario, `{low: TRACK}` and `{high: TRACK}` read what is publicly believed of a hidden track, `{rumoured: low}` and
 * `{rumoured: high}` what rumour gives all face-down forces together.
 */
export const quantitySchema = z.strictObject({
  name: words,
  share: kinded.optional(),
  sum: z.array(kinded).min(1).optional(),
  /** Divides the sum (a middle of two ends, say). */
  over: z.number().positive().default(1),
  at: instant.default('end'),
  /** The change since the first decision of that period. */
  since: period.optional(),
  /** Only games where this holds at that instant count. */
  among: kinded.optional(),
}).refine((q) => (q.share === undefined) !== (q.sum === undefined), 'expected either share or sum');

const source = z.strictObject({
  who: words,
  /** A document's id, `none` for what none of them says. */
  doc: z.string().min(1),
  chapter: z.string().min(1).optional(),
  ledger: z.array(z.string().regex(/^[A-Z0-9]{2,3}-\d{2,3}$/, 'expected a ledger id such as OC-18')).default([]),
  says: words,
});

/** Plans of one side in some beats of the final hours: they are taken whenever they are possible. */
const night = z.strictObject({ side: z.string().min(1), plan: z.array(z.string().min(1)).min(1), beats: z.array(z.number().int().min(1)).min(1) });

const arm = z.strictObject({
  id,
  name: words,
  /** From this period on the strong bots play and what `set` names is put in; before it, quick ones bring the game there. */
  from: period.optional(),
  /** Patches, each by its name in `positions` or written out; later ones go over earlier ones. */
  set: z.array(z.union([z.string().min(1), kinded])).default([]),
  /** Entries as in a force file of `npm run sim`. */
  force: z.array(kinded).default([]),
  night: z.array(night).default([]),
  /** Kinds of bots by side, where it is not to be the strong one. */
  bots: z.record(z.string(), z.string()).default({}),
}).refine((a) => a.set.length === 0 || a.from !== undefined, 'set needs from: the period in which it is put in');

const test = z.strictObject({
  quantity: z.string().min(1),
  arm: z.string().min(1),
  /** The arm it is compared with; without it the figure stands by itself. */
  against: z.string().min(1).optional(),
  as: z.enum(['difference', 'ratio']).default('difference'),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
}).refine((t) => (t.atLeast === undefined) !== (t.atMost === undefined), 'expected either atLeast or atMost');

/**
 * Keeps an experiment where it can be lost and won, whatever the rules' numbers are just now: a few games of one arm tell
 * the mean of a quantity, and a track that moves it one for one is set, in all the arms named, to bring it to `to`.
 */
const even = z.strictObject({ on: z.string().min(1), quantity: z.string().min(1), to: z.number(), by: z.string().min(1), arms: z.array(z.string().min(1)).min(1) });

const claim = z.strictObject({
  id,
  number: z.number().int().min(1),
  title: words,
  /** In our own words. */
  claim: words,
  made: z.array(source).min(1),
  dissent: z.array(source),
  /** Notes on the bias of those who say so. */
  bias: z.array(z.string()).default([]),
  /** What is done in the model to ask it. */
  asked: words,
  /** `modelled`: by the rules themselves; `analogy`: the rules hold only something like it. */
  standing: z.enum(['modelled', 'analogy']).default('modelled'),
  arms: z.array(arm).min(1),
  even: even.optional(),
  tests: z.array(test).min(1),
  /** Quantities told for every arm, without a threshold. */
  shows: z.array(z.string().min(1)).default([]),
});

export const claimsSchema = z.strictObject({
  format: z.literal(1),
  quantities: z.record(id, quantitySchema),
  positions: z.record(id, kinded).default({}),
  claims: z.array(claim).min(1),
});

export type ClaimsData = z.infer<typeof claimsSchema>;
export type ClaimData = z.infer<typeof claim>;
export type ArmData = z.infer<typeof arm>;
export type TestData = z.infer<typeof test>;
export type QuantityData = z.infer<typeof quantitySchema>;
export type NightData = z.infer<typeof night>;
export type SourceData = z.infer<typeof source>;
