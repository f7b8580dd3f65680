import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../model/screen';
import { useUi } from '../context';
import { TitleArt } from './TitleArt';

export interface TicketView {
  readonly id: string;
  readonly title: string;
  /** The title in the other language, small. */
  readonly other: string;
  readonly minutes: number;
  readonly about: string;
  /** Where a stranger should begin. */
  readonly recommended: boolean;
  /** Came in a file, and can be taken away again. */
  readonly guest?: boolean;
}

export interface TitleModel {
  readonly tickets: readonly TicketView[];
  /** The game that was left, and where it stands. */
  readonly resume: { readonly title: string; readonly detail: string } | null;
  /** Scenario that has a guided first period. */
  readonly learn?: string | null;
  readonly version: string;
  readonly year: string | null;
  readonly imprint: string | null;
  /** The years that the games tell of, the earliest first. */
  readonly years: readonly string[];
}

export interface TitleProps {
  readonly model: TitleModel;
  readonly onTicket: (id: string) => void;
  readonly onLearn?: (id: string) => void;
  readonly onLang: (lang: Lang) => void;
  /** A file was chosen or dropped: a packed scenario, perhaps. */
  readonly onFile?: (file: File) => void;
  readonly onWorkshop?: () => void;
  readonly onRemove?: (id: string) => void;
}

const LANGS: readonly { readonly lang: Lang; readonly name: string }[] = [{ lang: 'en', name: 'English' }, { lang: 'fr', name: 'Français' }];

/** A file dropped anywhere on the first screen is handed on; the browser would leave the page for it. */
function useDrop(onFile: ((file: File) => void) | undefined): void {
  useEffect(() => {
    if (!onFile) return undefined;
    const files = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => { if (files(event)) event.preventDefault(); };
    const drop = (event: DragEvent): void => {
      if (!files(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);
}

/** The first screen: one click on a ticket opens the set-up, a second begins. */
export function TitleScreen({ model, onTicket, onLearn, onLang, onFile, onWorkshop, onRemove }: TitleProps): VNode {
  const { t, lang, emit } = useUi();
  const [doomed, setDoomed] = useState<string | null>(null);
  useDrop(onFile);
  const school = model.learn ?? null;
  // Always the second way in: after the game that was left, or after the first scenario.
  const learn = school === null || !onLearn ? null : (
    <li key="learn">
      <button type="button" class="ticket ticket-learn" data-learn-start onClick={() => { onLearn(school); }}>
        <span class="ticket-minutes"><b>5</b><span>{t('title.minutes')}</span></span>
        <span class="ticket-words"><span class="ticket-title">{t('learn.ticket')}</span>{' '}<span class="ticket-about">{t('learn.about')}</span></span>
      </button>
    </li>
  );
  const own = model.tickets.filter(({ guest }) => guest !== true).map(({ minutes }) => minutes);
  const ahead = model.resume === null ? 1 : 0;
  const row = (ticket: TicketView): VNode => (
    <li key={ticket.id} class={ticket.guest ? 'ticket-guest' : ''}>
      <button type="button" class={`ticket${ticket.recommended ? ' ticket-main' : ''}`} data-scenario={ticket.id} onClick={() => { onTicket(ticket.id); }}>
        <span class="ticket-minutes"><b>{ticket.minutes}</b><span>{t('title.minutes')}</span></span>
        <span class="ticket-words">
          <span class="ticket-title">{ticket.title}</span>{' '}
          <span class="ticket-other" lang={lang === 'en' ? 'fr' : 'en'}>{ticket.other}</span>{' '}
          <span class="ticket-about">{ticket.about}</span>
        </span>
      </button>
      {ticket.guest && onRemove && (doomed === ticket.id
        ? <button type="button" class="ticket-away ticket-sure" data-guest-sure onClick={() => { setDoomed(null); onRemove(ticket.id); }}>{t('title.guest.sure', { title: ticket.title })}</button>
        : <button type="button" class="ticket-away" data-guest-remove={ticket.id} aria-label={t('title.guest.remove', { title: ticket.title })} onClick={() => { setDoomed(ticket.id); }}>✕</button>)}
    </li>
  );
  return (
    <div class="title">
      <main class="title-main">
        <div class="title-poster">
          <TitleArt first={t('app.name.1')} second={t('app.name.2')} other={t('app.other')} question={t('title.question')} year={model.year} imprint={model.imprint ?? t('title.imprint')} />
          <div class="title-words">
            <h1>{t('app.name')}</h1>
            {own.length > 0 && <p>{t('title.place', { n: own.length, from: Math.min(...own), to: Math.max(...own), years: model.years.join(' · ') })}</p>}
            <p class="title-how">{t('title.how')}</p>
          </div>
          <div class="title-langs" role="group" aria-label={t('title.language')}>
            {LANGS.map((l) => <button key={l.lang} type="button" lang={l.lang} aria-pressed={l.lang === lang} aria-label={l.name} onClick={() => { onLang(l.lang); }}>{l.lang.toUpperCase()}</button>)}
          </div>
        </div>
        <section class="tickets" aria-label={t('title.choose')}>
          <h2 class="sr">{t('title.choose')}</h2>
          <ul>
            {model.resume !== null && (
              <li>
                <button type="button" class="ticket ticket-resume" data-resume onClick={() => { emit({ type: 'menu', item: 'resume' }); }}>
                  <span class="ticket-minutes"><b aria-hidden="true">▸</b><span>{t('title.resume')}</span></span>
                  <span class="ticket-words"><span class="ticket-title">{model.resume.title}</span><span class="ticket-about">{model.resume.detail}</span></span>
                </button>
              </li>
            )}
            {model.tickets.slice(0, ahead).map(row)}
            {learn}
            {model.tickets.slice(ahead).map(row)}
          </ul>
          <nav class="title-nav" aria-label={t('title.more')}>
            <button type="button" onClick={() => { emit({ type: 'drawer', drawer: 'saves' }); }}>{t('drawer.saves')}</button>
            <button type="button" onClick={() => { emit({ type: 'drawer', drawer: 'rules' }); }}>{t('drawer.rules')}</button>
            <button type="button" onClick={() => { emit({ type: 'drawer', drawer: 'settings' }); }}>{t('drawer.settings')}</button>
            <button type="button" onClick={() => { emit({ type: 'drawer', drawer: 'library' }); }}>{t('drawer.library')}</button>
            {onWorkshop && <button type="button" data-workshop onClick={onWorkshop}>{t('title.workshop')}</button>}
            {onFile && (
              <label class="title-open">
                <span>{t('title.open')}</span>
                <input class="sr" type="file" accept=".json,application/json" data-open-scenario onChange={(event) => {
                  const file = event.currentTarget.files?.[0];
                  if (file) onFile(file);
                  event.currentTarget.value = '';
                }} />
              </label>
            )}
          </nav>
        </section>
      </main>
      <footer class="title-foot"><p>{t('title.foot')}</p><p>{t('title.saved', { version: model.version })}</p></footer>
    </div>
  );
}
