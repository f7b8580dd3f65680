import type { Desk } from './desk';

/** How a unit stands, in its own words where its forms have some (“part of them gone over”), else in those of the scenario. */
export function stepName(desk: Desk, unit: number, step: number): string {
  const { loyalty, units } = desk.game.data;
  return units[unit]?.forms[desk.lang].steps?.[String(step)] ?? desk.pick(loyalty.steps[step] ?? { en: '', fr: '' });
}
