import type { Text } from '../rules/data';
import { say } from './say';

/** French for "a side", "a track"… as the rules name what a word like $target stands for. */
const POOLS: Readonly<Record<string, string>> = {
  side: 'un camp', milieu: 'un milieu', assembly: 'une assemblée', unit: 'une unité', point: 'un point', track: 'une jauge', card: 'une carte', order: 'un ordre',
};
/** Kinds of values as the schema library calls them. */
const TYPES: Readonly<Record<string, Text>> = {
  string: { en: 'a word or text', fr: 'un mot ou un texte' }, number: { en: 'a number', fr: 'un nombre' }, int: { en: 'a whole number', fr: 'un nombre entier' },
  boolean: { en: 'true or false', fr: 'true ou false' }, array: { en: 'a list', fr: 'une liste' }, tuple: { en: 'a list', fr: 'une liste' }, object: { en: 'a map', fr: 'une table' },
  record: { en: 'a map', fr: 'une table' }, null: { en: 'nothing', fr: 'rien' }, undefined: { en: 'nothing', fr: 'rien' }, float: { en: 'a number', fr: 'un nombre' },
};

const pool = (word: string): string => POOLS[word] ?? `« ${word} »`;
const type = (word: string): Text => TYPES[word] ?? { en: word, fr: `« ${word} »` };

type Words = (parts: readonly string[]) => Text;

/** What the rules and the schema library complain of, in words for who writes the scenario. The rules know no languages. */
const COMPLAINTS: readonly (readonly [RegExp, Words])[] = [
  [/^is not a hidden track$/, () => say('is not a hidden track', 'n’est pas une jauge cachée')],
  [/^the last period is (\d+)$/, ([n]) => say(`the last period is ${n!}`, `la dernière période est ${n!}`)],
  [/^(\$\w+) is an? (\w+) here, not an? (\w+)$/, ([word, is, not]) => say(`${word!} is a ${is!} here, not a ${not!}`, `${word!} désigne ici ${pool(is!)}, et non ${pool(not!)}`)],
  [/^(\$\w+) stands for nothing here$/, ([word]) => say(`${word!} stands for nothing here`, `${word!} ne désigne rien ici`)],
  [/^needs either (\w+) or (\w+)$/, ([a, b]) => say(`needs either ${a!} or ${b!}`, `il faut « ${a!} » ou « ${b!} », l’un des deux`)],
  [/^needs (\w+) or (\w+)$/, ([a, b]) => say(`needs ${a!} or ${b!}`, `il faut « ${a!} » ou « ${b!} »`)],
  [/^(\w+) takes a list of ids with their values$/, ([part]) => say(`${part!} takes a list of ids with their values`, `« ${part!} » contient des identifiants avec leurs valeurs`)],
  [/^expected a list of options$/, () => say('expected a list of options', 'on attend une liste de réponses')],
  [/^expected true or false$/, () => say('expected true or false', 'on attend true ou false')],
  [/^expected a whole number from (-?\d+) to (-?\d+)$/, ([a, b]) => say(`expected a whole number from ${a!} to ${b!}`, `on attend un nombre entier de ${a!} à ${b!}`)],
  [/^only a hidden track can be drawn between two values$/, () => say('only a hidden track can be drawn between two values', 'seule une jauge cachée peut être tirée au sort entre deux valeurs')],
  [/^expected two values$/, () => say('expected two values', 'on attend deux valeurs')],
  [/^these come to (\d+), but there are (\d+) in all$/, ([a, b]) => say(`these come to ${a!}, but there are ${b!} in all`, `cela fait ${a!}, mais il y en a ${b!} en tout`)],
  [/^Invalid input: expected (\w+), received (\w+)$/, ([a, b]) => say(`expected ${type(a!).en}, found ${type(b!).en}`, `on attend ${type(a!).fr}, on trouve ${type(b!).fr}`)],
  [/^Invalid option: expected one of (.+)$/, ([list]) => {
    const words = list!.replaceAll('"', '').split('|').join(', ');
    return say(`expected one of ${words}`, `on attend un mot parmi ${words}`);
  }],
  [/^Invalid input: expected (\S+(?: or \S+)+)$/, ([list]) => {
    const kinds = list!.split(' or ').map(type);
    const words = (lang: 'en' | 'fr'): string => [...new Set(kinds.map((kind) => kind[lang]))].join(lang === 'en' ? ' or ' : ' ou ');
    return say(`expected ${words('en')}`, `on attend ${words('fr')}`);
  }],
  [/^Invalid input: expected (.+)$/, ([word]) => say(`expected ${word!}`, `on attend ${word!}`)],
  [/^Too small: expected \w+ to be >=?\s?(-?\d+)$/, ([n]) => say(`expected ${n!} or more`, `on attend ${n!} ou plus`)],
  [/^Too big: expected \w+ to be <=?\s?(-?\d+)$/, ([n]) => say(`expected ${n!} or less`, `on attend ${n!} ou moins`)],
  [/^Too small: expected array to have >=?\s?(\d+) items?$/, ([n]) => say(`expected at least ${n!} entries`, `on attend au moins ${n!} entrées`)],
  [/^Too big: expected array to have <=?\s?(\d+) items?$/, ([n]) => say(`expected at most ${n!} entries`, `on attend ${n!} entrées au plus`)],
  [/^Too small: expected string to have >=?\s?\d+ characters?$/, () => say('expected a text, found an empty one', 'on attend un texte, on en trouve un vide')],
  [/^Too big: expected string to have <=?\s?(\d+) characters?$/, ([n]) => say(`expected at most ${n!} characters`, `on attend ${n!} caractères au plus`)],
  [/^Invalid string: must match pattern (.+)$/, ([pattern]) => say(`expected a word of the form ${pattern!}`, `on attend un mot de la forme ${pattern!}`)],
  [/^Invalid key in record$/, () => say('a key that cannot be: small letters, digits and hyphens', 'une clé impossible : minuscules, chiffres et traits d’union')],
  [/^expected an id in kebab-case: small letters, digits and single hyphens$/, () =>
    say('expected an id in kebab-case: small letters, digits and single hyphens', 'on attend un identifiant : minuscules, chiffres et traits d’union simples')],
  [/^expected a colour like (#\w+)$/, ([color]) => say(`expected a colour like ${color!}`, `on attend une couleur comme ${color!}`)],
  [/^Invalid input$/, () => say('expected something else', 'on attend autre chose')],
];

/** A complaint of the rules or of the schema library in both languages; one that is not known stays as it is, and is said to be English. */
export function ruleWords(message: string): Text {
  for (const [pattern, words] of COMPLAINTS) {
    const found = pattern.exec(message);
    if (found) return words(found.slice(1));
  }
  return say(message, `les règles disent, en anglais : « ${message} »`);
}
