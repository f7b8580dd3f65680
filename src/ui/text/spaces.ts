const NARROW = '\u202f';

/** French spacing: a narrow no-break space before ; : ! ? » and after «, whatever space was typed there. */
export function frenchSpaces(text: string): string {
  return text.replace(/[ \u00a0\u202f]([;:!?»])/g, `${NARROW}$1`).replace(/«[ \u00a0\u202f]/g, `«${NARROW}`);
}

/** French quotation marks within others: « Dire “oui” », whatever a name brought with it into a sentence. */
export function nestedQuotes(text: string): string {
  if (!/«[^»]*«/.test(text)) return text;
  let depth = 0;
  return text.replace(/«[ \u00a0\u202f]?|[ \u00a0\u202f]?»/g, (mark) => {
    if (mark.startsWith('«')) return depth++ === 0 ? mark : '“';
    if (depth === 0) return mark;
    return --depth === 0 ? mark : '”';
  });
}
