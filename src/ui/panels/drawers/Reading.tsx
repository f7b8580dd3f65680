import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useUi } from '../context';
import { KEYMAP } from '../keymap';
import { Provenance } from '../parts/Tag';
import type { DisputeEntry, LibraryEntry, RulesChapter } from './types';

/** Articles on people, places and words, with a field to find one. */
export function LibraryPage({ entries }: { readonly entries: readonly LibraryEntry[] }): VNode {
  const { t, lang } = useUi();
  const [query, setQuery] = useState('');
  const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(lang);
  const found = entries.filter((entry) => fold(`${entry.title} ${entry.text}`).includes(fold(query)));
  return (
    <>
      <label class="find"><span>{t('library.find')}</span> <input type="search" value={query} onInput={(event) => { setQuery(event.currentTarget.value); }} /></label>
      <p role="status" class="find-count">{t('library.count', { n: found.length })}</p>
      <div class="articles">
        {found.map((entry) => (
          <article key={entry.id}>
            <h3>{entry.title}</h3>
            <p>{entry.text}</p>
            <Provenance tag={entry.tag} source={entry.source} />
          </article>
        ))}
      </div>
    </>
  );
}

/** Where the documents contradict one another, side by side. */
export function DisputesPage({ entries }: { readonly entries: readonly DisputeEntry[] }): VNode {
  const { t } = useUi();
  if (entries.length === 0) return <p class="entries-none">{t('disputes.none')}</p>;
  return (
    <>
      <p class="page-intro">{t('disputes.intro')}</p>
      {entries.map((entry) => (
        <article key={entry.id} class="dispute">
          <h3>{entry.title}</h3>
          <p class="dispute-question">{entry.question}</p>
          <ul class="claims">
            {entry.claims.map((claim, i) => (
              <li key={i}>
                <p class="claim-who"><b>{claim.who}</b>{claim.when === null ? null : <span> {claim.when}</span>}</p>
                <p>{claim.text}</p>
                <p class="source">{claim.source}</p>
              </li>
            ))}
          </ul>
          <p><b>{t('disputes.bias')}</b> {entry.bias}</p>
          <p class="dispute-class"><b>{t('disputes.class')}</b> {entry.forClass}</p>
        </article>
      ))}
    </>
  );
}

/** The rules for players. */
export function RulesPage({ chapters }: { readonly chapters: readonly RulesChapter[] }): VNode {
  return (
    <div class="articles rules">
      {chapters.map((chapter) => (
        <section key={chapter.title}>
          <h3>{chapter.title}</h3>
          {chapter.blocks.map((block, i) => (typeof block === 'string' ? <p key={i}>{block}</p> : <ul key={i}>{block.map((line, k) => <li key={k}>{line}</li>)}</ul>))}
        </section>
      ))}
    </div>
  );
}

const GROUPS = ['decide', 'read', 'look'] as const;
/** Keys that have a name rather than a sign. */
const NAMED: readonly string[] = ['Enter', 'Esc', 'Tab'];

/** What each key does, from the list that the listeners are made from. */
export function KeyboardPage(): VNode {
  const { t } = useUi();
  return (
    <>
      <p class="page-intro">{t('keys.intro')}</p>
      {GROUPS.map((group) => (
        <section key={group}>
          <h3>{t(`keys.group.${group}`)}</h3>
          <dl class="keys">
            {KEYMAP.filter((entry) => entry.group === group).map(({ id, keys }) => (
              <div key={id} data-key={id}><dt>{keys.map((key, i) => <>{i > 0 ? ' – ' : null}<kbd>{t(NAMED.includes(key) ? `keys.key.${key}` : 'keys.key', { key })}</kbd></>)}</dt><dd>{t(`keys.${id}`)}</dd></div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
