import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Editor } from '../editor/editor';
import { createEditor } from '../editor/editor';
import { explainAt } from '../model/guide';
import { collectIds } from '../model/ids';
import { placeAt } from '../model/place';
import { entryAt } from '../model/entry';
import { useBench, useShop } from './shop';
import { ENGLISH_PHRASES, FRENCH_PHRASES } from './strings';

const PHRASES = { en: ENGLISH_PHRASES, fr: FRENCH_PHRASES } as const;

interface WriteProps {
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
}

/** So long after the last key or step of the cursor its place is explained and shown, ms. */
const CALM = 120;

/** The text of the open file, and what the field at the cursor is. */
export function Write({ offset, onOffset }: WriteProps): VNode {
  const { bench, t, lang } = useShop();
  const { project, checked, current, jump } = useBench();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const words = useRef(t);
  words.current = t;
  const spoken = useRef(lang);
  spoken.current = lang;
  const free = useRef(false);

  useEffect(() => {
    let timer = 0;
    const element = host.current!;
    const made = createEditor(element, {
      file: () => bench.state.project?.open ?? '',
      ids: () => collectIds(bench.state.project?.files ?? {}),
      lang: () => spoken.current,
      name: (offer) => (offer.kind === 'key' ? words.current(`type.${offer.detail}`) : offer.detail === '' ? '' : words.current(`pool.${offer.detail}`)),
      onEdit: (file, text) => { bench.edit(file, text); },
      onCursor: (at) => {
        bench.cursor(at);
        window.clearTimeout(timer);
        timer = window.setTimeout(() => { onOffset(at); }, CALM);
      },
      tabIndents: () => !free.current,
      phrases: PHRASES[lang],
      label: t('editor', { file: project?.open ?? '' }),
    });
    editor.current = made;
    // After Escape the next Tab leaves the editor, as everywhere else on the page.
    const key = (event: KeyboardEvent): void => { free.current = event.key === 'Escape' || (free.current && (event.key === 'Tab' || event.key === 'Shift')); };
    element.addEventListener('keydown', key, true);
    made.open(project!.open, project!.files[project!.open] ?? '', project!.cursor);
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener('keydown', key, true);
      made.destroy();
      editor.current = null;
    };
  }, []);
  const open = project?.open ?? '';
  useEffect(() => { if (project) editor.current?.open(open, project.files[open] ?? '', 0); }, [open]);
  useEffect(() => { editor.current?.speak(PHRASES[lang], t('editor', { file: open })); }, [lang, open]);
  useEffect(() => { if (current) editor.current?.mark(bench.findings(open), lang); }, [checked, current, open, lang]);
  useEffect(() => { if (jump?.file === open) editor.current?.jump(jump.line, jump.column); }, [jump]);

  const text = project?.files[open] ?? '';
  return (
    <section class="ws-write" aria-label={t('editor', { file: open })}>
      <div class="ws-write-bar">
        <h2>{open}</h2>
        <button type="button" class="ws-small quiet" onClick={() => { editor.current?.undo(); editor.current?.focus(); }}>{t('bar.undo')}</button>
        <button type="button" class="ws-small quiet" onClick={() => { editor.current?.redo(); editor.current?.focus(); }}>{t('bar.redo')}</button>
        <button type="button" class="ws-small quiet" onClick={() => { editor.current?.find(); }}>{t('bar.find')}</button>
      </div>
      <div class="ws-editor" ref={host} />
      <Field file={open} text={text} offset={Math.min(offset, text.length)} />
    </section>
  );
}

/** What the field at the cursor takes and means. */
function Field({ file, text, offset }: { readonly file: string; readonly text: string; readonly offset: number }): VNode {
  const { t, lang } = useShop();
  const made = useMemo(() => explainAt(file, placeAt(text, offset), lang), [file, text, offset, lang]);
  const { path, types, about, words, least, most, required, usual, pools, keys } = made;
  const entry = useMemo(() => entryAt(file, text, offset)?.id ?? null, [file, text, offset]);
  // An entry is called by its id, not by its number.
  const list = path.findIndex((p) => typeof p === 'number');
  const name = path.map((p, i) => (typeof p !== 'number' ? p : i === list && entry !== null ? entry : `${p + 1}`)).join(' › ');
  const facts = [
    types.map((x) => t(`type.${x}`)).join(' / '),
    least !== null && most !== null ? t('field.range', { least, most }) : least !== null ? t('field.least', { least }) : most !== null ? t('field.most', { most }) : '',
    words.length > 0 ? t('field.words', { list: words.join(', ') }) : '',
    pools.length > 0 ? t('field.ids', { list: pools.map((p) => (/^[a-z]/.test(p) && POOLS.has(p) ? t(`pool.${p}`) : p)).join(', ') }) : '',
    typeof path[path.length - 1] === 'string' && types.length > 0 ? (required ? t('field.required') : usual === null ? t('field.optional') : t('field.usual', { value: usual })) : '',
    keys.length > 0 ? t('field.keys', { list: keys.map((k) => (k.needed ? `${k.name}*` : k.name)).join(', ') }) : '',
  ].filter((x) => x !== '');
  return (
    <div class="ws-field" role="group" aria-label={t('field')} data-field={name}>
      <p class="ws-field-path">{name || file}</p>
      <p class="ws-field-facts">{facts.length > 0 ? facts.join(' · ') : t('field.none')}</p>
      {about.length > 0 && <p class="ws-field-about">{about.join(' ').replaceAll('`', '')}</p>}
      <p class="ws-field-keys">{t('editor.keys')}</p>
    </div>
  );
}

const POOLS = new Set(['tracks', 'flags', 'sums', 'sides', 'lines', 'assemblies', 'milieus', 'units', 'points', 'orders', 'options', 'endings', 'dispatches', 'plans', 'cards', 'icons', 'library', 'papers', 'debts', 'actions']);
