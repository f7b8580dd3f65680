import type { RulesChapter } from '../ui/panels';
import type { Block, Runs } from '../ui/text/markdown';
import { blocksOf, wordsOf } from '../ui/text/markdown';

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
