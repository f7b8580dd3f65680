import { z } from 'zod';
import { conditionKind } from '../kinds';
import { id, int } from '../schema';
import { ref, say } from '../words';

export const line = conditionKind({
  key: 'line',
  about: 'A side follows one of these lines.',
  schema: z.strictObject({ line: id, in: z.array(id).min(1) }),
  test: (p, c) => {
    const side = c.ref('side', p.line);
    const slot = c.at.line + side;
    let bits = 0;
    for (const l of p.in) bits |= 1 << c.line(side, l);
    return (s) => ((bits >> s.v[slot]!) & 1) === 1;
  },
  say: (p, not) => say(not ? 'c.line.not' : 'c.line', { side: ref('side', p.line), lines: p.in.map((l) => say('name', { x: ref('line', l, p.line) })) }),
});

export const leads = conditionKind({
  key: 'leads',
  about: 'A side has strictly the most seats of an assembly.',
  schema: z.strictObject({ leads: id, in: id }),
  test: (p, c) => {
    const side = c.ref('side', p.leads);
    const { seats, parties } = c.at;
    const assembly = c.entity('assembly', p.in);
    return (s, x) => {
      const from = seats + assembly(s, x) * parties;
      const own = s.v[from + side]!;
      for (let k = 0; k < parties - 1; k++) if (k !== side && s.v[from + k]! >= own) return false;
      return true;
    };
  },
  say: (p, not) => say(not ? 'c.leads.not' : 'c.leads', { side: ref('side', p.leads), what: ref('assembly', p.in) }),
});

export const period = conditionKind({
  key: 'period',
  about: 'The present period lies within these (counted from 0).',
  schema: z.strictObject({ period: z.strictObject({ from: int.optional(), to: int.optional() }) }),
  test: (p, c) => {
    const slot = c.at.flow.period;
    const { from = 0, to = 1000 } = p.period;
    return (s) => s.v[slot]! >= from && s.v[slot]! <= to;
  },
  say: (p, not) => say(not ? 'c.period.not' : 'c.period', { from: p.period.from ?? 0, to: p.period.to ?? 99 }),
});

export const ordered = conditionKind({
  key: 'ordered',
  about: 'That sealed order is being carried out this period.',
  schema: z.strictObject({ ordered: id }),
  test: (p, c) => {
    const order = c.ref('order', p.ordered);
    const at = c.at.order;
    return (s, x) => s.v[at + x.game.orders[order]!.side] === order + 1;
  },
  say: (p, not) => say(not ? 'c.ordered.not' : 'c.ordered', { order: ref('order', p.ordered) }),
});

export const chose = conditionKind({
  key: 'chose',
  about: 'That option of a dispatch was chosen at some time.',
  schema: z.strictObject({ chose: id }),
  test: (p, c) => {
    const [dispatch, option] = c.option(p.chose);
    const slot = c.at.chosen + dispatch;
    return (s) => s.v[slot] === option + 1;
  },
  say: (p, not) => say(not ? 'c.chose.not' : 'c.chose', { option: ref('option', p.chose) }),
});
