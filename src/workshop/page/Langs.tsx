import type { VNode } from 'preact';
import { useShop } from './shop';

const LANGS = [{ lang: 'en', name: 'English' }, { lang: 'fr', name: 'Français' }] as const;

export function Langs(): VNode {
  const { t, door, lang } = useShop();
  return (
    <div class="ws-langs" role="group" aria-label={t('langs')}>
      {LANGS.map((l) => <button key={l.lang} type="button" lang={l.lang} aria-pressed={l.lang === lang} aria-label={l.name} onClick={() => { door.onLang(l.lang); }}>{l.lang.toUpperCase()}</button>)}
    </div>
  );
}
