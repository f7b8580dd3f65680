import type { VNode } from 'preact';
import type { TableModel } from '../../model/screen';
import { party } from '../words';
import { onColour, SHAPE_PATH } from './side';

/** Cubes of mood, five in a row, each with its side's shape. */
export function Cubes({ cubes, model }: { readonly cubes: readonly number[]; readonly model: Pick<TableModel, 'sides' | 'nobody'> }): VNode {
  const flat = cubes.flatMap((n, i) => Array.from({ length: n }, () => party(model, i)));
  const rows = Math.max(1, Math.ceil(flat.length / 5));
  return (
    <svg class="cubes" viewBox={`-1 -1 60 ${(rows * 11.6 + 1).toString()}`} aria-hidden="true">
      {flat.map((side, i) => {
        const x = (i % 5) * 11.6;
        const y = Math.floor(i / 5) * 11.6;
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
