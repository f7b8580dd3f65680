import { describe, expect, it } from 'vitest';
import { picker, playRandomly, scenarioFiles } from '../testkit/index';
import { frenchFault } from '../testkit/french';
import { ICONS } from '../ui/model/icons';
import { loadScenario } from './load';

const FILES = scenarioFiles('_fixtures/two-sides');
const NAMES = Object.keys(FILES);

/** One slip of the pen somewhere in the files: a line lost, doubled or moved in, a word cut, swapped or misspelt. */
function slip(seed: number): Record<string, string> {
  const pick = picker(seed);
  const name = NAMES[pick(NAMES.length)]!;
  const lines = FILES[name]!.split('\n');
  const at = pick(lines.length);
  const line = lines[at]!;
  const words = line.split(/\b/);
  const word = pick(Math.max(1, words.length));
  switch (pick(7)) {
    case 0: lines.splice(at, 1); break;
    case 1: lines.splice(at, 0, line); break;
    case 2: lines[at] = `  ${line}`; break;
    case 3: lines[at] = line.slice(0, pick(line.length + 1)); break;
    case 4: words.splice(word, 1); lines[at] = words.join(''); break;
    case 5: words[word] = ['null', '-3', '[]', '{}', 'true', '"', 'hunger', '$each', '99'][pick(9)]!; lines[at] = words.join(''); break;
    default: words[word] = (words[word] ?? '').split('').reverse().join(''); lines[at] = words.join('');
  }
  return { ...FILES, [name]: lines.join('\n') };
}

describe('a slip of the pen', () => {
  it('gives faults with places, or a scenario that can be played: never a crash', { timeout: 240_000 }, () => {
    let faulty = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const { game, faults } = loadScenario(slip(seed), { icons: ICONS });
      if (game) {
        playRandomly(game, seed, undefined, 300);
        continue;
      }
      faulty++;
      expect(faults.length, `seed ${seed}`).toBeGreaterThan(0);
      for (const f of faults) {
        expect(f.message.length).toBeGreaterThan(5);
        expect(frenchFault(f.words), `seed ${seed}`).toBeNull();
        expect(f.code, `seed ${seed}: ${f.message}`).not.toBe('rules');
        // Only a fault of a whole file, or of something that is nowhere, has no line.
        if (f.line === 0) expect(['missing-file', 'empty-file', 'wrong-type', 'unknown-file', 'missing-key', 'bad-value']).toContain(f.code);
      }
    }
    expect(faulty).toBeGreaterThan(100);
  });
});
