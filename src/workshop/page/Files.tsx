import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { HOME } from '../../scenario/assemble';
import { fileName, treeOf } from '../model/project';
import { useBench, useShop } from './shop';

/** The files of the work, by folder; those with faults say how many. */
export function Files(): VNode {
  const { bench, t } = useShop();
  const { project, checked } = useBench();
  const [name, setName] = useState<string | null>(null);
  const [fault, setFault] = useState<'form' | 'taken' | null>(null);
  const [doomed, setDoomed] = useState<string | null>(null);
  const faults = new Map<string, number>();
  for (const d of checked?.faults ?? []) faults.set(d.file, (faults.get(d.file) ?? 0) + 1);
  const make = (): void => {
    const wrong = bench.addFile((name ?? '').trim());
    setFault(wrong);
    if (wrong === null) setName(null);
  };
  return (
    <nav class="ws-files" aria-label={t('files.title')}>
      <h2>{t('files.title')}</h2>
      {treeOf(project?.files ?? {}).map(({ folder, paths }) => (
        <div key={folder} class="ws-branch">
          {folder !== '' && <h3>{folder}/</h3>}
          <ul>
            {paths.filter((path) => /\.ya?ml$/.test(path)).map((path) => (
              <li key={path}>
                <button type="button" class="ws-leaf" data-file={path} {...(project?.open === path ? { 'aria-current': 'true' as const } : {})} onClick={() => { bench.show(path); setDoomed(null); }}>
                  <span>{fileName(path)}</span>
                  {faults.has(path) && <b class="ws-count" title={t('files.faults', { n: faults.get(path)! })}><span aria-hidden="true">{faults.get(path)}</span><span class="sr">, {t('files.faults', { n: faults.get(path)! })}</span></b>}
                </button>
                {project?.open === path && path !== HOME && (doomed === path
                  ? <button type="button" class="quiet danger ws-small" aria-label={t('files.sure', { file: path })} onClick={() => { setDoomed(null); bench.removeFile(path); }}>{t('start.sure')}</button>
                  : <button type="button" class="ws-cross" aria-label={t('files.remove', { file: path })} onClick={() => { setDoomed(path); }}>✕</button>)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {name === null ? <button type="button" class="ws-add" data-new-file onClick={() => { setName('cards/'); }}>+ {t('files.new')}</button> : (
        <form class="ws-new" onSubmit={(event) => { event.preventDefault(); make(); }} onKeyDown={(event) => { if (event.key === 'Escape') { setName(null); setFault(null); } }}>
          <label><span>{t('files.name')}</span><input type="text" value={name} autocomplete="off" spellcheck={false} ref={(input) => { if (input && document.activeElement !== input && fault === null && name === 'cards/') input.focus(); }} onInput={(event) => { setName(event.currentTarget.value); setFault(null); }} /></label>
          <button type="submit" class="solid ws-small">{t('files.make')}</button>
          {fault && <p role="alert">{t(`files.${fault}`)}</p>}
        </form>
      )}
    </nav>
  );
}
