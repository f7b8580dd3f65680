import { expect, it } from 'vitest';
import { setup, startingAt } from '../../rules/setup';
import { view } from '../../rules/view';
import { hashScenario } from '../../scenario/hash';
import { gameOf } from '../../testkit';
import { createText } from '../text';
import { createDesk } from './desk';
import { inspect } from './inspect';
import { flagOf } from './people';

const game = gameOf('february-to-october');
const desk = createDesk(game, createText('en'));
const smolny = game.index.point.get('smolny')!;
const palace = game.index.point.get('winter-palace')!;
const petrograd = game.at.seats + game.index.assembly.get('petrograd-soviet')! * game.at.parties;

it('Smolny shows no side’s flag before the soviets sit in it, nor while others lead them', () => {
  const s = view(game, setup(game, 3), -1);
  expect([flagOf(desk, s, smolny).id, flagOf(desk, s, palace).id]).toEqual(['nobody', 'government']);
  expect(inspect(desk, { seen: s, viewer: -1, events: [], states: [s] }, { kind: 'point', id: 'smolny' })?.now).toBe('shows no side’s flag');
  // The rules have it as they had it.
  expect(s.v[game.at.holder + smolny]).toBe(game.index.side.get('bolsheviks'));
  s.v[game.at.flow.period] = 8;
  expect(flagOf(desk, s, smolny).id).toBe('nobody');
});

it('it shows the Bolsheviks’ once they lead the Petrograd Soviet, and whose it is in the final hours, whenever they are', () => {
  const s = view(game, setup(startingAt(game, game.data.starts!.at(-1)!.id), 3), -1);
  s.v[game.at.flow.period] = 8;
  for (let i = 0; i < game.at.parties; i++) s.v[petrograd + i] = 0;
  s.v[petrograd + game.index.side.get('bolsheviks')!] = 1000;
  expect(flagOf(desk, s, smolny).id).toBe('bolsheviks');
  const early = view(game, setup(game, 3), -1);
  early.v[game.at.flow.beat] = 1;
  expect(flagOf(desk, early, smolny).id).toBe('bolsheviks');
});

it('whose flag is shown is no part of the rules: the scenario keeps its fingerprint', () => {
  const bare = { ...game.data, points: game.data.points.map((p) => ({ ...p, flies: undefined })) };
  expect(hashScenario(bare)).toBe(hashScenario(game.data));
});
