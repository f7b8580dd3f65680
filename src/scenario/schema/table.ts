import { z } from 'zod';
import { SHAPES } from '../../rules/data';
import { at, color, condition, effects, few, forms, id, int, measure, natural, path, percent, ref, shares, span, terms, text } from './basic';

/** Sides, automata, tracks, milieus, assemblies, units, key points, calendar, map: what lies on the table. */

export const side = z.strictObject({
  id, forms, short: text, about: text, wants: text, ruin: text, shape: z.enum(SHAPES), color, dark: color, unity: ref,
  lines: z.array(z.strictObject({ id, name: text, about: text })).min(1),
  line: ref,
  objectives: z.array(z.strictObject({ id, name: text, progress: terms, goal: int, points: int })).default([]),
  initiative: terms,
  surcharges: z.array(z.strictObject({ if: condition, points: int, label: text })).default([]),
});

export const automaton = z.strictObject({
  id, forms, shape: z.enum(SHAPES), color, dark: color,
  rules: z.array(z.strictObject({ id, name: text, if: condition, do: effects })),
});

export const track = z.strictObject({
  id, forms,
  group: z.enum(['pressure', 'authority', 'moment', 'side', 'force', 'hidden', 'other']),
  side: ref.optional(), icon: ref.optional(), min: int, max: int, start: z.union([int, span]),
  hidden: z.strictObject({ range: span, knownTo: z.array(ref).default([]), secret: z.boolean().optional() }).optional(),
  stiff: z.strictObject({ from: int, chance: percent }).optional(),
  mark: z.strictObject({ at: int, name: text }).optional(),
  shown: z.boolean().optional(), told: z.boolean().optional(),
});

export const flag = z.strictObject({ id, name: text, is: text.optional(), isNot: text.optional(), start: z.boolean().optional(), told: z.boolean().optional() });
export const sum = z.strictObject({ name: text, sum: terms });
export const milieu = z.strictObject({ id, forms, icon: ref, cubes: shares });

export const assembly = z.strictObject({
  id, forms, deputies: natural, seats: shares, electorate: shares.default({}), recall: few.default(1),
  frozen: condition.optional(), sits: condition.optional(), powers: text, orientation: z.enum(['up', 'down']).default('up'),
});

export const unit = z.strictObject({ id, forms, icon: ref, step: int.min(0).max(4), milieu: ref, at });

export const point = z.strictObject({
  id, forms, icon: ref, weight: natural, at, holder: ref, role: text, flies: condition.optional(), open: condition.optional(), onFall: effects.optional(),
});

export const blocks = z.strictObject({
  values: z.array(natural).max(200), laid: few, room: few, added: span, rumour: span, names: z.array(text), at: z.array(at),
});

export const period = z.strictObject({
  id, name: text, other: text.optional(), scale: text, dispatches: few.default(1), opens: z.array(ref).optional(),
  reserve: z.boolean().default(false), opensReserve: z.boolean().default(false), weight: natural.default(1),
});

const marks = z.union([z.array(ref), z.record(z.string(), z.boolean())]);
/** Values to put into a position, all by id. */
const patch = z.strictObject({
  tracks: z.record(z.string(), z.union([int, span])).optional(), flags: marks.optional(),
  cubes: z.record(z.string(), shares).optional(), seats: z.record(z.string(), shares).optional(),
  units: z.record(z.string(), natural).optional(), locked: marks.optional(), lines: z.record(z.string(), ref).optional(),
  since: z.record(z.string(), natural).optional(), points: z.record(z.string(), ref).optional(), chosen: z.array(ref).optional(),
});
export const start = z.strictObject({ id, name: text, about: text, period: natural, set: patch, minutes: natural.optional() });

const line = z.strictObject({ id, line: path, width: measure, main: z.boolean().optional() });
const ends = z.tuple([at, at]);
const grid = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lines'), from: ends, to: ends, count: few }),
  z.strictObject({ kind: z.literal('rings'), centre: at, step: measure, count: few }),
]);
export const map = z.strictObject({
  id, aspect: z.number().min(0.2).max(5),
  land: z.array(z.strictObject({ id, polygon: path, grid: z.array(grid).optional() })),
  districts: z.array(z.strictObject({ at, radius: measure, side: ref, strength: z.union([z.literal(1), z.literal(2), z.literal(3)]) })).optional(),
  canals: z.array(line).optional(), streets: z.array(line).optional(), rails: z.array(line).optional(),
  bridges: z.array(z.strictObject({ id, ends, minor: z.boolean().optional() })).optional(),
  labels: z.array(z.strictObject({ text, uv: at, tilt: z.number().min(-360).max(360).optional(), kind: z.enum(['region', 'water', 'street']), side: ref.optional() })).optional(),
  insets: z.array(z.strictObject({ id, label: text, note: text.optional(), caption: text.optional(), at, size: at, land: z.array(path).optional() })).optional(),
});

const scale = z.strictObject({ side: ref, track: ref, ledIn: ref.optional() });
export const meters = z.strictObject({
  scales: z.tuple([scale, scale]), gauges: z.array(ref), halls: z.array(ref).max(3), night: ref.optional(),
  marks: z.array(z.strictObject({ track: ref, name: text })).default([]),
});
