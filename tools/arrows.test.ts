import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

type Planted = { file: string; code: string; refusedBy: string | null };

/** Files that a hasty change could add, each with the rule that must refuse it, or null for a lawful one. */
const PLANTED: Planted[] = [
  { file: 'rules/planted-scenario.ts', code: `import '../scenario/target';`, refusedBy: 'room-rules' },
  { file: 'rules/planted-yaml.ts', code: `import 'yaml';`, refusedBy: 'room-rules' },
  { file: 'rules/planted-node.ts', code: `import 'node:fs';`, refusedBy: 'node-only-in-cli' },
  { file: 'rules/planted-type.ts', code: `import type { Target } from '../bots/target';\nexport type Kept = Target;`, refusedBy: 'room-rules' },
  { file: 'rules/planted-testkit.ts', code: `import '../testkit/target';`, refusedBy: 'testkit-from-tests-only' },
  { file: 'rules/planted-zod.ts', code: `import 'zod';`, refusedBy: null },
  { file: 'scenario/planted-match.ts', code: `import '../match/target';`, refusedBy: 'room-scenario' },
  { file: 'scenario/planted-yaml.ts', code: `import 'yaml';\nimport '../rules/target';`, refusedBy: null },
  { file: 'bots/planted-match.ts', code: `import '../match/target';`, refusedBy: 'room-bots' },
  { file: 'bots/planted-boardgame.ts', code: `import 'boardgame.io/ai';`, refusedBy: 'boardgameio-only-in-match' },
  { file: 'match/planted-boardgame.ts', code: `import 'boardgame.io/client';`, refusedBy: null },
  { file: 'match/planted-ui.ts', code: `import '../ui/model/target';`, refusedBy: 'room-match' },
  { file: 'ui/model/planted-match.ts', code: `import '../../match/target';`, refusedBy: 'room-ui-model' },
  { file: 'ui/board/planted-phaser.ts', code: `import 'phaser';`, refusedBy: null },
  { file: 'ui/board/planted-panels.ts', code: `import '../panels/target';`, refusedBy: 'room-ui-board' },
  { file: 'ui/board/planted-match.ts', code: `import '../../match/target';`, refusedBy: 'room-ui-board' },
  { file: 'ui/panels/planted-board.tsx', code: `import '../board/target';`, refusedBy: 'room-ui-panels' },
  { file: 'ui/panels/planted-phaser.tsx', code: `import 'phaser';`, refusedBy: 'phaser-only-in-ui-board' },
  { file: 'ui/panels/planted-preact.tsx', code: `import 'preact/hooks';\nimport '../text/target';`, refusedBy: null },
  { file: 'ui/panels/planted-howler.tsx', code: `import 'howler';`, refusedBy: 'howler-only-in-ui-sound' },
  { file: 'ui/sound/planted-howler.ts', code: `import type { Howl } from 'howler';\nexport type Kept = Howl;`, refusedBy: null },
  { file: 'ui/flow/planted-rules.ts', code: `import '../../rules/target';`, refusedBy: 'room-ui-flow' },
  { file: 'ui/flow/planted-fsm.ts', code: `import 'typescript-fsm';\nimport '../../match/target';`, refusedBy: null },
  { file: 'lab/planted-ui.ts', code: `import '../ui/model/target';`, refusedBy: 'room-lab' },
  { file: 'cli/planted-node.ts', code: `import 'node:fs';\nimport '../lab/target';`, refusedBy: null },
  { file: 'cli/planted-bare-node.ts', code: `import 'fs/promises';`, refusedBy: null },
  { file: 'cli/planted-ui.ts', code: `import '../ui/text/target';`, refusedBy: 'room-cli' },
  { file: 'workshop/planted-editor.ts', code: `import '@codemirror/state';\nimport '../lab/target';\nimport '../ui/panels/target';`, refusedBy: null },
  { file: 'workshop/planted-match.ts', code: `import '../match/target';`, refusedBy: 'room-workshop' },
  { file: 'lab/reads.ts', code: `import 'node:fs';`, refusedBy: null },
  { file: 'workshop/planted-reader.ts', code: `import '../lab/reads';`, refusedBy: 'workshop-without-node' },
  { file: 'ui/panels/planted-editor.tsx', code: `import '@codemirror/view';`, refusedBy: 'codemirror-only-in-workshop' },
  { file: 'main.ts', code: `import './cli/target';\nimport './ui/board/target';`, refusedBy: 'main-is-for-the-page' },
  { file: 'record/one.ts', code: `import type { Two } from './two';\nexport type One = { two?: Two };`, refusedBy: 'no-cycles' },
  { file: 'attic/planted.ts', code: `import '../rules/target';`, refusedBy: 'no-unknown-room-within' },
  { file: 'rules/planted-nowhere.ts', code: `import './nowhere';`, refusedBy: 'nothing-unresolved' },
  { file: 'rules/planted.test.ts', code: `import '../testkit/target';\nimport '../scenario/target';\nimport 'vitest';`, refusedBy: null },
];

type Report = { summary: { violations: { from: string; rule: { name: string } }[] } };

let folder = '';
let violations: Report['summary']['violations'] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arrows-'));
  // Packages resolve as they do for the real sources.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await cp(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
  await cp(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  const rooms = new Set(['testkit', 'ui/text', 'ui/board', 'ui/panels', 'lab', 'cli', 'match', 'bots', 'scenario', 'rules', 'ui/model']);
  for (const name of rooms) await plant(`${name}/target.ts`, 'export type Target = number;\nexport const target = 1;');
  await plant('record/two.ts', `import type { One } from './one';\nexport type Two = { one?: One };`);
  for (const { file, code } of PLANTED) await plant(file, code);

  const depcruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [depcruise, '--config', '.dependency-cruiser.cjs', '--no-cache', '--output-type', 'json', 'src'];
  const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  violations = (JSON.parse(stdout) as Report).summary.violations;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function plant(file: string, code: string): Promise<void> {
  const path = join(folder, 'src', file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${code}\n`);
}

describe('the arrows between rooms', () => {
  for (const { file, code, refusedBy } of PLANTED) {
    const said = code.split('\n')[0] ?? '';
    test(`src/${file}: ${said} is ${refusedBy === null ? 'allowed' : 'refused'}`, () => {
      const names = violations.filter(({ from }) => from === `src/${file}`).map(({ rule }) => rule.name);
      if (refusedBy === null) expect(names).toEqual([]);
      else expect(names).toContain(refusedBy);
    });
  }
});
