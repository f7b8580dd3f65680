/** Does something once the page has a moment, at the latest after `within` ms; browsers that cannot tell wait `otherwise` ms. */
export function whenIdle(work: () => void, otherwise: number, within?: number): void {
  // Safari does not have it.
  const later = window.requestIdleCallback as typeof window.requestIdleCallback | undefined;
  if (later) later(work, within === undefined ? undefined : { timeout: within });
  else window.setTimeout(work, otherwise);
}
