import { say } from '../say';
import { idsOf, mustKnow } from './context';
import type { Lint, Path } from './context';

/** What is said to have happened speaks of things of the scenario and of its calendar. */
export const history: Lint = (d, c) => {
  const { history: told } = d;
  if (!told) return;
  const last = d.periods.length - 1;
  const span = ({ from, to }: { readonly from: number; readonly to: number }, path: Path): void => {
    if (to > last) c.report({ code: 'empty-window', path: [...path, 'to'], text: String(to), words: say(`the last period is ${last}`, `la dernière période est ${last}`) });
    if (from > to) c.report({ code: 'empty-window', path: [...path, 'from'], text: String(from), words: say(`from ${from} to ${to} is no time at all`, `de ${from} à ${to}, cela ne fait aucun temps`) });
  };
  const seen = new Set<string>();
  told.milestones.forEach((m, i) => {
    const path = ['history', 'milestones', i];
    if (seen.has(m.id)) c.report({ code: 'duplicate-id', path: [...path, 'id'], text: m.id, words: say(`the id "${m.id}" is taken already`, `l’identifiant « ${m.id} » est déjà pris`) });
    seen.add(m.id);
    span(m.period, [...path, 'period']);
  });
  const options = [...d.dispatches, ...d.epilogue].flatMap((x) => idsOf(x.options));
  const plans = idsOf(d.hours?.plans ?? []);
  told.choices.forEach((id, i) => mustKnow(c, ['history', 'choices', i], 'option', id, options));
  told.orders.forEach((o, i) => {
    mustKnow(c, ['history', 'orders', i, 'order'], 'order', o.order, idsOf(d.orders));
    span(o, ['history', 'orders', i]);
  });
  told.events.forEach((e, i) => {
    mustKnow(c, ['history', 'events', i, 'card'], 'card', e.card, idsOf(d.cards));
    span(e, ['history', 'events', i]);
  });
  told.avoid.forEach((id, i) => mustKnow(c, ['history', 'avoid', i], 'option, order, action or plan', id, [...options, ...idsOf(d.orders), ...idsOf(d.actions), ...plans, 'pass', 'hold']));
};
