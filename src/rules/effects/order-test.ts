import { z } from 'zod';
import type { SumLine, TestRow } from '../events';
import { effectKind } from '../kinds';
import { effects, int, terms, text, unitChoice } from '../schema';
import { selectUnits } from '../select';
import { say, speak } from '../words';

/** Whose orders are obeyed: every executor decides by its own sum, shown to all. */
export const test = effectKind({
  key: 'test',
  about: 'An order is put to its executors; each obeys if its sum is not below zero. `$each` is the unit.',
  schema: z.strictObject({
    test: z.strictObject({
      label: text, units: unitChoice, sum: terms, obeyed: effects, refused: effects,
      tally: z.array(z.strictObject({ refusals: z.strictObject({ min: int.optional(), max: int.optional() }), do: effects })).optional(),
    }),
  }),
  run: ({ test: p }, c) => {
    const select = selectUnits(p.units, c);
    const sum = c.sum(p.sum, 'test.sum', 'unit');
    const obeyed = c.effects(p.obeyed, 'test.obeyed', 'unit');
    const refused = c.effects(p.refused, 'test.refused', 'unit');
    const tally = (p.tally ?? []).map((t, i) => ({ min: t.refusals.min ?? 0, max: t.refusals.max ?? 99, do: c.effects(t.do, `test.tally.${i}.do`) }));
    return (s, x) => {
      const before = x.each;
      const units: number[] = [];
      const obeys: boolean[] = [];
      const rows: TestRow[] = [];
      let refusals = 0;
      select(s, x, (unit) => {
        x.each = unit;
        const lines: SumLine[] | undefined = x.sink ? [] : undefined;
        const total = sum(s, x, lines);
        units.push(unit);
        obeys.push(total >= 0);
        if (total < 0) refusals++;
        if (x.sink) rows.push({ unit, lines: lines!, total, obeys: total >= 0 });
      });
      if (x.sink) x.sink({ e: 'test', label: p.label, rows, refused: refusals, by: x.cause });
      for (let k = 0; k < units.length; k++) {
        x.each = units[k]!;
        if (obeys[k]) obeyed(s, x);
        else refused(s, x);
      }
      x.each = before;
      for (const t of tally) if (refusals >= t.min && refusals <= t.max) t.do(s, x);
    };
  },
  say: ({ test: p }) => [say('e.test', { obeyed: speak.effects(p.obeyed), refused: speak.effects(p.refused) })],
});
