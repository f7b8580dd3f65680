import { describe, expect, it } from 'vitest';
import { testGame } from '../../testkit/index';
import type { Games } from '../sim';
import type { Lang } from './language';
import { Reaching } from './reach';
import type { Series } from './verdict';
import { verdictText, warnings } from './verdict';

const g = testGame();

/** A few real games, of which the first seat is said to have won all and which all end the same way; one broke off. */
function series(lang: Lang): readonly Series[] {
  const reaching = new Reaching(g, 'random', lang);
  const results = Array.from({ length: 12 }, (_, seed) => ({ ...reaching.play(seed), winner: 0, ending: 0 }));
  const games: Games = { results, failures: [{ game: 12, seed: 5, message: 'no end after 9 actions', actions: [] }], uses: {}, force: [], seconds: 0 };
  return [{ bots: 'random', games, reach: { games: 13, bots: ['random'], words: reaching.words, met: reaching.met() } }];
}

describe('what `play` tells', () => {
  const [en, fr] = (['en', 'fr'] as const).map((lang) => verdictText(g, series(lang), lang).split('\n')) as [string[], string[]];

  it('says the same in both languages, with the same figures', () => {
    // What nobody met carries its title in the language; its figures are those of the conditions.
    const figures = (line: string): readonly string[] => line.replaceAll(',', '.').match(/\d+(?:\.\d+)?/g) ?? [];
    expect(fr.map(figures)).toEqual(en.map(figures));
    expect(en[0]).toBe('13 games, all sides random');
    expect(fr[0]).toBe('13 parties, au hasard');
    expect(en[1]).toBe('  broken off            crashes 0 · dead ends 0 · endless 1');
    expect(fr[1]).toBe('  interrompues          plantages 0 · impasses 0 · sans fin 1');
    for (const line of fr) expect(line).not.toMatch(/\b(?:games?|comes|first|middle|met|never|hardly|ever|chosen|worth)\b/);
  });

  it('names what looks wrong', () => {
    const [first, last] = g.data.sides.map((s) => s.id);
    const ending = g.data.endings[0]!.id;
    expect(warnings(g, series('en')).slice(0, 3).map((w) => w.replace(/ \(.*$/, ''))).toEqual([
      `random: ${first!} nearly always comes first`, `random: ${last!} hardly ever comes first`, `random: 100 % of the games end in ${ending}`,
    ]);
    expect(warnings(g, series('fr'), 'fr').slice(0, 3).map((w) => w.replace(/ \(.*$/, ''))).toEqual([
      `au hasard\u202F: ${first!} arrive presque toujours en tête`, `au hasard\u202F: ${last!} n’arrive presque jamais en tête`, `au hasard\u202F: 100\u202F% des parties finissent par ${ending}`,
    ]);
  });
});
