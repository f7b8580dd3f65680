import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from './load';

/** Words that begin with a capital in some name but belong to any language, country and year. */
const GENERIC = new Set([
  'Government', 'Executive', 'Congress', 'Assembly', 'Council', 'Staff', 'General', 'Committee', 'Military', 'Bank', 'State', 'Palace', 'Winter', 'Fortress',
  'First', 'Second', 'Third', 'Central', 'Revolutionary', 'Conference', 'Guard', 'Democratic', 'Party', 'Press', 'Letters', 'Other', 'Front', 'Constituent',
  'Provisional', 'Regiment', 'Station', 'Works', 'Allies', 'Republic', 'Ministry', 'Order', 'Number', 'School', 'Schools', 'Women', 'Battalion', 'Union', 'North', 'Northern',
  'Left', 'Right', 'Great', 'People', 'Deputies', 'Peasant', 'Black', 'Control', 'Society', 'Corps', 'Workers', 'Social', 'Liberty', 'Theatre', 'Side', 'District', 'Institute', 'Museum', 'City', 'Question', 'Division', 'House', 'Days', 'Power', 'Internationalists', 'Declaration', 'Revolution', 'Bridge', 'Bridges', 'Railway', 'Telegraph', 'Factory', 'Assemblée', 'Machine', 'Premier',
]);

const root = join(import.meta.dirname, '../..');

function read(folder: string, endings: RegExp): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'golden' ? [] : read(path, endings);
    return endings.test(entry.name) ? [[path, readFileSync(path, 'utf8')]] : [];
  });
}

/** Names of sides, places, units, parties and people, from the scenario itself. */
function properNames(id: string): Set<string> {
  const folder = join(root, 'scenarios', id);
  const files = Object.fromEntries(read(folder, /\.ya?ml$/).map(([path, text]) => [relative(folder, path), text]));
  const { scenario } = loadScenario(files);
  const names = [
    ...['sides', 'automata', 'milieus', 'assemblies', 'units', 'points'].flatMap((list) => scenario![list as 'units'].flatMap((x) => [x.forms.en.the, x.forms.fr.the])),
    ...scenario!.library.filter((l) => ['person', 'place', 'party', 'institution'].includes(l.kind)).flatMap((l) => [l.name.en, l.name.fr]),
  ];
  return new Set(names.flatMap((n) => n.split(/[^\p{L}]+/u)).filter((w) => w.length >= 5 && /^\p{Lu}/u.test(w) && !GENERIC.has(w)));
}

describe('the engine', () => {
  const names = new Set(['weeks-before-october', 'july-days', 'germany-1923', 'petersburg-1905'].flatMap((id) => [...properNames(id)]));

  it('has names to look for', () => {
    expect(names.size).toBeGreaterThan(30);
  });

  it('knows none of the proper names of a scenario', () => {
    const found: string[] = [];
    for (const [path, text] of read(join(root, 'src'), /\.(ts|tsx|css)$/)) {
      if (/\.test\.tsx?$/.test(path)) continue;
      const words = new Set(text.split(/[^\p{L}]+/u).map((w) => w.toLowerCase()));
      for (const name of names) if (words.has(name.toLowerCase())) found.push(`${relative(root, path)}: ${name}`);
    }
    expect(found).toEqual([]);
  });
});
