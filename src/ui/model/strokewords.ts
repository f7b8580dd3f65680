import type { TermData, Text } from '../../rules/data';
import type { Desk } from './desk';
import { capital, range } from './num';
import type { SumView } from './screen';
import type { Answer, Stroke } from './strokes';
import { isStroke, strengths, strokeBounds, takings } from './strokes';
import type { Forecast } from './sums';
import { assaultView } from './sums';
import type { State } from '../../rules/state';
import type { Outcome } from './preview';
import { share } from './verdicts';

/** A stroke in words: how strong, how often it succeeds, and what the others can make of it. */
export function strokeForecast(desk: Desk, stroke: Stroke, plan: number): Forecast {
  if (strengths(stroke.alone).length === 0) return { lines: [], sums: [] };
  const { game, t } = desk;
  const point = desk.names.label('point', game.data.points[stroke.point]!.id);
  const parries = stroke.worst && !stroke.felt.includes(stroke.worst) ? [...stroke.felt, stroke.worst] : stroke.felt;
  const scope = t(parries.length > 0 ? 'scope.planAlone' : 'scope.planAny');
  const lines = [t('forecast.assault', { point, ...told(desk, stroke.alone) }) + scope];
  if (stroke.closed) lines.push(t('forecast.closed', { point }));
  const said: string[] = [];
  const ifs = parries.map((p) => {
    const what = capital(p.answers.map((a) => answerSaid(desk, plan, a)).join(t('list.comma')));
    const { total, share: times } = told(desk, p.outcome);
    said.push(t('rival.assault', { what, total, share: times }));
    return { what, total, verdict: view(desk, point, p.outcome).verdict };
  });
  // The worst first: a short list may be all that is read.
  if (stroke.worst && said.length > 1 && parries.at(-1) === stroke.worst) said.unshift(said.pop()!);
  lines.push(...said);
  const own = view(desk, point, stroke.alone);
  return { lines, sums: [ifs.length > 0 ? { ...own, ifs } : own] };
}

function told(desk: Desk, outcome: Outcome): { readonly total: string; readonly share: string } {
  const all = strengths(outcome);
  return { total: range(Math.min(...all), Math.max(...all)), share: share(desk, takings(outcome), outcome.readings) };
}

function view(desk: Desk, point: string, outcome: Outcome): SumView {
  const all = outcome.told.flatMap((said) => said.flatMap((e) => (e.e === 'assault' ? [e] : [])));
  return assaultView(desk, point, all.map((e) => e.lines), all.map((e) => e.strength), all.map((e) => e.result));
}

/** «guarded», in the words the sum itself has; else the side and its plan; a reserve card besides. */
function answerSaid(desk: Desk, plan: number, { side, plan: k, reserve }: Answer): string {
  const { game, t } = desk;
  const who = desk.look(side).short;
  const plans = game.data.hours!.plans;
  const card = reserve ? t('rival.reserve', { who }) : '';
  if (k < 0) return card;
  const label = labelOf(termsOf(plans[plan]!.do), plans[k]!.id, game.hours!.plans[k]!.targets !== null);
  const what = label ? desk.pick(label) : t('rival.order', { who, order: desk.pick(plans[k]!.name) });
  return reserve ? `${what}${t('list.comma')}${card}` : what;
}

type Node = Readonly<Record<string, unknown>>;

/** The sum of the first stroke among some effects. */
function termsOf(value: unknown): readonly TermData[] {
  if (Array.isArray(value)) return value.map(termsOf).find((terms) => terms.length > 0) ?? [];
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return typeof node['assault'] === 'string' ? node['sum'] as readonly TermData[] : termsOf(Object.values(node));
}

/** The scenario's own word for what a plan is to a stroke, if it has one. */
function labelOf(terms: readonly TermData[], plan: string, aimed: boolean): Text | null {
  const byPlan = terms.find((term) => (term['if'] as Node | undefined)?.['planned'] === plan && term['label'] !== undefined);
  const byAim = aimed ? terms.find((term) => typeof term['of'] === 'object' && term['of'] !== null && 'guarded' in term['of'] && term['label'] !== undefined) : undefined;
  return ((byPlan ?? byAim)?.['label'] as Text | undefined) ?? null;
}

/**
 * How a first stroke would stand in states in which the hours have just begun: against any point but the goal and against the
 * goal, each unopposed and with all against it that the others can do. Null if the attacker has no stroke.
 */
export function firstStrokes(desk: Desk, begun: readonly State[]): string | null {
  const { game } = desk;
  const hours = game.hours!;
  const first = begun[0];
  const seat = first ? first.v[game.at.flow.attacker]! - 1 : -1;
  if (!first || seat < 0) return null;
  const goal = game.index.point.get(game.data.hours!.goal)!;
  const all: { readonly point: number; readonly alone: readonly number[]; readonly worst: readonly number[] }[] = [];
  for (const plan of hours.plans) {
    if (!isStroke(game, plan.index) || plan.by === 'others' || plan.by === 'defender' || (typeof plan.by === 'number' && plan.by !== seat)) continue;
    for (const point of plan.targets!.items) {
      const mine = plan.targets!.held === 'other' && first.v[game.at.holder + point] === seat;
      if (!mine) all.push({ point, ...strokeBounds(game, begun, seat, plan.index, point) });
    }
  }
  const span = (list: readonly (readonly number[])[]): string => range(Math.min(...list.flat()), Math.max(...list.flat()));
  const [lesser, goals] = [all.filter((s) => s.point !== goal), all.filter((s) => s.point === goal)];
  const told = (key: string, list: typeof all, point: string): string[] => (list.length === 0 ? [] : [desk.t(key, { point, alone: span(list.map((s) => s.alone)), worst: span(list.map((s) => s.worst)) })]);
  const parts = [...told('rising.strokes', lesser, ''), ...told('rising.goal', goals, desk.names.label('point', game.data.points[goal]!.id))];
  return parts.length > 0 ? parts.join(' ') : null;
}
