/** Where a link of a page leads: another page (its path from docs/ without its ending) and a heading in it; null if it leads elsewhere. */
export function leadsTo(page: string, link: string): { readonly page: string; readonly anchor: string } | null {
  if (/^[a-z]+:/i.test(link)) return null;
  const [file, anchor = ''] = link.split('#') as [string, string?];
  if (file === '') return { page, anchor };
  const steps = page.split('/').slice(0, -1);
  for (const step of file.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null;
    } else if (step !== '.') steps.push(step);
  }
  const path = steps.join('/');
  return path.endsWith('.md') ? { page: path.replace(/(?:\.fr)?\.md$/, ''), anchor } : null;
}
