import type { Fault } from '../rules/compiler';
import { CONDITIONS } from '../rules/conditions/index';
import { EFFECTS } from '../rules/effects/index';
import { QUANTITIES } from '../rules/quantities/index';
import type { Finding } from './diagnostics';
import { ruleWords } from './rule-words';
import { listed, say, unknownWord } from './say';
import { didYouMean } from './suggest';

const KINDS: Readonly<Record<string, { readonly known: readonly string[]; readonly fr: string }>> = {
  'unknown kind of quantity': { known: QUANTITIES.map((k) => k.key), fr: 'aucune sorte de quantité ne s’appelle' },
  'unknown kind of condition': { known: CONDITIONS.map((k) => k.key), fr: 'aucune sorte de condition ne s’appelle' },
  'unknown kind of effect': { known: EFFECTS.map((k) => k.key), fr: 'aucune sorte d’effet ne s’appelle' },
};

/** A fault of the compiler as a finding: its path in keys, its words with what was expected. */
export function fromCompiler(fault: Fault): Finding {
  const path = fault.path.split('.').filter((key) => key !== '');
  const { text } = fault;
  const kinds = KINDS[fault.message];
  const known = kinds?.known ?? fault.known ?? [];
  const suggestion = didYouMean(text, known);
  const list = listed(known);
  if (kinds) return { code: 'unknown-kind', path, text, words: say(`${fault.message} "${text}"; expected ${list.en}`, `${kinds.fr} « ${text} » ; on attend ${list.fr}`), suggestion };
  if (fault.message.startsWith('unknown ')) return { code: 'unknown-id', path, text, words: unknownWord(fault.message.slice('unknown '.length), text, known), suggestion };
  if (fault.message.startsWith('Unrecognized key')) {
    const more = known.length > 0;
    return { code: 'unknown-key', path, text, words: say(`unknown key "${text}"${more ? `; expected ${list.en}` : ''}`, `clé inconnue : « ${text} »${more ? ` ; on attend ${list.fr}` : ''}`), suggestion };
  }
  if (fault.message.endsWith('received undefined')) return { code: 'missing-key', path: path.slice(0, -1), text: '', words: say(`missing key "${text}"`, `il manque la clé « ${text} »`) };
  const words = ruleWords(fault.message);
  return { code: 'bad-parameter', path, text, words: text === '' ? words : say(`${text}: ${words.en}`, `${text} : ${words.fr}`) };
}
