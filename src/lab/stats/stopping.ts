import { mean } from './bootstrap';
import type { Fit } from './ridge';
import { fitRidge } from './ridge';

/** A date at which one may stop: what is known then, and what stopping was worth (mean of trials, 0–1). */
export interface StopDate {
  readonly date: number;
  readonly known: readonly number[];
  readonly worth: number;
}

/** One course of events that was not stopped, and what it came to. */
export interface Course {
  readonly dates: readonly StopDate[];
  readonly never: number;
}

/** When to stop: position in `dates`, −1 for never. */
export type Rule = (course: Course) => number;

/** A rule with the forecast it could have been made by. */
export interface Reader {
  readonly rule: Rule;
  /** Forecast worth of stopping, from what is known. */
  worth(known: readonly number[]): number;
}

/** Inputs a forecast may use at most. */
const INPUTS = 24;
/** The first inputs of a row, which count most, enter squared as well: what they are worth need not be in proportion. */
const CURVED = 5;
const widen = (known: readonly number[]): number[] => [...known, ...known.slice(0, CURVED).map((v) => v * v)];

/**
 * The best rule for stopping that looks at the state, learned from courses by least squares (Longstaff and Schwartz
 * 2001): going back from the last date, one stops where stopping is forecast to be worth more than going on under the
 * rule for later dates. Unlike there the worth of stopping is not known at the date either; so the difference of the two
 * is fitted, in which what they have in common falls out. Later dates help to fit an earlier one: the date is an input.
 */
export function learnStopping(courses: readonly Course[]): Reader {
  const rows = courses.flatMap((c, n) => c.dates.map((d) => ({ n, known: widen(d.known), worth: d.worth })));
  const stop = fitRidge(rows.map((r) => r.known), rows.map((r) => r.worth), rows.map((r) => r.n), INPUTS);
  const last = Math.max(-1, ...courses.flatMap((c) => c.dates.map((d) => d.date)));
  const better = new Map<number, Fit>();
  // A date on which nobody could stop in what was learned from says nothing: go on.
  const stops = (d: StopDate): boolean => (better.get(d.date)?.predict(widen(d.known)) ?? -1) > 0;
  const seen: { known: readonly number[]; n: number; gain: number }[] = [];
  // What the rule for dates after a position makes of each course.
  const later = courses.map((c) => c.never);
  for (let date = last; date >= 0; date--) {
    const here = courses.flatMap((c, n) => c.dates.filter((d) => d.date === date).map((d) => ({ d, n })));
    for (const { d, n } of here) seen.push({ known: widen(d.known), n, gain: d.worth - later[n]! });
    if (seen.length > 0) better.set(date, fitRidge(seen.map((r) => r.known), seen.map((r) => r.gain), seen.map((r) => r.n), INPUTS));
    for (const { d, n } of here) if (stops(d)) later[n] = d.worth;
  }
  return { worth: (known) => Math.max(0, Math.min(1, stop.predict(widen(known)))), rule: (c) => c.dates.findIndex(stops) };
}

/** The rule that knows only the calendar: stop at a date, or at the first later one at which it is possible. */
export function fixedDate(date: number): Rule {
  return (c) => c.dates.findIndex((d) => d.date >= date);
}

/** The date (or, as `last` + 1, never) that brings most on the average of these courses. */
export function bestFixedDate(courses: readonly Course[], last: number): number {
  let best = 0;
  let most = -1;
  for (let date = 0; date <= last + 1; date++) {
    const value = mean(courses.map((c) => outcome(c, fixedDate(date))));
    if (value > most) {
      most = value;
      best = date;
    }
  }
  return best;
}

/** What a rule makes of a course. */
export function outcome(c: Course, rule: Rule): number {
  const k = rule(c);
  return k < 0 ? c.never : c.dates[k]!.worth;
}
