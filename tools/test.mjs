// Runs every check of the repository in order, stops at the first that fails, and says how many passed.
//   npm test            everything, a real browser included
//   npm run check       the quick part: types, lint, arrows, unit tests without the long sweeps (*.slow.test.ts)
// The last line is `N passed, N failed`: tests one by one, every other step as one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache');
// The browser's profiles: some machines keep /tmp small or forbid running from it.
const temporary = join(cache, 'tmp');
const quick = process.argv.includes('--quick');

if (process.argv.includes('--help')) {
  console.log('npm test: every check, in order.\nnpm run check: the quick part.\nThe last line is "N passed, N failed".');
  process.exit(0);
}

mkdirSync(temporary, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const times = [];
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** Runs one command to its end, its output shown as it comes; true if it went well. */
function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (result.error) console.error(String(result.error));
  return result.status === 0;
}

/** A step that counts as one. */
function step(name, command, args) {
  return { name, run: () => (run(command, args) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }) };
}

/** A step that counts as the tests it runs, read from vitest's own report. */
function tests(name, args, env) {
  const report = join(cache, `${name}.json`);
  return {
    name,
    run: () => {
      rmSync(report, { force: true });
      const ok = run(bin('vitest'), ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env);
      return counts(report, ok);
    },
  };
}

function counts(report, ok) {
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const passed = result?.numPassedTests ?? 0;
  const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  const failed = result?.numFailedTests ?? 0;
  // A file that does not load, or an error outside any test, fails the run without failing a test.
  return { passed, skipped, failed: ok ? failed : Math.max(failed, 1) };
}

/** Folders that hold a scenario, the fixtures among them. */
function scenarios() {
  const within = (folder) => {
    const path = join(root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(path, entry.name, 'scenario.yaml')))
      .map((entry) => `${folder}/${entry.name}`);
  };
  return [...within('scenarios'), ...within('scenarios/_fixtures')];
}

const quickSteps = [
  step('types', bin('tsc'), ['--noEmit', '-p', '.']),
  step('lint', bin('eslint'), ['.', '--max-warnings', '0', '--cache', '--cache-location', join(cache, 'eslint')]),
  step('arrows', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src']),
  tests('unit', [], quick ? { QUICK: '1' } : {}),
];
const fullSteps = [
  ...scenarios().map((folder) => step(`scenario ${folder}`, bin('tsx'), ['src/cli/scenario.ts', 'check', folder])),
  step('build', 'npm', ['run', '--silent', 'build']),
  tests('e2e', ['--config', 'vitest.e2e.config.ts'], { DIST_READY: '1', TMPDIR: temporary }),
];

for (const { name, run: runStep } of quick ? quickSteps : [...quickSteps, ...fullSteps]) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const result = runStep();
  const seconds = (performance.now() - start) / 1000;
  for (const key of ['passed', 'failed', 'skipped']) total[key] += result[key];
  times.push({ name, seconds, ok: result.failed === 0 });
  if (result.failed > 0) break;
}

console.log('\n=== times');
for (const { name, seconds, ok } of times) console.log(`${seconds.toFixed(1).padStart(8)} s  ${ok ? 'passed' : 'FAILED'}  ${name}`);
console.log(`${times.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1).padStart(8)} s  in all\n`);

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
