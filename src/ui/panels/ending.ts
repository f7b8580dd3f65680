/** The page of the end and its words: a door of its own, so that whoever needs them late can fetch them late. */
import { prefixed } from './strings';
import { END } from './strings/end';

export { EndScreen } from './screens/End';
export type { EndProps } from './screens/End';

/** The words of the page of the end, by key. */
export const END_STRINGS = prefixed(END);
