import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { CODES } from '../../scenario/codes';
import type { Code } from '../../scenario/codes';
import type { Diagnostic } from '../../scenario/diagnostics';
import { fileName } from '../model/project';
import { PAGES } from './pages';
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
  const heading = d.code in CODES ? CODES[d.code as Code][lang] : d.code;
  return (
    <li class={`ws-find ws-find-${d.severity}`}>
      <button type="button" class="ws-find-go" data-find={`${d.file}:${d.line}`} onClick={() => { bench.jump(d.file, d.line, d.column); }}>
        <span class="ws-find-at">{t('finds.at', { file: fileName(d.file), line: d.line })}</span>
        <b class="ws-find-heading">{heading}</b>
        <span>{d.words[lang]}</span>
        {d.suggestion !== undefined && <span class="ws-meant">{t('finds.meant', { word: d.suggestion })}</span>}
      </button>
      <Explained code={d.code} />
    </li>
  );
}

/** What a code means, with an example that fails and the same mended. */
function Explained({ code }: { readonly code: string }): VNode | null {
  const { t } = useShop();
  const [text, setText] = useState<string | null>(null);
  const load = PAGES[`/docs/diagnostics/${code}.md`];
  if (!load) return null;
  return (
    <details class="ws-explained" onToggle={(event) => { if (event.currentTarget.open && text === null) load().then(setText, () => { setText(''); }); }}>
      <summary>{t('finds.why')}</summary>
      <div lang="en">
        {(text ?? '').replace(/^#.*\n/, '').split(/```(?:\w*)\n?/).map((part, i) => (i % 2 === 1
          ? <pre key={i} tabIndex={0}>{part.trimEnd()}</pre>
          : part.trim() === '' ? null : part.trim().split(/\n{2,}/).map((p, k) => <p key={`${i} ${k}`}>{p.replace(/`|\*\*/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')}</p>)))}
      </div>
    </details>
  );
}
