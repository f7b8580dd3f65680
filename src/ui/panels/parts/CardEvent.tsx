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
  box.classList.add('card-cut');
  box.style.setProperty('--lines', Math.floor((box.clientHeight + 1) / Number.parseFloat(getComputedStyle(box).lineHeight)).toString());
}

/** What the event of a card does, effect by effect: as many of them as its face holds. */
export function CardEvent({ lines }: { readonly lines: readonly string[] }): VNode {
  useViewport();
  const box = useRef<HTMLSpanElement>(null);
  const again = (): void => { if (box.current !== null) fit(box.current); };
  // A face is measured whenever it is drawn, and once more when the type has come.
  useLayoutEffect(again);
  useEffect(() => { void document.fonts?.ready.then(again); }, []);
  return <span class="card-event" ref={box}>{lines.map((line, i) => <span key={i}>{line}{' '}</span>)}</span>;
}
