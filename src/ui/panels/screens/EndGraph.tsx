import type { VNode } from 'preact';
import type { EndModel } from '../../model/screen';
import { useUi } from '../context';
import { splitDate } from '../table/Calendar';

const W = 880;
const LEFT = 40;
const RIGHT = 282;
const GAP = 19;
const DASHES = ['', '', '3 5', '11 6', '1 6', '14 4 3 4'];
const MARKS = ['M-5-6L7 0L-5 6z', 'M-5-5H5V5H-5z', '', '', 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z', 'M0-6L6 0L0 6L-6 0z'];

type Curve = EndModel['curves'][number];
type Styled = Curve & { readonly style: number };

interface Plot {
  readonly curves: readonly Styled[];
  readonly max: number;
  readonly top: number;
  readonly high: number;
}

/** Quantities of one scale share a plot: the larger family first, the others below and lower. */
function plots(curves: readonly Curve[]): Plot[] {
  const families = new Map<number, Styled[]>();
  for (const curve of curves) {
    const family = families.get(curve.max) ?? [];
    families.set(curve.max, [...family, { ...curve, style: family.length }]);
  }
  const ordered = [...families].sort((a, b) => a[0] - b[0]);
  return ordered.map(([max, family], i) => ({ curves: family, max, top: i === 0 ? 34 : 12, high: i === 0 ? 220 : 130 }));
}

/** Labels at the right end, pushed apart so that none covers another. */
function ends({ curves, max, top, high }: Plot): { readonly curve: Styled; readonly y: number }[] {
  const at = (curve: Styled): number => top + high * (1 - (curve.values.at(-1) ?? 0) / Math.max(1, max));
  let last = -Infinity;
  const down = curves.map((curve) => ({ curve, y: at(curve) })).sort((a, b) => a.y - b.y).map((item) => {
    last = Math.max(item.y, last + GAP);
    return { ...item, y: last };
  });
  const over = Math.max(0, (down.at(-1)?.y ?? 0) - (top + high + 4));
  return down.map((item) => ({ ...item, y: item.y - over }));
}

interface PlotProps {
  readonly plot: Plot;
  readonly periods: readonly string[];
  readonly moments: EndModel['moments'];
  readonly label: string;
}

function PlotView({ plot, periods, moments, label }: PlotProps): VNode {
  const { top, high, max } = plot;
  const n = Math.max(2, periods.length);
  const band = (W - LEFT - RIGHT) / (n - 1);
  const x = (i: number): number => LEFT + band * i;
  const y = (value: number): number => top + high * (1 - value / Math.max(1, max));
  const ticks = max > 20 ? [0, 0.5, 1] : [0, 0.2, 0.4, 0.6, 0.8, 1];
  return (
    <svg viewBox={`0 0 ${W.toString()} ${(top + high + 30).toString()}`} role="img" aria-label={label}>
      {periods.map((_, i) => (i % 2 === 0 ? null : <rect key={i} x={Math.max(LEFT, x(i) - band / 2)} y={top} width={Math.min(band, W - RIGHT - x(i) + band / 2)} height={high} class="graph-band" />))}
      {ticks.map((at) => (
        <g key={at}>
          <path d={`M${LEFT.toString()} ${(top + high * (1 - at)).toString()}H${(W - RIGHT).toString()}`} class={at === 0 ? 'graph-base' : 'graph-rule'} />
          <text x={LEFT - 9} y={top + high * (1 - at) + 4.5} text-anchor="end" class="graph-tick">{Math.round(at * max)}</text>
        </g>
      ))}
      {moments.map((moment, k) => {
        // Two moments of one period stand side by side.
        const before = moments.slice(0, k).filter((m) => m.period === moment.period).length;
        const at = x(moment.period) - before * 29;
        return (
          <g key={k}>
            {before === 0 && <path d={`M${at.toFixed(1)} ${(top - 8).toString()}V${(top + high).toString()}`} class="graph-moment" />}
            <circle cx={at} cy={top - 16} r="13" class="graph-dot" />
            <text x={at} y={top - 10.5} text-anchor="middle" class="graph-number">{k + 1}</text>
          </g>
        );
      })}
      {[...plot.curves].reverse().map((curve) => {
        const thick = curve.style < 2 ? 5 : 3.2;
        const mark = MARKS[curve.style % MARKS.length] ?? '';
        const points = curve.values.map((v, k) => `${x(k).toFixed(1)},${y(v).toFixed(1)}`).join(' ');
        return (
          <g key={curve.id}>
            {curve.style < 2 && <polyline points={points} fill="none" stroke="#EFE6D2" stroke-width={thick + 3} />}
            <polyline points={points} fill="none" stroke={curve.color} stroke-width={thick} stroke-dasharray={DASHES[curve.style % DASHES.length]} />
            {mark === '' ? null : curve.values.map((v, k) => <path key={k} d={mark} transform={`translate(${x(k).toFixed(1)} ${y(v).toFixed(1)})`} fill={curve.color} stroke="#EFE6D2" stroke-width="1.4" />)}
          </g>
        );
      })}
      {ends(plot).map(({ curve, y: at }) => (
        <g key={curve.id} class="graph-label">
          <path d={`M${(W - RIGHT + 8).toString()} ${at.toFixed(1)}h22`} stroke={curve.color} stroke-width={curve.style < 2 ? 5 : 3} stroke-dasharray={DASHES[curve.style % DASHES.length]} />
          <text x={W - RIGHT + 36} y={at + 5}>{curve.label} {curve.values.at(-1) ?? ''}</text>
        </g>
      ))}
      {periods.map((period, i) => <text key={i} x={x(i)} y={top + high + 20} text-anchor="middle" class="graph-tick">{splitDate(period)[0]}</text>)}
    </svg>
  );
}

/** How the game went: one line a quantity, told apart by colour, dash and mark, named at its end. */
export function EndGraph({ model }: { readonly model: EndModel }): VNode {
  const { t } = useUi();
  return (
    <figure class="graph">
      {plots(model.curves).map((plot, i) => <PlotView key={plot.max} plot={plot} periods={model.periods} moments={i === 0 ? model.moments : []} label={t('end.graph')} />)}
      <details>
        <summary>{t('end.table')}</summary>
        <div class="graph-table" tabIndex={0} role="group" aria-label={t('end.table')}>
          <table>
            <thead><tr><th scope="col">{t('end.period')}</th>{model.curves.map((c) => <th key={c.id} scope="col">{c.label}</th>)}</tr></thead>
            <tbody>{model.periods.map((period, i) => <tr key={i}><th scope="row">{period}</th>{model.curves.map((c) => <td key={c.id}>{c.values[i] ?? ''}</td>)}</tr>)}</tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
