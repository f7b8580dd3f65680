import type { RefObject, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { InspectView } from '../../model/screen';
import { useAsked } from '../asking';
import { useBeside } from '../beside';
import { useUi } from '../context';
import { Dialog } from '../parts/Dialog';
import { Sums } from '../parts/Sums';
import { Provenance } from '../parts/Tag';
import '../styles/asking.css';

/** Causes a glance has room for. */
const GLANCE = 3;

/** What something is, why it stands so, and where the documents have it: a glance beside it, or all of it when it was pressed. */
export function InspectPopover({ view }: { readonly view: InspectView }): VNode {
  const asked = useAsked(view.entity);
  const key = `${view.entity.kind}:${view.entity.id}`;
  return asked?.glance === true ? <Glance key={key} view={view} element={asked.element} /> : <Whole key={key} view={view} element={asked?.element ?? null} />;
}

function Glance({ view, element }: { readonly view: InspectView; readonly element: Element }): VNode {
  const { t } = useUi();
  const note = useRef<HTMLDivElement>(null);
  // Shown before it is measured: what is not shown has no size, and would be put too near the edge.
  useLayoutEffect(() => {
    const { current } = note;
    if (current !== null && 'showPopover' in current && !current.matches(':popover-open')) current.showPopover();
  }, []);
  const placed = useBeside(note, () => [element], () => [], 10, view.title);
  return (
    <div ref={note} class="peek" role="status" {...{ popover: 'manual' }} style={placed === null ? { visibility: 'hidden' } : { left: `${placed.note.x.toString()}px`, top: `${placed.note.y.toString()}px` }}>
      <p class="peek-title">{view.title}</p>
      {view.now !== '' && <p class="inspect-now">{view.now}</p>}
      {view.about !== null && <p class="peek-about">{view.about}</p>}
      {view.heading !== undefined && view.why.length > 0 && <p class="peek-heading">{view.heading}</p>}
      {view.why.length > 0 && <ul class="inspect-why" aria-label={view.heading ?? t('inspect.why')}>{view.why.slice(0, GLANCE).map((line, i) => <li key={i}>{line}</li>)}</ul>}
      {(view.tag !== null || view.source) && <p class="inspect-source"><Provenance tag={view.tag} source={view.source} /></p>}
      {!element.matches('.spot-target') && <p class="peek-more">{t('inspect.more')}</p>}
    </div>
  );
}

function Whole({ view, element }: { readonly view: InspectView; readonly element: Element | null }): VNode {
  const { t, emit } = useUi();
  const body = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLElement>(null) as { current: HTMLElement | null };
  useLayoutEffect(() => { dialog.current = body.current?.closest('dialog') ?? null; }, []);
  const placed = useBeside(dialog as RefObject<HTMLElement>, () => (element === null ? [] : [element]), () => [], 12, view.title);
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current === null || placed === null || element === null) return;
    Object.assign(current.style, { margin: '0', right: 'auto', bottom: 'auto', left: `${placed.note.x.toString()}px`, top: `${placed.note.y.toString()}px` });
  }, [placed]);
  return (
    <Dialog title={view.title} class={`inspect${element === null ? '' : ' inspect-beside'}`} onClose={() => { emit({ type: 'inspect', entity: null }); }}>
      <div ref={body}>
        <p class="inspect-now">{view.now}</p>
        {view.about !== null && <p class="inspect-about">{view.about}</p>}
        {view.why.length > 0 && <><h3>{view.heading ?? t('inspect.why')}</h3><ul class="inspect-why">{view.why.map((line, i) => <li key={i}>{line}</li>)}</ul></>}
        {view.sums.length > 0 && <><h3>{t('inspect.sums')}</h3><Sums sums={view.sums} open /></>}
        {view.rules.length > 0 && <><h3>{t('inspect.rules')}</h3><ul class="inspect-rules">{view.rules.map((line, i) => <li key={i}>{line}</li>)}</ul></>}
        {(view.tag !== null || view.source) && <p class="inspect-source"><Provenance tag={view.tag} source={view.source} /></p>}
      </div>
    </Dialog>
  );
}
