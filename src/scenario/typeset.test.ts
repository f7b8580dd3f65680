import { describe, expect, it } from 'vitest';
import { typeset, typesetFrench } from './typeset';

describe('French typography', () => {
  it.each([
    ['Quoi ?', 'Quoi\u202f?'],
    ['Une ville calme : oui ; non !', 'Une ville calme\u202f: oui\u202f; non\u202f!'],
    ['« Rien »', '«\u202fRien\u202f»'],
    ["l'heure d'hier", 'l’heure d’hier'],
    ['à 12:30', 'à 12:30'],
    ['déjà\u202f: bien', 'déjà\u202f: bien'],
    ['déjà\u00a0: bien', 'déjà\u202f: bien'],
  ])('%s', (given, expected) => {
    expect(typesetFrench(given)).toBe(expected);
    expect(typesetFrench(expected)).toBe(expected);
  });

  it('touches only French texts', () => {
    expect(typeset({ name: { en: 'What ?', fr: 'Quoi ?' }, list: [1, 'a ?', null] })).toEqual({ name: { en: 'What ?', fr: 'Quoi\u202f?' }, list: [1, 'a ?', null] });
  });
});
