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

describe('words for the rules', () => {
  for (const name of ['_fixtures/two-sides', 'weeks-before-october'].filter(hasScenario)) {
    for (const lang of ['en', 'fr'] as const) {
      it(`say every effect and condition of ${name} in ${lang}`, () => {
        const game = gameOf(name);
        const desk = createDesk(game, createText(lang));
        const effects: EffectData[][] = [];
        const conditions: Kinded[] = [];
        spoken(game.data, effects, conditions);
        const lines = [...effects.flatMap((list) => sayEffects(list).map((s) => desk.words.line(s))), ...conditions.map((c) => desk.words.line(sayCondition(c)))];
        expect(lines.length).toBeGreaterThan(30);
        for (const line of lines) {
          expect(line).not.toMatch(/[{}$]|undefined|NaN|^$/);
          // A hyphen before a figure is no minus sign.
          expect(line).not.toMatch(/(^|\s)-\d/);
          if (lang === 'fr') expect(line).not.toMatch(/[^\u202f][;!?»]|[^\u202f\d]:|«[^\u202f]/);
        }
      });
    }
  }

  it('put names into their shapes', () => {
    const game = testGame();
    const fr = createDesk(game, createText('fr'));
    const en = createDesk(game, createText('en'));
    const pull = { pull: 'quays', to: 'strikers', cubes: 2 };
    expect(en.words.line(sayEffects([pull])[0]!)).toBe('Quays → strikers +2');
    expect(fr.words.line(sayEffects([pull])[0]!)).toBe('Quais → grévistes +2');
    const each = { each: { milieus: ['quays', 'shops'] }, do: [{ pull: '$each', to: 'company', cubes: 1 }] };
    expect(en.words.line(sayEffects([each])[0]!)).toMatch(/^Quays, .+ → Company \+1$/i);
  });
});
