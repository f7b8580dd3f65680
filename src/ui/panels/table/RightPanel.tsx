import type { VNode } from 'preact';
import type { GaugeView, TableModel } from '../../model/screen';
import { useUi } from '../context';
import { Cubes } from '../parts/Cubes';
import { GaugeChip, gaugeDelta, gaugeLabel, gaugeText } from '../parts/Gauge';
import { Hemi } from '../parts/Hemi';
import { SideMark, SideName } from '../parts/SideMark';
import { Term } from '../parts/Term';
import { numberIn, seatShares, shares } from '../words';

/** Heading and foot of the sheet of paper on which the canvas draws assemblies and moods. */
export function PanelFoot({ model }: { readonly model: TableModel }): VNode {
  const { t, emit } = useUi();
  return (
    <div class="panel-foot" role="group" aria-label={t('table.pressures')}>
      {model.pressures.map((gauge) => <GaugeChip key={gauge.entity.id} gauge={gauge} />)}
      <button type="button" class="panel-more" aria-keyshortcuts="M" onClick={() => { emit({ type: 'drawer', drawer: 'mood' }); }}>{t('table.allGauges')}<span aria-hidden="true"> ▸</span></button>
    </div>
  );
}

/** The two powers on their balance, as words and a bar each; for tables without a canvas. */
function Weighing({ scales }: { readonly scales: readonly [GaugeView, GaugeView] }): VNode {
  const { t } = useUi();
  return (
    <div class="weighing" role="group" aria-label={t('table.scales')}>
      {scales.map((gauge) => (
        <Term key={gauge.entity.id} entity={gauge.entity} class="weight" label={gaugeLabel(gauge, t)}>
          {gauge.side ? <SideMark side={gauge.side} /> : null}
          <span>{gauge.label}</span> <b>{gaugeText(gauge)}</b> <span>{gaugeDelta(gauge)}</span>
        </Term>
      ))}
    </div>
  );
}

/** Assemblies, balance and moods drawn without a canvas. */
export function AssemblyPanel({ model }: { readonly model: TableModel }): VNode {
  const { t, emit } = useUi();
  const digits = numberIn(model.lang);
  return (
    <section class="halls" aria-label={t('table.assemblies')}>
      <h2>{t('table.assemblies')}</h2>
      <ul class="hall-list">
        {model.halls.map((hall) => (
          <li key={hall.id} class="hall">
            <Term entity={{ kind: 'assembly', id: hall.id }} class="hall-name">{hall.label}</Term>
            <Hemi hall={hall} model={model} />
            <p class="hall-counts">{seatShares(model, hall.deputies, digits)}</p>
          </li>
        ))}
      </ul>
      <Weighing scales={model.scales} />
      <h3>{t('table.mood')} <button type="button" class="panel-more" onClick={() => { emit({ type: 'drawer', drawer: 'mood' }); }}>{t('table.moodMore')}<span aria-hidden="true"> ▸</span></button></h3>
      <ul class="mood-list">
        {model.milieus.map((milieu) => (
          <li key={milieu.id}>
            <Term entity={{ kind: 'milieu', id: milieu.id }} class="mood-item">
              <Cubes cubes={milieu.cubes} model={model} /><span>{milieu.label}</span>
              <span class="sr"> {shares(model, milieu.cubes, digits)}</span>
            </Term>
          </li>
        ))}
      </ul>
      <ul class="key">{[...model.sides, model.nobody].map((side) => <li key={side.index}><SideName side={side} short /></li>)}</ul>
      <div class="pressures" role="group" aria-label={t('table.pressures')}>{[...model.pressures, ...model.others].map((gauge) => <GaugeChip key={gauge.entity.id} gauge={gauge} />)}</div>
    </section>
  );
}
