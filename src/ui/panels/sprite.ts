/** The emblems, fetched once after the first words are on screen and shared by every `<use>`. */
let asked = false;

/** Puts all emblems into the page as symbols named `dp-<icon>`; until then their places stay empty. */
export async function loadSprite(): Promise<void> {
  if (asked || typeof document === 'undefined') return;
  asked = true;
  try {
    const { SYMBOLS } = await import('./sprite-data');
    const holder = document.createElement('div');
    holder.hidden = true;
    holder.setAttribute('aria-hidden', 'true');
    holder.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg">${SYMBOLS}</svg>`;
    document.body.append(holder);
  } catch {
    // A game without emblems loses nothing that words do not say; the next screen asks again.
    asked = false;
  }
}
