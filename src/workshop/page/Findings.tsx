import type { VNode } from 'preact';
import { CODES } from '../../scenario/codes';
import type { Code } from '../../scenario/codes';
import type { Diagnostic } from '../../scenario/diagnostics';
import { fileName } from '../model/project';
import { pageIn } from './pages';
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
      <ul>{faults.slice(0, MOST).map((d, i) => <Finding key={`${d.code} ${i}`} d={d} />)}</ul>
      {notes.length > 0 && (
        <details>
          <summary>{t('finds.notes', { n: notes.length })}</summary>
          <ul>{notes.slice(0, MOST).map((d, i) => <Finding key={`${d.code} ${i}`} d={d} />)}</ul>
        </details>
      )}
    </section>
  );
}

function Finding({ d }: { readonly d: Diagnostic }): VNode {
  const { bench, t, lang } = useShop();
  const page = `diagnostics/${d.code}`;
  const heading = d.code in CODES ? CODES[d.code as Code][lang] : d.code;
  return (
    <li class={`ws-find ws-find-${d.severity}`}>
      <button type="button" class="ws-find-go" data-find={`${d.file}:${d.line}`} onClick={() => { bench.jump(d.file, d.line, d.column); }}>
        <span class="ws-find-at">{t('finds.at', { file: fileName(d.file), line: d.line })}</span>
        <b class="ws-find-heading">{heading}</b>
        <span>{d.words[lang]}</span>
        {d.suggestion !== undefined && <span class="ws-meant">{t('finds.meant', { word: d.suggestion })}</span>}
      </button>
      {pageIn(lang, page) && <button type="button" class="ws-find-why" data-why={d.code} onClick={() => { bench.read({ page, anchor: '' }); }}>{t('finds.why')}</button>}
    </li>
  );
}
