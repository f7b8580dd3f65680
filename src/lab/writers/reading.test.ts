import { describe, expect, it } from 'vitest';
import { countScenario } from '../../scenario/count';
import { testGame } from '../../testkit/index';
import { count, grade, readingOf, readingText } from './reading';

describe('reading grade', () => {
  it('counts words, sentences and syllables', () => {
    expect(count('The cat sat. It was on a mat!')).toEqual({ words: 8, sentences: 2, syllables: 8 });
    expect(count('He paid 3.50 roubles. “Nobody came.”').sentences).toBe(2);
  });

  it('is the formula of Kincaid', () => {
    expect(grade({ words: 10, sentences: 1, syllables: 15 })).toBeCloseTo(0.39 * 10 + 11.8 * 1.5 - 15.59);
  });

  it('calls long sentences of long words harder', () => {
    const plain = grade(count('The bread is gone. We wait in line. Nobody tells us why.'));
    const hard = grade(count('Administrative considerations necessitated an unprecedented redistribution of agricultural responsibilities.'));
    expect(plain).toBeLessThan(4);
    expect(hard).toBeGreaterThan(15);
  });

  it('leaves out what citations remark', () => {
    const { data } = testGame();
    const card = data.cards[0]!;
    const remark = 'a remark of more than eight words that nobody reads as a part of the story';
    const told = { ...data, cards: [{ ...card, source: { doc: 'none', chapter: { en: remark, fr: remark } } }, ...data.cards.slice(1)] };
    expect(readingOf(told)).toEqual(readingOf(data));
    expect(countScenario(told).words).toEqual(countScenario(data).words);
  });

  it('names each text by what holds it, and leaves titles out', () => {
    const { texts } = readingOf(testGame().data);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every((t) => t.words >= 8)).toBe(true);
  });

  it('is told in both languages, one as one', () => {
    const [text] = readingOf(testGame().data).texts;
    const one = { texts: [{ ...text!, part: 'cards', id: 'fog', text: 'It is.', words: 8, grade: 7.25 }], mean: 7.25, whole: 6.5, parts: [{ part: 'cards', texts: 1, words: 8, mean: 7.25 }] };
    const words = { en: 8, fr: 9 };
    expect(readingText(one, words, 5).split('\n')).toEqual([
      'words                 en 8 · fr 9',
      'reading grade         7.3 on average over 1 English text of 8 words or more (6.5 read as one); target 9 at most',
      '', '  cards                   1 text       8 words   grade 7.3', '', 'the hardest 1', '    7.3  cards fog: It is.',
    ]);
    expect(readingText(one, words, 5, 'fr').split('\n')).toEqual([
      'mots                  en 8 · fr 9',
      'niveau de lecture     7,3 en moyenne sur 1 texte anglais de 8 mots ou plus (6,5 lus d’un seul tenant)\u202F; il faudrait 9 au plus',
      '', '  cards                   1 texte       8 mots   niveau 7,3', '', 'le plus difficile', '    7,3  cards fog\u202F: It is.',
    ]);
  });
});
