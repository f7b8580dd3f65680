import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from './parse';
import { plainYaml } from './plain-yaml';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const SMALL = ['_starter', '_fixtures'];
const nothing = (): void => undefined;

function texts(folder: string): readonly (readonly [string, string])[] {
  const paths = readdirSync(join(SCENARIOS, folder), { recursive: true }).map(String).filter((path) => path.endsWith('.yaml'));
  return paths.map((path) => [`${folder}/${path}`, readFileSync(join(SCENARIOS, folder, path), 'utf8')]);
}

/** What the library makes of a text; undefined if it finds a fault. */
function library(text: string): unknown {
  const { doc } = parseYaml(text);
  return doc && doc.errors.length === 0 ? (doc.toJS({ maxAliasCount: 1000 }) as unknown) : undefined;
}

/** Either it leaves a text to the library, or it reads the same. */
function agrees(name: string, text: string): boolean {
  const quick = plainYaml(text, nothing);
  if (quick) expect(quick.value, name).toEqual(library(text));
  return quick !== null;
}

describe('the reader that keeps no places', () => {
  it('reads every file of the small scenarios as the library does', () => {
    for (const [name, text] of SMALL.flatMap(texts)) expect(agrees(name, text), name).toBe(true);
  });

  it.each([
    ['a: 1\nb:\n  - x\n  - {c: "d # e", f: [1, -2, 3.5, true, null, ~x]}\n', true],
    ['a:\n- 1\n- 2\nb: \'it\'\'s\'\n', true],
    ['a: &x {n: 1}\nb: *x\nc: [*x, 2]\n', true],
    ['# only a remark\n', false],
    ['- - a\n  - b\n-\n  c: d\n', true],
    ['a: "x\\ty\\"z"\n', true],
    // For the other: nothing at all, tags, folded texts, what stands twice, what is a fault.
    ['a: one\n  two\n', true],
    ['a: |\n  one\n', false],
    ['a: !!str 1\n', false],
    ['a: 1e3\n', true],
    ['a: 0x1f\n', true],
    ['a: True\n', true],
    ['a: 1\na: 2\n', false],
    ['a: b: c\n', false],
    ['a: [1, 2\n', false],
    ['a: "b\n', false],
    ['a: *x\n', false],
    ['a: &x [*x]\n', false],
    ['a:\n  b: 1\n c: 2\n', false],
    ['a: {b: 1\n}\n', false],
    ['a: {b}\n', true],
    ['a: 1\n---\nb: 2\n', false],
    ['\ta: 1\n', false],
    ['a : 1\n', true],
    // Within quotes ! and ? are signs of French, and quotes are words; outside of them they may be tags and keys.
    ['a: {en: "“Who?” they ask.", fr: "« Qui ? » Eux ! À qui, au juste ? demande-t-on"}\n', true],
    ['a: "x \\" ! y"\n', true],
    ['# a remark "with ! signs"\na: "b ! c"\n', true],
    ['a: !!str "b ? c"\n', false],
    ['a: "b\n  c"\nd: !!str "e"\n', false],
    ['a: “b”\n', false],
    ['a: .inf\n', false],
    ['__proto__: {a: 1}\n', false],
  ])('%j: %s', (text, read) => {
    expect(agrees(text, text)).toBe(read);
  });

  it('never reads more than the library does of a text that was spoilt', () => {
    let seed = 5;
    const die = (n: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (seed >>> 8) % n;
    };
    const signs = [...':-{}[],"\'#&*! \n  ', '\n  ', ': ', '- ', ' #', '\n- ', '?', '|', '>', '%', '@', '~', '0x', '\\', 'null', '<<: ', ' !', ' ?', '"', '"\n  ', ' !x "'];
    const all = SMALL.flatMap(texts);
    let same = 0;
    for (let n = 0; n < 1200; n++) {
      const [name, whole] = all[die(all.length)]!;
      // A part of a file: short, so that many can be tried.
      const start = whole.indexOf('\n', die(whole.length)) + 1;
      let text = whole.slice(start, start + 200 + die(300));
      for (let k = 1 + die(2); k > 0; k--) {
        const at = die(text.length + 1);
        text = text.slice(0, at) + signs[die(signs.length)]! + text.slice(at + die(3));
      }
      if (agrees(`${name} from ${start}:\n${text}`, text)) same++;
    }
    expect(same).toBeGreaterThan(100);
  });
});
