/** How far a line stands in. */
const standsIn = (line: string): number => /^ */.exec(line)![0].length;
const isBlank = (line: string): boolean => /^\s*(?:#.*)?$/.test(line);

/**
 * The spaces a new line begins with, of YAML. `before`: the line as far as the cursor; `after`: the lines below it. Under a key whose
 * value follows one writes where its value stands already, or two further in; otherwise under the key of the line above.
 */
export function indentOf(before: string, after: readonly string[]): number {
  const own = standsIn(before);
  const text = before.replace(/\s#.*$/, '').trimEnd();
  const item = /^ *((?:- +)+)/.exec(text);
  // What follows "- " stands under its first word.
  const inner = own + (item?.[1]?.length ?? 0);
  if (/:$/.test(text) && !/^\s*#/.test(text)) {
    const next = after.find((line) => !isBlank(line));
    if (next !== undefined) {
      const there = standsIn(next);
      if (there > inner || (there === inner && /^ *- /.test(next))) return there;
    }
    return inner + 2;
  }
  return item ? inner : own;
}
