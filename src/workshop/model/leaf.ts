/** A run of words within a line. */
export interface Run {
  readonly kind: 'plain' | 'code' | 'strong' | 'em' | 'link';
  readonly text: string;
  /** Where a link leads, as it is written. */
  readonly to?: string;
}
export type Runs = readonly Run[];
/** A piece of a page. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly id: string; readonly runs: Runs }
  | { readonly kind: 'text'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly Runs[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Runs[])[] }
  | { readonly kind: 'code'; readonly text: string };

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)/g;

/** Words with their emphasis; within a link or strong words `code` is plain. */
export function runsOf(text: string): Runs {
  const out: Run[] = [];
  let from = 0;
  for (const m of text.matchAll(INLINE)) {
    if (m.index > from) out.push({ kind: 'plain', text: text.slice(from, m.index) });
    const [whole, code, strong, em, link, to] = m;
    if (code !== undefined) out.push({ kind: 'code', text: code });
    else if (link !== undefined) out.push({ kind: 'link', text: link.replaceAll('`', ''), to: to! });
    else out.push({ kind: strong !== undefined ? 'strong' : 'em', text: (strong ?? em ?? '').replaceAll('`', '') });
    from = m.index + whole.length;
  }
  if (from < text.length) out.push({ kind: 'plain', text: text.slice(from) });
  return out;
}

/** The name by which a heading is linked to, as sites that show these pages make it. */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
}

/** The cells of a row of a table; a bar within code belongs to it. */
function cells(line: string): readonly Runs[] {
  const held = line.trim().replace(/^\||\|$/g, '').replace(/`[^`]*`/g, (code) => code.replaceAll('|', '\0'));
  return held.split('|').map((cell) => runsOf(cell.replaceAll('\0', '|').trim()));
}

/** A page in Markdown, as far as the pages of docs/ use it. */
export function blocksOf(markdown: string): readonly Block[] {
  const out: Block[] = [];
  const lines = markdown.replaceAll('\r', '').split('\n');
  const take = (belongs: (line: string) => boolean): string[] => {
    const taken: string[] = [];
    while (lines.length > 0 && belongs(lines[0]!)) taken.push(lines.shift()!);
    return taken;
  };
  const ITEM = /^\s*(?:[-*]|(\d+)\.) +(.*)$/;
  while (lines.length > 0) {
    const line = lines[0]!;
    const heading = /^(#{1,6}) +(.*)$/.exec(line);
    if (line.trim() === '') lines.shift();
    else if (heading) {
      lines.shift();
      out.push({ kind: 'heading', level: heading[1]!.length, id: anchorOf(heading[2]!), runs: runsOf(heading[2]!) });
    } else if (line.startsWith('```')) {
      lines.shift();
      out.push({ kind: 'code', text: take((l) => !l.startsWith('```')).join('\n') });
      lines.shift();
    } else if (line.startsWith('|')) {
      out.push({ kind: 'table', rows: take((l) => l.startsWith('|')).filter((l) => !/^\|[\s:|-]+$/.test(l)).map(cells) });
    } else if (ITEM.test(line)) {
      const items: string[] = [];
      for (const l of take((x) => ITEM.test(x) || /^\s+\S/.test(x))) {
        const item = ITEM.exec(l);
        if (item) items.push(item[2]!);
        else items.push(`${items.pop() ?? ''} ${l.trim()}`);
      }
      out.push({ kind: 'list', numbered: /^\s*\d/.test(line), items: items.map(runsOf) });
    } else out.push({ kind: 'text', runs: runsOf(take((l) => l.trim() !== '' && !/^(?:#|```|\|)/.test(l) && !ITEM.test(l)).map((l) => l.trim()).join(' ')) });
  }
  return out;
}

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
