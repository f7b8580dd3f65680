/** Number of single-letter changes between two words, neighbours swapped counting as one. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let n = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) n = Math.min(n, before[j - 2]! + 1);
      row.push(n);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The known word closest to a mistaken one, if it is close enough to be what was meant. */
export function didYouMean(text: string, known: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) >= least) continue;
    const n = distance(wanted, word.toLowerCase());
    if (n < least) {
      least = n;
      best = word;
    }
  }
  // A word that was cut short, or written with one part too many.
  return best ?? known.find((word) => wanted.length > 3 && (word.startsWith(wanted) || wanted.startsWith(`${word}-`)));
}
