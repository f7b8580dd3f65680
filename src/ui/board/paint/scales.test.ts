import { expect, test } from 'vitest';
import { ownWords } from './scales';

test('of two names each keeps what the other does not say', () => {
  expect([ownWords('Autorité du Soviet', 'Autorité du Gouvernement'), ownWords('Soviet authority', 'Government authority')]).toEqual(['Soviet', 'Soviet']);
  expect(ownWords('Autorité du Gouvernement', 'Autorité du Soviet')).toBe('Gouvernement');
  expect(ownWords('Soviet’s authority', 'Government’s authority')).toBe('Soviet');
});

test('a name like no other stays whole, and so does one that the other says altogether', () => {
  expect(ownWords('Council of the city', 'Crown')).toBe('Council of the city');
  expect(ownWords('Authority', 'Authority of the crown')).toBe('Authority');
});
