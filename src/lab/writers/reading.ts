import { syllable } from 'syllable';
import type { ScenarioData } from '../../rules/data';
import type { Lang } from './language';
import { decimal, single } from './language';

/** One text of a scenario with how hard it is to read. */
export interface Reading {
  readonly part: string;
  readonly id: string;
  readonly text: string;
  readonly words: number;
  /** Flesch–Kincaid grade: years of school an English reader needs. */
  readonly grade: number;
}

export interface ReadingReport {
  readonly texts: readonly Reading[];
  /** Mean grade over the texts, and that of all of them read as one. */
  readonly mean: number;
  readonly whole: number;
  readonly parts: readonly { readonly part: string; readonly texts: number; readonly words: number; readonly mean: number }[];
}

/** Shorter ones are titles and labels: a grade means nothing there. */
const LEAST_WORDS = 8;

interface Count {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/** Words, sentences (at least one) and syllables of an English text. */
export function count(text: string): Count {
  const words = text.split(/[\s—–/]+/).filter((w) => /[\p{L}\p{N}]/u.test(w));
  // A full stop inside a figure or before a small letter ends nothing.
  const sentences = text.split(/[.!?…]+["”’)]*(?=\s+["“‘(]*[\p{Lu}\p{N}]|\s*$)/u).filter((s) => /[\p{L}\p{N}]/u.test(s)).length;
  const syllables = words.reduce((n, w) => n + Math.max(1, syllable(w.replace(/’/g, "'"))), 0);
  return { words: words.length, sentences: Math.max(1, sentences), syllables };
}

/** Flesch–Kincaid grade level (Kincaid et al. 1975). */
export function grade({ words, sentences, syllables }: Count): number {
  return words === 0 ? 0 : 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Every English text of eight words or more, with its grade. */
export function readingOf(d: ScenarioData): ReadingReport {
  const texts: Reading[] = [];
  const all = { words: 0, sentences: 0, syllables: 0 };
  const walk = (value: unknown, part: string, id: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { en, fr, id: own } = value as Record<string, unknown>;
    if (typeof en === 'string' && typeof fr === 'string') {
      const c = count(en);
      if (c.words < LEAST_WORDS) return;
      texts.push({ part, id, text: en, words: c.words, grade: grade(c) });
      for (const key of ['words', 'sentences', 'syllables'] as const) all[key] += c[key];
      return;
    }
    // What a citation remarks is no part of the story.
    for (const [key, x] of Object.entries(value)) if (key !== 'source') walk(x, part, typeof own === 'string' ? own : id);
  };
  for (const [part, value] of Object.entries(d)) walk(value, part, part);
  const mean = (list: readonly Reading[]): number => list.reduce((n, t) => n + t.grade, 0) / Math.max(1, list.length);
  return {
    texts, mean: mean(texts), whole: grade(all),
    parts: [...new Set(texts.map((t) => t.part))].map((part) => {
      const list = texts.filter((t) => t.part === part);
      return { part, texts: list.length, words: list.reduce((n, t) => n + t.words, 0), mean: mean(list) };
    }),
  };
}

const WORDS = {
  en: { words: 'words', grade: 'reading grade', texts: ['text', 'texts'], count: ['word', 'words'], level: 'grade' },
  fr: { words: 'mots', grade: 'niveau de lecture', texts: ['texte', 'textes'], count: ['mot', 'mots'], level: 'niveau' },
} as const;

/** What `npm run scenario -- read` prints. Only English is graded, in whatever language that is told. */
export function readingText(r: ReadingReport, words: Readonly<Record<'en' | 'fr', number>>, worst = 20, lang: Lang = 'en'): string {
  const said = WORDS[lang];
  const hard = [...r.texts].sort((a, b) => b.grade - a.grade).slice(0, worst);
  const many = (n: number, width: number, [one, more]: readonly [string, string]): string => `${String(n).padStart(width)} ${(single(n, lang) ? one : more).padEnd(more.length)}`;
  const part = (p: ReadingReport['parts'][number]): string => `  ${p.part.padEnd(20)}${many(p.texts, 5, said.texts)} ${many(p.words, 6, said.count)}   ${said.level} ${decimal(p.mean, lang)}`;
  const mean = lang === 'fr'
    ? `${decimal(r.mean, lang)} en moyenne sur ${many(r.texts.length, 0, ['texte anglais', 'textes anglais']).trimEnd()} de ${LEAST_WORDS} mots ou plus (${decimal(r.whole, lang)} lus d’un seul tenant)\u202F; il faudrait 9 au plus`
    : `${decimal(r.mean, lang)} on average over ${many(r.texts.length, 0, ['English text', 'English texts']).trimEnd()} of ${LEAST_WORDS} words or more (${decimal(r.whole, lang)} read as one); target 9 at most`;
  const hardest = lang === 'fr' ? (hard.length === 1 ? 'le plus difficile' : `les ${hard.length} plus difficiles`) : `the hardest ${hard.length}`;
  return [
    `${said.words.padEnd(22)}en ${words.en} · fr ${words.fr}`,
    `${said.grade.padEnd(22)}${mean}`,
    '',
    ...[...r.parts].sort((a, b) => b.words - a.words).map(part),
    '', hardest,
    ...hard.map((t) => `  ${decimal(t.grade, lang).padStart(5)}  ${t.part} ${t.id}${lang === 'fr' ? '\u202F' : ''}: ${t.text.length > 100 ? `${t.text.slice(0, 99)}…` : t.text}`),
  ].join('\n');
}
