import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Block, Runs } from '../../ui/text/markdown';
import { leadsTo } from '../model/leaf';
import { pageIn } from './pages';
import { useShop } from './shop';

/** A page of the guide lies open. */
export interface Reading {
  /** Its path in docs/, without ending. */
  readonly page: string;
  /** The heading it is opened at; empty at its beginning. */
  readonly anchor: string;
}

/** The pages one may turn to from any other. */
const GUIDE = ['designing', 'scenario-format', 'workshop', 'diagnostics/README'] as const;

/** A page of the guide, to be read beside the work. */
export function Leaf({ page, anchor }: Reading): VNode {
  const { bench, t, lang } = useShop();
  const [read, setRead] = useState<{ readonly page: string; readonly lang: string; readonly blocks: readonly Block[] } | null>(null);
  const host = useRef<HTMLElement>(null);
  const found = pageIn(lang, page);
  useEffect(() => {
    let wanted = true;
    const show = (blocks: readonly Block[]): void => { if (wanted) setRead({ page, lang, blocks }); };
    const lost = (): void => { show([{ kind: 'text', runs: [{ kind: 'plain', text: t('leaf.lost') }] }]); };
    if (found) Promise.all([found.load(), import('../../ui/text/markdown')]).then(([text, { blocksOf, inOneLanguage }]) => { show(blocksOf(inOneLanguage(text))); }).catch(lost);
    else lost();
    return () => { wanted = false; };
  }, [page, lang]);
  const there = read?.page === page && read.lang === lang ? read.blocks : null;
  useEffect(() => {
    if (there === null) return;
    const heading = anchor === '' ? null : host.current?.querySelector(`[id="leaf-${CSS.escape(anchor)}"]`);
    if (heading) heading.scrollIntoView({ block: 'start' });
    else (host.current?.closest('.ws-page') ?? document.documentElement).scrollTop = 0;
  }, [there, anchor]);
  return (
    <article class="ws-leaf-page" ref={host} data-leaf={page} aria-busy={there === null}>
      <nav class="ws-leaf-bar" aria-label={t('leaf')}>
        {GUIDE.map((one) => <button key={one} type="button" class="quiet ws-small" aria-current={one === page ? 'page' : undefined} onClick={() => { bench.read({ page: one, anchor: '' }); }}>{t(`leaf.${one}`)}</button>)}
        <button type="button" class="solid ws-small" data-leaf-close onClick={() => { bench.read(null); }}>{t('told.close')}</button>
      </nav>
      {found !== null && found.lang !== lang && <p class="ws-old">{t('leaf.english')}</p>}
      <div lang={found?.lang ?? lang}>{(there ?? []).map((block, i) => <Piece key={i} block={block} page={page} />)}</div>
    </article>
  );
}

function Piece({ block, page }: { readonly block: Block; readonly page: string }): VNode {
  const words = (runs: Runs): VNode => <Words runs={runs} page={page} />;
  switch (block.kind) {
    case 'heading': {
      const id = `leaf-${block.id}`;
      return block.level === 1 ? <h2 id={id}>{words(block.runs)}</h2> : block.level === 2 ? <h3 id={id}>{words(block.runs)}</h3> : <h4 id={id}>{words(block.runs)}</h4>;
    }
    case 'text': return <p>{words(block.runs)}</p>;
    case 'code': return <Example text={block.text} />;
    case 'list': {
      const items = block.items.map((item, i) => <li key={i}>{words(item)}</li>);
      return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table': {
      const [head = [], ...rows] = block.rows;
      // In a narrow place each row is a block of its own, and every cell says what its column is; the roles keep it a table.
      return (
        <div class="ws-leaf-table" tabIndex={0}>
          <table role="table">
            <thead role="rowgroup"><tr role="row">{head.map((cell, i) => <th key={i} role="columnheader" scope="col">{words(cell)}</th>)}</tr></thead>
            <tbody role="rowgroup">{rows.map((row, i) => <tr key={i} role="row">{row.map((cell, k) => <td key={k} role="cell" data-head={k > 0 ? plain(head[k] ?? []) : undefined}>{words(cell)}</td>)}</tr>)}</tbody>
          </table>
        </div>
      );
    }
  }
}

const plain = (runs: Runs): string => runs.map(({ text }) => text).join('');

/** What is to be typed, and a way to take it along: its lines are longer than the place beside the text is wide. */
function Example({ text }: { readonly text: string }): VNode {
  const { t } = useShop();
  const [copied, setCopied] = useState(false);
  // Browsers know a clipboard only where the page comes from a safe address.
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard;
  return (
    <div class="ws-example">
      <pre tabIndex={0}>{text}</pre>
      {clipboard && <button type="button" class="ws-leaf-link" data-copy onClick={() => { clipboard.writeText(`${text}\n`).then(() => { setCopied(true); }, () => { setCopied(false); }); }}>{t(copied ? 'leaf.copied' : 'leaf.copy')}</button>}
    </div>
  );
}

/** Words with their emphasis. A link to a page that can be opened here opens it; any other is words: the workshop leads nowhere else. */
function Words({ runs, page }: { readonly runs: Runs; readonly page: string }): VNode {
  const { bench, lang } = useShop();
  return (
    <>
      {runs.map((run, i) => {
        if (run.kind === 'code') return <code key={i}>{run.text}</code>;
        if (run.kind === 'strong') return <b key={i}>{run.text}</b>;
        if (run.kind === 'em') return <em key={i}>{run.text}</em>;
        const way = run.to === undefined ? null : leadsTo(page, run.to);
        if (way === null || pageIn(lang, way.page) === null) return run.text;
        return <button key={i} type="button" class="ws-leaf-link" onClick={() => { bench.read(way); }}>{run.text}</button>;
      })}
    </>
  );
}
