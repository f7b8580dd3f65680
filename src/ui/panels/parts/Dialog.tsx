import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useUi } from '../context';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** Shown beside the title. */
  readonly aside?: ComponentChildren;
  /** Reports must be read and answered: they have no cross. */
  readonly closable?: boolean;
  readonly heading?: ComponentChildren;
}

/** A panel over the table. The browser keeps the focus inside it and gives it back afterwards. */
export function Dialog({ title, onClose, children, class: extra = '', aside, closable = true, heading }: DialogProps): VNode {
  const { t } = useUi();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Opened before it is drawn: whoever places it measures it right after, and a closed dialog has no size.
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    const wanted = dialog?.querySelector<HTMLElement>('[data-autofocus]');
    // The foot is in sight as it is: what is told begins at its beginning, on the smallest window too.
    wanted?.focus({ preventScroll: true });
    return () => {
      if (dialog?.open) dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={`dialog ${extra}`}
      aria-labelledby={id}
      onCancel={(event) => { event.preventDefault(); onClose(); }}
      onClick={(event) => { if (closable && event.target === ref.current) onClose(); }}
    >
      <div class="dialog-sheet">
        <header class="dialog-head">
          <h2 id={id}>{heading ?? title}</h2>
          {aside}
          {closable && (
            <button type="button" class="close" onClick={onClose}><span aria-hidden="true">✕</span><span class="sr">{t('common.close')}</span></button>
          )}
        </header>
        <div class="dialog-body" tabIndex={0} role="group" aria-labelledby={id}>{children}</div>
      </div>
    </dialog>
  );
}
