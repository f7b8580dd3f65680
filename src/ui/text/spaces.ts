const NARROW = '\u202f';

/** French spacing: a narrow no-break space before ; : ! ? » and after «, whatever space was typed there. */
export function frenchSpaces(text: string): string {
  return text.replace(/[ \u00a0\u202f]([;:!?»])/g, `${NARROW}$1`).replace(/«[ \u00a0\u202f]/g, `«${NARROW}`);
}
