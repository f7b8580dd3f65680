/** YAML with its comments in other words, by the words they have; a comment that has none keeps its own. */
export function withComments(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/^( *)# (.*)$/gm, (line, indent: string, said: string) => (Object.hasOwn(words, said) ? `${indent}# ${words[said]!}` : line));
}
