import type { ActionCode } from '../../rules/actions';
import { dateText, isDate } from './dates';
import type { Desk } from './desk';
import { capital, plain, signed } from './num';
import type { CounselView, TableModel } from './screen';

/** A quantity an adviser names: value or known range, and what it adds to the win chance (0.05 = five points). */
interface Factor {
  readonly kind: 'track' | 'cubes' | 'seats' | 'units' | 'flag' | 'line' | 'point';
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly shift: number;
}

interface Counsel {
  readonly voice: 'act' | 'wait';
  readonly action: ActionCode;
  readonly chance: { readonly low: number; readonly high: number } | null;
  readonly factors: readonly Factor[];
}

/** What the voices advise, in words; those about actions that are not on the table any more are left out. */
export function counselViews(desk: Desk, table: TableModel, counsels: readonly Counsel[]): CounselView[] {
  return counsels.flatMap((c) => {
    const title = titleOf(table, c.action);
    if (title === null) return [];
    const percent = (x: number): number => Math.round(100 * x);
    return [{
      voice: c.voice, title,
      chance: c.chance === null ? null : desk.t('advice.chance', { low: percent(c.chance.low), high: percent(c.chance.high) }),
      factors: c.factors.flatMap((f) => {
        const points = percent(f.shift);
        return points === 0 ? [] : [{ label: capital(labelOf(desk, f)), shift: signed(points), good: points > 0 }];
      }),
    }];
  });
}

/** How the table calls an action: a choice by its title, a play by its card and use. */
function titleOf(table: TableModel, action: ActionCode): string | null {
  const choice = table.decision?.choices.find((c) => c.action === action);
  if (choice) return choice.title;
  for (const card of [...table.hand, ...table.market]) {
    const play = card.plays.find((p) => p.action === action);
    if (play) return `${card.title} → ${play.title}`;
  }
  return null;
}

/** A quantity as a telegram: «Garrison 7/10», «Preparedness between 4 and 8», «without: a pretext given». */
function labelOf(desk: Desk, { kind, id, low, high }: Factor): string {
  const { data } = desk.game;
  const { t, names } = desk;
  switch (kind) {
    case 'track':
      if (isDate(desk.game, id)) return t('advice.count', { what: names.label('track', id), n: dateText(desk, low, high) });
      return low === high ? t('advice.count', { what: names.label('track', id), n: plain(low) }) : t('advice.between', { what: names.label('track', id), low: plain(low), high: plain(high) });
    case 'cubes': return t('advice.share', { what: names.label('milieu', id), n: low, of: total(data.milieus.find((m) => m.id === id)?.cubes) });
    case 'seats': return t('advice.share', { what: names.label('assembly', id), n: low, of: total(data.assemblies.find((a) => a.id === id)?.seats) });
    case 'units': {
      const last = data.loyalty.steps.length - 1;
      return t('advice.share', { what: t('advice.units', { steps: id === 'low' ? desk.words.steps(0, 1) : desk.words.steps(last - 1, last) }), n: low, of: data.units.length });
    }
    case 'flag': return low > 0 ? names.label('flag', id) : t('advice.without', { what: names.label('flag', id) });
    case 'line': {
      const side = data.sides.find((s) => s.id === id);
      const line = side?.lines[low];
      return t('advice.line', { side: names.label('side', id), line: line ? desk.pick(line.name) : '' });
    }
    case 'point': return t('advice.point', { point: names.label('point', id), who: desk.look(low).name });
  }
}

const total = (shares: Readonly<Record<string, number>> | undefined): number => Object.values(shares ?? {}).reduce((a, b) => a + b, 0);
