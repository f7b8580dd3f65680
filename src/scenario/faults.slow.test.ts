import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../testkit/scenarios';
import { frenchFault } from '../testkit/french';
import { ICONS } from '../ui/model/icons';
import { CODES } from './codes';
import { formatDiagnostic } from './diagnostics';
import { loadScenario } from './load';

const BASE = scenarioFiles('_starter');
const SCENARIO = 'scenario.yaml';
const OURS = 'cards/neighbours.yaml';
const THEIRS = 'cards/guild.yaml';
const NEWS = 'dispatches/town.yaml';
const FORMS = 'texts/forms.yaml';
const ENDINGS = 'texts/endings.yaml';
const PRESS = 'texts/press.yaml';

interface Planted {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  /** The line that must be named holds this. */
  readonly at: string;
  /** In another file than the changed one. */
  readonly found?: string;
  readonly meant?: string;
}

const plant = (name: string, file: string, from: string, to: string, code: string, at: string, more: Partial<Planted> = {}): Planted => ({ name, file, from, to, code, at, ...more });

const PLANTED: readonly Planted[] = [
  // Slips of the pen
  plant('an id of a track misspelt', OURS, 'track: temper', 'track: tempre', 'unknown-id', 'tempre', { meant: 'temper' }),
  plant('an id of a milieu misspelt', OURS, 'pull: lanes', 'pull: lane', 'unknown-id', 'pull: lane,', { meant: 'lanes' }),
  plant('an id of an assembly misspelt', SCENARIO, 'assembly: council', 'assembly: counsil', 'unknown-id', 'counsil', { meant: 'council' }),
  plant('an id of a unit misspelt', OURS, 'unit: mill-hands', 'unit: mil-hands', 'unknown-id', 'mil-hands', { meant: 'mill-hands' }),
  plant('an id of a flag misspelt', SCENARIO, 'if: {not: {flag: list-posted}}', 'if: {not: {flag: list-postd}}', 'unknown-id', 'list-postd', { meant: 'list-posted' }),
  plant('a dispatch that is queued and does not exist', NEWS, 'queue: the-empty-cart', 'queue: the-empty-cat', 'unknown-id', 'the-empty-cat', { meant: 'the-empty-cart' }),
  plant('a period that opens with a dispatch that does not exist', SCENARIO, 'opens: [the-thin-loaf]', 'opens: [the-thick-loaf]', 'unknown-id', 'the-thick-loaf'),
  plant('an option asked for that does not exist', NEWS, 'chose: sacks-buy', 'chose: sack-buy', 'unknown-id', 'chose: sack-buy', { meant: 'sacks-buy' }),
  plant('an owner that does not exist', THEIRS, '- id: an-old-debt\n  owner: guild', '- id: an-old-debt\n  owner: gild', 'unknown-id', 'owner: gild', { meant: 'guild' }),
  plant('a decider that does not exist', NEWS, 'decider: guild', 'decider: gild', 'unknown-id', 'decider: gild', { meant: 'guild' }),
  plant('a paper that does not exist', PRESS, 'id: door-any, paper: the-oven-door', 'id: door-any, paper: the-oven', 'unknown-id', 'paper: the-oven,'),
  plant('a line that does not exist', OURS, 'line: neighbours, to: bake', 'line: neighbours, to: bak', 'unknown-id', 'to: bak', { meant: 'bake' }),
  plant('a unit that lives nowhere', SCENARIO, 'milieu: workshops', 'milieu: workshop', 'unknown-id', 'milieu: workshop,', { meant: 'workshops' }),
  plant('an emblem that does not exist', THEIRS, 'icon: padlock', 'icon: padlok', 'unknown-icon', 'padlok', { meant: 'padlock' }),
  plant('an unknown kind of effect', OURS, '{seats: council, to: neighbours, n: 1}', '{seat: council, to: neighbours, n: 1}', 'unknown-kind', '{seat:', { meant: 'seats' }),
  plant('an unknown kind of condition', SCENARIO, 'if: {all: [{line: neighbours', 'if: {al: [{line: neighbours', 'unknown-kind', '{al:', { meant: 'all' }),
  plant('an unknown kind of quantity', SCENARIO, 'where: {is: {step: $target}, atMost: 3}', 'where: {is: {stop: $target}, atMost: 3}', 'unknown-kind', 'stop:', { meant: 'step' }),
  plant('an unknown key', THEIRS, 'flavour: {en: "For', 'flavor: {en: "For', 'unknown-key', 'flavor:', { meant: 'flavour' }),
  plant('an unknown key of an effect', THEIRS, '{pull: workshops, to: guild, cubes: 2}', '{pull: workshops, to: guild, cube: 2}', 'unknown-key', 'cube: 2', { meant: 'cubes' }),
  plant('a part nobody knows', SCENARIO, '\ndrift:\n', '\ndrifts:\n', 'unknown-key', 'drifts:', { meant: 'drift' }),
  plant('a word that is not in the list', THEIRS, 'deck: market', 'deck: marked', 'bad-value', 'deck: marked', { meant: 'market' }),
  // Kinds and limits
  plant('a word for a number', THEIRS, 'points: 3\n  era', 'points: three\n  era', 'wrong-type', 'points: three'),
  plant('a text for a list', SCENARIO, 'gauges: [temper, flour]', 'gauges: temper', 'wrong-type', 'gauges: temper'),
  plant('a fraction', SCENARIO, 'rounds: 2', 'rounds: 2.5', 'wrong-type', 'rounds: 2.5'),
  plant('a card of nine points', THEIRS, 'points: 3\n  era', 'points: 9\n  era', 'bad-value', 'points: 9'),
  plant('a start beyond the track', SCENARIO, 'id: flour, group: pressure, icon: wheat, min: 0, max: 8, start: 5', 'id: flour, group: pressure, icon: wheat, min: 0, max: 8, start: 9', 'bad-value', 'start: 9'),
  plant('a colour that is none', SCENARIO, 'color: "#2F4858"', 'color: "url(x)"', 'bad-value', 'url(x)'),
  plant('an id with capitals', SCENARIO, 'id: bread-is-eaten', 'id: Bread-is-eaten', 'bad-value', 'Bread-is-eaten'),
  plant('an empty text', OURS, 'en: "The ledger"', 'en: ""', 'bad-value', 'en: ""'),
  plant('a hand of a million cards', SCENARIO, 'hand: 4', 'hand: 1000000', 'bad-value', 'hand: 1000000'),
  plant('a chance of more than all', THEIRS, 'do: [{unit: mill-hands, steps: -1}]', 'do: [{chance: 120, then: [{track: flour, add: 1}]}]', 'bad-parameter', 'chance: 120'),
  plant('a target where nothing is aimed at', OURS, '{pull: lanes', '{pull: $target', 'bad-parameter', '$target'),
  // YAML
  plant('a bracket that is not closed', OURS, 'event: {do: [{unit: mill-hands, steps: 1}]}', 'event: {do: [{unit: mill-hands, steps: 1}}', 'yaml', 'steps: 1}}'),
  plant('a quote that is not closed', OURS, 'en: "Soup for forty"', 'en: "Soup for forty', 'yaml', 'Soup for forty'),
  plant('a tab', OURS, '  points: 1\n', '\tpoints: 1\n', 'yaml', '\tpoints: 1'),
  plant('a key twice', SCENARIO, 'hand: 4\n', 'hand: 4\nhand: 5\n', 'yaml', 'hand: 5'),
  plant('a colon in a text without quotes', OURS, 'title: {en: "The ledger", fr: "Le registre"}', 'title: The ledger: its pages', 'yaml', 'its pages'),
  plant('an entry indented too far', OURS, '  points: 1\n  icon: fire', '    points: 1\n  icon: fire', 'yaml', 'deck: hand'),
  // What must be there
  plant('a missing key', THEIRS, '  points: 1\n', '', 'missing-key', 'id: white-bread-on-sunday'),
  plant('a missing language', ENDINGS, ', fr: "Le four commun"', '', 'missing-language', 'en: "The common oven"'),
  plant('a name without forms', FORMS, '\ncarters:', '\ncartres:', 'missing-forms', 'id: carters', { found: SCENARIO }),
  plant('French forms that lack one', FORMS, ', of: "de la farine"', '', 'missing-forms', 'Farine'),
  plant('a missing source', OURS, '  tag: invented\n  source: {doc: none}\n- id: soup', '  tag: invented\n- id: soup', 'missing-source', 'id: the-ledger'),
  plant('something reported without an entry of the ledger', OURS, '  tag: invented\n  source: {doc: none}\n- id: soup', '  tag: reported\n  source: {doc: none}\n- id: soup', 'missing-source', 'source: {doc: none}'),
  plant('an ending without a score for a side', SCENARIO, '      guild: [{add: 15}, {of: credit, times: 2}, {of: unity-guild}]\n', '', 'missing-key', 'neighbours: [{add: 35}'),
  plant('an option without its argument', NEWS, '      text: {en: "A number with', '      # text: {en: "A number with', 'options', 'loaf-book'),
  // What must fit together
  plant('cubes that do not add up', SCENARIO, 'cubes: {neighbours: 3, guild: 1, unaligned: 2}', 'cubes: {neighbours: 4, guild: 1, unaligned: 2}', 'cube-sum', 'neighbours: 4, guild: 1'),
  plant('an id twice', OURS, 'id: soup-for-forty', 'id: the-ledger', 'duplicate-id', 'id: the-ledger'),
  plant('a flag called like a track', SCENARIO, 'id: oven-built\n', 'id: flour\n', 'duplicate-id', 'id: flour'),
  plant('a side called by a reserved word', SCENARIO, '- id: guild\n', '- id: none\n', 'reserved-id', '- id: none'),
  plant('a dispatch that ends before it begins', NEWS, 'era: {from: 0, to: 2}', 'era: {from: 2, to: 1}', 'empty-window', 'era: {from: 2'),
  plant('a card after the last period', OURS, 'era: {from: 1}', 'era: {from: 4}', 'empty-window', 'era: {from: 4}'),
  plant('a dilemma with one open option', NEWS, '      title: {en: "Write it in', '      if: {is: trust, atLeast: 3}\n      title: {en: "Write it in', 'options', 'loaf-laugh'),
  plant('options and nobody to decide', NEWS, 'decider: neighbours', 'decider: none', 'options', 'decider: none'),
  plant('a text that may be blank', ENDINGS, '  text: {en: "Both read', '  text:\n    - if: {is: flour, atLeast: 1}\n      text: {en: "Both read', 'silent', 'is: flour, atLeast: 1'),
  // What can be played and should not be so
  plant('a contradictory condition', OURS, 'if: {is: temper, atLeast: 4}', 'if: {all: [{is: temper, atLeast: 7}, {is: temper, atMost: 3}]}', 'contradiction', 'atMost: 3'),
  plant('limits that do not meet', OURS, 'if: {is: temper, atLeast: 4}', 'if: {is: temper, atLeast: 7, atMost: 3}', 'contradiction', 'atMost: 3'),
  plant('a flag that must be set and not set', SCENARIO, 'if: {all: [{line: neighbours, in: [bake]}, {not: {flag: oven-built}}]}', 'if: {all: [{flag: oven-built}, {not: {flag: oven-built}}]}', 'contradiction', 'if: {all: [{flag: oven-built}'),
  plant('an option that can never be taken', NEWS, '      if: {is: {step: mill-hands}, atLeast: 1}', '      if: {is: trust, atLeast: 11}', 'never-holds', 'atLeast: 11'),
  plant('an option that waits for itself', NEWS, '      if: {is: {step: mill-hands}, atLeast: 1}', '      if: {chose: loaf-mill}', 'cyclic-trigger', 'chose: loaf-mill'),
  plant('an unreachable dispatch', NEWS, '  if: {chose: sacks-buy}', '  if: {chose: cart-shame}', 'cyclic-trigger', 'chose: cart-shame'),
  plant('a trigger that waits for what waits for it', NEWS, '  era: {from: 0, to: 2}', '  if: {chose: cart-stones}\n  era: {from: 0, to: 2}', 'cyclic-trigger', 'chose: cart-stones'),
  plant('a condition beyond the last period', PRESS, 'if: {flag: list-posted}', 'if: {period: {from: 9}}', 'never-holds', 'from: 9'),
  plant('a dead end', NEWS, '      do: [{track: credit, add: 1}]\n', '', 'dead-end', 'sacks-refuse'),
  plant('a flag nobody sets', SCENARIO, '{set-flag: oven-built}, ', '', 'never-set', 'id: oven-built'),
  plant('a card that is there twice', THEIRS, '{unit: mill-hands, steps: -1}', '{pull: workshops, to: guild, cubes: 2}', 'same-effects', 'id: the-apprentices'),
  plant('a title that is there twice', THEIRS, '"Shutters down"', '"An old debt"', 'same-title', 'An old debt'),
  plant('French without its space', NEWS, 'fr: "Le renvoyer"', 'fr: "Le renvoyer!"', 'french-typography', 'Le renvoyer!'),
  plant('a script in a title', OURS, 'en: "The ledger"', 'en: "<script>alert(1)</script>"', 'markup', '<script>'),
  plant('an address in a text', THEIRS, 'en: "For repairs', 'en: "See https://example.org for repairs', 'markup', 'https://example.org'),
  plant('a sign that turns the writing', THEIRS, 'en: "For repairs', 'en: "\u202eFor repairs', 'hidden-character', 'For repairs'),
];

describe('a planted fault is found, at its line', () => {
  it('in more kinds than thirty', () => {
    expect(PLANTED.length).toBeGreaterThan(30);
    expect(new Set(PLANTED.map((p) => p.code)).size).toBeGreaterThanOrEqual(25);
    expect(PLANTED.filter((p) => !(p.code in CODES))).toEqual([]);
  });

  it('and there is none in the starter, nor anything worth a note', () => {
    const { faults, notes } = loadScenario(BASE, { icons: ICONS });
    expect([...faults, ...notes].map(formatDiagnostic)).toEqual([]);
  });

  it.each(PLANTED)('$name: $code', ({ file, from, to, code, at, found = file, meant }) => {
    const text = BASE[file]!;
    expect(text, `${file} does not hold ${from}`).toContain(from);
    const files = { ...BASE, [file]: text.replace(from, () => to) };
    const { faults, notes } = loadScenario(files, { icons: ICONS });
    const all = [...faults, ...notes];
    const hits = all.filter((d) => d.code === code && d.file === found && d.source.includes(at));
    expect(hits.length, all.map(formatDiagnostic).join('\n')).toBeGreaterThan(0);
    const [hit] = hits as [(typeof hits)[0]];
    expect(files[found]!.split('\n')[hit.line - 1]).toBe(hit.source);
    expect(hit.column).toBeGreaterThan(0);
    expect(hit.message.length).toBeGreaterThan(10);
    expect(all.flatMap((d) => frenchFault(d.words) ?? [])).toEqual([]);
    if (meant !== undefined) expect(hit.suggestion).toBe(meant);
    // One slip is one fault, or nearly: its echoes do not bury it.
    expect(faults.length).toBeLessThanOrEqual(code === 'reserved-id' ? 60 : 6);
  });
});
