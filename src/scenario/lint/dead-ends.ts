import type { ScenarioData } from '../../rules/data';
import { say } from '../say';
import type { Lint } from './context';
import { walk } from './walk';

/** Options that lead nowhere: they do nothing, and nothing asks whether they were chosen. */
export const deadEnds: Lint = (d, c) => {
  const asked = askedFor(d);
  for (const key of ['dispatches', 'epilogue'] as const) {
    d[key].forEach((x, i) => x.options.forEach((o, k) => {
      // What the whole dispatch does is done whatever is chosen: it makes no difference between its options.
      if (o.do.length > 0 || asked.has(o.id)) return;
      c.report({ code: 'dead-end', severity: 'note', path: [key, i, 'options', k, 'id'], text: o.id, words: say(`the option "${o.id}" leads nowhere: it does nothing, and nothing asks whether it was chosen`, `la réponse « ${o.id} » ne mène nulle part : elle ne fait rien, et rien ne demande si elle a été choisie`) });
    }));
  }
};

/** Options some condition asks for, and those the sources are said to report: they are counted. */
function askedFor(d: ScenarioData): ReadonlySet<string> {
  const out = new Set<string>([...(d.history?.choices ?? []), ...(d.history?.avoid ?? [])]);
  walk(d, ({ chose }) => {
    if (typeof chose === 'string') out.add(chose);
    return undefined;
  });
  return out;
}
