import type { Lang } from '../ui/model/screen';
import type { RulesChapter } from '../ui/panels';
import { frenchSpaces } from '../ui/text';
import type { Block, Runs } from '../ui/text/markdown';
import { blocksOf, inOneLanguage, wordsOf } from '../ui/text/markdown';

const BELOW: Readonly<Record<Lang, string>> = { en: 'the rules of all games, below,', fr: 'les règles communes, plus bas,' };

/** The chapters of a page of rules. In the game nobody turns to a file: the common rules stand below. */
export function rulesChapters(text: string, lang: Lang): RulesChapter[] {
  const here = inOneLanguage(text).replace(/\[(rules[\w.-]*)\]\(\1\)/g, BELOW[lang]);
  return chaptersOf(lang === 'fr' ? frenchSpaces(here) : here);
}

/** The chapters of a text in Markdown: emphasis and links become plain words, a row of a table an entry of a list. */
export function chaptersOf(markdown: string): RulesChapter[] {
  const chapters: { title: string; blocks: (string | string[])[] }[] = [];
  for (const piece of blocksOf(markdown)) {
    if (piece.kind === 'heading') chapters.push({ title: plain(piece.runs), blocks: [] });
    else chapters.at(-1)?.blocks.push(entriesOf(piece));
  }
  return chapters.filter(({ blocks }) => blocks.length > 0);
}

function entriesOf(piece: Exclude<Block, { kind: 'heading' }>): string | string[] {
  switch (piece.kind) {
    case 'text': return plain(piece.runs);
    case 'code': return piece.text;
    case 'list': return piece.items.map(plain);
    case 'table': return piece.rows.map((row) => row.map(plain).filter((cell) => cell !== '').join(' — '));
  }
}

const plain = (runs: Runs): string => wordsOf(runs).trim();
