import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { PanelsRoot } from '../../ui/panels';
import { Bench } from '../bench';
import type { Door } from '../door';
import { droppedFiles, readFiles } from '../folder';
import { Desk } from './Desk';
import { ShopContext, useBench, useShop, wordsOf } from './shop';
import type { Shop } from './shop';
import { Start } from './Start';
import { Notice } from './Notice';
import './workshop.css';

/** One bench a visit: it outlives the screen, so that one comes back to it from the table. */
const bench = new Bench();

/** The workshop: where scenarios are written, seen and tried. */
export function Workshop({ door }: { readonly door: Door }): VNode {
  const { lang } = door;
  const text = wordsOf(lang);
  const shop = useMemo((): Shop => ({ bench, door, lang, text, t: (key, args) => text.t(`workshop.${key}`, args) }), [door, lang]);
  const ui = useMemo(() => ({ lang, t: (key: string, args?: Readonly<Record<string, string | number>>) => text.t(key, args), emit: () => undefined }), [lang]);
  useEffect(() => {
    void bench.begin();
    const leaving = (): void => { if (document.visibilityState === 'hidden' && !bench.state.kept) void bench.store(); };
    document.addEventListener('visibilitychange', leaving);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      if (!bench.state.kept) void bench.store();
    };
  }, []);
  return (
    <PanelsRoot ui={ui} looks={door.looks} layout="stacked">
      <ShopContext.Provider value={shop}><Room /></ShopContext.Provider>
    </PanelsRoot>
  );
}

function Room(): VNode {
  const { bench: own, t } = useShop();
  const { project } = useBench();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const files = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent): void => {
      if (!files(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => { if (event.relatedTarget === null) setOver(false); };
    const drop = (event: DragEvent): void => {
      if (!files(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      void droppedFiles(event.dataTransfer).then((list) => take(own, list));
    };
    // Before the editor, which would take the file's text for its own.
    window.addEventListener('dragover', enter, true);
    window.addEventListener('dragleave', leave, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', enter, true);
      window.removeEventListener('dragleave', leave, true);
      window.removeEventListener('drop', drop, true);
    };
  }, []);
  return (
    <div class={`workshop${over ? ' workshop-over' : ''}`}>
      {project ? <Desk key={project.key} /> : <Start />}
      <Notice />
      {over && <p class="workshop-drop" role="status">{t('drop')}</p>}
    </div>
  );
}

/** Opens what was dropped: one packed file, or the files of a folder. */
async function take(own: Bench, list: readonly { readonly path: string; readonly file: File }[]): Promise<void> {
  const [first] = list;
  if (list.length === 1 && first && !/\.ya?ml$/.test(first.path)) own.openPack(await first.file.text(), first.file.name);
  else own.opened(await readFiles(list));
}
