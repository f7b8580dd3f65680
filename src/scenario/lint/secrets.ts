import { ROLES } from '../../rules/data';
import type { DeciderData, ScenarioData } from '../../rules/data';
import { say } from '../say';
import type { Lint, LintContext, Path } from './context';
import { secretsIn } from './reads';

/**
 * What is legal, what the papers say and who plays first may only depend on what those who see it know: otherwise the
 * list of legal actions would tell a secret.
 */
export const secrets: Lint = (d, c) => {
  const all = d.sides.map((s) => s.id);
  const check = checker(d, c);
  const owner = (id: string): readonly string[] => (all.includes(id) ? [id] : all);
  d.actions.forEach((a, i) => {
    check(a.if, ['actions', i, 'if'], owner(a.side), 'legal-secret');
    check(a.where, ['actions', i, 'where'], owner(a.side), 'legal-secret');
    a.price.forEach((p, k) => check(p.if, ['actions', i, 'price', k, 'if'], owner(a.side), 'legal-secret'));
  });
  d.orders.forEach((o, i) => check(o.if, ['orders', i, 'if'], owner(o.side), 'legal-secret'));
  d.cards.forEach((k, i) => check(k.event.if, ['cards', i, 'event', 'if'], owner(k.owner), 'legal-secret'));
  for (const key of ['dispatches', 'epilogue'] as const) {
    d[key].forEach((x, i) => {
      if (x.decider === 'street' || x.decider === 'none') return;
      x.options.forEach((o, k) => check(o.if, [key, i, 'options', k, 'if'], deciders(x.decider, all), 'legal-secret'));
    });
  }
  d.hours?.plans.forEach((p, i) => {
    const by = (ROLES as readonly string[]).includes(p.by) ? all : owner(p.by);
    check(p.if, ['hours', 'plans', i, 'if'], by, 'legal-secret');
    check(p.where, ['hours', 'plans', i, 'where'], by, 'legal-secret');
  });
  d.points.forEach((p, i) => check(p.open, ['points', i, 'open'], all, 'legal-secret'));
  d.sides.forEach((s, i) => {
    check(s.initiative, ['sides', i, 'initiative'], all, 'public-secret');
    s.surcharges.forEach((u, k) => check(u.if, ['sides', i, 'surcharges', k, 'if'], all, 'public-secret'));
    s.objectives.forEach((o, k) => check(o.progress, ['sides', i, 'objectives', k, 'progress'], all, 'public-secret'));
  });
  for (const key of ['papers', 'press', 'fronts'] as const) d[key].forEach((p, i) => check(p.if, [key, i, 'if'], all, 'public-secret'));
  d.advisers.forEach((a, i) => a.lines.forEach((l, k) => check(l.if, ['advisers', i, 'lines', k, 'if'], owner(a.side), 'public-secret')));
};

function deciders(decider: DeciderData, all: readonly string[]): readonly string[] {
  return typeof decider === 'string' && all.includes(decider) ? [decider] : all;
}

type Check = (data: unknown, path: Path, seenBy: readonly string[], code: string) => void;

function checker(d: ScenarioData, c: LintContext): Check {
  return (data, path, seenBy, code) => {
    if (data === undefined) return;
    for (const secret of secretsIn(d, data)) {
      const blind = seenBy.filter((id) => !secret.knownTo.includes(id));
      if (blind.length === 0) continue;
      c.report({ code, path, text: secret.text, words: say(`reads ${secret.what.en}, which ${blind.join(' and ')} may not know`, `lit ${secret.what.fr}, que ${blind.join(' et ')} ne ${blind.length === 1 ? 'doit' : 'doivent'} pas connaître`) });
    }
  };
}
