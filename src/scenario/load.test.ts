import { describe, expect, it } from 'vitest';
import { hasScenario, scenarioFiles } from '../testkit/index';
import { ICONS } from '../ui/model/icons';
import type { Diagnostic } from './diagnostics';
import { formatDiagnostic } from './diagnostics';
import { loadScenario } from './load';

const FILES = scenarioFiles('_fixtures/two-sides');

/** The fixture with one passage changed. */
function changed(file: string, from: string, to: string, files: Readonly<Record<string, string>> = FILES): Record<string, string> {
  const text = files[file]!;
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { ...files, [file]: text.replace(from, to) };
}

function faultsOf(files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  return loadScenario(files, { icons: ICONS }).faults;
}

/** The line, from 1, on which a text first (or last) stands. */
function lineOf(file: string, text: string, files: Readonly<Record<string, string>>, last = false): number {
  const lines = files[file]!.split('\n');
  return (last ? lines.findLastIndex((l) => l.includes(text)) : lines.findIndex((l) => l.includes(text))) + 1;
}

describe('scenarios that are in order', () => {
  it('loads the fixture without a fault or a note', () => {
    const loaded = loadScenario(FILES, { icons: ICONS });
    expect([...loaded.faults, ...loaded.notes].map(formatDiagnostic)).toEqual([]);
    expect(loaded.scenario?.id).toBe('two-sides');
    expect(loaded.game?.sides).toBe(2);
  });

  it.each(['weeks-before-october', 'july-days'].filter(hasScenario))('loads %s without a fault', (name) => {
    expect(faultsOf(scenarioFiles(name)).map(formatDiagnostic)).toEqual([]);
  });

  it('fills in what may be left out', () => {
    const d = loadScenario(FILES).scenario!;
    const soup = d.cards.find((c) => c.id === 'shared-soup')!;
    expect(soup.era).toEqual({ from: 0, to: 3 });
    expect(soup.once).toBe(false);
    expect(d.cards.find((c) => c.id === 'sister-port')!.era).toEqual({ from: 1, to: 3 });
    expect(d.dispatches.find((x) => x.id === 'white-ship')!.do).toEqual([]);
    expect(d.press.find((p) => p.id === 'hook-any')!.priority).toBe(0);
  });

  it('puts together what stands in several files', () => {
    const d = loadScenario(FILES).scenario!;
    expect(d.endings[0]!.title.en).toBe('The harbour is taken');
    expect(d.endings[0]!.scores['strikers']).toHaveLength(3);
    expect(d.units[0]!.forms.fr.of).toBe('des grutiers');
    expect(d.unaligned.name.fr).toBe('Indécis');
    expect(d.epilogue.map((x) => x.id)).toEqual(['who-returns']);
    expect(d.debts).toHaveLength(2);
  });

  it('sets French the French way', () => {
    const d = loadScenario(changed('texts/advisers.yaml', 'Je n’en dormirais pas.', "Qu'en dites-vous ? « Rien »")).scenario!;
    expect(d.advisers[2]!.lines[0]!.text.fr).toContain('Qu’en dites-vous\u202f? «\u202fRien\u202f»');
  });

  it('has a hash that words do not change and rules do', () => {
    const { hash } = loadScenario(FILES);
    expect(loadScenario(changed('cards/strikers.yaml', 'One pot, forty spoons.', 'One pot, fifty spoons.')).hash).toBe(hash);
    expect(loadScenario(changed('cards/strikers.yaml', 'source: {doc: none', 'source: {doc: none, chapter: L29')).hash).toBe(hash);
    expect(loadScenario(changed('cards/strikers.yaml', 'points: 2', 'points: 3')).hash).not.toBe(hash);
  });
});

interface Case {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  /** The passage whose line must be named. */
  readonly at: string;
  /** The last line that holds it, not the first. */
  readonly last?: boolean;
  /** Where it is found, if not in the changed file. */
  readonly found?: string;
  readonly text?: string;
  readonly suggestion?: string;
  readonly message?: RegExp;
}

const CASES: readonly Case[] = [
  { name: 'YAML that breaks off', file: 'bots.yaml', from: 'value: [{of: standing-strikers, times: 2}', to: 'value: [{of: standing-strikers, times: 2', code: 'yaml', at: 'value: [{of: standing-strikers' },
  { name: 'a key twice', file: 'scenario.yaml', from: 'hand: 3\n', to: 'hand: 3\nhand: 4\n', code: 'yaml', at: 'hand: 4' },
  { name: 'an unknown key', file: 'cards/strikers.yaml', from: 'flavour:', to: 'flavor:', code: 'unknown-key', at: 'flavor:', text: 'flavor', suggestion: 'flavour' },
  { name: 'a missing key', file: 'cards/strikers.yaml', from: '  points: 1\n', to: '', code: 'missing-key', at: 'id: shared-soup', message: /"points" of "shared-soup"/ },
  { name: 'a word for a number', file: 'cards/strikers.yaml', from: 'points: 1', to: 'points: one', code: 'wrong-type', at: 'points: one', text: 'one' },
  { name: 'a fraction', file: 'scenario.yaml', from: 'rounds: 2', to: 'rounds: 2.5', code: 'wrong-type', at: 'rounds: 2.5', text: '2.5', message: /whole number/ },
  { name: 'a word not in the list', file: 'cards/harbour.yaml', from: 'deck: market', to: 'deck: markt', code: 'bad-value', at: 'deck: markt', text: 'markt', suggestion: 'market' },
  { name: 'a text in one language only', file: 'cards/harbour.yaml', from: ', fr: "Brouillard"', to: '', code: 'missing-language', at: '{en: "Fog"}', message: /"fr"/ },
  { name: 'no source', file: 'cards/harbour.yaml', from: '  source: {doc: none}\n- id: price', to: '- id: price', code: 'missing-source', at: 'id: fog' },
  { name: 'no ledger for what is reported', file: 'cards/harbour.yaml', from: 'tag: invented', to: 'tag: reported', code: 'missing-source', at: 'source: {doc: none}' },
  { name: 'an unknown kind of effect', file: 'cards/harbour.yaml', from: '{track: anger, add: -1}', to: '{trak: anger, add: -1}', code: 'unknown-kind', at: 'trak', text: 'trak', suggestion: 'track' },
  { name: 'an unknown kind of condition', file: 'texts/epilogue.yaml', from: '{is: bruises, atLeast: 1}', to: '{iss: bruises, atLeast: 1}', code: 'unknown-kind', at: 'iss:', text: 'iss', suggestion: 'is' },
  { name: 'an unknown track', file: 'cards/harbour.yaml', from: 'track: anger', to: 'track: angre', code: 'unknown-id', at: 'angre', text: 'angre', suggestion: 'anger' },
  { name: 'an unknown side deep in a condition', file: 'scenario.yaml', from: '{leads: strikers, in: town-council}', to: '{leads: striker, in: town-council}', code: 'unknown-id', at: 'leads: striker,', text: 'striker', suggestion: 'strikers' },
  { name: 'an unknown word in a quantity', file: 'bots.yaml', from: '{of: hunger, times: -2}', to: '{of: hungr, times: -2}', code: 'unknown-id', at: 'hungr,', text: 'hungr', suggestion: 'hunger' },
  { name: 'an unknown option', file: 'dispatches/harbour.yaml', from: '{chose: lemons-unload}', to: '{chose: lemon-unload}', code: 'unknown-id', at: 'chose: lemon-unload', text: 'lemon-unload', suggestion: 'lemons-unload' },
  { name: 'an unknown line', file: 'bots.yaml', from: 'line: bargain', to: 'line: bargains', code: 'unknown-id', at: 'line: bargains', text: 'bargains', suggestion: 'bargain' },
  { name: 'an unknown paper', file: 'texts/press.yaml', from: 'paper: the-hook, if', to: 'paper: hook, if', code: 'unknown-id', at: 'paper: hook, if', text: 'hook' },
  { name: 'an unknown key of a kind', file: 'cards/harbour.yaml', from: '{track: hunger, add: 1}', to: '{track: hunger, ad: 1}', code: 'unknown-key', at: 'ad: 1', text: 'ad', suggestion: 'add' },
  { name: 'a parameter out of bounds', file: 'cards/company.yaml', from: 'chance: 50', to: 'chance: 500', code: 'bad-parameter', at: 'chance: 500' },
  { name: 'a target where there is none', file: 'cards/harbour.yaml', from: 'loosen: shops', to: 'loosen: $target', code: 'bad-parameter', at: 'loosen: $target', text: '$target' },
  { name: 'cubes that do not add up', file: 'scenario.yaml', from: 'cubes: {strikers: 1, company: 3, unaligned: 2}', to: 'cubes: {strikers: 2, company: 3, unaligned: 2}', code: 'cube-sum', at: 'id: shops' },
  { name: 'a cube of nobody known', file: 'scenario.yaml', from: '{strikers: 1, company: 3, unaligned: 2}', to: '{strikers: 1, company: 3, unalined: 2}', code: 'unknown-id', at: 'unalined', text: 'unalined', suggestion: 'unaligned' },
  { name: 'seats that do not add up', file: 'scenario.yaml', from: 'seats: {strikers: 2, company: 7, waverers: 3}', to: 'seats: {strikers: 2, company: 7, waverers: 5}', code: 'seat-sum', at: 'waverers: 5' },
  { name: 'an id twice', file: 'cards/strikers.yaml', from: 'id: night-choir', to: 'id: mayors-dinner', code: 'duplicate-id', at: '- id: mayors-dinner', text: 'mayors-dinner' },
  { name: 'an option id twice', file: 'dispatches/harbour.yaml', from: 'id: lemons-thrown', to: 'id: lemons-reroute', code: 'duplicate-id', at: 'id: lemons-reroute', last: true, text: 'lemons-reroute' },
  { name: 'a flag called like a track', file: 'scenario.yaml', from: '{id: talks, name', to: '{id: nerve, name', code: 'duplicate-id', at: '{id: nerve, name', text: 'nerve' },
  { name: 'an emblem that does not exist', file: 'cards/harbour.yaml', from: 'icon: snowing', to: 'icon: snowin', code: 'unknown-icon', at: 'icon: snowin', text: 'snowin', suggestion: 'snowing' },
  { name: 'a dispatch that can never come', file: 'dispatches/harbour.yaml', from: 'era: {from: 0, to: 2}', to: 'era: {from: 2, to: 1}', code: 'empty-window', at: 'era: {from: 2, to: 1}' },
  { name: 'a card of a period after the last', file: 'cards/company.yaml', from: 'era: {from: 1, to: 3}', to: 'era: {from: 7, to: 9}', code: 'empty-window', at: 'era: {from: 7' },
  { name: 'one option without a condition', file: 'dispatches/harbour.yaml', from: '      do: [{track: nerve, add: 1}, {track: unity-strikers, add: -1}]', to: '      if: {flag: committee}\n      do: [{track: nerve, add: 1}]', code: 'options', at: 'id: soup-children', message: /only one option/ },
  { name: 'an answer of the street without weight', file: 'dispatches/harbour.yaml', from: '      weigh: [{of: hunger}]\n', to: '', code: 'options', at: 'id: lemons-bought' },
  { name: 'no forms of a name', file: 'texts/forms.yaml', from: 'tug-crews:\n', to: 'tug-crew:\n', code: 'missing-forms', found: 'scenario.yaml', at: 'id: tug-crews', message: /no forms/ },
  { name: 'French forms that lack one', file: 'texts/forms.yaml', from: ', to: "aux grutiers"', to: '', code: 'missing-forms', at: 'Grutiers', message: /"to"/ },
  { name: 'a gender that is none', file: 'texts/forms.yaml', from: 'gender: f', to: 'gender: fem', code: 'bad-value', at: 'gender: fem', text: 'fem' },
  { name: 'a legality that tells a secret', file: 'scenario.yaml', from: 'if: {not: {flag: committee}}', to: 'if: {is: guards, atLeast: 2}', code: 'legal-secret', at: 'is: guards', text: 'guards', message: /strikers may not know/ },
  { name: 'a legality that tells a sealed order', file: 'scenario.yaml', from: 'where: {is: {step: $target}, atLeast: 1}', to: 'where: {ordered: found-committee}', code: 'legal-secret', at: 'ordered: found-committee', text: 'found-committee' },
  { name: 'a paper that knows too much', file: 'texts/press.yaml', from: 'if: {is: anger, atLeast: 6}', to: 'if: {is: guards, atLeast: 2}', code: 'public-secret', at: 'is: guards', text: 'guards' },
  { name: 'a start outside the track', file: 'scenario.yaml', from: 'min: 0, max: 6, start: 2}', to: 'min: 0, max: 6, start: 9}', code: 'bad-value', at: 'start: 9' },
  { name: 'a lot drawn beyond the limits', file: 'scenario.yaml', from: 'start: [1, 3]', to: 'start: [1, 33]', code: 'bad-value', at: 'start: [1, 33]' },
  { name: 'an ending without a score', file: 'scenario.yaml', from: '      company: [{add: 15}, {of: unity-company, times: 2}]\n', to: '', code: 'missing-key', at: 'strikers: [{add: 60}', message: /no score for company/ },
  { name: 'a file of no part', file: 'bots.yaml', from: '', to: '', code: 'unknown-file', at: '', text: 'bot', suggestion: 'bots' },
  { name: 'a colour that is none', file: 'scenario.yaml', from: '"#B3261E"', to: 'red', code: 'bad-value', at: 'color: red', text: 'red' },
  { name: 'a dangerous key', file: 'bots.yaml', from: '  line: bargain', to: '  line: bargain\n  __proto__: {x: 1}', code: 'bad-key', at: '__proto__' },
];

describe('a fault in a file', () => {
  it.each(CASES)('$name: $code', (c) => {
    const files = c.code === 'unknown-file' ? { ...FILES, 'bot.yaml': FILES['bots.yaml']! } : changed(c.file, c.from, c.to);
    const faults = faultsOf(files);
    const fault = faults.find((f) => f.code === c.code && (c.text === undefined || f.text === c.text));
    const all = faults.map(formatDiagnostic).join('\n');
    expect(fault, all || 'no fault at all').toBeDefined();
    if (c.at !== '') {
      const file = c.found ?? c.file;
      expect(fault!.file).toBe(file);
      expect(files[file]!.split('\n')[fault!.line - 1], all).toBe(fault!.source);
      expect(fault!.line, all).toBe(lineOf(file, c.at, files, c.last));
    }
    if (c.suggestion !== undefined) expect(fault!.suggestion).toBe(c.suggestion);
    if (c.message) expect(fault!.message).toMatch(c.message);
    // The mark stands under the offending word.
    if (c.text !== undefined && fault!.line > 0) expect(fault!.source.slice(fault!.column - 1).startsWith(c.text), all).toBe(true);
    expect(loadScenario(files, { icons: ICONS }).scenario).toBeNull();
  });

  it('does not bury the others: all are reported at once, each once', () => {
    const single = CASES.filter((c) => ['unknown-key', 'unknown-icon', 'cube-sum', 'legal-secret', 'missing-forms', 'missing-language'].includes(c.code));
    let files: Record<string, string> = { ...FILES };
    const applied: Case[] = [];
    for (const c of single) {
      if (!files[c.file]!.includes(c.from) || applied.some((a) => a.file === c.file && a.from === c.from)) continue;
      files = changed(c.file, c.from, c.to, files);
      applied.push(c);
    }
    const faults = faultsOf(files);
    for (const c of applied) expect(faults.filter((f) => f.code === c.code && (c.text === undefined || f.text === c.text)).length, c.name).toBeGreaterThan(0);
    expect(applied.length).toBeGreaterThan(7);
    expect(faults.length).toBeLessThanOrEqual(applied.length + 2);
  });

  it('is not echoed: one wrong value gives one fault', () => {
    expect(faultsOf(changed('cards/strikers.yaml', 'points: 1', 'points: one'))).toHaveLength(1);
    expect(faultsOf(changed('cards/harbour.yaml', 'deck: market', 'deck: markt'))).toHaveLength(1);
    expect(faultsOf(changed('texts/forms.yaml', ', to: "aux grutiers"', ''))).toHaveLength(1);
  });

  it('names the file when the base is missing', () => {
    const { 'scenario.yaml': base, ...rest } = FILES;
    const faults = faultsOf({ ...rest, 'scenari.yaml': base! });
    expect(faults[0]).toMatchObject({ code: 'missing-file', file: 'scenario.yaml', suggestion: 'scenari.yaml' });
  });

  it('shows the line and a mark under the place', () => {
    const [fault] = faultsOf(changed('cards/harbour.yaml', 'icon: snowing', 'icon: snowin'));
    expect(formatDiagnostic(fault!).split('\n')).toEqual([
      'cards/harbour.yaml:5:9  fault unknown-icon: there is no emblem "snowin"',
      '      icon: snowin',
      '            ^',
      '    did you mean: snowing',
    ]);
  });
});

describe('slips a newcomer makes', () => {
  const STARTER = scenarioFiles('_starter');
  const told = (file: string, from: string, to: string): readonly string[] => {
    expect(STARTER[file]).toContain(from);
    return faultsOf({ ...STARTER, [file]: STARTER[file]!.replace(from, () => to) }).map((f) => `${f.file}:${f.line} ${f.message}`);
  };

  it('a tab before a line is called a tab', () => {
    expect(told('cards/guild.yaml', '\n  owner:', '\n\towner:')).toEqual([expect.stringMatching(/^cards\/guild\.yaml:\d+ YAML: this line is indented with a tab; use spaces$/)]);
  });

  it('an item left of its sisters is told with their distance, and nothing else is', () => {
    const line = STARTER['scenario.yaml']!.split('\n').indexOf('endings:') + 2;
    expect(told('scenario.yaml', '\nendings:\n', '\nendings:\n- id: tariff-kept\n  if: {is: temper, atLeast: 9}\n')).toEqual([expect.stringMatching(new RegExp(`^scenario\\.yaml:${line} YAML: this item stands 2 columns left of the next one \\(line ${line + 2}`))]);
  });

  it('a text in curly quotes is told to need straight ones', () => {
    expect(told('cards/guild.yaml', 'title: {en: "An old debt"', 'title: {en: “An old debt”')).toEqual([expect.stringMatching(/curly quotes/)]);
  });

  it('an ending without its words, or words without an ending, is one fault', () => {
    const rules = '\nendings:\n';
    expect(told('scenario.yaml', rules, `${rules}  - id: nobody-wins\n    if: {is: temper, atLeast: 9}\n    scores: {neighbours: [{add: 1}], guild: [{add: 1}]}\n`)).toEqual([expect.stringMatching(/words of the ending "nobody-wins" are missing.*texts\/endings\.yaml/)]);
    const words = STARTER['texts/endings.yaml']!;
    const id = /id: ([a-z-]+)/.exec(words)![1]!;
    expect(told('texts/endings.yaml', `id: ${id}`, 'id: of-another-name')).toEqual(expect.arrayContaining([expect.stringMatching(/"of-another-name" has words and no rules/), expect.stringMatching(new RegExp(`words of the ending "${id}" are missing`))]));
  });

  it('several slips are told at once, whatever kind they are of', () => {
    const points = /points: \d/.exec(STARTER['cards/guild.yaml']!)![0];
    const icon = /icon: [a-z-]+/.exec(STARTER['cards/guild.yaml']!)![0];
    const files = { ...STARTER, 'cards/guild.yaml': STARTER['cards/guild.yaml']!.replace(points, 'points: 22').replace(icon, 'icon: banke') };
    expect(loadScenario(files, { icons: ['bank', 'anchor'] }).faults.filter((d) => d.file === 'cards/guild.yaml').map((d) => d.code)).toEqual(expect.arrayContaining(['bad-value', 'unknown-icon']));
  });

  it('an id that is taken is told with the place of the other', () => {
    const id = /id: ([a-z-]+)/.exec(STARTER['cards/guild.yaml']!)![1]!;
    const other = /id: ([a-z-]+)/.exec(STARTER['cards/neighbours.yaml']!)![1]!;
    expect(told('cards/neighbours.yaml', `id: ${other}`, `id: ${id}`)).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`"${id}" is taken already \\(cards/guild\\.yaml:\\d+\\)`))]));
  });
});

describe('hostile files', () => {
  it('stops at too many references', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]', 'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]'].join('\n');
    const start = performance.now();
    expect(faultsOf({ ...FILES, 'scenario.yaml': bomb }).some((f) => f.code === 'too-many-aliases')).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('survives a list that contains itself', () => {
    expect(faultsOf({ ...FILES, 'bots.yaml': '- &a\n  id: x\n  rules: [*a]\n' }).some((f) => f.code === 'too-deep' || f.code === 'too-many-aliases')).toBe(true);
  });

  it.each(['', '42', '- 1\n- 2', 'null', '{', '\u0000', 'id: two-sides'])('answers %j with faults, not with a crash', (text) => {
    const faults = faultsOf({ ...FILES, 'scenario.yaml': text });
    expect(faults.length).toBeGreaterThan(0);
    expect(faultsOf({ ...FILES, 'cards/strikers.yaml': text }).length).toBeGreaterThan(0);
  });
});
