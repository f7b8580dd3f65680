import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useViewport } from '../viewport';

/** Leaves out the effects at the end that do not fit whole; dots stand for them. One alone may be broken, at the last line that fits. */
function fit(box: HTMLElement): void {
  const lines = [...box.children] as HTMLElement[];
  for (const line of lines) line.hidden = false;
  box.classList.remove('card-more', 'card-cut');
  const over = (): boolean => box.scrollHeight > box.clientHeight + 1;
  for (let shown = lines.length; shown > 1 && over(); shown -= 1) {
    lines[shown - 1]!.hidden = true;
    box.classList.add('card-more');
  }
  if (!over()) return;
  // Measured before it is cut: a text that is cut is as high as its lines, whatever room the card has.
  const room = Math.floor((box.clientHeight + 1) / Number.parseFloat(getComputedStyle(box).lineHeight));
  box.style.setProperty('--lines', Math.max(1, room).toString());
  box.classList.add('card-cut');
}

/** What the event of a card does, effect by effect: as many of them as its face holds. */
export function CardEvent({ lines }: { readonly lines: readonly string[] }): VNode {
  useViewport();
  const box = useRef<HTMLSpanElement>(null);
  const again = (): void => { if (box.current !== null) fit(box.current); };
  // A face is measured whenever it is drawn, and again when it has got another size or its type has come: either may be later than the first drawing.
  useLayoutEffect(again);
  useEffect(() => {
    // The card, not the text on it: a text that was cut keeps its height when the card gets less.
    const card = box.current?.parentElement ?? null;
    const watch = typeof ResizeObserver === 'undefined' || card === null ? null : new ResizeObserver(again);
    if (card !== null) watch?.observe(card);
    document.fonts?.addEventListener('loadingdone', again);
    return () => {
      watch?.disconnect();
      document.fonts?.removeEventListener('loadingdone', again);
    };
  }, []);
  return <span class="card-event" ref={box}>{lines.map((line, i) => <span key={i}>{line}{' '}</span>)}</span>;
}
