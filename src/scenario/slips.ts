import type { Text } from '../rules/data';
import { say } from './say';

const ITEM = /^( *)-(?: |$)/;
const isBlank = (line: string): boolean => /^\s*(?:#.*)?$/.test(line);

/** A slip that is told better by looking at the lines than by what the library stumbles on afterwards. */
export interface Slip {
  /** Counted from 0. */
  readonly line: number;
  readonly column: number;
  readonly words: Text;
}

/** A tab before the first word of a line. */
function tab(lines: readonly string[]): Slip | null {
  const line = lines.findIndex((l) => /^ *\t\s*\S/.test(l));
  if (line < 0) return null;
  return { line, column: lines[line]!.indexOf('\t'), words: say('this line is indented with a tab; use spaces', 'cette ligne est mise en retrait par une tabulation ; mettez des espaces') };
}

/** An item of a list that stands further left than its sisters: they begin where no list can. */
function strayItem(lines: readonly string[]): Slip | null {
  let item: { readonly line: number; readonly at: number } | null = null;
  let above = '';
  for (const [n, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const found = ITEM.exec(line)?.[1]?.length;
    const at = found ?? /^ */.exec(line)![0].length;
    if (item && found !== undefined && found > item.at && !/:\s*(?:#.*)?$/.test(above) && !/^ *-\s*$/.test(above)) {
      // Inside an item, and under no key: unless a sister stands in this column already.
      const before: string[] = lines.slice(item.line + 1, n);
      if (!before.some((l) => ITEM.exec(l)?.[1]?.length === found) && n - item.line < 60) {
        const by = found - item.at;
        return {
          line: item.line, column: item.at,
          words: say(`this item stands ${by} column${by === 1 ? '' : 's'} left of the next one (line ${n + 1})`, `cette entrée est ${by} colonne${by === 1 ? '' : 's'} à gauche de la suivante (ligne ${n + 1})`),
        };
      }
    }
    if (found !== undefined && (item === null || at <= item.at || /:\s*(?:#.*)?$/.test(above))) item = { line: n, at };
    above = line;
  }
  return null;
}

/** The slip that a text with faults most likely has; null if the library's word is the better one. */
export function slipIn(lines: readonly string[]): Slip | null {
  return tab(lines) ?? strayItem(lines);
}
