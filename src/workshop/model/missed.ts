import type { Met } from '../../lab/writers/reach';
import type { ConditionData } from '../../rules/data';
import { sayCondition } from '../../rules/registry';
import type { Text } from '../../rules/texts';
import type { Desk } from '../../ui/model';

/** What a piece of content is called and what it waits for, in the reader’s words. */
export interface MissedWords {
  readonly title: string;
  /** Periods in which it may come, counted from 1 as the page counts them; null if in any. */
  readonly periods: readonly [number, number] | null;
  /** “Only if …” in the game’s own words; empty if it waits for nothing. */
  readonly when: string;
}

interface Found {
  readonly title: Text;
  readonly if?: ConditionData | undefined;
  readonly era?: { readonly from: number; readonly to: number } | undefined;
}

function find({ game: { data: d } }: Desk, kind: Met['kind'], id: string): Found | undefined {
  const own = <T extends { readonly id: string }>(list: readonly T[], make: (x: T) => Found): Found | undefined => {
    const one = list.find((x) => x.id === id);
    return one && make(one);
  };
  const all = [...d.dispatches, ...d.epilogue];
  switch (kind) {
    case 'card': return own(d.cards, (x) => ({ title: x.title, if: x.event.if, era: x.era }));
    case 'dispatch': return own(all, (x) => ({ title: x.title, if: x.if, era: x.era }));
    case 'option': return own(all.flatMap((x) => x.options), (x) => ({ title: x.title, if: x.if }));
    case 'order': return own(d.orders, (x) => ({ title: x.name, if: x.if }));
    case 'action': return own(d.actions, (x) => ({ title: x.name, if: x.if }));
    case 'plan': return own(d.hours?.plans ?? [], (x) => ({ title: x.name, if: x.if }));
    case 'ending': return own(d.endings, (x) => ({ title: x.title, if: x.if }));
    case 'debt': return own(d.debts, (x) => ({ title: x.text, if: x.if }));
    case 'press': return own(d.press, (x) => ({ title: x.text, if: x.if })) ?? own(d.fronts, (x) => ({ title: x.headline, if: x.if }));
    case 'adviser': return own(d.advisers.flatMap((a) => a.lines), (x) => ({ title: x.text, if: x.if }));
  }
}

/** Names something that games have not met or chosen. */
export function missedWords(desk: Desk, met: Met): MissedWords {
  const found = find(desk, met.kind, met.id);
  if (!found) return { title: met.title, periods: null, when: '' };
  const { era } = found;
  const last = desk.game.data.periods.length - 1;
  const periods = era && era.from <= last && (era.from > 0 || era.to < last) ? [era.from + 1, Math.min(era.to, last) + 1] as const : null;
  return { title: desk.pick(found.title), periods, when: found.if ? desk.words.onlyIf(sayCondition(found.if)) : '' };
}
