import { syllable } from 'syllable';
import type { ScenarioData } from '../../rules/data';

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

/** What `npm run scenario -- read` prints. */
export function readingText(r: ReadingReport, words: Readonly<Record<'en' | 'fr', number>>, worst = 20): string {
  const hard = [...r.texts].sort((a, b) => b.grade - a.grade).slice(0, worst);
  return [
    `words                 en ${words.en} · fr ${words.fr}`,
    `reading grade         ${r.mean.toFixed(1)} on average over ${r.texts.length} English texts of ${LEAST_WORDS} words or more (${r.whole.toFixed(1)} read as one); target 9 at most`,
    '',
    ...[...r.parts].sort((a, b) => b.words - a.words).map((p) => `  ${p.part.padEnd(20)}${String(p.texts).padStart(5)} texts ${String(p.words).padStart(6)} words   grade ${p.mean.toFixed(1)}`),
    '', `the hardest ${hard.length}`,
    ...hard.map((t) => `  ${t.grade.toFixed(1).padStart(5)}  ${t.part} ${t.id}: ${t.text.length > 100 ? `${t.text.slice(0, 99)}…` : t.text}`),
  ].join('\n');
}
