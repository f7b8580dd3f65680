import { z } from 'zod';
import { effectKind } from '../kinds';
import { count, id } from '../schema';
import { ref, say } from '../words';
import { pull as move, recall as follow } from '../write';

export const pull = effectKind({
  key: 'pull',
  about: 'Cubes of a milieu go to a side: unaligned ones first, then from its largest rival, where each counts two (or from `from`, one by one).',
  schema: z.strictObject({ pull: id, to: id, cubes: count, from: id.optional() }),
  run: (p, c) => {
    const milieu = c.entity('milieu', p.pull);
    const to = c.party(p.to);
    const from = p.from === undefined ? -1 : c.party(p.from);
    const { cubes, parties } = c.at;
    return (s, x) => move(s, x, cubes + milieu(s, x) * parties, to, from, p.cubes);
  },
  // A rival's cube counts two: of several fewer may come.
  say: (p) => [say(p.from === undefined && p.cubes > 1 ? 'e.pullMost' : 'e.pull', { what: ref('milieu', p.pull), side: ref('party', p.to), n: p.cubes })],
});

export const loosen = effectKind({
  key: 'loosen',
  about: 'Cubes of a milieu leave a side and become unaligned.',
  schema: z.strictObject({ loosen: id, from: id, cubes: count }),
  run: (p, c) => {
    const milieu = c.entity('milieu', p.loosen);
    const from = c.party(p.from);
    const { cubes, parties } = c.at;
    return (s, x) => move(s, x, cubes + milieu(s, x) * parties, parties - 1, from, p.cubes);
  },
  say: (p) => [say('e.loosen', { what: ref('milieu', p.loosen), side: ref('party', p.from), n: p.cubes })],
});

export const seats = effectKind({
  key: 'seats',
  about: 'Seats of an assembly go to a side: waverers first, then from its largest rival (or from `from`).',
  schema: z.strictObject({ seats: id, to: id, n: count, from: id.optional() }),
  run: (p, c) => {
    const assembly = c.entity('assembly', p.seats);
    const to = c.party(p.to);
    const from = p.from === undefined ? -1 : c.party(p.from);
    const { seats: base, parties } = c.at;
    return (s, x) => move(s, x, base + assembly(s, x) * parties, to, from, p.n);
  },
  say: (p) => [say('e.seats', { what: ref('assembly', p.seats), side: ref('party', p.to), n: p.n })],
});

export const recall = effectKind({
  key: 'recall',
  about: 'Seats of an assembly follow the mood of its electorate, `n` of them or its own recall rate, unless it is frozen.',
  schema: z.strictObject({ recall: id, n: count.optional() }),
  run: (p, c) => {
    const assembly = c.entity('assembly', p.recall);
    return (s, x) => {
      const a = assembly(s, x);
      const frozen = x.game.frozen[a];
      if (!frozen || !frozen(s, x)) follow(s, x, a, p.n ?? x.game.data.assemblies[a]!.recall);
    };
  },
  say: (p) => [say('e.recall', { what: ref('assembly', p.recall) })],
});
