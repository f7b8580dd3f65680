import { describe, expect, it } from 'vitest';
import { gameOf } from '../testkit';
import { charactersOf, DRAWN, kindOf, parseMachines, writeMachines } from './machines';

const game = gameOf('weeks-before-october');
const usual = game.data.sides.map((_, i) => ({ level: 'normal', character: charactersOf(game, i)[0]! }));

describe('the machines of the last game', () => {
  it('are easy and of the usual character the first time', () => {
    expect(parseMachines(null, game)).toEqual(usual.map((m) => ({ ...m, level: 'easy' })));
  });

  it('are normal and of the usual character when nothing sensible was kept', () => {
    for (const text of ['', 'null', '7', '{"broken', `{"${game.data.id}/${game.data.sides[0]!.id}":"invincible:nobody"}`]) expect(parseMachines(text, game)).toEqual(usual);
  });

  it('come back as they were chosen, without touching those of another scenario', () => {
    const chosen = usual.map((m, i) => (i === 0 ? { level: 'hard', character: DRAWN } : i === 1 ? { level: 'easy', character: charactersOf(game, 1)[1]! } : m));
    const text = writeMachines('{"elsewhere/somebody":"easy:someone"}', game, chosen);
    expect(parseMachines(text, game)).toEqual(chosen);
    expect(text).toContain('"elsewhere/somebody":"easy:someone"');
  });
});

describe('a character drawn by lot', () => {
  it('is the same for the same seed, one of the side’s own, and each turns up', () => {
    game.data.sides.forEach((_, side) => {
      const kinds = Array.from({ length: 40 }, (_, seed) => kindOf(game, side, { level: 'hard', character: DRAWN }, seed));
      expect(kinds).toEqual(Array.from({ length: 40 }, (_, seed) => kindOf(game, side, { level: 'hard', character: DRAWN }, seed)));
      expect(new Set(kinds)).toEqual(new Set(charactersOf(game, side).map((id) => `hard:${id}`)));
    });
  });

  it('leaves a chosen character alone, and a scenario without characters with the level', () => {
    expect(kindOf(game, 0, usual[0]!, 5)).toBe(`normal:${usual[0]!.character}`);
    expect(kindOf(game, 0, { level: 'easy', character: null }, 5)).toBe('easy');
  });
});
