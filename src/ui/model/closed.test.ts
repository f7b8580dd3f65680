import { describe, expect, it } from 'vitest';
import { setState } from '../../lab/patch';
import { first, kindOf, second } from '../../rules/actions';
import { decision, legal, phaseOf } from '../../rules/legal';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, playRandomly, playUntil } from '../../testkit';
import { createText } from '../text';
import type { Asked } from './asked';
import { closedChoices, closedPlays } from './closed';
import type { Desk } from './desk';
import { createDesk } from './desk';

const game = gameOf('weeks-before-october');
const en = createDesk(game, createText('en'));
const fr = createDesk(game, createText('fr'));
const side = (id: string): number => game.index.side.get(id)!;

function asking(s: State): Asked {
  const seat = s.v[game.at.flow.seat]!;
  const seen = view(game, s, seat);
  return { seen, decision: decision(game, seen), states: [s] };
}

const playing = (seat: number): State => playUntil(game, 3, (s) => phaseOf(game, s) === 'play' && s.v[game.at.flow.seat] === seat && s.v[game.at.flow.round] === 1);

/** What is said of an action for every card that has it not. */
function said(desk: Desk, s: State, action: string): string[] {
  const name = desk.pick(game.data.actions[game.index.action.get(action)!]!.name);
  return game.cards.filter((c) => s.v[game.at.zone + c.index] === 10 + s.v[game.at.flow.seat]!).flatMap((c) => closedPlays(desk, asking(s), c.index).filter((x) => x.title === name).map((x) => x.why));
}

describe('what is closed', () => {
  it('is every order, answer and use of a card that is not open, each with a reason, in both languages', () => {
    let orders = 0;
    let plays = 0;
    for (let seed = 1; seed <= 3; seed++) {
      let n = 0;
      playRandomly(game, seed, (s) => {
        const phase = phaseOf(game, s);
        if (n++ % 5 !== 0) return;
        const at = asking(s);
        const seat = s.v[game.at.flow.seat]!;
        if (phase === 'seal') {
          const open = legal(game, s).filter((a) => first(a) > 0);
          for (const desk of [en, fr]) {
            const list = closedChoices(desk, at);
            orders += list.length;
            expect(list).toHaveLength(game.ordersOf[seat]!.length - open.length);
            for (const { why } of list) expect(why.length).toBeGreaterThan(15);
          }
        }
        if (phase !== 'play') return;
        for (const c of game.cards.filter((card) => s.v[game.at.zone + card.index] === 10 + seat).slice(0, 2)) {
          const mine = legal(game, s).filter((a) => kindOf(a) === 'play' && first(a) === c.index && second(a) > 0);
          for (const desk of [en, fr]) {
            const list = closedPlays(desk, at, c.index);
            const uses = list.filter((x) => x.title !== desk.t('play.asEvent'));
            expect(uses).toHaveLength(game.actionsOf[seat]!.length - mine.length);
            for (const { why } of list) expect(why.length).toBeGreaterThan(10);
            plays += list.length;
          }
        }
      });
    }
    expect(orders).toBeGreaterThan(30);
    expect(plays).toBeGreaterThan(30);
  }, 60_000);

  it('says in the second round what a repetition takes, and what low authority takes', () => {
    const s = playing(side('government'));
    for (let a = 0; a < game.actions.length; a++) s.v[game.at.used + a] = 1;
    setState(game, s, { tracks: { 'gov-authority': 1 } });
    const action = game.data.actions.find((a) => a.side === 'government' && !a.if)!.id;
    const [why] = said(en, s, action);
    expect(why).toMatch(/^\d points?, and this card counts \d \(used already this period −2, low authority −1\)$/);
    expect(said(fr, s, action)[0]).toContain('(déjà employée cette période −2, autorité basse −1)');
  });

  it('says what an order waits for, with the value as it stands', () => {
    const s = playUntil(game, 3, (x) => phaseOf(game, x) === 'seal' && x.v[game.at.flow.seat] === side('bolsheviks'));
    setState(game, s, { lines: { bolsheviks: 'soviet-power' } });
    const rise = closedChoices(en, asking(s)).find((x) => x.title === en.names.label('order', 'rise'));
    expect(rise?.why).toBe('needs this: the Bolsheviks follow the line “Insurrection”');
    expect(closedChoices(fr, asking(s)).map((x) => x.why).join(' ')).toContain('possible quand ');
    for (const { why } of closedChoices(en, asking(s))) expect(why).not.toMatch(/-\d{3,}|undefined/);
  });
});
