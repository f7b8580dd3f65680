import type { VNode } from 'preact';
import type { Chip } from '../../model/screen';
import { useUi } from '../context';
import { Icon } from './Icon';
import { Term } from './Term';

/** One computed effect: emblem, name, signed value; dashed when it only may happen. */
export function ChipView({ chip }: { readonly chip: Chip }): VNode {
  const { t } = useUi();
  return (
    <Term entity={chip.entity} class={`chip chip-${chip.tone}${chip.maybe ? ' chip-maybe' : ''}`}>
      {chip.icon !== null && <Icon name={chip.icon} />}
      <span class="chip-label">{chip.label}</span>{' '}
      <span class="chip-delta">{chip.delta}</span>
      {chip.odds !== undefined && <span class="chip-odds"><span class="sr">, </span>{chip.odds}</span>}
      {chip.maybe && <span class="sr"> ({t('chip.maybe')})</span>}
    </Term>
  );
}

/** Computed effects of one choice. */
export function Chips({ chips, label }: { readonly chips: readonly Chip[]; readonly label?: string }): VNode | null {
  const { t } = useUi();
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={label ?? t('chip.list')}>
      {chips.map((chip, i) => <li key={`${chip.label}${i.toString()}`}><ChipView chip={chip} /></li>)}
    </ul>
  );
}
