import type { Text } from '../rules/data';

/**
 * Every code a diagnostic may have, as a heading in both languages. Each has a page in `docs/diagnostics/`; a test sees to it
 * that none is missing and that its examples do what they say.
 */
export const CODES = {
  yaml: { en: 'Not YAML', fr: 'Ce n’est pas du YAML' },
  'bad-key': { en: 'A key that is no plain word', fr: 'Une clé qui n’est pas un simple mot' },
  'too-deep': { en: 'Nested too deeply', fr: 'Imbrication trop profonde' },
  'too-many-aliases': { en: 'Too many references', fr: 'Trop de renvois' },
  'missing-file': { en: 'A file that must be there', fr: 'Un fichier qui manque' },
  'empty-file': { en: 'An empty file', fr: 'Un fichier vide' },
  'unknown-file': { en: 'A file nobody knows', fr: 'Un fichier que personne ne connaît' },
  'unknown-key': { en: 'A key nobody knows', fr: 'Une clé que personne ne connaît' },
  'missing-key': { en: 'A key that must be there', fr: 'Une clé qui manque' },
  'missing-language': { en: 'A language is missing', fr: 'Une langue manque' },
  'missing-forms': { en: 'A name without its forms', fr: 'Un nom sans ses formes' },
  'missing-source': { en: 'A source is missing', fr: 'Une source manque' },
  'wrong-type': { en: 'Something else was expected', fr: 'Autre chose était attendu' },
  'bad-value': { en: 'A value that cannot be', fr: 'Une valeur impossible' },
  'bad-parameter': { en: 'A condition or effect with something wrong in it', fr: 'Une condition ou un effet mal rempli' },
  'unknown-kind': { en: 'No such kind of condition, quantity or effect', fr: 'Aucune condition, quantité ou aucun effet de ce genre' },
  'unknown-id': { en: 'A name that leads nowhere', fr: 'Un nom qui ne mène nulle part' },
  'unknown-icon': { en: 'No such emblem', fr: 'Aucun emblème de ce nom' },
  'duplicate-id': { en: 'An id taken twice', fr: 'Un identifiant pris deux fois' },
  'reserved-id': { en: 'A word with a meaning of its own', fr: 'Un mot qui a déjà un sens' },
  'too-many': { en: 'Too many', fr: 'Trop' },
  'cube-sum': { en: 'Cubes that do not add up', fr: 'Des cubes qui ne font pas le compte' },
  'seat-sum': { en: 'Seats that do not add up', fr: 'Des sièges qui ne font pas le compte' },
  'empty-window': { en: 'It can never come', fr: 'Cela ne peut jamais venir' },
  options: { en: 'A dilemma that is none', fr: 'Un dilemme qui n’en est pas un' },
  'legal-secret': { en: 'What may be done would tell a secret', fr: 'Ce qui est permis trahirait un secret' },
  'public-secret': { en: 'A paper or a score that knows too much', fr: 'Un journal ou un score qui en sait trop' },
  silent: { en: 'Nothing might be left to tell', fr: 'Il pourrait ne rien rester à dire' },
  rules: { en: 'The rules stumble', fr: 'Les règles trébuchent' },
  'french-typography': { en: 'French as printers set it', fr: 'Le français comme on l’imprime' },
  'long-step': { en: 'A note of the lesson nobody will read', fr: 'Une note de la leçon que personne ne lira' },
  'unused-forms': { en: 'Forms of nothing', fr: 'Les formes de rien' },
  'same-title': { en: 'A title that stands twice', fr: 'Un titre qui sert deux fois' },
  'same-effects': { en: 'Two that do the same', fr: 'Deux qui font la même chose' },
  'never-set': { en: 'A flag nobody sets', fr: 'Un fait que rien n’établit' },
  'never-asked': { en: 'A flag nobody asks for', fr: 'Un fait que rien ne demande' },
  'never-holds': { en: 'Beyond its limits', fr: 'Hors de ses limites' },
  contradiction: { en: 'A condition at odds with itself', fr: 'Une condition qui se contredit' },
  'cyclic-trigger': { en: 'Two that wait for one another', fr: 'Deux choses qui s’attendent l’une l’autre' },
  'never-taken': { en: 'An option nobody can take', fr: 'Une option que personne ne peut prendre' },
  unreachable: { en: 'It can never come', fr: 'Cela ne peut jamais venir' },
  'dead-end': { en: 'An option that leads nowhere', fr: 'Une option qui ne mène nulle part' },
  markup: { en: 'Tags, links and addresses', fr: 'Balises, liens et adresses' },
  'hidden-character': { en: 'A sign that is not seen', fr: 'Un signe qui ne se voit pas' },
} as const satisfies Readonly<Record<string, Text>>;

export type Code = keyof typeof CODES;
