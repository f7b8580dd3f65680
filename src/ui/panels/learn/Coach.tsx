import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LearnView } from '../../model/learn';
import { useBeside } from '../beside';
import { useUi } from '../context';
import { useKey } from '../keys';
import { placesOf } from './anchors';
import '../styles/learn.css';

export interface CoachProps {
  readonly step: LearnView;
  /** Single-letter shortcuts may be switched off. */
  readonly keys: boolean;
  /** The note has been read. */
  readonly onRead: () => void;
  /** No more notes: the game goes on without them. */
  readonly onSkip: () => void;
  readonly onNewGame: () => void;
}

/** What a note must not lie on: there one goes on. */
const FREE = '[data-confirm], [data-continue], [data-end-turn], .prompt-button, .option-pick, .card-button[aria-disabled="false"], .sheet-story, .spot-target';

/** A note over more of the window than this folds to its title as soon as one goes on beside it. */
const LARGE = 0.2;

/** One idea beside the thing it speaks of: a ring around it, a note, nothing dimmed, nothing blocked. */
export function Coach({ step, keys, onRead, onSkip, onNewGame }: CoachProps): VNode {
  const { t } = useUi();
  const sheet = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLElement>(null);
  const [folded, setFolded] = useState(false);
  const placed = useBeside(note, () => placesOf(step.at), () => [...document.querySelectorAll(FREE)], 22, step.id);
  useEffect(() => {
    // Above reports, too, which are dialogs and open in the same breath; browsers that cannot do it show the note over the table.
    const timer = window.setTimeout(() => {
      const { current } = sheet;
      if (current !== null && 'showPopover' in current && !current.matches(':popover-open')) current.showPopover();
    });
    return () => { window.clearTimeout(timer); };
  }, []);
  useEffect(() => {
    const [first] = placesOf(step.at);
    const box = first?.getBoundingClientRect();
    if (first && box && (box.bottom < 0 || box.top > window.innerHeight - 40)) first.scrollIntoView({ block: 'center' });
  }, [step.id]);
  useEffect(() => { setFolded(false); }, [step.id]);
  useEffect(() => {
    // On a small window, or with large text, the note lies on what it speaks of: whoever turns to that has read it.
    const aside = (event: Event): void => {
      const own = note.current;
      if (own === null || (event.target instanceof Node && own.contains(event.target))) return;
      if (own.offsetWidth * own.offsetHeight > LARGE * window.innerWidth * window.innerHeight) setFolded(true);
    };
    const turns = ['pointerdown', 'wheel', 'touchmove'] as const;
    for (const turn of turns) document.addEventListener(turn, aside, { capture: true, passive: true });
    return () => { for (const turn of turns) document.removeEventListener(turn, aside, { capture: true }); };
  }, []);
  useKey('lesson', keys && step.button === 'next' ? onRead : null);
  const ring = placed?.thing ?? null;
  const side = placed?.note.side ?? 'corner';
  return (
    <div ref={sheet} class="coach" {...{ popover: 'manual' }} data-learn={step.id}>
      {ring !== null && <div class="coach-ring" key={step.id} style={box(ring.x - 5, ring.y - 5, ring.w + 10, ring.h + 10)} aria-hidden="true" />}
      <section ref={note} class={`coach-note coach-${side}${folded ? ' coach-small' : ''}`} aria-label={t('learn.label')} style={folded ? {} : placed === null ? { visibility: 'hidden' } : { left: px(placed.note.x), top: px(placed.note.y) }}>
        <button type="button" class="plain coach-count" data-learn-fold aria-expanded={!folded} onClick={() => { setFolded(!folded); }}>
          {t('learn.count', { n: step.number, of: step.of })}{folded ? <span class="coach-folded">{step.title}</span> : null} <span aria-hidden="true">{folded ? '▸' : '▾'}</span>
        </button>
        <div role="status" aria-atomic="true" hidden={folded}>
          <h2>{step.title}</h2>
          <p class="coach-text">{step.text}</p>
        </div>
        <div class="coach-foot" hidden={folded && step.button !== 'leave'}>
          {step.button === 'next' && <button type="button" class="solid" data-learn-next aria-keyshortcuts="N" onClick={onRead}>{t('learn.next')} <kbd aria-hidden="true">N</kbd></button>}
          {step.button === 'leave' && <button type="button" class="solid" data-learn-stay onClick={onSkip}>{t('learn.stay')}</button>}
          {step.button === 'leave'
            ? <button type="button" class="quiet" data-learn-new onClick={onNewGame}>{t('learn.newGame')}</button>
            : <button type="button" class="plain coach-skip" data-learn-skip onClick={onSkip}>{t('learn.skip')}</button>}
        </div>
        {ring !== null && !folded && side !== 'corner' && placed !== null && <span class={`coach-wedge coach-wedge-${side}`} style={wedge(placed.note, ring, side)} aria-hidden="true" />}
      </section>
    </div>
  );
}

const px = (n: number): string => `${Math.round(n).toString()}px`;
const box = (x: number, y: number, w: number, h: number): Record<string, string> => ({ left: px(x), top: px(y), width: px(w), height: px(h) });

/** The wedge points at the middle of the thing, as far as the note reaches. */
function wedge(note: { readonly x: number; readonly y: number }, ring: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }, side: string): Record<string, string> {
  const along = side === 'right' || side === 'left' ? ring.y + ring.h / 2 - note.y : ring.x + ring.w / 2 - note.x;
  return { '--along': px(Math.max(24, along)) };
}
