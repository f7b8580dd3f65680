import { say } from '../say';
import type { Lint, LintContext, Path } from './context';

/** Words with a meaning of their own, which no side may be called. */
const RESERVED = ['unaligned', 'waverers', 'none', 'street', 'winner', 'owner', 'attacker', 'defender', 'others'];
/** An action is packed into ten bits a number. */
const ROOM = 1000;

/** Every id is unique where it is looked up. */
export const ids: Lint = (d, c) => {
  const lists = {
    sides: d.sides, automata: d.automata, tracks: d.tracks, flags: d.flags, milieus: d.milieus, assemblies: d.assemblies, units: d.units,
    points: d.points, periods: d.periods, actions: d.actions, orders: d.orders, cards: d.cards, drift: d.drift, endings: d.endings,
    debts: d.debts, papers: d.papers, press: d.press, fronts: d.fronts, advisers: d.advisers, library: d.library, disputes: d.disputes, bots: d.bots,
  };
  for (const [key, list] of Object.entries(lists)) {
    unique(c, list.map((x, i) => ({ id: x.id, path: [key, i, 'id'] })));
    if (list.length > ROOM) c.report({ code: 'too-many', path: [key], text: '', words: say(`at most ${ROOM} entries`, `${ROOM} entrées au plus`) });
  }
  unique(c, [...d.dispatches.map((x, i) => ({ id: x.id, path: ['dispatches', i, 'id'] })), ...d.epilogue.map((x, i) => ({ id: x.id, path: ['epilogue', i, 'id'] }))]);
  unique(c, (['dispatches', 'epilogue'] as const).flatMap((key) =>
    d[key].flatMap((x, i) => x.options.map((o, k) => ({ id: o.id, path: [key, i, 'options', k, 'id'] })))));
  unique(c, (d.hours?.plans ?? []).map((p, i) => ({ id: p.id, path: ['hours', 'plans', i, 'id'] })));
  d.sides.forEach((s, i) => {
    unique(c, s.lines.map((l, k) => ({ id: l.id, path: ['sides', i, 'lines', k, 'id'] })));
    unique(c, s.objectives.map((o, k) => ({ id: o.id, path: ['sides', i, 'objectives', k, 'id'] })));
    if (RESERVED.includes(s.id)) c.report({ code: 'reserved-id', path: ['sides', i, 'id'], text: s.id, words: say(`no side may be called ${RESERVED.join(', ')}`, `aucun camp ne peut s’appeler ${RESERVED.join(', ')}`) });
  });
  d.advisers.forEach((a, i) => unique(c, a.lines.map((l, k) => ({ id: l.id, path: ['advisers', i, 'lines', k, 'id'] }))));
  // A plain word in a quantity is a track, a flag or a sum: the three share one name space.
  unique(c, [
    ...d.tracks.map((x, i) => ({ id: x.id, path: ['tracks', i, 'id'] })),
    ...d.flags.map((x, i) => ({ id: x.id, path: ['flags', i, 'id'] })),
    ...Object.keys(d.sums).map((id) => ({ id, path: ['sums', id] })),
  ]);
};

function unique(c: LintContext, entries: readonly { readonly id: string; readonly path: Path }[]): void {
  const seen = new Map<string, Path>();
  for (const e of entries) {
    const first = seen.get(e.id);
    if (first) c.report({ code: 'duplicate-id', path: e.path, text: e.id, words: say(`the id "${e.id}" is taken already`, `l’identifiant « ${e.id} » est déjà pris`), other: first });
    else seen.set(e.id, e.path);
  }
}
