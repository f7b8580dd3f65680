import type { VNode } from 'preact';
import type { EndModel } from '../../model/screen';
import { useUi } from '../context';
import { splitDate } from '../table/Calendar';

const W = 800;
const LEFT = 34;
const RIGHT = 168;
const TOP = 34;
const HIGH = 240;
const DASHES = ['', '', '3 5', '11 6', '1 6', '14 4 3 4'];
const MARKS = ['M-5-6L7 0L-5 6z', 'M-5-5H5V5H-5z', '', '', 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z', 'M0-6L6 0L0 6L-6 0z'];

type Curve = EndModel['curves'][number];

interface Ending { readonly curve: Curve; readonly i: number; readonly y: number }

/** Labels at the right end, pushed apart so that none covers another. */
function labels(curves: readonly Curve[], y: (curve: Curve, value: number) => number): Ending[] {
  const list = curves.map((curve, i) => ({ curve, i, y: y(curve, curve.values.at(-1) ?? 0) })).sort((a, b) => a.y - b.y);
  const gap = 19;
  let last = -Infinity;
  const down = list.map((item) => { last = Math.max(item.y, last + gap); return { ...item, y: last }; });
  const over = Math.max(0, (down.at(-1)?.y ?? 0) - (TOP + HIGH + 4));
  return down.map((item) => ({ ...item, y: item.y - over }));
}

/** How the game went: one line a quantity, told apart by colour, dash and mark, named at its end. */
export function EndGraph({ model }: { readonly model: EndModel }): VNode {
  const { t } = useUi();
  const n = Math.max(2, model.periods.length);
  const x = (i: number): number => LEFT + ((W - LEFT - RIGHT) * i) / (n - 1);
  const y = (curve: Curve, value: number): number => TOP + HIGH * (1 - value / Math.max(1, curve.max));
  const most = Math.max(10, ...model.curves.map((c) => c.max));
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const band = (W - LEFT - RIGHT) / (n - 1);
  return (
    <figure class="graph">
      <svg viewBox={`0 0 ${W.toString()} ${(TOP + HIGH + 40).toString()}`} role="img" aria-label={t('end.graph')}>
        {model.periods.map((_, i) => (i % 2 === 0 ? null : <rect key={i} x={x(i) - band / 2} y={TOP} width={band} height={HIGH} class="graph-band" />))}
        {ticks.map((at) => (
          <g key={at}>
            <path d={`M${LEFT.toString()} ${(TOP + HIGH * (1 - at)).toString()}H${(W - RIGHT).toString()}`} class={at === 0 ? 'graph-base' : 'graph-rule'} />
            <text x={LEFT - 9} y={TOP + HIGH * (1 - at) + 4.5} text-anchor="end" class="graph-tick">{Math.round(at * most)}</text>
          </g>
        ))}
        {model.moments.map((moment, k) => (
          <g key={k}>
            <path d={`M${x(moment.period).toFixed(1)} ${(TOP - 8).toString()}V${(TOP + HIGH).toString()}`} class="graph-moment" />
            <circle cx={x(moment.period)} cy={TOP - 16} r="13" class="graph-dot" />
            <text x={x(moment.period)} y={TOP - 10.5} text-anchor="middle" class="graph-number">{k + 1}</text>
          </g>
        ))}
        {model.curves.map((curve, i) => {
          const points = curve.values.map((v, k) => `${x(k).toFixed(1)},${y(curve, v).toFixed(1)}`).join(' ');
          const thick = i < 2 ? 5.5 : 3.2;
          return (
            <g key={curve.id}>
              <polyline points={points} fill="none" stroke="#EFE6D2" stroke-width={thick + 3} />
              <polyline points={points} fill="none" stroke={curve.color} stroke-width={thick} stroke-dasharray={DASHES[i % DASHES.length]} />
              {MARKS[i % MARKS.length] === '' ? null : curve.values.map((v, k) => <path key={k} d={MARKS[i % MARKS.length]} transform={`translate(${x(k).toFixed(1)} ${y(curve, v).toFixed(1)})`} fill={curve.color} stroke="#EFE6D2" stroke-width="1.4" />)}
            </g>
          );
        })}
        {labels(model.curves, y).map(({ curve, i, y: at }) => (
          <g key={curve.id} class="graph-label">
            <path d={`M${(W - RIGHT + 8).toString()} ${at.toFixed(1)}h22`} stroke={curve.color} stroke-width={i < 2 ? 5 : 3} stroke-dasharray={DASHES[i % DASHES.length]} />
            <text x={W - RIGHT + 36} y={at + 5}>{curve.label} {curve.values.at(-1) ?? ''}</text>
          </g>
        ))}
        {model.periods.map((period, i) => <text key={i} x={x(i)} y={TOP + HIGH + 20} text-anchor="middle" class="graph-tick">{splitDate(period)[0]}</text>)}
      </svg>
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
