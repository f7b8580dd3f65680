import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { pack, packName } from '../../scenario/pack';
import { createDesk } from '../../ui/model';
import type { Desk as Words } from '../../ui/model';
import { download, writeFolder } from '../folder';
import { idOf, titleOf } from '../model/project';
import { Files } from './Files';
import { Findings } from './Findings';
import { Games } from './Games';
import { Langs } from './Langs';
import { Leaf } from './Leaf';
import { See } from './See';
import { useBench, useShop } from './shop';
import { Try } from './Try';
import { Write } from './Write';

const TABS = ['see', 'try', 'games'] as const;
type Tab = (typeof TABS)[number];

/** Below this width the files are folded at first. */
const NARROW = 1000;

/** The work: files and faults, the text, and how it looks and plays. */
export function Desk(): VNode {
  const { bench, t, lang, text, door } = useShop();
  const { project, kept, folder, good, partly, checked, checking, current, reading } = useBench();
  const faults = checked?.faults.length ?? 0;
  const [left, setLeft] = useState(() => window.innerWidth >= NARROW);
  const [right, setRight] = useState(() => window.innerWidth >= 760);
  const [tab, setTab] = useState<Tab>('see');
  const [offset, setOffset] = useState(project?.cursor ?? 0);
  const desk = useMemo((): Words | null => (good ? createDesk(good.game, text) : null), [good, text]);
  const shown = useMemo((): Words | null => (partly ? createDesk(partly.game, text) : desk), [partly, desk, text]);
  const files = project?.files ?? {};
  const title = titleOf(files)[lang] || t('start.untitled');
  useEffect(() => { if (reading) setRight(true); }, [reading]);
  const turn = (to: Tab): void => {
    setTab(to);
    if (reading) bench.read(null);
  };
  useEffect(() => { document.title = `${title} · ${t('name')}`; }, [title]);
  const exported = (): void => {
    const name = packName(idOf(files) || 'scenario');
    download(name, pack(files));
    bench.tell({ kind: 'done', key: checked && checked.faults.length > 0 ? 'told.exported.faults' : 'told.exported', args: { file: name } });
  };
  if (!project) return <main />;
  return (
    <main class="ws-desk" data-left={left ? 'open' : 'shut'} data-right={right ? 'open' : 'shut'}>
      <header class="ws-bar">
        <h1><span class="ws-bar-name">{t('name')}</span> <span class="ws-bar-title">{title}</span></h1>
        <p class="ws-bar-kept" role="status" data-kept={kept}>{kept ? t('bar.kept') : t('bar.keeping')}</p>
        <button type="button" class={`ws-state-button${faults > 0 ? ' ws-state-bad' : ''}`} data-faults={checked ? faults : ''} data-checking={checking || !current} onClick={() => { setLeft(true); }}>
          {checked === null || !current ? t('finds.checking') : faults === 0 ? t('finds.none') : t('finds.count', { n: faults })}
        </button>
        <div class="ws-bar-buttons">
          <button type="button" class="ws-toggle" aria-pressed={left} onClick={() => { setLeft(!left); }}>{t('bar.files')}</button>
          <button type="button" class="ws-toggle" aria-pressed={right} onClick={() => { setRight(!right); }}>{t('bar.view')}</button>
          <button type="button" class="ws-toggle" data-guide aria-pressed={reading !== null} onClick={() => { bench.read(reading ? null : { page: 'designing', anchor: '' }); }}>{t('leaf')}</button>
          <button type="button" class="quiet" data-close onClick={() => { void bench.close(); }}>{t('bar.open')}</button>
          {folder && <button type="button" class="quiet" data-write onClick={() => { void bench.writeBack(writeFolder); }}>{t('bar.write')}</button>}
          <button type="button" class="quiet" data-export onClick={exported}>{t('bar.export')}</button>
          <Langs />
          <button type="button" class="quiet" data-leave onClick={() => { door.onLeave(); }}>{t('bar.leave')}</button>
        </div>
      </header>
      {left && <aside class="ws-left" aria-label={t('files.title')}><Files /><Findings /></aside>}
      <Write offset={offset} onOffset={setOffset} />
      {right && (
        <aside class="ws-right" aria-label={t('tab.label')}>
          <div class="ws-tabs" role="tablist" aria-label={t('tab.label')} onKeyDown={(event) => {
            const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
            if (by === 0) return;
            const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length]!;
            turn(next);
            document.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
          }}>
            {TABS.map((id) => (
              <button key={id} type="button" role="tab" id={`ws-tab-${id}`} data-tab={id} aria-selected={tab === id && !reading} aria-controls="ws-page" tabIndex={tab === id ? 0 : -1} onClick={() => { turn(id); }}>{t(`tab.${id}`)}</button>
            ))}
          </div>
          <div class="ws-page" id="ws-page" role="tabpanel" aria-labelledby={`ws-tab-${tab}`} tabIndex={0}>
            {reading ? <Leaf {...reading} /> : tab === 'see' && shown !== null ? <See desk={shown} offset={offset} />
              : desk === null ? <p class="ws-empty">{t(tab === 'see' ? 'see.never' : 'try.never')}</p>
                : tab === 'try' ? <Try desk={desk} /> : <Games desk={desk} />}
          </div>
        </aside>
      )}
    </main>
  );
}
