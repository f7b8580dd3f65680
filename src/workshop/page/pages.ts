import type { Lang } from '../../ui/model/screen';

/**
 * The guide and a page for every code, fetched when somebody asks. Not beside the markup that shows them: the bundler's search for
 * packages takes a .tsx file with a glob in it for React.
 */
const PAGES = import.meta.glob<string>(
  ['/docs/diagnostics/*.md', '/docs/designing*.md', '/docs/scenario-format*.md', '/docs/workshop*.md', '/docs/measures*.md'],
  { query: '?raw', import: 'default' },
);

/** A page by its path in docs/ without ending, in the language that is read if there is one in it. Null if there is none. */
export function pageIn(lang: Lang, page: string): { readonly lang: Lang; readonly load: () => Promise<string> } | null {
  const french = PAGES[`/docs/${page}.fr.md`];
  if (lang === 'fr' && french) return { lang, load: french };
  const english = PAGES[`/docs/${page}.md`];
  return english ? { lang: 'en', load: english } : null;
}
