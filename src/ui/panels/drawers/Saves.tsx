import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useUi } from '../context';
import type { SavesView } from './types';

const focusOnce = (input: HTMLInputElement | null): void => {
  if (input !== null && document.activeElement !== input) input.select();
};

/** Saved games: made by the game after every action, or by name; as files in and out. */
export function SavesPage({ saves }: { readonly saves: SavesView }): VNode {
  const { t } = useUi();
  const [name, setName] = useState('');
  const [doomed, setDoomed] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const rename = (): void => {
    if (renamed !== null && renamed.name.trim() !== '') saves.onRename(renamed.id, renamed.name.trim());
    setRenamed(null);
  };
  return (
    <div class="saves">
      {saves.canSave && (
        <form class="save-new" onSubmit={(event) => { event.preventDefault(); saves.onSave(name.trim()); setName(''); }}>
          <label><span>{t('saves.name')}</span> <input type="text" value={name} maxLength={60} autocomplete="off" onInput={(event) => { setName(event.currentTarget.value); }} /></label>
          <button type="submit" class="solid" data-save>{t('saves.save')}</button>
          <button type="button" class="quiet" data-export onClick={() => { saves.onExport(null); }}>{t('saves.exportThis')}</button>
        </form>
      )}
      <p class="page-intro" {...(saves.trial ? { 'data-trial': '' } : {})}>{t(saves.trial ? 'saves.trial' : 'saves.secret')}</p>
      <label class="save-import quiet">
        <span>{t('saves.import')}</span>
        <input class="sr" type="file" accept=".json,application/json" onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) saves.onImport(file);
          event.currentTarget.value = '';
        }} />
      </label>
      {saves.list.length === 0 ? <p class="entries-none">{t('saves.none')}</p> : (
        <ul class="save-list">
          {saves.list.map((save) => (
            <li key={save.id}>
              <div>
                {renamed?.id === save.id ? (
                  <form class="save-rename" onSubmit={(event) => { event.preventDefault(); rename(); }} onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); setRenamed(null); } }}>
                    <label><span class="sr">{t('saves.newName')}</span><input ref={focusOnce} type="text" value={renamed.name} maxLength={60} autocomplete="off" onInput={(event) => { setRenamed({ id: save.id, name: event.currentTarget.value }); }} /></label>
                    <button type="submit" class="solid" data-rename-keep>{t('saves.keepName')}</button>
                  </form>
                ) : <h3>{save.name}{save.auto ? <span class="save-auto">{t('saves.auto')}</span> : null}</h3>}
                <p>{save.detail}</p><p class="save-when">{save.when}</p>
              </div>
              <div class="save-buttons">
                <button type="button" class="solid" data-load={save.id} aria-label={t('saves.loadNamed', { name: save.name })} onClick={() => { saves.onLoad(save.id); }}>{t('saves.load')}</button>
                <button type="button" class="quiet" data-rename={save.id} aria-label={t(save.auto ? 'saves.copyNamed' : 'saves.renameNamed', { name: save.name })} onClick={() => { setRenamed({ id: save.id, name: save.name }); }}>{t(save.auto ? 'saves.copy' : 'saves.rename')}</button>
                <button type="button" class="quiet" aria-label={t('saves.exportNamed', { name: save.name })} onClick={() => { saves.onExport(save.id); }}>{t('saves.export')}</button>
                {doomed === save.id
                  ? <button type="button" class="quiet danger" onClick={() => { setDoomed(null); saves.onDelete(save.id); }}>{t('saves.sure')}</button>
                  : <button type="button" class="quiet" aria-label={t('saves.deleteNamed', { name: save.name })} onClick={() => { setDoomed(save.id); }}>{t('saves.delete')}</button>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
