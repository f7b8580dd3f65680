import { describe, expect, it } from 'vitest';
import { outline } from './outline';
import type { Place } from './place';
import { placeAt, scalarAt } from './place';

/** The place at the mark ‸ of a text. */
function at(text: string): Place {
  const offset = text.indexOf('‸');
  return placeAt(text.replace('‸', ''), offset);
}

describe('the place of the cursor', () => {
  it('is a key of the map it stands in, half a word or none', () => {
    expect(at('- id: lemons\n  ti‸\n  points: 2\n')).toMatchObject({ at: 'key', container: [0], word: 'ti', present: ['id', 'points'] });
    expect(at('sides:\n  - id: reds\n    color: "#fff"\n    ‸\n')).toMatchObject({ at: 'key', container: ['sides', 0], present: ['id', 'color'] });
    expect(at('sides:\n- id: reds\n- ‸\n')).toMatchObject({ at: 'key', container: ['sides', 1] });
    expect(at('a: 1\n‸')).toMatchObject({ at: 'key', container: [], present: ['a'] });
    expect(at('- id: x\n  source:\n    ‸\n  tag: y\n')).toMatchObject({ at: 'key', container: [0, 'source'] });
  });

  it('is a value with its path', () => {
    expect(at('- id: lemons\n  owner: re‸ds\n')).toMatchObject({ at: 'value', path: [0, 'owner'], word: 'reds', container: [0] });
    expect(at('- id: lemons\n  owner: ‸\n  tag: x\n')).toMatchObject({ at: 'value', path: [0, 'owner'], word: '' });
    expect(at('do:\n  - sto‸\n')).toMatchObject({ container: ['do', 0], word: 'sto' });
  });

  it('is inside brackets, also over lines and unclosed', () => {
    expect(at('- do: [{track: hun‸, add: 1}]\n')).toMatchObject({ at: 'value', path: [0, 'do', 0, 'track'], word: 'hun', present: ['add'], flow: true });
    expect(at('- do: [{track: hunger, ‸}]\n')).toMatchObject({ at: 'key', container: [0, 'do', 0], present: ['track'], flow: true });
    expect(at('- do: [{track: hunger, a‸\n  tag: x\n- id: next\n')).toMatchObject({ at: 'key', container: [0, 'do', 0], word: 'a' });
    expect(at('- if: {all: [{flag: a},\n             {flag: ‸}]}\n')).toMatchObject({ at: 'value', path: [0, 'if', 'all', 1, 'flag'], word: '' });
    expect(at('knownTo: [a, ‸]\n')).toMatchObject({ at: 'value', path: ['knownTo', 1] });
    expect(at('source: {‸}\n')).toMatchObject({ at: 'key', container: ['source'], present: [] });
  });

  it('goes on after what is broken', () => {
    expect(at('- id: a\n  text: "never closed\n- id: b\n  ow‸\n')).toMatchObject({ at: 'key', container: [1], word: 'ow', present: ['id'] });
  });

  it('reads texts over several lines as what they are', () => {
    const text = '- id: a\n  text: |\n    owner: not a key\n    more\n  owner: ‸x\n';
    expect(at(text)).toMatchObject({ at: 'value', path: [0, 'owner'] });
    expect(outline(text).spots.map((s) => s.path.join('.'))).toEqual(['0', '0.id', '0.text', '0.owner']);
  });

  it('reads a scalar without its quotation marks', () => {
    const text = '- id: "lemons"\n  n: 3\n';
    expect(scalarAt(text, outline(text), [0, 'id'])).toBe('lemons');
    expect(scalarAt(text, outline(text), [0, 'x'])).toBeNull();
  });
});
