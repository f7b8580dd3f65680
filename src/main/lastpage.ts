/** All that only the end of a game needs, fetched apart from the first scripts and ahead of its time: see `ending.ts`. */
import { END_STRINGS } from '../ui/panels/ending';
import { ENDING } from '../ui/text/tables/ending';

export { endModel } from '../ui/model/end';
export { EndScreen } from '../ui/panels/ending';

/** The words it brings with it. */
export const WORDS = [ENDING, END_STRINGS] as const;
