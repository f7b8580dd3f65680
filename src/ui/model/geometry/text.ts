/** Width of a label before any font is at hand: close enough to keep plates and buttons apart. */

const NARROW = /[iljIt.,:;·1'’|!()\s\u202f]/u;
const WIDE = /[mwMW@—]/u;

/** Estimated width of one line of condensed type at `size` px. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const c of text) {
    if (NARROW.test(c)) em += 0.3;
    else if (WIDE.test(c)) em += 0.72;
    else if (c === c.toUpperCase() && c !== c.toLowerCase()) em += 0.54;
    else em += 0.46;
  }
  return em * size;
}

/** A name in two lines, broken at the space nearest its middle; one line if it has no space. */
export function halves(name: string): string[] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [at] = spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2));
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)];
}
