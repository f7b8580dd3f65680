import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../testkit/scenarios';
import { loadScenario } from './load';
import { isPackable, pack, PACK_LIMITS, packName, unpack } from './pack';

const FILES = scenarioFiles('_fixtures/two-sides');

/** A packed scenario with something changed in its JSON. */
function changed(change: (raw: Record<string, unknown>) => void): string {
  const raw = JSON.parse(pack(FILES)) as Record<string, unknown>;
  change(raw);
  return JSON.stringify(raw);
}

/** The same with one more file. */
const withFile = (path: string, text: unknown): string => changed((raw) => Object.defineProperty(raw['files'], path, { value: text, enumerable: true }));

function codes(text: string): readonly string[] {
  const result = unpack(text);
  return 'ok' in result ? [] : result.faults.map((f) => f.code);
}

describe('a packed scenario', () => {
  it('comes out as it went in, and loads the same', () => {
    const result = unpack(pack({ ...FILES, 'learned.json': '{}', 'lab.yaml': 'gates: {}' }));
    if (!('ok' in result)) throw new Error(result.faults.map((f) => f.message).join('\n'));
    expect(result.ok.files).toEqual({ ...FILES, 'learned.json': '{}', 'lab.yaml': 'gates: {}' });
    expect(result.ok.id).toBe('two-sides');
    expect(result.ok.title.fr).toBe('Douze jours sur les quais');
    expect(loadScenario(result.ok.files).hash).toBe(loadScenario(FILES).hash);
    expect(packName(result.ok.id)).toBe('two-sides.dualpower.json');
  });

  it('leaves out what is no part of it', () => {
    const raw = JSON.parse(pack({ ...FILES, 'golden/seed-1.json': '{}', 'notes.txt': 'x', '../up.yaml': 'x', 'Cards/X.yaml': 'x' })) as { files: object };
    expect(Object.keys(raw.files).sort()).toEqual(Object.keys(FILES).sort());
    expect(Object.keys(raw.files)[0]).toBe('scenario.yaml');
  });

  it('may be unfinished: a base that cannot be read is packed under a plain name', () => {
    const result = unpack(pack({ 'scenario.yaml': 'id: [broken\n{{{' }));
    expect('ok' in result && result.ok.id).toBe('scenario');
    const titled = unpack(pack({ 'scenario.yaml': 'id: my-town\ntitle: {en: "A town", fr: "Une ville"}\nsides:\n  - [broken' }));
    expect('ok' in titled && titled.ok.title).toEqual({ en: 'A town', fr: 'Une ville' });
  });

  it('may begin with a byte order mark', () => {
    expect(codes(`\ufeff${pack(FILES)}`)).toEqual([]);
  });
});

describe('a file that is none is refused with its reason', () => {
  it.each([
    ['nothing', '', 'pack-json'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'pack-json'],
    ['a pack cut short', pack(FILES).slice(0, 5000), 'pack-json'],
    ['a number', '12', 'pack-format'],
    ['null', 'null', 'pack-format'],
    ['a list', '[]', 'pack-format'],
    ['another JSON file', '{"name": "x", "version": "1.0"}', 'pack-format'],
    ['a later version', changed((r) => (r['version'] = 2)), 'pack-version'],
    ['a key that is not known', changed((r) => (r['script'] = 'x')), 'pack-key'],
    ['a key that would change every object', pack(FILES).replace('"version": 1,', '"version": 1, "__proto__": {"files": {}},'), 'pack-key'],
    ['an id with a path in it', changed((r) => (r['id'] = '../x')), 'pack-id'],
    ['an id without end', changed((r) => (r['id'] = 'x'.repeat(200))), 'pack-id'],
    ['a title in one language', changed((r) => (r['title'] = { en: 'x' })), 'pack-title'],
    ['a title without end', changed((r) => (r['title'] = { en: 'x'.repeat(PACK_LIMITS.title + 1), fr: 'x' })), 'pack-title'],
    ['no files', changed((r) => (r['files'] = {})), 'pack-files'],
    ['files as a list', changed((r) => (r['files'] = [])), 'pack-files'],
    ['files as a text', changed((r) => (r['files'] = 'scenario.yaml')), 'pack-files'],
    ['a file that is no text', withFile('cards/x.yaml', { toString: 'x' }), 'pack-files'],
    ['too many files', changed((r) => (r['files'] = { 'scenario.yaml': '', ...Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`cards/c${i}.yaml`, ''])) })), 'pack-many'],
    ['a file too large', withFile('cards/x.yaml', '# x\n'.repeat(PACK_LIMITS.fileBytes / 4 + 1)), 'pack-file-size'],
    ['a file too large only in bytes', withFile('cards/x.yaml', '# Ж\n'.repeat(PACK_LIMITS.fileBytes / 4)), 'pack-file-size'],
    ['a whole too large', pack({ ...FILES, ...Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`cards/c${i}.yaml`, '# x\n'.repeat(PACK_LIMITS.fileBytes / 4)])) }), 'pack-size'],
    ['a line too long', withFile('cards/x.yaml', `a: "${'x'.repeat(PACK_LIMITS.line)}"`), 'pack-line'],
    ['NUL', withFile('cards/x.yaml', 'a: "\u0000"'), 'pack-text'],
    ['an escape of the terminal', withFile('cards/x.yaml', '# \u001b[31m'), 'pack-text'],
    ['half of a character', withFile('cards/x.yaml', 'a: "\ud800"'), 'pack-text'],
  ])('%s', (_name, text, code) => {
    expect(codes(text)).toContain(code);
  });

  it.each([
    '/etc/passwd.yaml', '../x.yaml', 'cards/../../x.yaml', './x.yaml', 'cards//x.yaml', 'C:/x.yaml', 'cards\\x.yaml', '.hidden.yaml', 'x.yaml/', 'X.yaml', 'x.js', 'x.html', 'x.yaml.js', 'x.yaml\n',
    'x.yml', 'con.yaml', 'cards/nul.yaml', 'a/b/c/d/e.yaml', '__proto__', 'constructor', '__proto__.yaml', 'cards/learned.json', 'golden/seed-1.json', 'é.yaml', 'x%2f.yaml', 'https://example.org/x.yaml', `${'x'.repeat(90)}.yaml`,
  ])('a file called %j', (path) => {
    expect(isPackable(path)).toBe(false);
    expect(codes(withFile(path, 'x: 1'))).toContain('pack-path');
  });

  it('in words of both languages, with a line and a name cut short', () => {
    const result = unpack(withFile('cards/x.yaml', 'a: 1\nb: "\u0007"'));
    expect('faults' in result && result.faults[0]?.words.en).toMatch(/^line 2 holds/);
    expect('faults' in result && result.faults[0]?.words.fr).toMatch(/^la ligne 2 contient/);
    const long = unpack(withFile(`${'../'.repeat(1000)}x`, ''));
    expect('faults' in long && long.faults[0]!.file.length).toBe(80);
    expect('faults' in long && long.faults[0]!.words.fr).not.toMatch(/\{| [;:!?»]|« /);
  });

  it('with no more than twenty faults', () => {
    const result = unpack(changed((r) => (r['files'] = { 'scenario.yaml': '', ...Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`/x${i}`, ''])) })));
    expect('faults' in result && result.faults.length).toBe(20);
  });
});
