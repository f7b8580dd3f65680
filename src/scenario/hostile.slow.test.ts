import { describe, expect, it } from 'vitest';
import { picker, playRandomly } from '../testkit/index';
import { scenarioFiles } from '../testkit/scenarios';
import { loadScenario } from './load';
import { pack, unpack } from './pack';

const FILES = scenarioFiles('_starter');
const NAMES = Object.keys(FILES);
const PACKED = pack(FILES);
/** No file of these tests may hold anybody up: ms of this process’s own work, which a busy machine does not lengthen. */
const PATIENCE = 15_000;

/** Loads whatever it is; it must answer, clearly, and soon. */
function answer(files: Readonly<Record<string, string>>): 'plays' | 'refused' {
  const start = process.cpuUsage();
  const { game, faults } = loadScenario(files);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(PATIENCE);
  if (game) return 'plays';
  expect(faults.length).toBeGreaterThan(0);
  for (const f of faults) {
    expect(f.message.length).toBeGreaterThan(5);
    expect(f.text.length, 'what is quoted is short').toBeLessThan(5000);
  }
  return 'refused';
}

/** Opens a packed text: either it is refused with its reasons, or its files are loaded. */
function open(text: string): 'plays' | 'refused' {
  const result = unpack(text);
  if ('ok' in result) return answer(result.ok.files);
  expect(result.faults.length).toBeGreaterThan(0);
  for (const f of result.faults) expect(Math.min(f.words.en.length, f.words.fr.length)).toBeGreaterThan(5);
  return 'refused';
}

const withFile = (path: string, text: string): Record<string, string> => ({ ...FILES, [path]: text });
const instead = (path: string, from: string, to: string): Record<string, string> => {
  expect(FILES[path]).toContain(from);
  return { ...FILES, [path]: FILES[path]!.replace(from, () => to) };
};

const BOMB = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.split('').map((k, i) => `${k}: &${k} [${new Array(10).fill(`*${'abcdefghi'[i]!}`).join(',')}]`).join('\n')}\n`;

describe('a hostile file', () => {
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['brackets without end', withFile('texts/x.yaml', '['.repeat(200_000))],
    ['braces without end', withFile('texts/x.yaml', 'a: {'.repeat(100_000))],
    ['dashes without end', withFile('texts/x.yaml', '- '.repeat(200_000))],
    ['questions without end', withFile('texts/x.yaml', '? '.repeat(200_000))],
    ['brackets closed again', withFile('texts/x.yaml', `${'['.repeat(5000)}${']'.repeat(5000)}`)],
    ['steps of indentation', withFile('texts/x.yaml', Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))],
    ['references that swell', withFile('texts/x.yaml', BOMB)],
    ['a reference to itself', withFile('texts/x.yaml', 'library: &a [*a]')],
    ['names without their anchor', withFile('texts/x.yaml', 'library: [*nobody]')],
    ['a merge key', withFile('texts/x.yaml', 'library:\n  - <<: {__proto__: {id: x}}\n    id: x')],
    ['__proto__ as a key', withFile('texts/x.yaml', '__proto__: {polluted: yes}\nsums: {__proto__: {name: {en: a, fr: a}, sum: []}}')],
    ['constructor as a key', withFile('texts/x.yaml', 'sums: {constructor: {prototype: {polluted: yes}}}')],
    ['constructor asked for', instead('bots.yaml', '{of: trust, times: 2}', '{of: constructor, times: 2}')],
    ['toString asked for', instead('bots.yaml', '{of: trust, times: 2}', '{of: toString, times: 2}')],
    ['__proto__ asked for', instead('scenario.yaml', 'unity: unity-guild', 'unity: __proto__')],
    ['constructor as an id', instead('scenario.yaml', '- id: ask\n', '- id: constructor\n')],
    ['hasOwnProperty as a side', instead('cards/guild.yaml', 'owner: guild', 'owner: hasOwnProperty')],
    ['a tag that would make code', withFile('texts/x.yaml', 'library: !!js/function "function(){ throw 1 }"')],
    ['another tag', withFile('texts/x.yaml', 'library: !<tag:yaml.org,2002:python/object/apply:os.system> ["x"]')],
    ['many documents', withFile('texts/x.yaml', '---\na: 1\n'.repeat(5000))],
    ['a million letters in a line', withFile('texts/x.yaml', `library: ${'x'.repeat(1_000_000)}`)],
    ['a million spaces', withFile('texts/x.yaml', `library: "${' '.repeat(1_000_000)}!"`)],
    ['spaces before a sign, escaped', instead('cards/guild.yaml', 'fr: "Une vieille dette"', `fr: "${'\\x20'.repeat(200_000)}!"`)],
    ['a million colons', withFile('texts/x.yaml', ':'.repeat(1_000_000))],
    ['a quote that is never closed', withFile('texts/x.yaml', `a: "${'x\n'.repeat(200_000)}`)],
    ['a hundred thousand errors', withFile('texts/x.yaml', '}: [\n'.repeat(100_000))],
    ['a hundred thousand keys', withFile('texts/x.yaml', Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n'))],
    ['a hundred thousand entries', withFile('library-x.yaml', '- {id: x}\n'.repeat(60_000))],
    ['NUL', withFile('texts/x.yaml', 'library: "\u0000"')],
    ['half a character', withFile('texts/x.yaml', 'library: "\ud800"')],
    ['a number without end', instead('scenario.yaml', 'hand: 4', `hand: ${'9'.repeat(5000)}`)],
    ['infinity', instead('scenario.yaml', 'hand: 4', 'hand: .inf')],
    ['no number', instead('scenario.yaml', 'hand: 4', 'hand: .nan')],
    ['a huge number of cubes', instead('scenario.yaml', 'cubes: {neighbours: 3, guild: 1, unaligned: 2}', 'cubes: {neighbours: 300000000, guild: 1, unaligned: 2}')],
    ['a huge number of seats', instead('scenario.yaml', 'seats: {neighbours: 3,', 'seats: {neighbours: 1e9,')],
    ['a grid of a million streets', instead('map.yaml', 'count: 4', 'count: 1000000')],
    ['a colour that would be fetched', instead('scenario.yaml', '"#B3261E"', '"url(https://example.org/x.png)"')],
    ['a text without end', instead('cards/guild.yaml', 'en: "An old debt"', `en: "${'An old debt '.repeat(1000)}"`)],
  ])('%s: is refused', (_name, files) => {
    expect(answer(files)).toBe('refused');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }, 60_000);

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['a script in a title', instead('cards/guild.yaml', 'en: "An old debt"', 'en: "<script>alert(1)</script>"')],
    ['a picture in a text', instead('dispatches/town.yaml', 'en: "A merchant offers', 'en: "<img src=x onerror=alert(1)> A merchant offers')],
    ['an address', instead('dispatches/town.yaml', 'en: "A merchant offers', 'en: "javascript:alert(1) https://example.org A merchant offers')],
    ['words of the interface’s own language', instead('dispatches/town.yaml', 'en: "A merchant offers', 'en: "{x, plural, other {#}} $t(key) {{y}} A merchant offers')],
    ['half a character, escaped', instead('cards/guild.yaml', 'en: "An old debt"', 'en: "\\ud800"')],
    ['writing that runs the other way', instead('cards/guild.yaml', 'en: "An old debt"', 'en: "\u202edebt"')],
  ])('%s: is words, can be played, and is noted where a reader would stumble', (name, files) => {
    const { game, notes } = loadScenario(files);
    expect(game).not.toBeNull();
    if (!name.startsWith('words')) expect(notes.map((n) => n.code)).toEqual(expect.arrayContaining([expect.stringMatching(/^(?:markup|hidden-character)$/)]));
    playRandomly(game!, 1, undefined, 300);
  });
});

const POISON = ['__proto__', 'constructor', '\u0000', '\ud800', '1e999', '-0', '[[[[[[[[', '*a', '&a ', '!!binary ', '<<: ', '"\\u0000"', '${x}', '{{x}}', '<svg onload=x>', '../../', '\r', '\t', '- - - -', '? ', '%YAML 1.1\n---\n', '{a: &b [*b]}', '2026-11-22', '0x7fffffffffffffff', '~', 'null'];

/** One pack with something spoilt in it: bytes of the JSON, or passages of its files. */
function spoilt(seed: number): string {
  const pick = picker(seed);
  if (pick(3) === 0) {
    const at = pick(PACKED.length);
    const length = pick(40);
    switch (pick(4)) {
      case 0: return PACKED.slice(0, at);
      case 1: return PACKED.slice(0, at) + PACKED.slice(at + length);
      case 2: return PACKED.slice(0, at) + POISON[pick(POISON.length)]! + PACKED.slice(at);
      default: return PACKED.slice(0, at) + PACKED.slice(at, at + length).repeat(1 + pick(200)) + PACKED.slice(at);
    }
  }
  const files = { ...FILES };
  for (let n = 0; n <= pick(4); n++) {
    const name = NAMES[pick(NAMES.length)]!;
    const text = files[name]!;
    const words = text.split(/(?<=[\s,:{}[\]])/u);
    const at = pick(words.length);
    switch (pick(5)) {
      case 0: words.splice(at, 1 + pick(30)); break;
      case 1: words.splice(at, 0, POISON[pick(POISON.length)]!); break;
      case 2: words[at] = POISON[pick(POISON.length)]!; break;
      case 3: words.splice(at, 0, ...words.slice(at, at + pick(200))); break;
      default: words[at] = words[pick(words.length)]!;
    }
    files[name] = words.join('');
  }
  return pack(files);
}

describe('a spoilt pack', () => {
  it('never throws and never hangs: it is refused with its reasons, or it plays', { timeout: 300_000 }, () => {
    const counts = { plays: 0, refused: 0 };
    for (let seed = 1; seed <= 120; seed++) {
      const text = spoilt(seed);
      try {
        counts[open(text)]++;
      } catch (error) {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`, { cause: error });
      }
    }
    expect(counts.refused).toBeGreaterThan(50);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
