/** A map as a scenario's file holds it: the board's map with its words in several languages. */
import type { BoardInset, BoardMap, BoardRegionLabel, UV } from '../board';

type Words = Readonly<Record<string, string>>;

export interface MapFile {
  readonly map: Omit<BoardMap, 'labels' | 'insets'> & {
    readonly labels?: readonly (Omit<BoardRegionLabel, 'text'> & { readonly text: Words })[];
    readonly insets?: readonly (Omit<BoardInset, 'label' | 'note' | 'caption'> & {
      readonly label: Words;
      readonly note?: Words;
      readonly caption?: Words;
    })[];
  };
  /** Named positions for units and points. */
  readonly places?: Readonly<Record<string, UV>>;
}

const pick = (words: Words, language: string): string => words[language] ?? words['en'] ?? '';

/** The map with its words in `language`, English where a word is missing. */
export function mapIn(file: MapFile, language: string): BoardMap {
  const { labels, insets, ...ground } = file.map;
  return {
    ...ground,
    labels: (labels ?? []).map((l) => ({ ...l, text: pick(l.text, language) })),
    insets: (insets ?? []).map(({ label, note, caption, ...rest }) => ({
      ...rest,
      label: pick(label, language),
      ...(note ? { note: pick(note, language) } : {}),
      ...(caption ? { caption: pick(caption, language) } : {}),
    })),
  };
}
