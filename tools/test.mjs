// Runs every check of the repository, stops after the first that fails, and says how many passed.
//   npm test            everything, a real browser included
//   npm run check       the quick part: types, lint, arrows, unit tests without the long sweeps (*.slow.test.ts)
// The last line is `N passed, N failed`: tests one by one, every other step as one.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache');
// The browser's profiles: some machines keep /tmp small or forbid running from it.
const temporary = join(cache, 'tmp');
const quick = process.argv.includes('--quick');

if (process.argv.includes('--help')) {
  console.log('npm test: every check.\nnpm run check: the quick part.\nThe last line is "N passed, N failed".');
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

/** A step that counts as one; what it says is shown when it is over, so that several can run side by side. */
function step(name, command, args) {
  return {
    name,
    run: () => new Promise((done) => {
      const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
      const said = [];
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
      const end = (ok) => {
        console.log(`\n=== ${name}`);
        process.stdout.write(Buffer.concat(said));
        done({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
      };
      child.on('error', (error) => { said.push(Buffer.from(`${String(error)}\n`)); end(false); });
      child.on('close', (code) => { if (child.pid !== undefined) end(code === 0); });
    }),
  };
}

/** A step that counts as the tests it runs, read from vitest's own report. */
function tests(name, args, env) {
  const report = join(cache, `${name}.json`);
  return {
    name,
    run: () => {
      console.log(`\n=== ${name}`);
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

// Steps of one group run side by side, so many at a time; the groups follow one another.
const AT_ONCE = Math.min(2, availableParallelism());
const quickSteps = [
  [
    step('types', bin('tsc'), ['--noEmit', '-p', '.']),
    step('lint', bin('eslint'), ['.', '--max-warnings', '0', '--cache', '--cache-location', join(cache, 'eslint')]),
    step('arrows', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src']),
  ],
  [tests('unit', [], quick ? { QUICK: '1' } : {})],
];
const fullSteps = [
  [
    step('build', 'npm', ['run', '--silent', 'build']),
    ...scenarios().map((folder) => step(`scenario ${folder}`, bin('tsx'), ['src/cli/scenario.ts', 'check', folder, '--games', '0'])),
  ],
  [tests('e2e', ['--config', 'vitest.e2e.config.ts'], { DIST_READY: '1', TMPDIR: temporary })],
];

/** Runs a group to its end; no step of it is begun after one has failed. */
async function together(group) {
  const waiting = [...group];
  let failed = false;
  const worker = async () => {
    for (let next = waiting.shift(); next && !failed; next = waiting.shift()) {
      const start = performance.now();
      const result = await next.run();
      const seconds = (performance.now() - start) / 1000;
      for (const key of ['passed', 'failed', 'skipped']) total[key] += result[key];
      times.push({ name: next.name, seconds, ok: result.failed === 0 });
      failed ||= result.failed > 0;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return !failed;
}

const begun = performance.now();
for (const group of quick ? quickSteps : [...quickSteps, ...fullSteps]) if (!await together(group)) break;

console.log('\n=== times');
for (const { name, seconds, ok } of times) console.log(`${seconds.toFixed(1).padStart(8)} s  ${ok ? 'passed' : 'FAILED'}  ${name}`);
console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(8)} s  in all\n`);

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
