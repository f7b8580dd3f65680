// Serves the built game and prints its address. `npm start -- --port 8080 --host 0.0.0.0` to choose them.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const values = readOptions();

if (values.help) {
  console.log('npm start -- [--port 4173] [--host 127.0.0.1]\nBuilds the game and serves it; takes the next free port if that one is busy.');
  process.exit(0);
}

const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`--port must be a whole number from 1 to 65535, not "${values.port}".`);
  process.exit(2);
}
if (!existsSync(new URL('../dist/index.html', import.meta.url))) {
  console.error('There is no built game in dist: run `npm run build` first.');
  process.exit(2);
}

// strictPort is off: if another game runs already, the next free port is taken.
const server = await preview({ root, logLevel: 'warn', preview: { port, host: values.host, strictPort: false, open: false } });
const address = server.httpServer.address();
const chosen = typeof address === 'object' && address !== null ? address.port : port;
const shown = ['127.0.0.1', '0.0.0.0', '::'].includes(values.host) ? 'localhost' : values.host;
console.log(`\nDual Power is ready. Open this address in a browser:\n\n    http://${shown}:${chosen}/\n\nPress Ctrl+C to stop.`);

function readOptions() {
  const options = {
    port: { type: 'string', default: '4173' },
    host: { type: 'string', default: '127.0.0.1' },
    help: { type: 'boolean', default: false },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${error.message}\nKnown options: --port, --host, --help.`);
    process.exit(2);
  }
}
