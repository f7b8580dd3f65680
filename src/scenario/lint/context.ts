import type { ScenarioData } from '../../rules/data';
import type { Finding } from '../diagnostics';
import { unknownWord } from '../say';
import type { Noun } from '../say';
import { didYouMean } from '../suggest';

/** What a rule gets besides the scenario. */
export interface LintContext {
  /** Names of the emblems that exist, or null if they are not known here. */
  readonly icons: readonly string[] | null;
  report(finding: Finding): void;
}
export type Lint = (d: ScenarioData, c: LintContext) => void;

export type Path = readonly (string | number)[];

/** Reports a reference that leads nowhere. */
export function mustKnow(c: LintContext, path: Path, what: Noun, id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  c.report({ code: 'unknown-id', path, text: id, words: unknownWord(what, id, known), suggestion: didYouMean(id, known) });
}

export function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map((x) => x.id);
}
