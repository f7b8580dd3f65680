// The arrows between the rooms of src (docs/adr/0001-rooms-and-arrows.md), as one table:
// a room, the rooms it may import, and the packages it may import.
// Every room may import itself. Tests are free of the table, because they play with everything.
const ROOMS = {
  rules: { rooms: [], packages: ['zod'] },
  scenario: { rooms: ['rules'], packages: ['zod', 'yaml', 'js-yaml'] },
  record: { rooms: ['rules', 'scenario'], packages: [] },
  bots: { rooms: ['rules', 'scenario'], packages: [] },
  match: { rooms: ['rules', 'scenario', 'record', 'bots'], packages: ['boardgame.io', 'idb'] },
  lab: { rooms: ['rules', 'scenario', 'record', 'bots', 'match'], packages: ['zod', 'yaml', 'syllable', 'node:*'] },
  cli: { rooms: ['rules', 'scenario', 'record', 'bots', 'match', 'lab'], packages: ['zod', 'yaml', 'vite', '@viz-js/viz', 'node:*'] },
  'ui/model': { rooms: ['rules', 'scenario'], packages: [] },
  'ui/text': { rooms: [], packages: ['i18next', 'i18next-icu', 'intl-messageformat', 'marked'] },
  'ui/board': { rooms: ['ui/model', 'ui/text'], packages: ['phaser'], assets: true },
  'ui/panels': { rooms: ['ui/model', 'ui/text'], packages: ['preact', '@fontsource'], assets: true },
  'ui/sound': { rooms: ['ui/model'], packages: ['howler'], assets: true },
  'ui/flow': { rooms: ['match'], packages: ['typescript-fsm'] },
  workshop: { rooms: ['rules', 'scenario', 'bots', 'lab', 'ui/model', 'ui/text', 'ui/panels', 'ui/board'], packages: ['preact', 'idb', '@codemirror', '@lezer'] },
  testkit: { rooms: ['rules', 'scenario', 'record', 'bots', 'match'], packages: ['zod', 'yaml', 'fast-check', 'vitest', 'node:*'] },
};

// The composition root knows everybody, save the tools of the command line and of the tests.
const MAIN = '^src/main(\\.tsx?$|/)';
const TEST = '\\.test\\.tsx?$';

const room = (name) => `^src/${name}/`;
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A package as dependency-cruiser names it: by its folder, by its types' folder, or bare when it is built into Node. */
function packagePath(name) {
  if (name === 'node:*') return NODE;
  const inFolder = `(^|/)node_modules/${literal(name)}/`;
  const asTypes = `(^|/)node_modules/@types/${literal(name)}/`;
  return `${inFolder}|${asTypes}`;
}

// Built-in modules carry no path: `fs`, `node:fs`, `fs/promises`.
const { builtinModules } = require('node:module');
const NODE = `^(node:|(${builtinModules.filter((name) => !name.startsWith('_')).map(literal).join('|')})$)`;

const roomRules = Object.entries(ROOMS).map(([name, { rooms, packages, assets }]) => ({
  name: `room-${name.replace('/', '-')}`,
  severity: 'error',
  comment: `src/${name} may import: itself; ${[...rooms, ...packages].join(', ') || 'nothing else'}.`,
  from: { path: room(name), pathNot: TEST },
  to: {
    pathNot: [room(name), ...rooms.map(room), ...packages.map(packagePath), ...(assets ? ['^assets/'] : [])],
  },
}));

const known = [...Object.keys(ROOMS).map(room), MAIN, '^src/[^/]+\\.d\\.ts$', '^src/[^/]+\\.css$'];

/** A library that lives behind one door. */
const onlyIn = (name, ...doors) => ({
  name: `${name.replace(/[.:*@]/g, '')}-only-in-${doors[0].replace('/', '-')}`,
  severity: 'error',
  comment: `${name} may be imported from ${doors.map((door) => `src/${door}`).join(' and ')} only.`,
  from: { path: '^src/', pathNot: [...doors.map(room), TEST] },
  to: { path: packagePath(name) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    onlyIn('phaser', 'ui/board'),
    onlyIn('howler', 'ui/sound'),
    onlyIn('boardgame.io', 'match'),
    onlyIn('typescript-fsm', 'ui/flow'),
    onlyIn('node:*', 'cli', 'lab', 'testkit'),
    {
      name: 'main-is-for-the-page',
      severity: 'error',
      comment: 'The page must not carry the command-line tools or the laboratory.',
      from: { path: MAIN, pathNot: TEST },
      to: { path: '^src/(cli|lab)/' },
    },
    {
      name: 'workshop-without-node',
      severity: 'error',
      comment: 'The workshop is part of the page: of the laboratory it may use what runs without Node.',
      from: { path: room('workshop'), pathNot: TEST },
      to: { path: NODE, reachable: true },
    },
    onlyIn('@codemirror', 'workshop'),
    onlyIn('marked', 'ui/text'),
    {
      name: 'nobody-imports-main',
      severity: 'error',
      comment: 'main knows everybody; nobody knows main.',
      from: { path: '^src/', pathNot: [MAIN, TEST] },
      to: { path: MAIN },
    },
    {
      name: 'testkit-from-tests-only',
      severity: 'error',
      comment: 'Scripted dice and the like must never reach the game.',
      from: { path: '^src/', pathNot: ['^src/testkit/', TEST] },
      to: { path: '^src/testkit/' },
    },
    {
      name: 'tests-are-leaves',
      severity: 'error',
      comment: 'What two tests share belongs in src/testkit.',
      from: {},
      to: { path: TEST },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need one another are one file, or three. Type imports count.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unknown-room',
      severity: 'error',
      comment: 'A new room needs a line in the table above and in the ADR.',
      from: {},
      to: { path: '^src/', pathNot: known },
    },
    {
      name: 'no-unknown-room-within',
      severity: 'error',
      comment: 'A file outside every room needs a line in the table above and in the ADR.',
      from: { path: '^src/', pathNot: known },
      to: {},
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'An import that leads nowhere, or a package missing from package.json.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
