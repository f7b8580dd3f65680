import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { useBench, useShop } from './shop';

/** That something is done need not be put away by hand, ms. */
const LASTS = 6000;

/** What the person is told: that something is done, or why it cannot be. */
export function Notice(): VNode {
  const { bench, t, lang } = useShop();
  const { told } = useBench();
  useEffect(() => {
    if (told?.kind !== 'done') return undefined;
    const timer = window.setTimeout(() => { if (bench.state.told === told) bench.tell(null); }, LASTS);
    return () => { window.clearTimeout(timer); };
  }, [told]);
  return (
    <div class="ws-told" role={told?.kind === 'fault' ? 'alert' : 'status'}>
      {told && (
        <div class={`ws-told-sheet ws-told-${told.kind}`} data-told={told.key}>
          <div>
            <p>{t(told.key, told.args)}</p>
            {told.lines && <ul>{told.lines.map((line, i) => <li key={i}>{line[lang]}</li>)}</ul>}
          </div>
          <button type="button" class="close" onClick={() => { bench.tell(null); }}><span aria-hidden="true">✕</span><span class="sr">{t('told.close')}</span></button>
        </div>
      )}
    </div>
  );
}
