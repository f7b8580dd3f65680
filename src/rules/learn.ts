import type { Text } from './texts';

/** Moments of a game at which a step of the guided first period may be shown. */
export const LEARN_WHEN = [
  'dispatch', 'reserve', 'seal', 'play', 'again', 'card', 'target', 'held', 'orders', 'drift', 'press', 'bots', 'next',
] as const;
export type LearnWhen = (typeof LEARN_WHEN)[number];

/** What a person does that ends a step; `read` is the button of the note itself. */
export const LEARN_DONE = [
  'read', 'choose', 'keep', 'seal', 'play', 'target', 'finish', 'pass', 'select-card', 'select-play', 'select-option', 'undo', 'end-turn', 'continue',
  'inspect', 'drawer',
] as const;
export type LearnDone = (typeof LEARN_DONE)[number];

/** Things on the screen that every game has and a step can point at. */
export const LEARN_AT = [
  'prompt', 'story', 'effects', 'options', 'confirm', 'hand', 'market', 'plays', 'undo', 'end-turn', 'pass', 'report', 'orders', 'drift', 'papers',
  'calendar', 'gauges', 'scales', 'assemblies', 'mood', 'map', 'objectives', 'log', 'library', 'advisers', 'keyboard',
] as const;
export type LearnAt = (typeof LEARN_AT)[number];

/** One idea of the guided first period: what it points at, when it is shown, what the person does to go on. */
export interface LearnStepData {
  readonly id: string;
  /** Something every game has, or a thing of this scenario. */
  readonly at: LearnAt | { readonly track: string } | { readonly assembly: string } | { readonly milieu: string } | { readonly unit: string } | { readonly point: string };
  readonly when: readonly LearnWhen[];
  /** Any one of these ends it. */
  readonly done: readonly LearnDone[];
  readonly title: Text;
  readonly text: Text;
}
/** The guided first period: who is at the screen, which game, and the steps in their order; the last takes leave. */
export interface LearnData {
  readonly side: string;
  readonly seed: number;
  readonly steps: readonly LearnStepData[];
}
