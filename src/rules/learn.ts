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
