/** The size of the window and of the reader's text, and which of the two layouts they allow. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** Root font size against the usual 16 px. */
  readonly text: number;
  /** `poster`: one fixed sheet, scaled to the window. `stacked`: one column that scrolls. */
  readonly mode: 'poster' | 'stacked';
  /** Size of everything against 1280×720, in poster mode. */
  readonly scale: number;
  /** The first pointer of this device is a finger. */
  readonly finger: boolean;
}

const LEAST_WIDTH = 1000;
const LEAST_HEIGHT = 640;
const MOST_TEXT = 1.12;

/** Which layout a window gets. The scale is that of the board, so that both agree. */
export function viewportOf(width: number, height: number, text: number, finger = false): Viewport {
  const poster = width >= LEAST_WIDTH && height >= LEAST_HEIGHT && text <= MOST_TEXT;
  const scale = Math.max(0.88, Math.min(width / 1280, height / 720));
  return { width, height, text, mode: poster ? 'poster' : 'stacked', scale: poster ? scale : 1, finger };
}

function measure(): Viewport {
  const root = document.documentElement;
  const text = Number.parseFloat(getComputedStyle(root).fontSize) / 16;
  return viewportOf(window.innerWidth, window.innerHeight, Number.isFinite(text) ? text : 1, window.matchMedia(COARSE).matches);
}

const COARSE = '(pointer: coarse)';

const START: Viewport = viewportOf(1280, 720, 1);

/** Measured once, by the root: whoever reads it sees a page that already has this layout. */
export const ViewportContext = createContext<Viewport>(START);

export function useViewport(): Viewport {
  return useContext(ViewportContext);
}

/** Follows the window and the root font size. */
export function useMeasuredViewport(): Viewport {
  const [viewport, setViewport] = useState(() => (typeof window === 'undefined' ? START : measure()));
  useEffect(() => {
    const update = (): void => {
      setViewport((old) => {
        const next = measure();
        return old.width === next.width && old.height === next.height && old.text === next.text && old.finger === next.finger ? old : next;
      });
    };
    window.addEventListener('resize', update);
    const pointer = window.matchMedia(COARSE);
    pointer.addEventListener('change', update);
    // A probe one rem wide tells of a changed text size, which fires no event of its own.
    const probe = document.createElement('div');
    probe.style.cssText = 'position:absolute;top:0;left:0;visibility:hidden;width:1rem;height:1px;pointer-events:none';
    document.body.append(probe);
    const watch = new ResizeObserver(update);
    watch.observe(probe);
    update();
    return () => {
      window.removeEventListener('resize', update);
      pointer.removeEventListener('change', update);
      watch.disconnect();
      probe.remove();
    };
  }, []);
  return viewport;
}
