// Copies the chosen icons of the game-icons set (CC-BY 3.0) into assets/icons, one SVG each,
// and writes the list of every icon in that folder to src/ui/model/icons.ts.
// Icons drawn for this project live in the same folder and are never overwritten.
// Run: node tools/icons.mjs
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}assets/icons/`;
const credit = 'From game-icons.net (Lorc, Delapouite and contributors), CC-BY 3.0, unchanged in shape.';

const chosen = `
  factory gears big-gear gear-hammer miner mining coal-wagon oil-drum chimney
  wheat plow sickle farmer village barn cow sliced-bread bread
  lee-enfield bayonet crossed-sabres cavalry horse-head cannon field-gun machine-gun grenade rolling-bomb bullets
  barracks-tent trench-assault barbed-wire brodie-helmet medal rank-3 barricade brick-wall
  cruiser anchor steam-locomotive rail-road truck bridge drawbridge castle prisoner
  rotary-phone radio-tower newspaper envelope scroll-unfurled scroll-quill quill-ink quill book-cover open-book post-stamp wax-seal stamper
  vote fist megaphone public-speaker conversation discussion talk ringing-bell drum gavel tribunal-jury
  bank coins money-stack crown scales shaking-hands hand broken-heart hearts half-heart
  hourglass pocket-watch calendar candle-light candle-holder lantern torch small-fire fire flame moon sun sunrise snowflake-1 snowing raining
  spyglass eye-target spy padlock padlock-open key breaking-chain crossed-chains split-arrows split-cross
  flying-flag star-flag dove peace-dove top-hat house church graveyard tombstone hospital-cross
  person walk exit-door crossroad target-arrows checked-shield shield
  card-random cancel info help
`.split(/\s+/).filter(Boolean);

const set = createRequire(import.meta.url)('@iconify-json/game-icons/icons.json').icons;
mkdirSync(folder, { recursive: true });
const missing = chosen.filter((name) => !set[name]);
if (missing.length > 0) throw new Error(`not in the package: ${missing.join(', ')}`);
for (const name of chosen) {
  const body = set[name].body;
  writeFileSync(
    `${folder}${name}.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><!-- ${credit} -->${body}</svg>\n`,
  );
}

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.svg'))
  .map((file) => file.slice(0, -4))
  .sort();
for (const name of names) {
  const svg = readFileSync(`${folder}${name}.svg`, 'utf8');
  if (!svg.includes('viewBox="0 0 512 512"')) throw new Error(`${name}: the board expects a 512 grid`);
}
const rows = names.map((name) => `  '${name}',`).join('\n');
writeFileSync(
  `${root}src/ui/model/icons.ts`,
  `// Written by tools/icons.mjs from the files in assets/icons: do not edit by hand.

/** Every emblem a scenario may name in an \`icon:\` field. */
export const ICONS = [
${rows}
] as const;

export type IconName = (typeof ICONS)[number];

const known: ReadonlySet<string> = new Set(ICONS);

/** True when \`name\` is an emblem that ships with the game. */
export function isIcon(name: string): name is IconName {
  return known.has(name);
}
`,
);
console.log(`${chosen.length} from the set, ${names.length - chosen.length} of our own`);
