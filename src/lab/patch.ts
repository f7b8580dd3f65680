import type { PatchData } from '../rules/startdata';
import type { Game } from '../rules/game';
import { compilePatch as compileBare } from '../rules/patch';
import type { PatchFault as BareFault, Write } from '../rules/patch';
import type { State } from '../rules/state';
import { didYouMean } from '../scenario/suggest';

/** Values to put into a position, all by id: an experiment's starting point, or a test's. */
export type Patch = PatchData;

/** What is wrong with a patch: where in it, the word, what was expected, what was probably meant. */
export interface PatchFault {
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** An id that is not in a list, with the one that was probably meant. */
export function unknown(path: readonly (string | number)[], what: string, text: string, known: Iterable<string>): PatchFault {
  return explained({ path, text, message: `unknown ${what}`, known: [...known] });
}

function explained({ path, text, message, known }: BareFault): PatchFault {
  if (!known) return { path, text, message };
  const shown = known.length > 12 ? `${known.slice(0, 12).join(', ')} …` : known.join(', ');
  return { path, text, message: `${message} "${text}"; expected one of ${shown}`, suggestion: didYouMean(text, [...known]) };
}

/** Makes a patch ready to be put on states of a game; every fault is reported. */
export function compilePatch(g: Game, patch: Patch, report: (fault: PatchFault) => void, path: readonly (string | number)[] = []): Write {
  return compileBare(g, patch, (fault) => { report(explained(fault)); }, path);
}

/** Puts values into a position by id. @throws for an id the game does not know. */
export function setState(g: Game, s: State, patch: Patch): State {
  compilePatch(g, patch, (f) => {
    throw new Error(`${f.path.join('.')}: ${f.message}${f.suggestion ? ` (did you mean ${f.suggestion}?)` : ''}`);
  })(s);
  return s;
}
