import { build, preview } from 'vite';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { launch } from './browser';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built game, ending in a slash. */
    gameUrl: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the game (unless DIST_READY=1 says that it is fresh) and serves it on a free port while the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['DIST_READY'] !== '1') {
    // The test runner says "test", which would build a slower page than the one that ships.
    process.env['NODE_ENV'] = 'production';
    await build({ root, logLevel: 'warn' });
  }
  // Once before all files: two that started at the same time would both unpack the browser from npm.
  await (await launch()).close();
  const server = await serve();
  project.provide('gameUrl', server.url);
  return server.close;
}

/** Serves `dist` on a port that the system picks. */
export async function serve(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0, open: false } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  return { url: `http://127.0.0.1:${address.port.toString()}/`, close: () => server.close() };
}
