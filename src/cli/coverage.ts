import { readFileSync, writeFileSync } from 'node:fs';
import { coverage, readEntries, readReasons } from '../lab/writers/coverage';
import type { Place } from '../lab/writers/coverage';
import { coveragePage, coverageTable } from '../lab/writers/coverage-text';
import { citations, loadScenario } from '../scenario/index';
import { readArguments } from './args';
import type { CommandSpec } from './args';
import { findScenario, readFolder, scenarioNames } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run coverage --',
  about: 'Sets the entries of the fact ledger beside the scenarios that cite them: what is in play, what is not and why.\nExits with 1 if a scenario cites an entry that does not exist, or an entry is neither in play nor has a reason.',
  positionals: [],
  options: { write: { value: 'FILE', about: 'write the whole list there, as Markdown' } },
};

const args = readArguments(SPEC);
/** The largest first: the others share much with it. */
const loaded = scenarioNames()
  .filter((name) => findScenario(name)?.includes('_') !== true)
  .map((name) => ({ name, data: loadScenario(readFolder(findScenario(name)!)).scenario }))
  .sort((a, b) => (b.data?.dispatches.length ?? 0) - (a.data?.dispatches.length ?? 0));
const places: Place[] = [];
for (const { name, data } of loaded) {
  if (data) places.push(...citations(data).map((c) => ({ ...c, scenario: name })));
  else console.error(`${name} has faults and is left out; npm run scenario -- check ${name}`);
}
const names = loaded.filter((l) => l.data !== null).map((l) => l.name);
const found = coverage(readEntries(readFileSync('docs/ledger/entries.yaml', 'utf8')), readReasons(readFileSync('docs/ledger/reasons.yaml', 'utf8')), places);

console.log(coverageTable(found, names));
for (const p of found.unknown) console.log(`${p.scenario}: ${p.kind} ${p.id} cites ${p.ledger}, which does not exist`);
const open = found.sections.flatMap((s) => s.rows).filter((r) => r.places.length === 0 && r.reason === undefined);
if (open.length > 0) console.log(`neither in play nor with a reason: ${open.map((r) => r.id).join(', ')}`);
if (found.stale.length > 0) console.log(`reasons no longer needed: ${found.stale.join(', ')}`);
const file = args.text('write');
if (file !== undefined) writeFileSync(file, coveragePage(found, names));
process.exitCode = found.unknown.length > 0 || open.length > 0 || loaded.length > names.length ? 1 : 0;
