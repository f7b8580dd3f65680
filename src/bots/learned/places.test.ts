import { describe, expect, it } from 'vitest';
import { gameFrom } from '../../cli/folder';
import { readLearned } from '../../lab/learned';
import { setup } from '../../rules/setup';
import { inputsOf } from './inputs';
import type { Learned } from './learned';
import { unpack } from './pack';
import { placesOf } from './places';
import { habitsOf, weightsOf } from './policy';
import { createValue } from './value';

describe('what was learned, and a scenario that has changed since', () => {
  it('finds inputs by their names', () => {
    const names = Array.from('abcdefghij');
    expect([...placesOf(names, names)!]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...placesOf(['new', ...names], names)!]).toEqual([-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...placesOf(names.slice(1), names)!]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(placesOf(names, names.slice(3))).toBeNull();
  });

  it('values positions as before where an input is new or gone, and leaves a stranger’s file aside', () => {
    const g = gameFrom('weeks-before-october');
    const learned = readLearned('scenarios/weeks-before-october')!;
    const inputs = inputsOf(g);
    const s = setup(g, 5);
    const usual = createValue(g, learned).chances(s);
    // The file of a time when the scenario had not got one of its inputs: that one counts nothing.
    const z = new Float64Array(inputs.names.length);
    inputs.read(s, z);
    const idle = inputs.names.findIndex((name, k) => z[k] === 0 && name.startsWith('sum:'));
    const older = without(learned, idle);
    expect(older.inputs).not.toContain(inputs.names[idle]);
    createValue(g, older).chances(s).forEach((c, k) => expect(c).toBeCloseTo(usual[k]!, 9));
    const habits = habitsOf(g);
    const columns = inputs.names.length + 1;
    const [was, is] = [weightsOf(inputs, habits, learned)!.rows, weightsOf(inputs, habits, older)!.rows];
    expect(was.some((w, k) => k % columns === idle && w !== 0)).toBe(true);
    is.forEach((w, k) => expect(w).toBe(k % columns === idle ? 0 : was[k]));
    const stranger: Learned = { ...learned, inputs: learned.inputs.map((name) => `other:${name}`) };
    expect(weightsOf(inputs, habits, stranger)).toBeNull();
    expect(createValue(g, stranger).chances(s)).toEqual(createValue(g, null).chances(s));
  });
});

/** A file without one of its inputs. */
function without(l: Learned, input: number): Learned {
  const cut = (bytes: Uint8Array, columns: number, row: (r: number) => boolean, column: (c: number) => boolean): string =>
    Buffer.from(bytes.filter((_, k) => !row(Math.floor(k / columns)) && !column(k % columns))).toString('base64');
  const none = (): boolean => false;
  const [w1, ...rest] = l.value.layers;
  const rows = l.policy.rows;
  expect(unpack(w1!).length).toBe(w1!.rows * w1!.columns);
  return {
    ...l, inputs: l.inputs.filter((_, k) => k !== input),
    value: { ...l.value, layers: [{ ...w1!, rows: w1!.rows - 1, scales: w1!.scales.filter((_, k) => k !== input), data: cut(Buffer.from(w1!.data, 'base64'), w1!.columns, (r) => r === input, none) }, ...rest] },
    policy: { ...l.policy, rows: { ...rows, columns: rows.columns - 1, data: cut(Buffer.from(rows.data, 'base64'), rows.columns, none, (c) => c === input) } },
  };
}
