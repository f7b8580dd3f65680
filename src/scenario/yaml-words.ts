import type { YAMLParseError } from 'yaml';
import type { Text } from '../rules/data';
import { say } from './say';

/** What a reader's slip most likely is, for each complaint of the YAML library. */
const WORDS: Readonly<Partial<Record<YAMLParseError['code'], Text>>> = {
  BAD_INDENT: say(
    'this line does not stand under the one it belongs to: check how far it is indented, and whether a bracket above is closed',
    'cette ligne n’est pas placée sous celle dont elle dépend : voyez son retrait, et si une parenthèse au-dessus est fermée',
  ),
  BAD_ALIAS: say('a star (*) refers to a passage named with &; in a text it needs quotes', 'une étoile (*) renvoie à un passage nommé par & ; dans un texte, il faut des guillemets droits'),
  BLOCK_AS_IMPLICIT_KEY: say(
    'a second key on one line: a text with a colon needs quotes, or the next line is indented too far',
    'une seconde clé sur la même ligne : un texte avec deux-points veut des guillemets droits, ou la ligne suivante est trop en retrait',
  ),
  BLOCK_IN_FLOW: say(
    'inside brackets a text with a comma or a colon needs double quotes around it, and a list with dashes cannot stand there',
    'entre crochets ou accolades, un texte avec virgule ou deux-points veut des guillemets droits, et une liste à tirets n’a pas sa place',
  ),
  DUPLICATE_KEY: say('this key stands twice in one place', 'cette clé figure deux fois au même endroit'),
  MISSING_CHAR: say('something is not closed: a quote, a bracket, or a comma between two entries', 'quelque chose n’est pas fermé : un guillemet, un crochet, ou il manque une virgule entre deux entrées'),
  MULTILINE_IMPLICIT_KEY: say('a key must stand on one line: a quote or a bracket above is probably not closed', 'une clé doit tenir sur une ligne : un guillemet ou un crochet au-dessus n’est sans doute pas fermé'),
  MULTIPLE_DOCS: say('one file is one document: no line may be just ---', 'un fichier est un seul document : aucune ligne ne peut être faite de ---'),
  TAB_AS_INDENT: say('this line is indented with a tab; use spaces', 'cette ligne est mise en retrait par une tabulation ; mettez des espaces'),
  BAD_SCALAR_START: say('a text cannot begin with this sign; put it in quotes', 'un texte ne peut commencer par ce signe ; mettez-le entre guillemets droits'),
  UNEXPECTED_TOKEN: say('this stands where nothing of the kind can: check quotes, commas and brackets before it', 'ceci n’a pas sa place ici : voyez les guillemets, virgules et crochets qui précèdent'),
  BAD_DQ_ESCAPE: say('a backslash (\\) in double quotes begins a special sign; write two of them, or none', 'une barre oblique inverse (\\) entre guillemets droits commence un signe spécial ; mettez-en deux, ou aucune'),
};

/** The library's complaint in plain words, with its own behind it. */
export function yamlWords(error: YAMLParseError): Text {
  const words = WORDS[error.code];
  const own = error.message.replace(/\s+/g, ' ').slice(0, 120);
  if (words === undefined) return say(error.message, `la bibliothèque YAML dit, en anglais : « ${own} »`);
  return words.en === error.message ? words : { en: `${words.en} (${own})`, fr: words.fr };
}
