import type { VNode } from 'preact';
import type { InspectView } from '../../model/screen';
import { useUi } from '../context';
import { Dialog } from '../parts/Dialog';
import { Sums } from '../parts/Sums';
import { Provenance } from '../parts/Tag';

/** What something is, why it stands so, and where the documents have it. */
export function InspectPopover({ view }: { readonly view: InspectView }): VNode {
  const { t, emit } = useUi();
  return (
    <Dialog title={view.title} class="inspect" onClose={() => { emit({ type: 'inspect', entity: null }); }}>
      <p class="inspect-now">{view.now}</p>
      {view.about !== null && <p class="inspect-about">{view.about}</p>}
      {view.why.length > 0 && <><h3>{t('inspect.why')}</h3><ul class="inspect-why">{view.why.map((line, i) => <li key={i}>{line}</li>)}</ul></>}
      {view.sums.length > 0 && <><h3>{t('inspect.sums')}</h3><Sums sums={view.sums} open /></>}
      {view.rules.length > 0 && <><h3>{t('inspect.rules')}</h3><ul class="inspect-rules">{view.rules.map((line, i) => <li key={i}>{line}</li>)}</ul></>}
      {(view.tag !== null || view.source) && <p class="inspect-source"><Provenance tag={view.tag} source={view.source} /></p>}
    </Dialog>
  );
}
