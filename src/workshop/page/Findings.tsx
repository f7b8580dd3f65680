import type { VNode } from 'preact';
import type { Diagnostic } from '../../scenario/diagnostics';
import { fileName } from '../model/project';
import { useBench, useShop } from './shop';

/** More than so many tell nobody anything. */
const MOST = 60;

/** Everything that was found, each line leading to its place. */
export function Findings(): VNode {
  const { t } = useShop();
  const { checked } = useBench();
  const faults = checked?.faults ?? [];
  const notes = checked?.notes ?? [];
  return (
    <section class="ws-finds" aria-label={t('finds.title')}>
      <h2 role="status">{checked === null ? t('finds.checking') : faults.length === 0 ? t('finds.none') : t('finds.count', { n: faults.length })}</h2>
      <ul>{faults.slice(0, MOST).map((d, i) => <Finding key={i} d={d} />)}</ul>
      {notes.length > 0 && (
        <details>
          <summary>{t('finds.notes', { n: notes.length })}</summary>
          <ul>{notes.slice(0, MOST).map((d, i) => <Finding key={i} d={d} />)}</ul>
        </details>
      )}
    </section>
  );
}

function Finding({ d }: { readonly d: Diagnostic }): VNode {
  const { bench, t } = useShop();
  return (
    <li>
      <button type="button" class={`ws-find ws-find-${d.severity}`} data-find={`${d.file}:${d.line}`} onClick={() => { bench.jump(d.file, d.line, d.column); }}>
        <span class="ws-find-at">{t('finds.at', { file: fileName(d.file), line: d.line })} <span class="ws-code">{d.code}</span></span>
        <span lang="en">{d.message}</span>
        {d.suggestion !== undefined && <span class="ws-meant">{t('finds.meant', { word: d.suggestion })}</span>}
      </button>
    </li>
  );
}
