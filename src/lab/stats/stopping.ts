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

/** What stopping at a date is forecast to be worth, and what going on is: a rule with its reasons. */
export interface Reader {
  readonly rule: Rule;
  /** Forecast worth of stopping, from what is known. */
  worth(known: readonly number[]): number;
}

/** Dates whose cases are taken together to forecast what going on is worth: neighbours teach about each other. */
const WINDOW = 3;
/** Inputs a forecast may use at most. */
const INPUTS = 24;

/**
 * The best rule for stopping that looks at the state, learned from courses by least squares (Longstaff and Schwartz
 * 2001): going back from the last date, what going on is worth under the rule for later dates is fitted on what is known,
 * and one stops where the fitted worth of stopping is larger. Unlike there the worth of stopping is not known at the date
 * but fitted as well.
 */
export function learnStopping(courses: readonly Course[]): Reader {
  const rows = courses.flatMap((c, n) => c.dates.map((d) => ({ n, known: d.known, worth: d.worth })));
  const stop = fitRidge(rows.map((r) => widen(r.known)), rows.map((r) => r.worth), rows.map((r) => r.n), INPUTS);
  const worth = (known: readonly number[]): number => clamp(stop.predict(widen(known)));
  const last = Math.max(-1, ...courses.flatMap((c) => c.dates.map((d) => d.date)));
  const goOn = new Map<number, Fit>();
  const stops = (d: StopDate): boolean => worth(d.known) > clamp(goOn.get(d.date)?.predict(widen(d.known)) ?? 1);
  // What the rule for dates after a position makes of a course; filled from the end, so each date uses what is fitted already.
  const after = courses.map((c) => new Array<number>(c.dates.length).fill(c.never));
  for (let date = last; date >= 0; date--) {
    const seen: { known: readonly number[]; n: number; value: number }[] = [];
    courses.forEach((c, n) => {
      for (let k = c.dates.length - 1; k >= 0; k--) {
        const d = c.dates[k]!;
        if (d.date === date && k + 1 < c.dates.length) after[n]![k] = stops(c.dates[k + 1]!) ? c.dates[k + 1]!.worth : after[n]![k + 1]!;
        if (d.date >= date && d.date < date + WINDOW) seen.push({ known: d.known, n, value: after[n]![k]! });
      }
    });
    if (seen.length > 0) goOn.set(date, fitRidge(seen.map((r) => widen(r.known)), seen.map((r) => r.value), seen.map((r) => r.n), INPUTS));
  }
  return { worth, rule: (c) => c.dates.findIndex(stops) };
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

/** The inputs and their squares about zero: a moment may be best in the middle of a scale. */
function widen(known: readonly number[]): number[] {
  return [...known, ...known.map((v) => v * Math.abs(v))];
}

function clamp(v: number): number {
  return Math.max(0, Math.min(1, v));
}
