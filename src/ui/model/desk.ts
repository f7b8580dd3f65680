import type { ScenarioData, Source, Text } from '../../rules/data';
import type { Game } from '../../rules/game';
import type { Names } from './names';
import { createNames } from './names';
import { capital } from './num';
import type { Lang, SideLook } from './screen';
import type { Texts } from './texts';
import type { Words } from './words';
import { createWords } from './words';

/** Everything a model needs besides the facts: the game, one language, names and looks. Made once per language. */
export interface Desk {
  readonly game: Game;
  readonly lang: Lang;
  readonly t: Texts['t'];
  readonly names: Names;
  readonly words: Words;
  readonly looks: readonly SideLook[];
  readonly nobody: SideLook;
  /** Nobody's seats in an assembly. */
  readonly waverers: SideLook;
  /** Nobody's cards and answers are the street's. */
  readonly street: SideLook;
  /** Look of a side by index; −1 is nobody. */
  look(side: number): SideLook;
  pick(text: Text): string;
  source(source: Source | undefined): string | null;
}

const NOBODY_COLOR = '#D3C5A4';
const NOBODY_DARK = '#5C5B55';

/** Prepares a language for a game. */
export function createDesk(game: Game, text: Texts): Desk {
  const names = createNames(game, text);
  const d = game.data;
  const looks: SideLook[] = d.sides.map((s, index) => ({
    index, id: s.id, name: names.label('side', s.id), short: names.text(s.short), shape: s.shape, color: s.color, dark: s.dark,
  }));
  const nobody: SideLook = {
    index: -1, id: 'nobody', name: names.label('party', 'unaligned'), short: names.label('party', 'unaligned'), shape: 'hexagon', color: NOBODY_COLOR, dark: NOBODY_DARK,
  };
  return {
    game, street: { ...nobody, id: 'street', name: text.t('log.street'), short: text.t('log.street') }, lang: text.lang, t: (key, args) => text.t(key, args), names, words: createWords(game, text, names), looks, nobody, waverers: { ...nobody, id: 'waverers', name: names.label('party', 'waverers'), short: names.label('party', 'waverers') },
    look: (side) => looks[side] ?? nobody,
    pick: names.text,
    source: (source) => (source ? citation(d, source, names, text.lang) : null),
  };
}

/** A chapter as a reader of this language is told of it: a text in that language, anything else as it stands. */
export function chapterIn(chapter: Source['chapter'], lang: Lang): string | undefined {
  return typeof chapter === 'object' ? chapter[lang] : chapter;
}

/** «Author, ch. 7 · AB-33, AB-34»; null when no document stands behind it. */
function citation(d: ScenarioData, { doc, chapter, ledger }: Source, names: Names, lang: Lang): string | null {
  const parts: string[] = [];
  if (doc !== 'none') {
    const entry = d.library.find((l) => l.id === doc);
    const name = entry ? names.text(entry.name) : capital(doc);
    // A chapter keeps the title it has in its document, in that language, with its spaces unbroken.
    const title = chapterIn(chapter, lang)?.replace(/ ([;:!?»])/g, '\u202f$1').replace(/« /g, '«\u202f');
    // What stands between two chapters is the reader's own language.
    parts.push(title ? `${name}, ${lang === 'fr' ? title.replace(/([^\s\u202f])([;:!?])(?=\s|$)/g, '$1\u202f$2') : title}` : name);
  }
  if (ledger && ledger.length > 0) parts.push(ledger.join(', '));
  return parts.length > 0 ? parts.join(' · ') : null;
}
