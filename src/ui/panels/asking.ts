/** Asking what something is: by resting the pointer on it, by the key, by pressing it. What is told stands beside what was asked about. */
import { createContext } from 'preact';
import type { RefObject } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { EntityRef, Intent } from '../model/screen';
import { useKey } from './keys';

/** How long the pointer must rest, and how long it may be away on its way to what is told, in ms. */
const REST = 400;
const GRACE = 260;
const ASKABLE = '[data-inspect]';
const ANSWER = '.peek';

/** Where the pointer was last seen on the page, whatever screen was open then. */
const still = { x: NaN, y: NaN };
const seenAt = ({ clientX: x, clientY: y }: PointerEvent): void => { Object.assign(still, { x, y }); };
// Another screen that comes under a pointer that rests is no question either: the press that led to it is remembered.
if (typeof document !== 'undefined') document.addEventListener('pointerdown', seenAt, { capture: true, passive: true });

export interface Asked {
  readonly element: Element;
  /** Only a glance: it goes when the pointer or the focus goes. */
  readonly glance: boolean;
}

const NOBODY: RefObject<Asked> = { current: null };
export const AskedContext = createContext<RefObject<Asked>>(NOBODY);

/** What was asked about, if it is what is being told. */
export function useAsked(entity: EntityRef): Asked | null {
  const asked = useContext(AskedContext).current;
  return asked !== null && asked.element.isConnected && asked.element.getAttribute('data-inspect') === nameOf(entity) ? asked : null;
}

const nameOf = (entity: EntityRef): string => `${entity.kind}:${entity.id}`;

/** The thing an element can be asked about. */
export function entityOf(element: Element): EntityRef {
  const [kind, id] = (element.getAttribute('data-inspect') ?? ':').split(':') as [EntityRef['kind'], string];
  return { kind, id };
}

/** Listens to pointer, focus and the key on the whole page; returns what was asked last. `keys`: single letters may be used. */
export function useAsking(emit: (intent: Intent) => void, keys: boolean): RefObject<Asked> {
  const asked = useRef<Asked>(null);
  const following = useRef(false);
  const glance = (element: Element): void => {
    asked.current = { element, glance: true };
    emit({ type: 'inspect', entity: entityOf(element) });
  };
  const close = (): void => {
    following.current = false;
    if (asked.current?.glance !== true) return;
    asked.current = null;
    emit({ type: 'inspect', entity: null });
  };
  useEffect(() => {
    let timer = 0;
    const later = (run: () => void, ms: number): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(run, ms);
    };
    let seen: Element | null = null;
    const over = (event: PointerEvent): void => {
      if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return;
      // A sheet that closes brings other things under a pointer that rests: nobody has asked about those.
      const rests = event.clientX === still.x && event.clientY === still.y;
      seenAt(event);
      if (rests || event.target === seen) return;
      seen = event.target;
      // What was asked for by pressing stays until it is put away.
      if (asked.current?.glance === false && document.querySelector('dialog.inspect[open]') !== null) return;
      const target = event.target.closest(`${ASKABLE}, ${ANSWER}`);
      if (target === null) {
        if (!following.current) later(() => { if (!following.current) close(); }, GRACE);
      } else if (target.matches(ANSWER) || (asked.current?.glance === true && asked.current.element === target)) window.clearTimeout(timer);
      else later(() => { if (target.isConnected) glance(target); }, REST);
    };
    const press = (event: Event): void => {
      window.clearTimeout(timer);
      const target = event.target instanceof Element ? event.target.closest(ASKABLE) : null;
      // A glance goes when something is pressed. What was pressed tells of itself if it wants to: a card is taken up, and says no more.
      if (!(event.target instanceof Element && event.target.closest(ANSWER) !== null)) close();
      if (target !== null) asked.current = { element: target, glance: false };
    };
    const focus = (event: FocusEvent): void => {
      const target = event.target instanceof Element ? event.target.closest(ASKABLE) : null;
      if (following.current && target !== null) glance(target);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || asked.current?.glance !== true) return;
      // It closes the glance and nothing else.
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    };
    document.addEventListener('pointerover', over);
    // Moved on within what came under it, the pointer enters nothing and asks all the same.
    document.addEventListener('pointermove', over, { passive: true });
    document.addEventListener('click', press, { capture: true });
    document.addEventListener('focusin', focus);
    window.addEventListener('keydown', escape, { capture: true });
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('pointermove', over);
      document.removeEventListener('click', press, { capture: true });
      document.removeEventListener('focusin', focus);
      window.removeEventListener('keydown', escape, { capture: true });
    };
  }, [emit]);
  useKey('ask', keys ? () => {
    if (following.current) {
      close();
      return;
    }
    following.current = true;
    const here = document.activeElement?.closest(ASKABLE) ?? null;
    if (here !== null) glance(here);
  } : null);
  return asked;
}
