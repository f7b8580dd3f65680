/** A number keeps its noun and the other end of its range on one line: no break after “2” of “2 seats”, nor at the dash of “5–10”. */
export function bind(text: string): string {
  return text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0').replace(/(\d)–(?=\d)/gu, '$1\u2060–\u2060');
}
