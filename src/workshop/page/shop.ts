import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { PANEL_STRINGS } from '../../ui/panels';
import { createText } from '../../ui/text';
import type { Text } from '../../ui/text';
import type { Lang } from '../../ui/model/screen';
import type { Bench, BenchState } from '../bench';
import type { Door } from '../door';
import { WORKSHOP_STRINGS } from './strings';

/** What every part of the page may use. */
export interface Shop {
  readonly bench: Bench;
  readonly door: Door;
  readonly lang: Lang;
  /** Words of the game and of the panels, for models. */
  readonly text: Text;
  /** A sentence of the workshop. */
  readonly t: (key: string, args?: Readonly<Record<string, string | number>>) => string;
}

export const ShopContext = createContext<Shop | null>(null);

export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (shop === null) throw new Error('A part of the workshop was drawn outside of it.');
  return shop;
}

/** The bench as it lies; drawn anew whenever it changes. */
export function useBench(): BenchState {
  const { bench } = useShop();
  const [state, setState] = useState(bench.state);
  useEffect(() => {
    setState(bench.state);
    return bench.subscribe(() => { setState(bench.state); });
  }, [bench]);
  return state;
}

const texts = new Map<Lang, Text>();

export function wordsOf(lang: Lang): Text {
  const known = texts.get(lang) ?? createText(lang, PANEL_STRINGS, WORKSHOP_STRINGS);
  texts.set(lang, known);
  return known;
}

/** A whole percentage as the language writes it. */
export function percentIn(lang: Lang): (share: number) => string {
  const format = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  return (share) => format.format(share);
}
