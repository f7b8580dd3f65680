import type { Desk } from '../ui/model';
import type { Lang } from '../ui/model/screen';
import { frenchSpaces } from '../ui/text';
import type { DisputeEntry, LibraryEntry, RulesChapter } from '../ui/panels';
import { OURS } from './scenarios';

export function libraryOf(desk: Desk): LibraryEntry[] {
  return desk.game.data.library
    .map((entry) => ({ id: entry.id, title: desk.pick(entry.name), text: desk.pick(entry.text), tag: entry.tag, source: desk.source(entry.source) }))
    .sort((a, b) => a.title.localeCompare(b.title, desk.lang));
}

export function disputesOf(desk: Desk): DisputeEntry[] {
  return desk.game.data.disputes.map((d) => ({
    id: d.id, title: desk.pick(d.title), question: desk.pick(d.question), bias: desk.pick(d.bias), forClass: desk.pick(d.class),
    claims: d.claims.map((c) => ({ who: desk.pick(c.who), when: c.when ? desk.pick(c.when) : null, text: desk.pick(c.text), source: desk.source(c.source) ?? '' })),
  }));
}

const RULES = import.meta.glob<string>('/docs/rules*.md', { query: '?raw', import: 'default' });

/**
 * The players' rules, from the same files that docs/ shows: first what is different in this scenario, if it has a file of its own. A scenario that
 * somebody brought shares with ours only what all have.
 */
export async function rulesOf(lang: Lang, scenario: string | undefined): Promise<RulesChapter[]> {
  const end = lang === 'fr' ? '.fr.md' : '.md';
  const names = scenario === undefined || OURS.includes(scenario) ? [`rules-${scenario ?? ''}`, 'rules'] : ['rules-any-scenario'];
  const texts = names.flatMap((name) => RULES[`/docs/${name}${end}`] ?? []);
  const read = await Promise.all(texts.map((load) => load()));
  return read.map((text) => withoutFiles(text, lang)).map((text) => (lang === 'fr' ? frenchSpaces(text) : text)).flatMap(chaptersOf);
}

const BELOW: Readonly<Record<Lang, string>> = { en: 'the rules of all games, below,', fr: 'les règles communes, plus bas,' };

/** In the game nobody turns to a file: the way to the other language goes, the common rules stand below. */
function withoutFiles(text: string, lang: Lang): string {
  return text.replace(/(?:In English|En français)[ \u202F]?: \[[^\]]+\]\([^)]+\)\.[ ]?/g, '').replace(/\[(rules[\w.-]*)\]\(\1\)/g, BELOW[lang]);
}

/** Headings, paragraphs, lists and tables of a text in Markdown; emphasis and links become plain words. */
export function chaptersOf(markdown: string): RulesChapter[] {
  const chapters: { title: string; blocks: (string | string[])[] }[] = [];
  let paragraph: string[] = [];
  const flush = (): void => {
    if (paragraph.length > 0) chapters.at(-1)?.blocks.push(plain(paragraph.join(' ')));
    paragraph = [];
  };
  const item = (text: string): void => {
    const blocks = chapters.at(-1)?.blocks;
    const last = blocks?.at(-1);
    if (Array.isArray(last)) last.push(text);
    else blocks?.push([text]);
  };
  for (const line of markdown.split('\n')) {
    const heading = /^#{1,6}\s+(.*)$/.exec(line);
    const entry = /^\s*(?:[-*]|\d+\.)\s+(.*)$/.exec(line);
    if (heading) {
      flush();
      chapters.push({ title: plain(heading[1]!), blocks: [] });
    } else if (entry) {
      flush();
      item(plain(entry[1]!));
    } else if (/^\|/.test(line)) {
      flush();
      if (!/^\|[\s:|-]+\|?$/.test(line)) item(plain(line.split('|').slice(1, -1).map((cell) => cell.trim()).filter((cell) => cell !== '').join(' — ')));
    } else if (line.trim() === '') flush();
    else if (/^\s{2,}\S/.test(line) && paragraph.length === 0) continueItem(chapters.at(-1)?.blocks, plain(line.trim()));
    else paragraph.push(line.trim());
  }
  flush();
  return chapters.filter(({ blocks }) => blocks.length > 0);
}

/** A list entry that runs over several lines. */
function continueItem(blocks: (string | string[])[] | undefined, text: string): void {
  const last = blocks?.at(-1);
  if (Array.isArray(last)) last[last.length - 1] = `${last.at(-1)!} ${text}`;
  else blocks?.push(text);
}

function plain(text: string): string {
  return text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(\*\*|__|`)/g, '').replace(/(^|\s)[*_](\S[^*_]*)[*_]/g, '$1$2');
}
