import type { VNode } from 'preact';
import type { TableModel } from '../../model/screen';
import { party } from '../words';
import { onColour, SHAPE_PATH } from './side';

/** More in a row are too small to tell their shapes. */
const MOST = 6;

/** Cubes of mood in rows as even as may be, of six at most, each with its side's shape. */
export function Cubes({ cubes, model }: { readonly cubes: readonly number[]; readonly model: Pick<TableModel, 'sides' | 'nobody'> }): VNode {
  const flat = cubes.flatMap((n, i) => Array.from({ length: n }, () => party(model, i)));
  const rows = Math.max(1, Math.ceil(flat.length / MOST));
  const wide = Math.max(1, Math.ceil(flat.length / rows));
  return (
    <svg class="cubes" viewBox={`-1 -1 ${(wide * 11.6 + 2).toString()} ${(rows * 11.6 + 1).toString()}`} aria-hidden="true">
      {flat.map((side, i) => {
        const x = (i % wide) * 11.6;
        const y = Math.floor(i / wide) * 11.6;
        return (
          <g key={i} transform={`translate(${x.toString()} ${y.toString()})`}>
            <rect width="10.6" height="10.6" fill={side.index < 0 ? '#E3D7BC' : side.color} stroke="#1B1A17" stroke-width="0.9" />
            {side.index >= 0 && <path transform="translate(5.3 5.3) scale(0.27)" d={SHAPE_PATH[side.shape]} fill={onColour(side.color)} />}
          </g>
        );
      })}
    </svg>
  );
}
