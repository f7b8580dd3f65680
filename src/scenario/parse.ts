import { Composer, Lexer, Parser, YAMLParseError } from 'yaml';
import type { CST, Document, LineCounter } from 'yaml';

/** Collections within collections: no scenario needs half as many. */
export const MAX_DEPTH = 40;
/** What the parser keeps open besides the collections: the document and what is being read. */
const SPARE = 2;

/** Signs, words and breaks a file may be made of: several times the longest there is. */
const MAX_LEXEMES = 250_000;

/** Why a text is not read to its end, and where that was found. */
export interface Stopped {
  readonly code: 'too-deep' | 'too-many';
  readonly offset: number;
}
/** A YAML text as a document, or why it is none that will be read. */
export type Parsed = { readonly doc: Document.Parsed; readonly stopped: null } | { readonly doc: null; readonly stopped: Stopped };

/**
 * Reads one YAML document like the library's `parseDocument`, but stops at the first collection that lies too deep, before
 * anything recursive has seen it: a text of brackets would otherwise take seconds and end in an overflow.
 */
export function parseYaml(source: string, lineCounter?: LineCounter): Parsed {
  // A file that is no YAML at all has an error in every line: what takes longest is to write down where each was thrown.
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parse(source, lineCounter);
  } finally {
    Error.stackTraceLimit = before;
  }
}

function parse(source: string, lineCounter: LineCounter | undefined): Parsed {
  const parser = new Parser(lineCounter?.addNewLine);
  const tokens: CST.Token[] = [];
  lineCounter?.addNewLine(0);
  let lexemes = 0;
  const stop = (code: Stopped['code']): Parsed => ({ doc: null, stopped: { code, offset: Math.min(parser.offset, source.length) } });
  for (const lexeme of new Lexer().lex(source)) {
    if (++lexemes > MAX_LEXEMES) return stop('too-many');
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH + SPARE) return stop('too-deep');
  }
  for (const token of parser.end()) tokens.push(token);
  const [doc, second] = [...new Composer({ prettyErrors: false, uniqueKeys: false, version: '1.2', logLevel: 'silent' }).compose(tokens, true, source.length)] as Document.Parsed[];
  if (second) doc!.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'one file is one document: no line may be just ---'));
  return { doc: doc!, stopped: null };
}
