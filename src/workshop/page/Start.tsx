import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { canOpenFolder, pickFolder, readFiles } from '../folder';
import { Langs } from './Langs';
import { Leaf } from './Leaf';
import { useBench, useShop } from './shop';

/** Where a work begins: a new one, a copy, a file, a folder, or one that was left. */
export function Start(): VNode {
  const { t, door, bench } = useShop();
  const { reading } = useBench();
  return (
    <main class="ws-start">
      <header class="ws-start-head">
        <h1>{t('name')}</h1>
        <p>{t('lead')}</p>
        <button type="button" class="quiet" data-guide aria-pressed={reading !== null} onClick={() => { bench.read(reading ? null : { page: 'designing', anchor: '' }); }}>{t('leaf')}</button>
        <Langs />
        <button type="button" class="quiet" data-leave onClick={() => { door.onLeave(); }}>{t('leave')}</button>
      </header>
      {reading ? <div class="ws-start-leaf"><Leaf {...reading} /></div> : (
        <div class="ws-start-ways">
          <New />
          <Copies />
          <Files />
          <Folder />
          <KeptWorks />
        </div>
      )}
    </main>
  );
}

function New(): VNode {
  const { t, bench, door } = useShop();
  return (
    <section class="ws-way ws-way-main">
      <h2>{t('start.new')}</h2>
      <p>{t('start.new.about')}</p>
      <button
        type="button" class="confirm" data-starter
        onClick={() => { door.starter().then((files) => { bench.start(files, { kind: 'starter' }); }, () => { bench.tell({ kind: 'fault', key: 'told.shipped' }); }); }}
      >{t('try.begin')}<span aria-hidden="true"> ▸</span></button>
    </section>
  );
}

function Copies(): VNode {
  const { t, bench, door, lang } = useShop();
  return (
    <section class="ws-way">
      <h2>{t('start.copy')}</h2>
      <p>{t('start.copy.about')}</p>
      <ul>
        {door.shipped.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button" class="ws-row" data-copy={id} aria-label={t('start.copyOf', { title: title[lang] })}
              onClick={() => { door.filesOf(id).then((files) => { bench.copy(files, id); }, () => { bench.tell({ kind: 'fault', key: 'told.shipped' }); }); }}
            ><b>{title[lang]}</b><span>{id}</span></button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Files(): VNode {
  const { t, bench } = useShop();
  return (
    <section class="ws-way">
      <h2>{t('start.pack')}</h2>
      <p>{t('start.pack.about')}</p>
      <label class="solid ws-file">
        <span>{t('start.pack.button')}</span>
        <input class="sr" type="file" accept=".json,application/json" data-pack onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) void file.text().then((text) => { bench.openPack(text, file.name); });
          input.value = '';
        }} />
      </label>
    </section>
  );
}

function Folder(): VNode {
  const { t, bench } = useShop();
  return (
    <section class="ws-way">
      <h2>{t('start.folder')}</h2>
      <p>{t('start.folder.about')}</p>
      {canOpenFolder() ? <button type="button" class="solid" data-folder onClick={() => { void pickFolder().then((picked) => { bench.opened(picked); }); }}>{t('start.folder.button')}</button> : (
        <label class="solid ws-file">
          <span>{t('start.folder.button')}</span>
          <input class="sr" type="file" multiple data-folder {...{ webkitdirectory: true }} onChange={(event) => {
            const input = event.currentTarget;
            const list = [...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
            if (list.length > 0) void readFiles(list).then((picked) => { bench.opened(picked); });
            input.value = '';
          }} />
        </label>
      )}
    </section>
  );
}

function KeptWorks(): VNode {
  const { t, bench, lang } = useShop();
  const { list } = useBench();
  const [doomed, setDoomed] = useState<string | null>(null);
  const when = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section class="ws-way">
      <h2>{t('start.kept')}</h2>
      {list.length === 0 ? <p>{t('start.none')}</p> : (
        <ul>
          {list.map((entry) => {
            const title = entry.title[lang] || entry.id || t('start.untitled');
            return (
              <li key={entry.key} class="ws-kept">
                <button type="button" class="ws-row" data-work={entry.key} aria-label={t('start.go', { title })} onClick={() => { void bench.resume(entry.key); }}>
                  <b>{title}</b><span>{entry.id} · {when.format(entry.savedAt)} · {t('start.files', { n: entry.files })}</span>
                </button>
                {doomed === entry.key
                  ? <button type="button" class="quiet danger" onClick={() => { setDoomed(null); void bench.remove(entry.key); }}>{t('start.sure')}</button>
                  : <button type="button" class="close" aria-label={t('start.remove', { title })} onClick={() => { setDoomed(entry.key); }}>✕</button>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
