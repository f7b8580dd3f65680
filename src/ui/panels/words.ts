/** Full names of things for readers who do not see the picture. */
import type { AssemblyView, MilieuView, PointView, SideLook, TableModel, UnitView } from '../model/screen';
import type { Translate } from './context';

/** Party `i` of a list that ends with nobody. */
export function party(model: Pick<TableModel, 'sides' | 'nobody'>, i: number): SideLook {
  return model.sides[i] ?? model.nobody;
}

/** “Reds 545, Blues 338, undecided 117”. */
export function shares(model: Pick<TableModel, 'sides' | 'nobody'>, counts: readonly number[], digits: (n: number) => string): string {
  return counts.map((n, i) => ({ n, side: party(model, i) })).filter(({ n }) => n > 0).map(({ n, side }) => `${side.short} ${digits(n)}`).join(', ');
}

/** The same of deputies: those of nobody are called otherwise than people. */
export function seatShares(model: Pick<TableModel, 'sides' | 'waverers'>, counts: readonly number[], digits: (n: number) => string): string {
  return shares({ sides: model.sides, nobody: model.waverers }, counts, digits);
}

export function numberIn(lang: string): (n: number) => string {
  const format = new Intl.NumberFormat(lang);
  return (n) => format.format(n);
}

export function unitLabel(unit: UnitView, t: Translate): string {
  return t(unit.locked ? 'map.unitLocked' : 'map.unit', { name: unit.label, step: unit.stepLabel });
}

export function pointLabel(point: PointView, t: Translate): string {
  return t('map.point', { name: point.label, holder: point.holder.name });
}

export function assemblyLabel(hall: AssemblyView, model: TableModel, t: Translate): string {
  const counts = seatShares(model, hall.deputies, numberIn(model.lang));
  return hall.leader === null
    ? t('assembly.unled', { name: hall.label, counts })
    : t('assembly.led', { name: hall.label, counts, leader: hall.leader.name });
}

export function milieuLabel(milieu: MilieuView, model: TableModel, t: Translate): string {
  return t('milieu.label', { name: milieu.label, counts: shares(model, milieu.cubes, numberIn(model.lang)) });
}
