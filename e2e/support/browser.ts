import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** Where systems keep a Chromium that Playwright can drive. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

// No GPU: the game then picks its Canvas renderer, which is the fast one on a machine without one.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--no-first-run',
  '--mute-audio',
  '--font-render-hinting=none',
];

/** One way to get a browser: a name for messages and what Playwright needs, or null where it does not exist. */
type Route = { name: string; options: () => Promise<LaunchOptions | null> };

/**
 * Starts a browser: `$CHROME` if set, then an installed Chromium, then the one that npm brought (Linux, x86-64).
 * `CHROME=npm` goes straight to the last. Throws with the reason of every route that failed.
 */
export async function launch(): Promise<Browser> {
  const failures: string[] = [];
  for (const route of routes(process.env['CHROME'])) {
    try {
      const options = await route.options();
      if (options !== null) return await chromium.launch({ headless: true, timeout: 60_000, ...options });
    } catch (error) {
      failures.push(`${route.name}: ${error instanceof Error ? error.message : String(error)}`);
      console.warn(`${route.name} did not start; trying the next browser.`);
    }
  }
  throw new Error(`No browser could be started. Set CHROME to the path of a Chromium.\n${failures.join('\n')}`);
}

function routes(chosen: string | undefined): Route[] {
  const fromNpm: Route = { name: 'the browser from npm', options: npmBrowser };
  if (chosen === 'npm') return [fromNpm];
  const at = (path: string): Route => ({
    name: path,
    options: () => Promise.resolve(existsSync(path) ? { executablePath: path, args: ARGS } : null),
  });
  const others = [...INSTALLED.map(at), fromNpm];
  if (chosen === undefined || chosen === '') return others;
  // A path given by hand that leads nowhere fails with a warning; an absent system path is no news.
  return [{ name: chosen, options: () => Promise.resolve({ executablePath: chosen, args: ARGS }) }, ...others];
}

/**
 * Unpacks the Chromium of @sparticuz/chromium under node_modules/.cache. It brings its own shared libraries, but only
 * where it believes it runs on Amazon Linux, and it unpacks to the temporary folder: both are told by the environment.
 */
async function npmBrowser(): Promise<LaunchOptions | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const home = join(cache, 'chromium');
  const complete = join(home, '.complete');
  // An unpacking that was interrupted leaves half a browser behind: start again.
  if (!existsSync(complete)) rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });

  const saved = { ...process.env };
  process.env['TMPDIR'] = home;
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    // Written once: another test's browser may be reading it.
    if (!existsSync(complete)) {
      writeFileSync(join(home, 'fonts.conf'), fontsConfig(home));
      writeFileSync(complete, '');
    }
    const libraries = [join(home, 'al2023', 'lib'), saved['LD_LIBRARY_PATH']].filter((path) => path !== undefined);
    return {
      executablePath,
      args: [...ARGS, '--no-zygote'],
      env: {
        ...definedOnly(saved),
        TMPDIR: home,
        LD_LIBRARY_PATH: libraries.join(':'),
        FONTCONFIG_PATH: saved['FONTCONFIG_PATH'] ?? home,
      },
    };
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (saved[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = saved[name];
    }
  }
}

/** The packaged list of fonts names folders of another system; without any font, text has no size at all. */
function fontsConfig(home: string): string {
  const folders = [join(home, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
