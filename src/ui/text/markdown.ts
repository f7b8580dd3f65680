import { Lexer } from 'marked';
import type { MarkedToken, Token } from 'marked';

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

/**
 * A page in Markdown, as pieces that hold words only: whoever shows them makes the elements. The library reads, it never writes
 * markup here, so that tags in a page are words like any other. Fetched with the page that is to be read: not among the first scripts.
 */
export function blocksOf(markdown: string): readonly Block[] {
  return known(Lexer.lex(markdown)).flatMap(blockOf);
}

/** A page without its way to the other language: whoever shows it has buttons for that. */
export function inOneLanguage(markdown: string): string {
  return markdown.replace(/(?:In English|En français)[ \u202F]?: \[[^\]]+\]\([^)]+\)\.[ ]?/g, '');
}

/** The words of a line without their emphasis. */
export const wordsOf = (runs: Runs): string => runs.map(({ text }) => text).join('');

/** We add no kinds of our own to the library's. */
const known = (tokens: readonly Token[]): readonly MarkedToken[] => tokens as readonly MarkedToken[];

function blockOf(token: MarkedToken): readonly Block[] {
  switch (token.type) {
    case 'heading': {
      const runs = runsOf(token.tokens);
      return [{ kind: 'heading', level: token.depth, id: anchorOf(wordsOf(runs)), runs }];
    }
    case 'paragraph': return [{ kind: 'text', runs: runsOf(token.tokens) }];
    case 'code': return [{ kind: 'code', text: token.text }];
    case 'list': return [{ kind: 'list', numbered: token.ordered, items: token.items.flatMap(({ tokens }) => itemsOf(tokens)) }];
    case 'table': return [{ kind: 'table', rows: [token.header, ...token.rows].map((row) => row.map((cell) => runsOf(cell.tokens))) }];
    case 'blockquote': return known(token.tokens).flatMap(blockOf);
    case 'html': return [{ kind: 'text', runs: joined([{ kind: 'plain', text: spaced(token.raw).trim() }]) }];
    default: return [];
  }
}

/** What stands in an item of a list; items of a list within it follow it. */
function itemsOf(tokens: readonly Token[]): readonly Runs[] {
  const own: Run[] = [];
  const within: Runs[] = [];
  for (const token of known(tokens)) {
    if (token.type === 'list') within.push(...token.items.flatMap((item) => itemsOf(item.tokens)));
    else if (token.type === 'text' || token.type === 'paragraph') own.push(...(own.length > 0 ? [{ kind: 'plain', text: ' ' } as const] : []), ...runsOf(token.tokens ?? []));
    else if (token.type === 'code') own.push({ kind: 'code', text: token.text });
  }
  return [joined(own), ...within];
}

/** Words with their emphasis; within a link or strong words everything is plain. */
function runsOf(tokens: readonly Token[]): Runs {
  return joined(known(tokens).flatMap((token): readonly Run[] => {
    switch (token.type) {
      case 'codespan': return [{ kind: 'code', text: token.text }];
      case 'strong':
      case 'em': return [{ kind: token.type, text: wordsOf(runsOf(token.tokens)) }];
      case 'link': return [{ kind: 'link', text: wordsOf(runsOf(token.tokens)), to: token.href }];
      case 'del': return runsOf(token.tokens);
      case 'text': return token.tokens ? runsOf(token.tokens) : [{ kind: 'plain', text: spaced(token.text) }];
      case 'escape':
      case 'image': return [{ kind: 'plain', text: token.text }];
      case 'html': return [{ kind: 'plain', text: spaced(token.raw) }];
      case 'br': return [{ kind: 'plain', text: ' ' }];
      default: return [];
    }
  }));
}

/** Plain words that follow one another are one run. */
function joined(runs: readonly Run[]): Runs {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.kind === 'plain' && last?.kind === 'plain') out[out.length - 1] = { kind: 'plain', text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

/** The ends of the lines of a paragraph are spaces. */
const spaced = (text: string): string => text.replace(/[ \t]*\n[ \t]*/g, ' ');

/** The name by which a heading is linked to, as sites that show these pages make it. */
function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
}
