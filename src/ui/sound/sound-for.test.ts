import { describe, expect, it } from 'vitest';
import { EFFECTS } from './ids';
import { SOUND_KINDS, soundFor } from './sound-for';

describe('soundFor', () => {
  it.each([
    ['pick', 'pick'],
    ['card', 'play'],
    ['decision', 'stamp'],
    ['seal', 'seal'],
    ['curtain', 'curtain'],
    ['order-going', 'telegraph'],
    ['order-refused', 'refused'],
    ['unit', 'boots'],
    ['seats', 'murmur'],
    ['vote', 'gavel'],
    ['heat', 'crowd'],
    ['period', 'bell'],
    ['press', 'rustle'],
    ['wave', 'drum'],
    ['beat', 'tick'],
    ['point', 'impact'],
    ['ending', 'chord'],
    ['error', 'notice'],
    ['page', 'page'],
    ['undo', 'slide'],
    ['dispatch', 'phone'],
    ['force', 'hooves'],
    ['point-held', 'shots'],
    ['vote-carried', 'applause'],
    ['automaton', 'whistle'],
    ['hours', 'gun'],
  ])('%s sounds as %s', (kind, effect) => {
    expect(soundFor({ kind })).toBe(effect);
  });

  it('gives every effect exactly one kind of event', () => {
    const used = SOUND_KINDS.map((kind) => soundFor({ kind }));
    expect([...used].sort()).toEqual([...EFFECTS].sort());
  });

  it.each(['', 'Card', 'constructor', 'toString', '__proto__', 'something-new'])('passes over %j in silence', (kind) => {
    expect(soundFor({ kind })).toBeNull();
  });
});
