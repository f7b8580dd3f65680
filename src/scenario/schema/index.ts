import { z } from 'zod';
import type { ScenarioData } from '../../rules/data';
import { condition, effects, few, id, int, natural, ref, stepWords, text } from './basic';
import { history } from './history';
import { learn } from './learn';
import { action, card, dispatch, hours, order } from './play';
import { assembly, automaton, blocks, flag, map, meters, milieu, period, point, side, start, sum, track, unit } from './table';
import { adviser, bot, debt, dispute, ending, front, library, paper, pressLine } from './texts';

/** The whole scenario as it stands when its files have been put together. */
export const scenarioSchema = z.strictObject({
  id, format: z.literal(1), title: text, subtitle: text, about: text, minutes: natural,
  sides: z.array(side).min(2).max(4), automata: z.array(automaton).default([]),
  tracks: z.array(track), flags: z.array(flag).default([]), sums: z.record(z.string(), sum).default({}),
  unaligned: z.strictObject({ name: text }), waverers: z.strictObject({ name: text }),
  loyalty: z.strictObject({ steps: z.array(text).length(5), low: ref, high: ref, one: stepWords.optional(), many: stepWords.optional() }),
  milieus: z.array(milieu).min(1), assemblies: z.array(assembly).default([]), units: z.array(unit).default([]),
  blocks: blocks.optional(), points: z.array(point).default([]), periods: z.array(period).min(1).max(200),
  starts: z.array(start).optional(),
  hand: few, market: few, rounds: int.min(1).max(20), repeatCost: natural.default(1),
  actions: z.array(action).min(1), orders: z.array(order).default([]), cards: z.array(card), dispatches: z.array(dispatch).default([]),
  drift: z.array(z.strictObject({ id, name: text, do: effects })).default([]), over: condition.optional(), hours: hours.optional(),
  endings: z.array(ending).min(1), epilogue: z.array(dispatch).default([]), debts: z.array(debt).default([]),
  papers: z.array(paper).default([]), press: z.array(pressLine).default([]), fronts: z.array(front).default([]),
  advisers: z.array(adviser).default([]), library: z.array(library).default([]), disputes: z.array(dispute).default([]),
  bots: z.array(bot).default([]), map: map.optional(), learn: learn.optional(), history: history.optional(), meters,
});

type Frozen<T> = T extends readonly (infer _)[] | object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** The schema and the rules' own type of a scenario say the same: this line fails to compile if they drift apart. */
export const SAME_SHAPE: Same<Frozen<z.output<typeof scenarioSchema>>, Frozen<ScenarioData>> = true;
