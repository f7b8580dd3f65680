import type { Text } from '../rules/data';
import { typesetFrench } from './typeset';

export type Lang = 'en' | 'fr';

/** A sentence in both languages; the French may be typed with plain spaces. */
export function say(en: string, fr: string): Text {
  return { en, fr: typesetFrench(fr) };
}

/** Words that may stand in a place: the first of them, where there are many. */
export function listed(words: readonly string[]): Text {
  if (words.length === 0) return { en: 'another key', fr: 'une autre clé' };
  const some = words.length > 14 ? `${words.slice(0, 14).join(', ')}, …` : words.join(', ');
  return { en: `one of ${some}`, fr: `un mot parmi ${some}` };
}

/** Things a word may name: what they are called, and what a word that names none of them is told. */
const NOUNS = {
  side: { en: 'side', fr: 'aucun camp' },
  'side or automaton': { en: 'side or automaton', fr: 'aucun camp ni automate' },
  'role or side': { en: 'role or side', fr: 'aucun rôle ni camp' },
  decider: { en: 'decider', fr: 'personne qui décide' },
  party: { en: 'party', fr: 'aucun camp, ni les indécis' },
  line: { en: 'line', fr: 'aucune ligne' },
  milieu: { en: 'milieu', fr: 'aucun milieu' },
  assembly: { en: 'assembly', fr: 'aucune assemblée' },
  unit: { en: 'unit', fr: 'aucune unité' },
  point: { en: 'point', fr: 'aucun point' },
  track: { en: 'track', fr: 'aucune jauge' },
  flag: { en: 'flag', fr: 'aucun fait' },
  sum: { en: 'sum', fr: 'aucune somme' },
  'track, flag or sum': { en: 'track, flag or sum', fr: 'ni jauge, ni fait, ni somme' },
  'track or named sum': { en: 'track or named sum', fr: 'ni jauge, ni somme' },
  debt: { en: 'debt', fr: 'aucune dette' },
  paper: { en: 'paper', fr: 'aucun journal' },
  order: { en: 'order', fr: 'aucun ordre' },
  plan: { en: 'plan', fr: 'aucun plan' },
  option: { en: 'option', fr: 'aucune réponse' },
  card: { en: 'card', fr: 'aucune carte' },
  dispatch: { en: 'dispatch', fr: 'aucune dépêche' },
  ending: { en: 'ending', fr: 'aucune fin' },
  action: { en: 'action', fr: 'aucune action' },
  period: { en: 'period', fr: 'aucune période' },
  automaton: { en: 'automaton', fr: 'aucun automate' },
  'order or plan': { en: 'order or plan', fr: 'aucun ordre ni plan' },
  step: { en: 'step', fr: 'aucun degré' },
  'part of a state': { en: 'part of a state', fr: 'aucune partie d’une position' },
  'option, order, action or plan': { en: 'option, order, action or plan', fr: 'ni réponse, ni ordre, ni action, ni plan' },
  'action, order, option, plan, card or target': { en: 'action, order, option, plan, card or target', fr: 'ni action, ni ordre, ni réponse, ni plan, ni carte, ni cible' },
} as const satisfies Readonly<Record<string, Text>>;

export type Noun = keyof typeof NOUNS;

/** Says that a word names nothing of its kind, and which words would. */
export function unknownWord(what: string, word: string, known: readonly string[]): Text {
  const list = listed(known);
  const none = Object.hasOwn(NOUNS, what) ? NOUNS[what as Noun].fr : 'rien de connu';
  const more = known.length > 0;
  return say(`unknown ${what} "${word}"${more ? `; expected ${list.en}` : ''}`, `« ${word} » ne désigne ${none}${more ? ` ; on attend ${list.fr}` : ''}`);
}
