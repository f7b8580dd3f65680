import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useUi } from '../context';
import { Dialog } from '../parts/Dialog';

export interface Notice {
  readonly id: string;
  readonly text: string;
  /** An alert is spoken at once; a status waits its turn. */
  readonly kind: 'status' | 'alert';
  /** What can be done about it; such a notice stays until it is answered. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

/** Short messages in a corner. Both live regions are always there, so that readers notice what comes into them. */
export function Toasts({ notices, onDismiss }: { readonly notices: readonly Notice[]; readonly onDismiss: (id: string) => void }): VNode {
  const { t } = useUi();
  const list = (kind: Notice['kind']): VNode[] => notices.filter((n) => n.kind === kind).map((notice) => (
    <div key={notice.id} class={`toast toast-${kind}`}>
      <p>{notice.text}</p>
      {notice.action && <button type="button" class="quiet" data-notice={notice.id} onClick={notice.action.onPress}>{notice.action.label}</button>}
      <button type="button" class="close" onClick={() => { onDismiss(notice.id); }}><span aria-hidden="true">✕</span><span class="sr">{t('common.dismiss')}</span></button>
    </div>
  ));
  return (
    <div class="toasts">
      <div role="status">{list('status')}</div>
      <div role="alert">{list('alert')}</div>
    </div>
  );
}

export interface FaultProps {
  readonly title: string;
  readonly text: string;
  /** Technical part, folded away. */
  readonly details?: string | null;
  readonly buttons?: readonly { readonly label: string; readonly onPress: () => void; readonly main?: boolean }[];
  readonly onClose: () => void;
}

/** Something went wrong: what, what it means, what one can do. */
export function FaultDialog({ title, text, details = null, buttons = [], onClose }: FaultProps): VNode {
  const { t } = useUi();
  return (
    <Dialog title={title} class="fault" onClose={onClose}>
      <p class="fault-text">{text}</p>
      {details !== null && details !== '' ? <details class="fault-details"><summary>{t('fault.details')}</summary><pre tabIndex={0}>{details}</pre></details> : null}
      <div class="report-foot">
        {buttons.map((button) => <button key={button.label} type="button" class={button.main ? 'confirm' : 'quiet'} onClick={button.onPress}>{button.label}</button>)}
        {buttons.length === 0 && <button type="button" class="confirm" data-autofocus onClick={onClose}>{t('common.ok')}</button>}
      </div>
    </Dialog>
  );
}

/** Nothing can be shown but this: a fault before or between screens. */
export function FaultScreen({ title, text, details = null, buttons = [] }: Omit<FaultProps, 'onClose'>): VNode {
  const { t } = useUi();
  return (
    <main class="fault-screen">
      <div class="fault-sheet" role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
        {details !== null && details !== '' ? <details class="fault-details"><summary>{t('fault.details')}</summary><pre tabIndex={0}>{details}</pre></details> : null}
        <div class="report-foot">{buttons.map((button) => <button key={button.label} type="button" class={button.main ? 'confirm' : 'quiet'} onClick={button.onPress}>{button.label}</button>)}</div>
      </div>
    </main>
  );
}

/** After how long a wait is called one, in ms. */
const LONG = 5000;

/** Shown while a scenario or a save is fetched; when that takes long it says so and offers what may help. */
export function LoadingScreen({ text, long, button }: { readonly text: string; readonly long: string; readonly button: { readonly label: string; readonly onPress: () => void } }): VNode {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => { setLate(true); }, LONG);
    return () => { window.clearTimeout(timer); };
  }, []);
  return (
    <main class="fault-screen">
      <div class="fault-sheet" role="status">
        <h1>{text}</h1>
        <progress aria-label={text} />
        {late && <p>{long}</p>}
        {late && <div class="report-foot"><button type="button" class="quiet" data-load-again onClick={button.onPress}>{button.label}</button></div>}
      </div>
    </main>
  );
}
