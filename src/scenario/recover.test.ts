import { describe, expect, it } from 'vitest';
import { recover } from './recover';

const GOOD = '- id: one\n  n: [1, 2]\n- id: two\n  n: {a: 1}\n- id: three\n';

describe('a file that is not YAML all through', () => {
  it('is left alone where it is', () => {
    expect(recover(GOOD)).toEqual({ text: GOOD, broken: [] });
  });

  it('loses the broken entries only, each with its first error', () => {
    const { text, broken } = recover(GOOD.replace('[1, 2]', '[1, 2').replace('three', '"three'));
    expect(broken.map((b) => b.lost)).toEqual([['one'], ['three']]);
    expect(text.trim()).toBe('- id: two\n  n: {a: 1}');
    expect(text.split('\n')[2]).toBe('- id: two');
  });

  it('takes lists under a key apart as well', () => {
    const { text, broken } = recover('hand: 3\ntracks:\n  - {id: a, min: 0}\n  - {id: b, min: 0\n  - {id: c, min: 0}\nrounds: 2\n');
    expect(broken).toHaveLength(1);
    expect(broken[0]!.lost).toEqual(['b']);
    expect(text).toContain('{id: a');
    expect(text).toContain('{id: c');
    expect(text).toContain('rounds: 2');
  });

  it('does not take a reference to another entry for an error', () => {
    expect(recover('- &a {x: 1}\n- *a\n').broken).toEqual([]);
  });
});
