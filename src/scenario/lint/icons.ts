import { say } from '../say';
import { didYouMean } from '../suggest';
import type { Lint } from './context';

/** Every emblem exists. */
export const icons: Lint = (d, c) => {
  const known = c.icons;
  if (!known) return;
  const check = (icon: string | undefined, ...path: (string | number)[]): void => {
    if (icon === undefined || known.includes(icon)) return;
    c.report({ code: 'unknown-icon', path: [...path, 'icon'], text: icon, words: say(`there is no emblem "${icon}"`, `aucun emblème ne s’appelle « ${icon} »`), suggestion: didYouMean(icon, known) });
  };
  for (const key of ['tracks', 'milieus', 'units', 'points', 'actions', 'orders', 'cards', 'dispatches', 'epilogue'] as const) {
    d[key].forEach((x, i) => check(x.icon, key, i));
  }
  d.hours?.plans.forEach((p, i) => check(p.icon, 'hours', 'plans', i));
};
