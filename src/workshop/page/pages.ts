/**
 * A page for every code, fetched when somebody asks. Not beside the markup that shows it: the bundler's search for packages takes
 * a .tsx file with a glob in it for React.
 */
export const PAGES = import.meta.glob<string>('/docs/diagnostics/*.md', { query: '?raw', import: 'default' });
