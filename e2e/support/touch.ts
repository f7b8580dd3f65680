import type { Page } from 'playwright-core';

/** What a finger needs, CSS px each way (WCAG 2.5.5). */
export const FINGER = 44;

/**
 * Controls that a finger misses: nowhere on them is there a place that answers over 44 px across and 44 px down, one
 * line each. What counts is what answers, not what is drawn: every control is scrolled into view and the page asked,
 * dot by dot, who lies under the finger, so a neighbour that covers the reach of another is found as well.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const STEP = 2;
    const SLACK = STEP;
    // Shares of its width and height where it is tried, its middle first.
    const PLACES = [0.5, 0.3, 0.7, 0.1, 0.9];
    const SCROLLS = '.options, .sheet-scroll, .lately ul, .end-pages, .dialog-body, .sheet-chosen, .calendar, .places, .halls';
    const dialog = [...document.querySelectorAll('dialog[open]')].filter((open) => open.matches(':modal')).at(-1);
    const root = dialog ?? document.body;
    const covers = dialog ? [] : [...document.querySelectorAll('[data-layout="poster"] :is(.sheet, .lately), .peek')];
    const touches = (a: DOMRect, b: DOMRect): boolean => a.left < b.right + least / 2 && b.left < a.right + least / 2 && a.top < b.bottom + least / 2 && b.top < a.bottom + least / 2;
    const small: string[] = [];
    const seen = new Set<Element>();
    for (const control of root.querySelectorAll<HTMLElement>('button, select, input, textarea, summary, a[href], [role="button"], [onclick]')) {
      if (control.closest('[hidden], [inert]') !== null || !control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (getComputedStyle(control).pointerEvents === 'none') continue;
      // Radio buttons and the like answer through their label as well.
      const label = control.matches('input, select') ? control.closest('label') : null;
      const own = label ?? control;
      if (seen.has(own)) continue;
      seen.add(own);
      const box = own.getBoundingClientRect();
      // What only a screen reader meets has no size on purpose.
      if (box.width <= 1 || box.height <= 1) continue;
      // What a sheet or a note covers is measured where nothing lies over it.
      if (covers.some((cover) => !cover.contains(own) && touches(cover.getBoundingClientRect(), box))) continue;
      // Scrolling lays the whole page out anew: only where it must be.
      if (box.top < least || box.bottom > innerHeight - least || own.closest(SCROLLS) !== null) own.scrollIntoView({ block: 'center', inline: 'center' });
      const at = own.getBoundingClientRect();
      const answers = (x: number, y: number): boolean => {
        const top = document.elementFromPoint(x, y);
        return top !== null && own.contains(top);
      };
      // Dots in a row that answer, `most` px at most: what has been found one way need not be looked for the other way.
      const run = (x: number, y: number, dx: number, dy: number, most: number): number => {
        let n = 0;
        while (n * STEP < most && answers(x + n * STEP * dx, y + n * STEP * dy)) n += 1;
        return n;
      };
      const both = (x: number, y: number, dx: number, dy: number): number => {
        const back = run(x, y, -dx, -dy, least);
        // The dot itself is counted by both.
        return (back + run(x, y, dx, dy, least - (back - 1) * STEP) - 1) * STEP;
      };
      let best: readonly [number, number] = [0, 0];
      const enough = (): boolean => Math.min(...best) >= least - SLACK;
      for (let k = 0; k < PLACES.length ** 2 && !enough(); k += 1) {
        const x = at.left + at.width * PLACES[k % PLACES.length]!;
        const y = at.top + at.height * PLACES[Math.floor(k / PLACES.length)]!;
        if (!answers(x, y)) continue;
        const across = both(x, y, 1, 0);
        const down = across < least - SLACK ? 0 : both(x, y, 0, 1);
        if (Math.min(across, down) > Math.min(...best)) best = [across, down];
      }
      if (enough()) continue;
      const name = (control.getAttribute('aria-label') ?? own.textContent.trim()) || control.outerHTML.slice(0, 60);
      small.push(`${control.className || control.tagName.toLowerCase()} “${name.replace(/\s+/gu, ' ').slice(0, 50)}”: ${best.join('×')} (drawn ${at.width.toFixed(0)}×${at.height.toFixed(0)})`);
    }
    return small;
  }, FINGER);
}
