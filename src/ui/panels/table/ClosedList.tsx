import type { VNode } from 'preact';
import type { Closed } from '../../model/screen';
import { useUi } from '../context';

/** Things closed for the same reason, together: the reason is read once. */
function byReason(list: readonly Closed[]): readonly { readonly titles: readonly string[]; readonly why: string }[] {
  const groups = new Map<string, string[]>();
  for (const { title, why } of list) groups.set(why, [...(groups.get(why) ?? []), title]);
  return [...groups].map(([why, titles]) => ({ why, titles }));
}

/** What cannot be chosen now and why: nothing vanishes from a list without a word. */
export function ClosedList({ list, folded = false }: { readonly list: readonly Closed[]; readonly folded?: boolean }): VNode | null {
  const { t } = useUi();
  if (list.length === 0) return null;
  return (
    <details class="closed-list" open={!folded}>
      <summary>{t('closed.now', { n: list.length })}</summary>
      <ul>{byReason(list).map(({ titles, why }) => <li key={why}><b>{titles.join(', ')}</b> – {why}</li>)}</ul>
    </details>
  );
}
