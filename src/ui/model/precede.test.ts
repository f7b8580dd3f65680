import { expect, test } from 'vitest';
import { setState } from '../../lab/patch';
import { apply } from '../../rules/apply';
import { decision, findAction, phaseOf } from '../../rules/legal';
import type { State } from '../../rules/state';
import { view } from '../../rules/view';
import { gameOf, playUntil } from '../../testkit';
import { openHours } from '../../testkit/hours';
import { createText } from '../text';
import type { Asked } from './asked';
import { choiceOf } from './choices';
import { createDesk } from './desk';
import { precededBy } from './precede';
import { readings } from './readings';

const game = gameOf('weeks-before-october');
const fr = createDesk(game, createText('fr'));
const order = (id: string): number => game.data.orders.findIndex((o) => o.id === id);

/** The Executive's private moment with wants of that sum. */
function asked(wants: Readonly<Record<string, number>>): Asked {
  const seat = game.index.side.get('executive')!;
  const s = playUntil(game, 3, (x) => phaseOf(game, x) === 'seal' && x.v[game.at.flow.seat] === seat && x.v[game.at.flow.period] === 2);
  setState(game, s, { tracks: { ...wants, 'unity-government': 4 } });
  const seen = view(game, s, seat);
  return { seen, decision: decision(game, seen), states: readings(game, seen) };
}

test('a demand that somebody else’s order would have met by then says so beside it, and what is left of it', () => {
  const at = asked({ bread: 2, war: 2, land: 2 });
  const [demand, concede] = [order('demand-measures'), order('concede')];
  expect(game.data.orders[concede]!.precedence).toBeLessThan(game.data.orders[demand]!.precedence);
  expect(precededBy(game, at.states, demand)).toContain(concede);
  const told = at.decision.actions.map((a) => choiceOf(fr, at, a)).find((c) => c.name === 'seal:demand-measures')!;
  expect(told.forecast.filter((line) => line.includes(fr.pick(game.data.orders[concede]!.name))).join()).toMatch(/passe avant → .*unité.* −1$/iu);
});

test('where it would come to the same, nothing is said', () => {
  expect(precededBy(game, asked({ bread: 4, war: 5, land: 4 }).states, order('demand-measures'))).toEqual([]);
});

test('a plan for the second beat says when the first is to do the same', () => {
  const seat = game.index.side.get('bolsheviks')!;
  let s: State = playUntil(game, 3, (x) => phaseOf(game, x) === 'seal' && x.v[game.at.flow.period] === 6);
  s = openHours(game, s, 'bolsheviks', 'government');
  while (s.v[game.at.flow.seat] !== seat) apply(game, s, findAction(game, s, 'plan:hold'));
  const choices = (): readonly { readonly name: string; readonly warn?: string }[] => {
    const seen = view(game, s, seat);
    const at = { seen, decision: decision(game, seen), states: readings(game, seen) };
    return at.decision.actions.map((a) => choiceOf(fr, at, a));
  };
  const first = choices();
  const name = first.find((c) => c.name.split(':').length > 2)!.name;
  expect(first.filter((c) => c.warn !== undefined)).toEqual([]);
  apply(game, s, findAction(game, s, name));
  expect(choices().filter((c) => c.warn !== undefined).map((c) => c.name)).toEqual([name]);
});
