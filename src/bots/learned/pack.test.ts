import { expect, test } from 'vitest';
import { pack, unpack } from './pack';

test('a packed matrix comes back, to within half a step of its row', () => {
  const rows = 5;
  const columns = 7;
  const values = Float64Array.from({ length: rows * columns }, (_, k) => Math.sin(k * 1.7) * 10 ** (Math.floor(k / columns) - 2));
  const packed = pack(rows, columns, values);
  const back = unpack(packed);
  back.forEach((v, k) => { expect(Math.abs(v - values[k]!)).toBeLessThanOrEqual(packed.scales[Math.floor(k / columns)]! * 0.501); });
});

test('a row of nothing stays nothing, and a damaged text is refused', () => {
  const packed = pack(2, 3, [0, 0, 0, 1, -1, 0.5]);
  expect([...unpack(packed)].slice(0, 3)).toEqual([0, 0, 0]);
  expect(() => unpack({ ...packed, data: packed.data.slice(0, 4) })).toThrow(/learned weights/);
});
