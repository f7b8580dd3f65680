import type { VNode } from 'preact';
import { hemicycle } from '../../model/geometry/hemicycle';
import { defaultSeating, seatParties } from '../../model/geometry/seating';
import type { AssemblyView, TableModel } from '../../model/screen';
import { party } from '../words';

const OUTER = 100;
const INNER = 36;

const DOT: Readonly<Record<string, (x: number, y: number, r: number) => string>> = {
  wedge: (x, y, r) => `M${p(x - r * 0.85)} ${p(y - r)}L${p(x + r * 1.15)} ${p(y)}L${p(x - r * 0.85)} ${p(y + r)}z`,
  square: (x, y, r) => `M${p(x - r * 0.9)} ${p(y - r * 0.9)}h${p(r * 1.8)}v${p(r * 1.8)}h${p(-r * 1.8)}z`,
  bar: (x, y, r) => `M${p(x - r)} ${p(y - r * 0.5)}h${p(r * 2)}v${p(r)}h${p(-r * 2)}z`,
};
const disc = (x: number, y: number, r: number): string => `M${p(x - r)} ${p(y)}a${p(r)} ${p(r)} 0 1 0 ${p(2 * r)} 0a${p(r)} ${p(r)} 0 1 0 ${p(-2 * r)} 0z`;
const p = (n: number): string => n.toFixed(2);

/** An assembly as a half ring, one dot a deputy; words and numbers stand beside it. */
export function Hemi({ hall, model }: { readonly hall: AssemblyView; readonly model: Pick<TableModel, 'sides' | 'nobody'> }): VNode | null {
  const { seats, dot } = hemicycle(hall.total, INNER, OUTER, 'up');
  if (seats.length === 0) return null;
  const whose = seatParties(hall.deputies, defaultSeating(hall.deputies.length));
  const paths = new Map<number, string>();
  seats.forEach((seat, i) => {
    const index = whose[i] ?? hall.deputies.length - 1;
    const side = party(model, index);
    const draw = side.index < 0 ? disc : DOT[side.shape] ?? disc;
    paths.set(index, (paths.get(index) ?? '') + draw(seat.x, seat.y, side.index < 0 ? dot * 0.66 : dot));
  });
  return (
    <svg class="hemi" viewBox={`${(-OUTER - 4).toString()} ${(-OUTER - 10).toString()} ${(2 * OUTER + 8).toString()} ${(OUTER + 14).toString()}`} aria-hidden="true">
      {[...paths].map(([index, d]) => {
        const side = party(model, index);
        return side.index < 0
          ? <path key={index} d={d} fill="none" stroke="#5C5B55" stroke-width={dot * 0.42} />
          : <path key={index} d={d} fill={side.shape === 'circle' ? '#A36F14' : side.color} />;
      })}
      <path d={`M0 ${(-INNER + 8).toString()}V${(-OUTER - 8).toString()}`} class="hemi-half" />
    </svg>
  );
}
