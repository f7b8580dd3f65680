import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../../testkit/scenarios';
import type { Explained, Offer } from './guide';
import { explainAt, offersAt, schemasAt } from './guide';
import { collectIds } from './ids';
import { outline } from './outline';
import { placeAt } from './place';

const files = scenarioFiles('_fixtures/two-sides');
const ids = collectIds(files);

function offers(file: string, text: string): readonly Offer[] {
  return offersAt(file, placeAt(text.replace('‸', ''), text.indexOf('‸')), ids);
}
const labels = (file: string, text: string): string[] => offers(file, text).map((o) => o.label);
const explain = (file: string, text: string): Explained => explainAt(file, placeAt(text.replace('‸', ''), text.indexOf('‸')));

describe('what the editor offers', () => {
  it('are the keys of a card that are still missing, those that must be there marked', () => {
    const found = offers('cards/a.yaml', '- id: x\n  owner: y\n  ‸\n');
    expect(found.map((o) => o.label)).toEqual(expect.arrayContaining(['deck', 'points', 'event', 'title', 'tag', 'source', 'once']));
    expect(found.map((o) => o.label)).not.toContain('owner');
    expect(found.find((o) => o.label === 'points')?.needed).toBe(true);
    expect(found.find((o) => o.label === 'once')?.needed).toBe(false);
  });

  it('are the words a value may be', () => {
    expect(labels('cards/a.yaml', '- id: x\n  deck: ‸\n')).toEqual(['hand', 'market']);
    expect(labels('cards/a.yaml', '- id: x\n  once: ‸\n')).toEqual(['true', 'false']);
    expect(labels('cards/a.yaml', '- id: x\n  tag: ‸\n')).toContain('invented');
  });

  it('are the scenario’s own ids', () => {
    expect(labels('cards/a.yaml', '- owner: ‸\n')).toEqual(['strikers', 'company', 'street']);
    const tracks = labels('cards/a.yaml', '- event: {do: [{track: ‸, add: 1}]}\n');
    expect(tracks).toEqual(expect.arrayContaining(['hunger', 'anger']));
    expect(tracks).not.toContain('strikers');
    expect(labels('cards/a.yaml', '- event: {do: [{pull: quays, to: ‸}]}\n')).toEqual(expect.arrayContaining(['strikers', 'unaligned']));
    expect(labels('cards/a.yaml', '- icon: ‸\n')).toContain('anchor');
    expect(labels('scenario.yaml', 'milieus:\n  - id: quays\n    cubes: {‸}\n')).toEqual(expect.arrayContaining(['strikers', 'unaligned']));
  });

  it('are kinds of effects and conditions, then the parameters of the one that is taken', () => {
    const kinds = labels('cards/a.yaml', '- event:\n    do:\n      - ‸\n');
    expect(kinds).toEqual(expect.arrayContaining(['track', 'pull', 'when', 'queue']));
    expect(kinds).not.toContain('add');
    expect(labels('cards/a.yaml', '- event: {do: [{track: hunger, ‸}]}\n').sort()).toEqual(['add', 'quiet', 'set']);
    expect(labels('cards/a.yaml', '- event: {if: {leads: strikers, ‸}}\n')).toEqual(['in']);
    expect(labels('cards/a.yaml', '- event: {if: {leads: strikers, in: ‸}}\n')).toContain('strike-hall');
  });

  it('fit the file: lines of papers, texts of endings, forms', () => {
    expect(labels('texts/press.yaml', 'lines:\n  - id: x\n    ‸\n')).toEqual(expect.arrayContaining(['paper', 'priority']));
    expect(labels('texts/endings.yaml', '- id: x\n  ‸\n')).toContain('headline');
    expect(labels('texts/forms.yaml', 'x:\n  fr:\n    ‸\n')).toContain('gender');
    expect(labels('map.yaml', 'id: x\n‸\n')).toContain('land');
  });
});

describe('what the editor explains', () => {
  it('is what a field takes, whether it is needed and what it is otherwise', () => {
    expect(explain('cards/a.yaml', '- poi‸nts: 2\n')).toMatchObject({ types: ['whole'], least: 1, most: 4, required: true });
    expect(explain('cards/a.yaml', '- once: tr‸ue\n')).toMatchObject({ types: ['yes-no'], required: false, usual: 'false' });
    expect(explain('cards/a.yaml', '- ti‸tle: {en: a, fr: b}\n').types).toEqual(['bilingual']);
    expect(explain('cards/a.yaml', '- event: {do: [{tr‸ack: hunger, add: 1}]}\n').about.join(' ')).toContain('Raises or lowers a track');
  });
});

describe('a French page', () => {
  it('is explained in French, and offered the same words', () => {
    const text = '- event: {do: [{track: hunger, add: 1}]}\n';
    const place = placeAt(text, text.indexOf('track'));
    expect(explainAt('cards/a.yaml', place, 'fr').about.join(' ')).toContain('Monte ou baisse une jauge');
    const kinds = '- event:\n    do:\n      - ';
    const told = (lang: 'en' | 'fr'): readonly Offer[] => offersAt('cards/a.yaml', placeAt(kinds, kinds.length), ids, lang);
    expect(told('fr').map((o) => o.label)).toEqual(told('en').map((o) => o.label));
    expect(told('fr').find((o) => o.label === 'queue')?.info).toContain('période suivante');
  });
});

describe('the guide knows its way', () => {
  it.each(Object.keys(files))('%s: every value has a shape', (file) => {
    const lost = outline(files[file]!).spots.map((s) => s.path).filter((p) => schemasAt(file, p).length === 0);
    // What stands under forms, and another way to write the question of a dispute, are the file format's own.
    expect(lost.map((p) => p.join('.')).filter((p) => !p.includes('forClass'))).toEqual([]);
  });
});
