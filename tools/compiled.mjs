// A command as one compiled file, kept beside the packages: Node then opens one file instead of two hundred and fifty, which was half
// of the time that a check of a scenario took.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What decides how a package is read; its own files change only with this one. */
const LOCK = 'package-lock.json';

/** A file as it was when it was compiled: its path from the root, its size, when it was written. */
const stamp = (root, path) => {
  const { size, mtimeMs } = statSync(join(root, path));
  return [path, size, mtimeMs];
};

/** Whether nothing of what `out` was compiled from has changed since; its first line says what that was. */
function fresh(root, out) {
  try {
    const text = readFileSync(out, 'utf8');
    const made = JSON.parse(text.slice(2, text.indexOf('\n')));
    return made.root === root && made.files.every(([path, size, time]) => {
      const [, sizeNow, timeNow] = stamp(root, path);
      return size === sizeNow && time === timeNow;
    });
  } catch {
    // Never compiled, or a file is gone.
    return false;
  }
}

async function compile(root, entry, out) {
  const { build } = await import('vite');
  const files = new Set([LOCK]);
  const own = (id) => id.startsWith(root + sep) && !id.includes('node_modules');
  const { output } = await build({
    configFile: false, root, logLevel: 'silent', publicDir: false, ssr: { noExternal: true },
    build: { ssr: entry, write: false, minify: false, target: 'node20', rolldownOptions: { output: { codeSplitting: false } } },
    plugins: [{
      name: 'own-files',
      // The compiled file lies elsewhere than what it was made of, and what it reads lies beside that.
      transform(code, id) {
        if (!own(id)) return null;
        files.add(relative(root, id));
        return { code: code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))), map: null };
      },
    }],
  });
  const made = { root, files: [...files].map((path) => stamp(root, path)) };
  mkdirSync(dirname(out), { recursive: true });
  // Two at once must not write into one another.
  const half = `${out}.${process.pid}`;
  writeFileSync(half, `//${JSON.stringify(made)}\n${output[0].code}`);
  renameSync(half, out);
}

/** The address of `entry` as one file, compiled anew if a file of it has changed; null where nothing can be written or compiled. */
export async function compiled(root, entry, out) {
  try {
    if (!fresh(root, out)) await compile(root, entry, out);
    return pathToFileURL(out).href;
  } catch {
    return null;
  }
}
