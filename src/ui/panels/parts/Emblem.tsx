import type { VNode } from 'preact';
import type { SideLook } from '../../model/screen';
import { Icon } from './Icon';
import { sideVars } from './side';

/** An emblem cut by a diagonal: owner's colour and white icon on the left, paper, pattern and ink icon on the right. */
export function Emblem({ side, icon, class: extra = '' }: { readonly side: SideLook; readonly icon: string; readonly class?: string }): VNode {
  return (
    <span class={`emblem ${extra}`} style={sideVars(side)} aria-hidden="true">
      <span class="emblem-a"><Icon name={icon} /></span>
      <span class={`emblem-b pat-${side.shape}`}><Icon name={icon} /></span>
    </span>
  );
}
