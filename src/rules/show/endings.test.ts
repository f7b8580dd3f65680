import { describe, expect, it } from 'vitest';
import type { Patch } from '../../lab/patch';
import { setState } from '../../lab/patch';
import { playRandomly } from '../../testkit/index';
import { gameOf } from '../../testkit/scenarios';
import { passages } from '../flow/told';
import { newRun } from '../run';
import { setup } from '../setup';
import type { State } from '../state';

const g = gameOf('weeks-before-october');

/** Everything an ending tells of a state: its front page, its text and what became of each side. */
function told(ending: string, s: State, lang: 'en' | 'fr' = 'en'): { readonly headline: string; readonly text: string; readonly sides: readonly string[] } {
  const e = g.endings[g.index.ending.get(ending)!]!;
  const say = (list: typeof e.text): string => passages(list, s, newRun(g)).map((t) => t[lang]).join(' ');
  return { headline: say(e.headline), text: say(e.text), sides: e.epilogue.map(say) };
}

function position(patch: Patch): State {
  const s = setup(g, 3);
  setState(g, s, patch);
  return s;
}

const side = (id: string): number => g.index.side.get(id)!;

describe('an ending tells what happened', () => {
  it('an Executive that stayed has not left the hall, nor had one whose congress never met', () => {
    const left = told('soviet-narrow', position({ flags: { 'congress-open': true, 'walked-congress': true } }));
    const stayed = told('soviet-narrow', position({ flags: { 'congress-open': true } }));
    const never = told('soviet-narrow', position({}));
    expect([left.headline, left.text, left.sides[side('executive')]]).toEqual([expect.stringContaining('walks out'), expect.stringContaining('have left the congress'), expect.stringContaining('left the hall')]);
    for (const one of [stayed, never]) expect(`${one.headline} ${one.text} ${one.sides[side('executive')]!}`).not.toMatch(/walks? out|left the (hall|congress)/);
    expect(stayed.sides[side('executive')]).toContain('kept its seats');
    expect(never.text).toContain('on their way to the congress');
  });

  it('an Executive that broke did not lend its voice to order', () => {
    expect(told('order', position({ lines: { executive: 'break' } })).sides[side('executive')]).toMatch(/^It broke with the cabinet/);
    expect(told('order', position({ lines: { executive: 'outside' } })).sides[side('executive')]).toMatch(/^It lent its voice/);
    expect(told('order', position({ lines: { executive: 'break' } }), 'fr').sides[side('executive')]).not.toContain('prêté sa voix');
  });

  it('a party that holds together is not torn', () => {
    expect(told('all-socialist', position({ tracks: { 'unity-bolsheviks': 4 } })).sides[side('bolsheviks')]).not.toContain('Half the party');
    expect(told('all-socialist', position({ tracks: { 'unity-bolsheviks': 1 } })).sides[side('bolsheviks')]).toContain('Half the party');
    const torn = g.data.debts.flatMap((d, i) => (/torn|in pieces/.test(d.text.en) ? [g.debtIf[i]!] : []));
    expect(torn).toHaveLength(2);
    const united = position({ tracks: { 'unity-bolsheviks': 4, 'unity-executive': 4 } });
    expect(torn.map((holds) => holds(united, newRun(g)))).toEqual([false, false]);
    const one = position({ tracks: { 'unity-bolsheviks': 4, 'unity-executive': 1 } });
    expect(torn.filter((holds) => holds(one, newRun(g)))).toHaveLength(1);
  });

  it('blood that was shed is not passed over, and none is invented', () => {
    const quiet = position({ tracks: { blood: 0 } });
    const bloody = position({ tracks: { blood: 4 } });
    expect(told('parliamentary', quiet).text).toContain('No one has fired');
    expect(told('parliamentary', bloody).text).not.toContain('No one has fired');
    expect(told('crushed', quiet).text + told('crushed', quiet).sides.join(' ')).not.toMatch(/wounded|widows|It fired/);
    expect(told('crushed', bloody).text + told('crushed', bloody).sides.join(' ')).toMatch(/wounded.*widows.*It fired/);
  });

  it('a Government that few obey is not said to be obeyed', () => {
    expect(told('order', position({ tracks: { 'gov-authority': 3 } })).headline).not.toContain('OBEYED');
    expect(told('order', position({ tracks: { 'gov-authority': 7 } })).headline).toContain('OBEYED');
  });
});

it('whatever the game was, each ending reads as whole sentences in both languages', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const s = playRandomly(g, seed);
    for (const id of g.index.ending.keys()) {
      for (const lang of ['en', 'fr'] as const) {
        const { headline, text, sides } = told(id, s, lang);
        for (const piece of [text, ...sides]) {
          expect(piece, `${id} ${lang}`).toMatch(/^\p{Lu}.*[.?…]$/su);
          expect(piece, `${id} ${lang}`).not.toMatch(/[.?] \p{Ll}/u);
          expect(piece).not.toContain('  ');
        }
        expect(headline, `${id} ${lang}`).toMatch(/\p{Lu}{3}/u);
      }
    }
  }
});
