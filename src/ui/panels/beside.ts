/** Keeps a note beside the thing it speaks of while the page moves under it. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { placeBeside } from '../model/geometry/beside';
import type { Beside } from '../model/geometry/beside';
import type { Rect } from '../model/geometry/rect';

export interface Placed {
  /** The thing as far as it is in sight; null if it is not on the screen. */
  readonly thing: Rect | null;
  readonly note: Beside;
}

/** How often the page is asked where the thing is, in ms: sheets open, cards rise, the city is drawn. */
const EVERY = 200;

/** The part of a rectangle that is in the window. */
function inWindow(box: DOMRect): Rect | null {
  const x = Math.max(0, box.left);
  const y = Math.max(0, box.top);
  const w = Math.min(window.innerWidth, box.right) - x;
  const h = Math.min(window.innerHeight, box.bottom) - y;
  return w > 1 && h > 1 ? { x, y, w, h } : null;
}

/** The part of an element that is to be seen: what is scrolled out of its list is not. */
function inSight(thing: Element): Rect | null {
  if (!thing.checkVisibility()) return null;
  const own = inWindow(thing.getBoundingClientRect());
  const list = thing.closest('.sheet-scroll, .dialog-body')?.getBoundingClientRect();
  if (own === null || list === undefined) return own;
  const x = Math.max(own.x, list.left);
  const y = Math.max(own.y, list.top);
  const w = Math.min(own.x + own.w, list.right) - x;
  const h = Math.min(own.y + own.h, list.bottom) - y;
  return w > 1 && h > 1 ? { x, y, w, h } : null;
}

/** One rectangle around all that is in sight. */
export function around(things: readonly Element[]): Rect | null {
  const boxes = things.flatMap((thing) => inSight(thing) ?? []);
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  return { x, y, w: Math.max(...boxes.map((b) => b.x + b.w)) - x, h: Math.max(...boxes.map((b) => b.y + b.h)) - y };
}

/** Where the note is to stand; null until it has been measured. `find` is asked again and again, `mark` says when it means something else. */
export function useBeside(note: RefObject<HTMLElement>, find: () => readonly Element[], free: () => readonly Element[], gap: number, mark: string): Placed | null {
  const [placed, setPlaced] = useState<Placed | null>(null);
  useLayoutEffect(() => {
    let last = '';
    const measure = (): void => {
      const own = note.current;
      if (own === null) return;
      const thing = around(find());
      const size = { w: own.offsetWidth, h: own.offsetHeight };
      const view = { w: window.innerWidth, h: window.innerHeight };
      const kept = free().flatMap((each) => inSight(each) ?? []);
      const now = [thing, size, view, kept].map((x) => JSON.stringify(x)).join();
      if (now === last) return;
      last = now;
      setPlaced({ thing, note: placeBeside(thing ?? { x: view.w / 2, y: view.h / 2, w: 0, h: 0 }, size, view, thing === null ? 0 : gap, kept) });
    };
    measure();
    const timer = window.setInterval(measure, EVERY);
    window.addEventListener('resize', measure);
    document.addEventListener('scroll', measure, { capture: true, passive: true });
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('resize', measure);
      document.removeEventListener('scroll', measure, { capture: true });
    };
  }, [mark]);
  return placed;
}
