import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { withComments } from './comments';

const STARTER = join(import.meta.dirname, '../../scenarios/_starter');
const WORDS = JSON.parse(readFileSync(join(STARTER, 'comments.fr.json'), 'utf8')) as Record<string, string>;
const files = readdirSync(STARTER, { recursive: true }).map(String).filter((path) => path.endsWith('.yaml')).map((path) => readFileSync(join(STARTER, path), 'utf8'));
const comments = (text: string): readonly string[] => [...text.matchAll(/^ *# (?!yaml-language-server)(.*)$/gm)].map(([, said]) => said!);

it('every comment of the starter has its French, and no other has one', () => {
  expect(new Set(files.flatMap(comments))).toEqual(new Set(Object.keys(WORDS)));
  for (const text of files) {
    const french = withComments(text, WORDS);
    expect(comments(french)).toEqual(comments(text).map((said) => WORDS[said]));
    expect(parse(french)).toEqual(parse(text));
  }
});

it('a comment without other words keeps its own, and what only looks like one is left alone', () => {
  expect(withComments('# one\n  # two\na: "# one"\n', { one: 'un' })).toBe('# un\n  # two\na: "# one"\n');
});
