import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { LogEntry } from '../../model/screen';
import { useUi } from '../context';
import { SideMark } from '../parts/SideMark';

/** What the others did since the last decision: a note beside the map that stops nobody and can be put away. */
export function Lately({ entries }: { readonly entries: readonly LogEntry[] }): VNode | null {
  const { t, emit } = useUi();
  const mark = `${entries[0]?.key ?? ''} ${entries.length.toString()}`;
  const [away, setAway] = useState('');
  if (entries.length === 0 || away === mark) return null;
  return (
    <aside class="lately" aria-label={t('lately.title')}>
      <h2>
        <button type="button" class="plain" onClick={() => { emit({ type: 'drawer', drawer: 'log' }); }}>{t('lately.title')}</button>
        <button type="button" class="close" onClick={() => { setAway(mark); }}><span aria-hidden="true">✕</span><span class="sr">{t('lately.close')}</span></button>
      </h2>
      <ul tabIndex={0} aria-label={t('lately.title')}>
        {entries.map((entry) => (
          <li key={entry.key}>
            {entry.side !== null && <SideMark side={entry.side} label />} {entry.text}
            {entry.effects.length > 0 && <small> → {entry.effects.join(' · ')}</small>}
          </li>
        ))}
      </ul>
    </aside>
  );
}
