import type { Measure } from './types';

/** All measures of docs/measures.md, in the order of their numbers. One line each. */
export const MEASURES: readonly Measure[] = [
];
