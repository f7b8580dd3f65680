import { Composer, Lexer, Parser, YAMLParseError } from 'yaml';
import type { CST, Document, LineCounter } from 'yaml';

/** Collections within collections: no scenario needs half as many. */
export const MAX_DEPTH = 40;
/** What the parser keeps open besides the collections: the document and what is being read. */
const SPARE = 2;

/** A YAML text as a document, or the place at which it was found nested too deeply. */
export type Parsed = { readonly doc: Document.Parsed; readonly tooDeep?: undefined } | { readonly doc: null; readonly tooDeep: number };

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
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH + SPARE) return { doc: null, tooDeep: Math.min(parser.offset, source.length) };
  }
  for (const token of parser.end()) tokens.push(token);
  const [doc, second] = [...new Composer({ prettyErrors: false, uniqueKeys: false, version: '1.2', logLevel: 'silent' }).compose(tokens, true, source.length)] as Document.Parsed[];
  if (second) doc!.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'one file is one document: no line may be just ---'));
  return { doc: doc! };
}
