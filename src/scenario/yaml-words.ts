import type { YAMLParseError } from 'yaml';

/** What a reader's slip most likely is, for each complaint of the YAML library. */
const WORDS: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  BAD_INDENT: 'this line does not stand under the one it belongs to: check how far it is indented, and whether a bracket above is closed',
  BAD_ALIAS: 'a star (*) refers to a passage named with &; in a text it needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a second key on one line: a text with a colon needs quotes, or the next line is indented too far',
  BLOCK_IN_FLOW: 'a list with dashes cannot stand inside brackets: close the bracket, or write the list with commas',
  DUPLICATE_KEY: 'this key stands twice in one place',
  MISSING_CHAR: 'something is not closed: a quote, a bracket, or a comma between two entries',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line: a quote or a bracket above is probably not closed',
  MULTIPLE_DOCS: 'one file is one document: no line may be just ---',
  TAB_AS_INDENT: 'this line is indented with a tab; use spaces',
  BAD_SCALAR_START: 'a text cannot begin with this sign; put it in quotes',
  UNEXPECTED_TOKEN: 'this stands where nothing of the kind can: check quotes, commas and brackets before it',
  BAD_DQ_ESCAPE: 'a backslash (\\) in double quotes begins a special sign; write two of them, or none',
};

/** The library's complaint in plain words, with its own behind it. */
export function yamlWords(error: YAMLParseError): string {
  const words = WORDS[error.code];
  return words === undefined || words === error.message ? error.message : `${words} (${error.message.replace(/\s+/g, ' ').slice(0, 120)})`;
}
