import type { VNode } from 'preact';
import type { Closed } from '../../model/screen';
import { useUi } from '../context';

/** So many are told at once; of more only the names, until one asks. */
const FEW = 3;

/** What cannot be chosen now and why: nothing vanishes from a list without a word. */
export function ClosedList({ list }: { readonly list: readonly Closed[] }): VNode | null {
  const { t } = useUi();
  if (list.length === 0) return null;
  return (
    <details class="closed-list" open={list.length <= FEW}>
      <summary>{t('closed.now', { n: list.length })} <span class="closed-names">{list.map(({ title }) => title).join(', ')}</span></summary>
      <ul>{list.map(({ title, why }) => <li key={title}><b>{title}</b> {why}</li>)}</ul>
    </details>
  );
}
