/** Shortcuts of the table. They are off while one types and while a dialog is open, which has keys of its own. */
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { letterId } from './keymap';
import type { LetterId } from './keymap';

/** Letters that are heard over dialogs, too: by {@link useKey}. */
type Elsewhere = 'lesson' | 'ask';

export interface KeyHandlers {
  readonly number: (n: number) => void;
  readonly confirm: () => void;
  readonly back: () => void;
  /** Letters and signs of the table; some are heard elsewhere. */
  readonly letters: Readonly<Record<Exclude<LetterId, Elsewhere>, () => void>>;
}

const TYPES_TEXT = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=range]), textarea, select, [contenteditable="true"]';

/** What the pointer pressed last, as long as the keyboard has not gone on from there. */
let pointed: Element | null = null;

function ownsEnter(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const button = target.closest('button, a[href], summary');
  if (button === null) return false;
  // Enter on what is chosen already (option, card, place on the map) confirms; on any other button it presses that button. Something
  // that can be asked about and has the focus only because it was pressed before is not what Enter is meant for.
  const meant = button.matches('[aria-pressed="true"]') || (button === pointed && button.matches('[data-inspect]'));
  return !(meant && document.querySelector('[data-confirm]:not([aria-disabled="true"])') !== null);
}

/** Remembers how the focus came to where it is. */
function followPointer(): () => void {
  const press = (event: Event): void => { pointed = event.target instanceof Element ? event.target.closest('button') : null; };
  const go = (event: KeyboardEvent): void => { if (event.key === 'Tab' || event.key.startsWith('Arrow')) pointed = null; };
  document.addEventListener('pointerdown', press, { capture: true });
  document.addEventListener('keydown', go, { capture: true });
  return () => {
    document.removeEventListener('pointerdown', press, { capture: true });
    document.removeEventListener('keydown', go, { capture: true });
  };
}

/** Listens for shortcuts as long as `enabled`. */
export function useShortcuts(handlers: KeyHandlers, enabled: boolean): void {
  useEffect(followPointer, []);
  // Before the paint: whoever presses a key on what they see must be heard by what they see.
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.matches(TYPES_TEXT)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const run = pick(event, handlers);
      if (run === null) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => { document.removeEventListener('keydown', onKey); };
  }, [handlers, enabled]);
}

function pick(event: KeyboardEvent, handlers: KeyHandlers): (() => void) | null {
  if (event.key === 'Enter') return ownsEnter(event.target) ? null : handlers.confirm;
  if (event.key === 'Escape') return handlers.back;
  // The row of digits counts even where, as on a French keyboard, it needs Shift to type them.
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1] ?? /^Numpad([1-9])$/.exec(event.code)?.[1] ?? (/^[1-9]$/.test(event.key) ? event.key : undefined);
  if (digit !== undefined && !(event.shiftKey && event.key.length === 1 && !/[1-9]/.test(event.key))) {
    const n = Number(digit);
    return () => { handlers.number(n); };
  }
  const id = letterId(event.key);
  return id === null || id === 'lesson' || id === 'ask' ? null : handlers.letters[id];
}

/** Listens for one letter wherever one is, dialogs included; null: not now. */
export function useKey(id: Elsewhere, run: (() => void) | null): void {
  useEffect(() => {
    if (run === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || letterId(event.key) !== id) return;
      if (event.target instanceof Element && event.target.matches(TYPES_TEXT)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => { document.removeEventListener('keydown', onKey); };
  }, [id, run]);
}
