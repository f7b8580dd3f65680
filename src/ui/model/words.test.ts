import { describe, expect, it } from 'vitest';
import type { EffectData, Kinded } from '../../rules/data';
import { sayCondition, sayEffects } from '../../rules/registry';
import { gameOf, hasScenario, testGame } from '../../testkit';
import { createText } from '../text';
import { createDesk } from './desk';

/** Every list of effects and every condition of a scenario, wherever it stands. */
function spoken(value: unknown, effects: EffectData[][], conditions: Kinded[]): void {
  if (Array.isArray(value)) {
    for (const v of value) spoken(v, effects, conditions);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, v] of Object.entries(value)) {
    if (['do', 'step', 'whole', 'then', 'else', 'carried', 'lost', 'begin', 'beat', 'onFall'].includes(key) && Array.isArray(v)) effects.push(v as EffectData[]);
    if (['if', 'where', 'when', 'open', 'frozen', 'over', 'sits'].includes(key) && typeof v === 'object' && v !== null && !Array.isArray(v)) conditions.push(v as Kinded);
    spoken(v, effects, conditions);
  }
}

/** A vowel after a word that would have lost its own: “de Exécutif”, “ne est”. */
const ELISION = /(?:^|[\s(])(?:de|le|ne|que) [aâeéèêiîoôu]/i;

describe('words for the rules', () => {
  for (const name of ['_fixtures/two-sides', 'weeks-before-october', 'july-days'].filter(hasScenario)) {
    for (const lang of ['en', 'fr'] as const) {
      it(`say every effect and condition of ${name} in ${lang}`, () => {
        const game = gameOf(name);
        const desk = createDesk(game, createText(lang));
        const effects: EffectData[][] = [];
        const conditions: Kinded[] = [];
        spoken(game.data, effects, conditions);
        const lines = [...effects.flatMap((list) => sayEffects(list).map((s) => desk.words.line(s))), ...conditions.flatMap((c) => [desk.words.line(sayCondition(c)), desk.words.line(sayCondition(c, true)), desk.words.onlyIf(sayCondition(c))])];
        expect(lines.length).toBeGreaterThan(30);
        for (const line of lines) {
          expect(line).not.toMatch(/[{}$]|undefined|NaN|^$/);
          // A hyphen before a figure is no minus sign.
          expect(line).not.toMatch(/(^|\s)-\d/);
          expect(line).not.toMatch(/ {2}|^ | $|\( | \)|, *,|, \(/);
          if (lang === 'fr') {
            expect(line).not.toMatch(/[^\u202f][;!?»]|[^\u202f\d]:|«[^\u202f]/);
            // What a French ear would stumble over: contractions, elisions, a denied clause without its verb.
            expect(line).not.toMatch(/(?:^|[\s(])(?:de les?|à les?|si pas|si ils?|que ils?|et pas|ou pas)\s/i);
            // Nothing is elided before “oui”.
            expect(line.replaceAll('le oui', '')).not.toMatch(ELISION);
          } else {
            expect(line).not.toMatch(/\b(?:if|unless|and|or) not\b|\bthe the\b|\bthe (?:Bolsheviks|strikers|waverers) (?:is|has|does|holds|leads|follows)\b/);
          }
        }
      });
    }
  }

  it('put a single effect before its circumstances, several behind them', () => {
    const game = testGame();
    const hired = { flag: 'guards-hired' };
    const nerve = { track: 'nerve', add: 1 };
    const anger = { track: 'anger', add: -1 };
    const said = (lang: 'en' | 'fr', effect: Kinded): string => createDesk(game, createText(lang)).words.line(sayEffects([effect])[0]!).replace(/\u202f/g, ' ');
    expect(said('en', { when: hired, then: [nerve] })).toBe('Nerve +1 (if the Company has hired guards)');
    expect(said('fr', { when: hired, then: [{ chance: 40, then: [nerve] }] })).toBe('Cran +1 (si la Compagnie a embauché des gardes, 40 chances sur 100)');
    expect(said('fr', { when: { not: hired }, then: [nerve, anger] })).toBe('Si la Compagnie n’a pas embauché de gardes : Cran +1, Colère −1');
    const more = { when: { is: 'anger', atLeast: 4 }, then: [anger], else: [nerve] };
    expect(said('fr', { when: hired, then: [nerve], else: [more] })).toBe('Si la Compagnie a embauché des gardes : Cran +1 ; sinon, si la colère est à 4 ou plus : Colère −1 ; sinon : Cran +1');
    expect(said('en', { chance: 50, then: [nerve, { when: hired, then: [nerve, anger] }] })).toBe('50 in 100: Nerve +1 (if the Company has hired guards: Nerve +1, Anger −1)');
  });

  it('name the want that grows, not what is wanting', () => {
    for (const id of ['weeks-before-october', 'july-days']) {
      const said = (lang: 'en' | 'fr', effect: Kinded): string => createDesk(gameOf(id), createText(lang)).words.line(sayEffects([effect])[0]!);
      expect([said('en', { track: 'bread', add: 1 }), said('fr', { track: 'bread', add: 1 })]).toEqual(['Hunger +1', 'Faim +1']);
    }
  });

  it('give a chosen target the forms of its name', () => {
    const game = testGame();
    const vote = { vote: { assembly: '$target', for: 'strikers', label: { en: 'Vote', fr: 'Vote' }, carried: [{ track: 'nerve', add: 1 }] } };
    const said = (lang: 'en' | 'fr', target: string): string => createDesk(game, createText(lang)).words.line(sayEffects([vote])[0]!, { $target: target }).replace(/\u202f/g, ' ');
    expect(said('fr', 'Conseil municipal')).toBe('Vote au conseil municipal — si le oui l’emporte : Cran +1');
    expect(said('fr', 'une assemblée')).toBe('Vote dans une assemblée — si le oui l’emporte : Cran +1');
    expect(said('en', 'Town Council')).toBe('Vote in the Town Council — carried: Nerve +1');
  });

  it('put names into their shapes', () => {
    const game = testGame();
    const fr = createDesk(game, createText('fr'));
    const en = createDesk(game, createText('en'));
    const pull = { pull: 'quays', to: 'strikers', cubes: 2 };
    expect(en.words.line(sayEffects([pull])[0]!)).toBe('Quays → strikers up to +2');
    expect(fr.words.line(sayEffects([pull])[0]!)).toBe('Quais → grévistes jusqu’à +2');
    // One cube comes whole, and so do several that are taken from a named side one by one.
    expect(en.words.line(sayEffects([{ ...pull, cubes: 1 }])[0]!)).toBe('Quays → strikers +1');
    expect(en.words.line(sayEffects([{ ...pull, from: 'company' }])[0]!)).toBe('Quays → strikers +2');
    const each = { each: { milieus: ['quays', 'shops'] }, do: [{ pull: '$each', to: 'company', cubes: 1 }] };
    expect(en.words.line(sayEffects([each])[0]!)).toMatch(/^Quays, .+ → Company \+1$/i);
  });
});
