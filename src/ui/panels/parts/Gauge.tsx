import type { VNode } from 'preact';
import type { GaugeView } from '../../model/screen';
import { useUi } from '../context';
import type { Translate } from '../context';
import { Icon } from './Icon';
import { SideMark } from './SideMark';
import { Term } from './Term';

/** The value as it is read: a number, or a range while it is hidden. */
export function gaugeText(gauge: GaugeView): string {
  const own = span(gauge.low, gauge.high);
  return gauge.others ? `${own} (${span(...gauge.others)})` : own;
}

const span = (low: number, high: number): string => (low === high ? low.toString() : `${low.toString()}–${high.toString()}`);

/** Change since the last period as an arrow and a number; empty when it stands still or is not known. */
export function gaugeDelta(gauge: GaugeView): string {
  if (gauge.previous === null || gauge.low !== gauge.high) return '';
  const by = gauge.low - gauge.previous;
  return by === 0 ? '' : `${by > 0 ? '▲' : '▼'}${Math.abs(by).toString()}`;
}

/** The whole gauge in words. */
export function gaugeLabel(gauge: GaugeView, t: Translate): string {
  const now = gauge.low === gauge.high
    ? t('gauge.value', { label: gauge.label, value: gauge.low, max: gauge.max })
    : t('gauge.range', { label: gauge.label, low: gauge.low, high: gauge.high, max: gauge.max });
  const was = gauge.previous !== null && gauge.previous !== gauge.low ? ` ${t('gauge.was', { value: gauge.previous })}` : '';
  const others = gauge.others ? ` ${t('gauge.others', { known: span(...gauge.others) })}` : '';
  return now + was + others;
}

/** Ten slanted cells with a pointer where something happens. */
export function Gauge({ gauge, tone }: { readonly gauge: GaugeView; readonly tone: 'hot' | 'plain' | 'side' }): VNode {
  const { t } = useUi();
  const count = Math.max(1, gauge.max - gauge.min);
  const cells = Array.from({ length: count }, (_, i) => {
    const value = gauge.min + i + 1;
    return value <= gauge.low ? 'on' : value <= gauge.high ? 'may' : 'off';
  });
  const colour = tone === 'side' && gauge.side ? { '--cell': gauge.side.color } : {};
  return (
    <Term entity={gauge.entity} class={`gauge gauge-${tone}`} label={gaugeLabel(gauge, t)}>
      <span class="gauge-label">{gauge.side && tone === 'side' ? <SideMark side={gauge.side} /> : null}{gauge.label}</span>
      <span class="gauge-value">{gaugeText(gauge)}</span>
      <span class="gauge-cells" style={colour}>
        {cells.map((state, i) => <span key={i} class={`cell cell-${state}`} />)}
        {gauge.mark !== null && (
          <span class="gauge-mark" style={{ '--at': ((gauge.mark.at - gauge.min) / count).toString() }}><span>{gauge.mark.label}</span></span>
        )}
      </span>
      <span class="gauge-delta">{gaugeDelta(gauge)}</span>
    </Term>
  );
}

/** A gauge as emblem, name and number, for narrow places. */
export function GaugeChip({ gauge }: { readonly gauge: GaugeView }): VNode {
  const { t } = useUi();
  return (
    <Term entity={gauge.entity} class="gauge-chip" label={gaugeLabel(gauge, t)}>
      {gauge.icon !== null && <Icon name={gauge.icon} />}
      <span class="gauge-chip-label">{gauge.label}</span> <b>{gaugeText(gauge)}</b>
      {gaugeDelta(gauge) === '' ? null : <span class="gauge-chip-delta"> {gaugeDelta(gauge)}</span>}
    </Term>
  );
}
