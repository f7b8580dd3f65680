import type { Text } from '../rules/data';
import { say } from './say';

/** Why a file is no packed scenario, each with its words in both languages. */
const WORDS = {
  'pack-size': {
    en: 'the file has {n} MB; a packed scenario has {most} MB at most',
    fr: 'le fichier pèse {n} Mo ; un scénario empaqueté en pèse {most} au plus',
  },
  'pack-json': {
    en: 'this is not a packed scenario: the file is not JSON, or it was cut short',
    fr: 'ce n’est pas un scénario empaqueté : le fichier n’est pas du JSON, ou il a été coupé',
  },
  'pack-format': {
    en: 'this is not a packed scenario: expected "format": "{format}"',
    fr: 'ce n’est pas un scénario empaqueté : on attend « "format": "{format}" »',
  },
  'pack-version': {
    en: 'the file is of version {n} of the format; this game reads version {version}',
    fr: 'le fichier est de la version {n} du format ; ce jeu lit la version {version}',
  },
  'pack-key': {
    en: 'a packed scenario has no "{key}"; expected format, version, id, title, files',
    fr: 'un scénario empaqueté n’a pas de « {key} » ; on attend format, version, id, title, files',
  },
  'pack-id': {
    en: '"id" must be a short word in small letters, digits and single hyphens',
    fr: '« id » doit être un mot court en minuscules, chiffres et traits d’union simples',
  },
  'pack-title': {
    en: '"title" must hold "en" and "fr", each a text of {most} characters at most',
    fr: '« title » doit contenir « en » et « fr », chacun un texte de {most} caractères au plus',
  },
  'pack-files': {
    en: '"files" must hold at least scenario.yaml, each file as a text under its path',
    fr: '« files » doit contenir au moins scenario.yaml, chaque fichier comme un texte sous son chemin',
  },
  'pack-many': {
    en: '{n} files; a packed scenario has {most} at most',
    fr: '{n} fichiers ; un scénario empaqueté en a {most} au plus',
  },
  'pack-path': {
    en: 'the name of this file is refused: expected a path like cards/left.yaml, in small letters, at most three folders deep, ending in .yaml (or learned.json)',
    fr: 'le nom de ce fichier est refusé : on attend un chemin comme cards/left.yaml, en minuscules, à trois dossiers de profondeur au plus, finissant par .yaml (ou learned.json)',
  },
  'pack-file-size': {
    en: 'this file has {n} KB; each file has {most} KB at most',
    fr: 'ce fichier pèse {n} Ko ; chaque fichier en pèse {most} au plus',
  },
  'pack-line': {
    en: 'line {n} is longer than {most} characters',
    fr: 'la ligne {n} dépasse {most} caractères',
  },
  'pack-text': {
    en: 'line {n} holds a character that is no text (a control character, or half of one)',
    fr: 'la ligne {n} contient un caractère qui n’est pas du texte (un caractère de contrôle, ou la moitié d’un caractère)',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type PackCode = keyof typeof WORDS;

/** One reason why a packed scenario is refused. */
export interface PackFault {
  readonly severity: 'fault';
  readonly code: PackCode;
  /** Path of the file within the pack that it is about; empty if it is about the whole. At most 80 characters, as the pack has it: never to be used as a name of anything. */
  readonly file: string;
  /** For a terminal, in English: the path, then what is wrong. */
  readonly message: string;
  /** The same without the path, for the page. */
  readonly words: Text;
}

/** A fault with its figures put into its words. */
export function packFault(code: PackCode, values: Readonly<Record<string, string | number>> = {}, file = ''): PackFault {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (all, key: string) => String(values[key] ?? all));
  const words = say(fill(WORDS[code].en), fill(WORDS[code].fr));
  const short = file.length > 80 ? `${file.slice(0, 79)}…` : file;
  return { severity: 'fault', code, file: short, message: short === '' ? words.en : `${JSON.stringify(short)}: ${words.en}`, words };
}
