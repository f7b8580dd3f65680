import type { SidePanel } from '../../model/screen';
import type { Translate } from '../context';

/** How far an aim is: reached, so many of so many, or, where it is one thing or nothing, not yet. */
export function aimState({ done, now, goal }: Pick<SidePanel['objectives'][number], 'done' | 'now' | 'goal'>, t: Translate): string {
  if (done) return t('aim.done');
  return goal <= 1 ? t('aim.open') : t('aim.count', { now, goal });
}
