import type { VNode } from 'preact';
import { unitOutline } from '../../model/geometry/outline';
import { defaultSeating } from '../../model/geometry/seating';
import type { EndModel, SideLook } from '../../model/screen';
import { useUi } from '../context';
import { splitDate } from '../table/Calendar';

const W = 880;
const LEFT = 40;
const RIGHT = 222;
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

/** All the ways up and down of a curve, against its scale. */
const moved = ({ values, max }: Curve): number => values.reduce((sum, v, i) => sum + Math.abs(v - (values[i - 1] ?? v)), 0) / Math.max(1, max);

/** Quantities of one scale share a plot: first and largest the one in which most happened. What never moved is left to the table. */
export function plots(curves: readonly Curve[]): Plot[] {
  const families = new Map<number, Styled[]>();
  for (const curve of curves) {
    const family = families.get(curve.max) ?? [];
    families.set(curve.max, [...family, { ...curve, style: family.length }]);
  }
  const live = [...families].map(([max, family]) => ({ max, curves: family.filter((curve) => moved(curve) > 0) })).filter((plot) => plot.curves.length > 0);
  const shown = live.length > 0 ? live : [...families].map(([max, family]) => ({ max, curves: family }));
  const most = (plot: { readonly curves: readonly Styled[] }): number => plot.curves.reduce((sum, curve) => sum + moved(curve), 0);
  return shown.sort((a, b) => most(b) - most(a)).map((plot, i) => ({ ...plot, top: i === 0 ? 40 : 12, high: i === 0 ? 190 : 130 }));
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

/** Distance of two periods. */
const bandOf = (n: number): number => (W - LEFT - RIGHT) / (Math.max(2, n) - 1);

/** A letter of the small type under the plots, in units of the drawing. */
const LETTER = 6.4;
/** Lines of an axis: at round numbers, few enough to be read. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_LINES = 6;

/** The values at which an axis up to `max` is ruled. */
export function ticksOf(max: number): readonly number[] {
  const step = STEPS.find((n) => max / n <= MOST_LINES) ?? max;
  return Array.from({ length: Math.floor(max / Math.max(1, step)) + 1 }, (_, i) => i * step);
}

/** Names under the axis: what is longer than its place is cut at a word. */
export function axisName(name: string, room: number): string {
  const [short] = splitDate(name);
  const most = Math.max(3, Math.floor(room / LETTER));
  if (short.length <= most) return short;
  const cut = short.slice(0, most - 1);
  const word = cut.replace(/[\s:;,–-]+\S*$/u, '');
  return `${word.length * 2 > most ? word : cut}…`;
}

/** Where the name of a period stands: under its line, and never out of the picture on the left. */
const nameAt = (name: string, x: number): number => Math.max(x, (name.length * LETTER) / 2 + 2);

interface PlotProps {
  readonly plot: Plot;
  readonly periods: readonly string[];
  readonly moments: EndModel['moments'];
  readonly label: string;
}

function PlotView({ plot, periods, moments, label }: PlotProps): VNode {
  const { top, high, max } = plot;
  const band = bandOf(periods.length);
  const x = (i: number): number => LEFT + band * i;
  const y = (value: number): number => top + high * (1 - value / Math.max(1, max));
  const names = periods.map((period) => axisName(period, band - LETTER));
  return (
    <svg viewBox={`0 0 ${W.toString()} ${(top + high + 30).toString()}`} role="img" aria-label={label}>
      {periods.map((_, i) => (i % 2 === 0 ? null : <rect key={i} x={Math.max(LEFT, x(i) - band / 2)} y={top} width={Math.min(band, W - RIGHT - x(i) + band / 2)} height={high} class="graph-band" />))}
      {ticksOf(max).map((at) => (
        <g key={at}>
          <path d={`M${LEFT.toString()} ${y(at).toFixed(1)}H${(W - RIGHT).toString()}`} class={at === 0 ? 'graph-base' : 'graph-rule'} />
          <text x={LEFT - 9} y={y(at) + 4.5} text-anchor="end" class="graph-tick">{at}</text>
        </g>
      ))}
      {moments.map((moment, k) => {
        // Moments of one period stand side by side, the last on its line.
        const after = moments.slice(k + 1).filter((m) => m.period === moment.period).length;
        const at = x(moment.period) - after * 29;
        return (
          <g key={k}>
            {after === 0 && <path d={`M${at.toFixed(1)} ${(top - 10).toString()}V${(top + high).toString()}`} class="graph-moment" />}
            <circle cx={at} cy={top - 22} r="13" class="graph-dot" />
            <text x={at} y={top - 16.5} text-anchor="middle" class="graph-number">{k + 1}</text>
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
      {names.map((name, i) => <text key={i} x={nameAt(name, x(i))} y={top + high + 20} text-anchor="middle" class="graph-tick">{name}</text>)}
    </svg>
  );
}

/** A half ring of party shares in the order of the benches, for one period. */
function Pie({ row, sides, x, y, r }: { readonly row: readonly number[]; readonly sides: readonly SideLook[]; readonly x: number; readonly y: number; readonly r: number }): VNode {
  const total = Math.max(1, row.reduce((a, b) => a + b, 0));
  let from = 0;
  const at = (part: number, radius: number): string => `${(x - Math.cos(Math.PI * part) * radius).toFixed(1)} ${(y - Math.sin(Math.PI * part) * radius).toFixed(1)}`;
  return (
    <g>
      {defaultSeating(row.length).map((p) => {
        const to = from + (row[p] ?? 0) / total;
        const d = `M${at(from, r * 0.36)}L${at(from, r)}A${r.toString()} ${r.toString()} 0 0 1 ${at(to, r)}L${at(to, r * 0.36)}A${(r * 0.36).toFixed(1)} ${(r * 0.36).toFixed(1)} 0 0 0 ${at(from, r * 0.36)}z`;
        from = to;
        return <path key={p} d={d} fill={sides[p]?.color ?? '#FAF5E8'} class="graph-slice" />;
      })}
      <path d={`M${x.toFixed(1)} ${(y - r - 4).toFixed(1)}v${(r * 0.7 + 4).toFixed(1)}`} class="graph-half" />
    </g>
  );
}

const PIE_ROW = 62;
const CELL = 11;

interface RowsProps {
  readonly model: EndModel;
}

/** Under the curves, period by period: the benches of the first hall, and every unit with its step. */
function CourseRows({ model }: RowsProps): VNode | null {
  const { t } = useUi();
  const { hall, troops } = model.course;
  if (!hall && !troops) return null;
  const band = bandOf(model.periods.length);
  const x = (i: number): number => LEFT + band * i;
  const r = Math.min(19, band * 0.44);
  const sides = model.scores.map((entry) => entry.side);
  const deep = troops ? (troops.rows[0]?.length ?? 0) * CELL + 14 : 0;
  const top = hall ? PIE_ROW : 6;
  const label = W - RIGHT + 36;
  return (
    <svg viewBox={`0 0 ${W.toString()} ${(top + deep).toString()}`} role="img" aria-label={t('end.graph')} class="graph-rows">
      <defs>
        {troops && [troops.low, troops.high].map((side, k) => (
          <pattern key={side.id} id={`graph-hatch-${k.toString()}`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform={`rotate(${k === 0 ? '-45' : '45'})`}>
            <rect width="9" height="9" fill="#EFE6D2" /><rect width="4.4" height="9" fill={side.color} />
          </pattern>
        ))}
      </defs>
      {hall && (
        <g>
          {hall.rows.map((row, i) => {
            const lead = row.slice(0, sides.length).reduce((best, n, p) => (n > (row[best] ?? 0) ? p : best), 0);
            return (
              <g key={i}>
                <Pie row={row} sides={sides} x={x(i)} y={30} r={r} />
                <text x={x(i)} y="46" text-anchor="middle" class="graph-count" fill={sides[lead]?.dark ?? '#1B1A17'}>{row[lead] ?? 0}</text>
              </g>
            );
          })}
          <text x={label} y="20" class="graph-name">{hall.label}</text>
          {sides.slice(0, 2).map((side, p) => <text key={side.id} x={label} y={36 + p * 15} class="graph-note">{side.short} {hall.rows.at(-1)?.[p] ?? 0}</text>)}
        </g>
      )}
      {troops && (
        <g transform={`translate(0 ${top.toString()})`}>
          {troops.rows.map((row, i) => row.map((step, k) => (
            <path key={`${i.toString()}:${k.toString()}`} d={UNIT_PATHS[step] ?? ''} transform={`translate(${(x(i) - 1).toFixed(1)} ${(8 + k * CELL).toString()}) scale(0.27)`} fill={unitFill(step, troops.low, troops.high)} class="graph-unit" />
          )))}
          <text x={label} y="16" class="graph-name">{troops.label}</text>
          {([4, 0] as const).map((step, k) => (
            <g key={step} transform={`translate(${(label + 6).toString()} ${(31 + k * 17).toString()})`}>
              <path d={UNIT_PATHS[step] ?? ''} transform="scale(0.27)" fill={unitFill(step, troops.low, troops.high)} class="graph-unit" />
              <text x="14" y="4.5" class="graph-note">{troops.ends[step === 4 ? 1 : 0]}</text>
            </g>
          ))}
        </g>
      )}
    </svg>
  );
}

const UNIT_PATHS: readonly string[] = [0, 1, 2, 3, 4].map((step) => `M${unitOutline(step).map(([x, y]) => `${x.toString()} ${y.toString()}`).join('L')}z`);

function unitFill(step: number, low: SideLook, high: SideLook): string {
  return [low.color, 'url(#graph-hatch-0)', '#D3C5A4', 'url(#graph-hatch-1)', high.color][step] ?? '#D3C5A4';
}

/** How the game went: one line a quantity, told apart by colour, dash and mark, named at its end. */
export function EndGraph({ model }: { readonly model: EndModel }): VNode {
  const { t } = useUi();
  return (
    <figure class="graph">
      {plots(model.curves.filter((curve) => model.course.hall === null || curve.max !== model.course.hall.total)).map((plot, i) => <PlotView key={plot.max} plot={plot} periods={model.periods} moments={i === 0 ? model.moments : []} label={t('end.graph')} />)}
      <CourseRows model={model} />
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
