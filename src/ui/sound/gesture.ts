/**
 * What a browser counts as a touch by a person. Not 'pointerdown': for a finger it does not count yet,
 * and an audio context made then would stay asleep.
 */
const GESTURES = ['mousedown', 'pointerup', 'touchend', 'click', 'keydown'] as const;

/** Calls `run` once, at the first gesture on `target`. Returns a way to stop listening. */
export function onFirstGesture(target: EventTarget, run: () => void): () => void {
  const stop = (): void => {
    for (const kind of GESTURES) target.removeEventListener(kind, heard, true);
  };
  function heard(event: Event): void {
    // Escape is the one key that is no consent.
    if ('key' in event && event.key === 'Escape') return;
    stop();
    run();
  }
  // Captured, so that a panel that stops an event cannot keep the game silent.
  for (const kind of GESTURES) target.addEventListener(kind, heard, true);
  return stop;
}
