import type { ScenarioData } from '../../rules/data';
import { say } from '../say';
import type { Lint } from './context';
import { walk } from './walk';

/** Everything with an era can occur within the calendar; what a period opens with belongs to it. */
export const eras: Lint = (d, c) => {
  const last = d.periods.length - 1;
  const called = calledUp(d);
  for (const key of ['cards', 'dispatches', 'epilogue'] as const) {
    d[key].forEach((x, i) => {
      const path = [key, i, 'era'];
      const { from, to } = x.era;
      // What effects or a period call up comes whatever its era says.
      if (called.has(x.id)) return;
      if (from > to) c.report({ code: 'empty-window', path, text: '', words: say(`"${x.id}" can never come: its era runs from ${from} to ${to}`, `« ${x.id} » ne peut jamais venir : son temps va de ${from} à ${to}`) });
      else if (from > last) c.report({ code: 'empty-window', path, text: String(from), words: say(`"${x.id}" can never come: the last period is ${last}`, `« ${x.id} » ne peut jamais venir : la dernière période est ${last}`) });
      else if (to > last) c.report({ code: 'empty-window', path, text: String(to), words: say(`the last period is ${last}; leave \`to\` out if it has no end`, `la dernière période est ${last} ; omettez \`to\` si cela n’a pas de fin`), severity: 'note' });
    });
  }
  d.periods.forEach((p, i) => {
    for (const id of p.opens ?? []) {
      const x = d.dispatches.find((y) => y.id === id);
      if (x && (i < x.era.from || i > x.era.to)) {
        c.report({ code: 'empty-window', path: ['periods', i, 'opens'], text: id, words: say(`"${id}" opens period ${i}, outside its own era (${x.era.from} to ${x.era.to})`, `« ${id} » ouvre la période ${i}, hors de son propre temps (de ${x.era.from} à ${x.era.to})`), severity: 'note' });
      }
    }
  });
};

/** Dispatches that come because an effect queues them or a period opens with them. */
function calledUp(d: ScenarioData): ReadonlySet<string> {
  const ids = new Set(d.periods.flatMap((p) => p.opens ?? []));
  walk(d, ({ queue }) => {
    if (typeof queue === 'string') ids.add(queue);
    return undefined;
  });
  return ids;
}
