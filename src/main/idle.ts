/** Does something once the page has a moment, at the latest after `within` ms; browsers that cannot tell wait `otherwise` ms. */
export function whenIdle(work: () => void, otherwise: number, within?: number): void {
  // Safari does not have it.
  const later = window.requestIdleCallback as typeof window.requestIdleCallback | undefined;
  if (later) later(work, within === undefined ? undefined : { timeout: within });
  else window.setTimeout(work, otherwise);
}

/** Silence after the first touch, and again as long if the page is never idle, ms. */
const SOUND_WAITS = 700;

/** Begins the sound a little after the touch that allows it: that touch often begins a game, whose first picture needs the whole machine. */
export function afterThePicture(work: () => void): void {
  window.setTimeout(() => { whenIdle(work, 0, SOUND_WAITS); }, SOUND_WAITS);
}
