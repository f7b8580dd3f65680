import type { VNode } from 'preact';
import type { SideLook } from '../../model/screen';
import { SHAPE_PATH } from './side';

/** The shape of a side in its colour. `label` makes it speak; otherwise a name stands beside it. */
export function SideMark({ side, label, class: extra = '' }: { readonly side: SideLook; readonly label?: boolean; readonly class?: string }): VNode {
  const nobody = side.index < 0;
  const says = label ? { role: 'img', 'aria-label': side.name } as const : { 'aria-hidden': 'true' } as const;
  return (
    <svg class={`mark ${extra}`} viewBox="-12 -12 24 24" {...says}>
      <path d={SHAPE_PATH[side.shape]} fill={nobody ? 'none' : side.color} stroke="currentColor" stroke-width={nobody ? 3.4 : 1.8} />
    </svg>
  );
}

/** Mark and name of a side, in one line. */
export function SideName({ side, short }: { readonly side: SideLook; readonly short?: boolean }): VNode {
  return <span class="side-name"><SideMark side={side} /> {short ? side.short : side.name}</span>;
}
