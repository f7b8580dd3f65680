// Prints what the browser downloads, compressed, and refuses a first visit above the budget.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// With the board and its engine, though they come after the first words.
const BUDGET_KB = 400;
const dist = new URL('../dist/', import.meta.url);
const manifestFile = new URL('.vite/manifest.json', dist);
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
// The manifest is for this report only; what is served needs none.
rmSync(new URL('.vite/', dist), { recursive: true });

const gzipKb = (file) => gzipSync(readFileSync(new URL(file, dist))).length / 1024;

/** Scripts loaded with `key`: its own and everything it imports statically. */
function closure(key, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) closure(next, seen);
  return seen;
}

const scripts = readdirSync(new URL('assets/', dist))
  .filter((name) => name.endsWith('.js'))
  .map((name) => `assets/${name}`);
const size = new Map(scripts.map((file) => [file, gzipKb(file)]));
const total = (files) => [...files].reduce((sum, file) => sum + (size.get(file) ?? 0), 0);
const initial = closure('index.html');

const shown = [...size].sort((a, b) => b[1] - a[1]);
console.log('\nScripts, gzip:');
for (const [file, kb] of shown) console.log(`${kb.toFixed(1).padStart(9)} KB  ${initial.has(file) ? 'first ' : 'later '} ${file}`);
for (const name of readdirSync(new URL('assets/', dist)).filter((file) => file.endsWith('.css'))) {
  console.log(`${gzipKb(`assets/${name}`).toFixed(1).padStart(9)} KB  style  assets/${name}`);
}
const first = total(initial);
// Whatever the board brings with it counts, save its emblems: they are pictures, though they come as a script.
const withBoard = [...closure('src/ui/board/index.ts', new Set(initial))];
const emblems = withBoard.filter((file) => /\/emblems-/.test(file));
const table = total(withBoard) - total(emblems);
console.log(`\nBefore the first words on screen: ${first.toFixed(1)} KB of scripts; with the board and its engine: ${table.toFixed(1)} KB (budget ${BUDGET_KB} KB; its emblems: ${total(emblems).toFixed(1)} KB); everything: ${total(scripts).toFixed(1)} KB.`);

if ([...initial].some((file) => file.includes('phaser'))) {
  console.error('The board engine is among the first scripts: import src/ui/board with import().');
  process.exit(1);
}
if ([...initial].some((file) => /\/workshop-/.test(file))) {
  console.error('The workshop is among the first scripts: import src/workshop with import().');
  process.exit(1);
}
const lastPage = manifest['src/main/lastpage.ts']?.file;
if (lastPage === undefined || initial.has(lastPage)) {
  console.error('The page of the end is among the first scripts: import src/main/lastpage.ts with import().');
  process.exit(1);
}
if (table > BUDGET_KB) {
  console.error(`The first scripts and the board are ${(table - BUDGET_KB).toFixed(1)} KB above the budget.`);
  process.exit(1);
}
