import type { VNode } from 'preact';
import type { TableModel } from '../../model/screen';
import { useUi } from '../context';
import { Gauge } from '../parts/Gauge';
import { Calendar } from './Calendar';

/** The ink band above: name, calendar, the street, menu. */
export function TopBand({ model }: { readonly model: TableModel }): VNode {
  const { t, emit } = useUi();
  const near = model.near.slice(0, 1);
  return (
    <header class="top">
      <h1 class="wedge-title"><span>{t('app.name.1')}</span> <span>{t('app.name.2')}</span></h1>
      <Calendar calendar={model.calendar} />
      <div class="top-gauges" role="group" aria-label={t('table.gauges')}>
        {model.gauges.slice(0, 2).map((gauge, i) => <Gauge key={gauge.entity.id} gauge={gauge} tone={i === 0 ? 'hot' : 'plain'} />)}
        {near.map((gauge) => (
          <div key={gauge.entity.id} class="top-near">
            <Gauge gauge={gauge} tone="hot" />
            {gauge.mark !== null && <span class="top-near-mark"><b>{gauge.mark.at}</b> ▸ {gauge.mark.label}</span>}
          </div>
        ))}
      </div>
      <div class="top-buttons">
        <button type="button" class="outline" onClick={() => { emit({ type: 'drawer', drawer: 'settings' }); }}>{t('table.menu')}</button>
        <button type="button" class="outline" aria-disabled={!model.canUndo} aria-keyshortcuts="U" onClick={() => { if (model.canUndo) emit({ type: 'undo' }); }}>{t('table.undo')}</button>
      </div>
    </header>
  );
}
