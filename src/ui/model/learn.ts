import type { LearnData, LearnStepData } from '../../rules/data';
import type { LearnDone, LearnWhen } from '../../rules/learn';
import type { Desk } from './desk';

/** A step of the guided first period as it is shown. */
export interface LearnView {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly title: string;
  readonly text: string;
  /** A name every screen knows (`hand`), or a thing of the scenario (`track:anger`). */
  readonly at: string;
  /** The button of the note: read on, none where something is to be done, or the leave at the end. */
  readonly button: 'next' | 'leave' | null;
}

/** The step to be shown: the first that is not done and fits the moment; null if none does. */
export function stepNow(lesson: LearnData, done: ReadonlySet<string>, now: readonly LearnWhen[]): LearnStepData | null {
  return lesson.steps.find((step) => !done.has(step.id) && step.when.some((when) => now.includes(when))) ?? null;
}

/**
 * Steps that are done after the person has done something: only the one that was shown can end by it, so that whoever goes another
 * way finds the others when their moment comes. The same set if nothing ends.
 */
export function stepsAfter(lesson: LearnData, done: ReadonlySet<string>, now: readonly LearnWhen[], what: LearnDone): ReadonlySet<string> {
  const step = stepNow(lesson, done, now);
  return step?.done.includes(what) ? new Set([...done, step.id]) : done;
}

/** A step in the reader's language. */
export function learnView(desk: Desk, lesson: LearnData, step: LearnStepData): LearnView {
  const number = lesson.steps.indexOf(step) + 1;
  const { at } = step;
  return {
    id: step.id, number, of: lesson.steps.length, title: desk.pick(step.title), text: desk.pick(step.text),
    at: typeof at === 'string' ? at : Object.entries(at).map(([kind, id]) => `${kind}:${String(id)}`).join(),
    button: number === lesson.steps.length ? 'leave' : step.done.includes('read') ? 'next' : null,
  };
}
