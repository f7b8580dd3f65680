import type { Source, Tag } from '../../rules/data';
import { say } from '../say';
import type { Lint, Path } from './context';

/** What claims to be in the documents says where. */
export const sources: Lint = (d, c) => {
  const check = (x: { readonly tag?: Tag | undefined; readonly source?: Source | undefined }, path: Path): void => {
    if (x.tag !== 'reported' && x.tag !== 'argued') return;
    const { source } = x;
    const cited = (source?.ledger ?? []).length > 0;
    if (!cited) c.report({ code: 'missing-source', path: [...path, 'source'], text: '', words: say(`what is "${x.tag}" cites at least one entry of the ledger`, `ce qui est « ${x.tag} » cite au moins une entrée du registre`) });
    else if (source?.doc === 'none') c.report({ code: 'missing-source', path: [...path, 'source'], text: 'none', words: say(`what is "${x.tag}" should name a document; what is in none is invented or general`, `ce qui est « ${x.tag} » devrait nommer un document ; ce qui n’est dans aucun est « invented » ou « general »`), severity: 'note' });
  };
  for (const key of ['orders', 'cards', 'endings', 'debts', 'library', 'papers', 'press', 'fronts', 'advisers'] as const) d[key].forEach((x, i) => check(x, [key, i]));
  for (const key of ['dispatches', 'epilogue'] as const) {
    d[key].forEach((x, i) => {
      check(x, [key, i]);
      x.options.forEach((o, k) => check(o, [key, i, 'options', k]));
    });
  }
  d.history?.milestones.forEach((x, i) => check(x, ['history', 'milestones', i]));
  d.hours?.plans.forEach((p, i) => check(p, ['hours', 'plans', i]));
};
