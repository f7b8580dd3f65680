/** A title that two lines of a small card do not hold, or a word that one line does not: it is set smaller, and takes a line from the event. */
export function isLong(title: string): boolean {
  return title.length > 19 || title.split(/[\s-]+/).some((word) => word.length > 12);
}
