import { parentPort, workerData } from 'node:worker_threads';
import { runBatch } from './batch';
import type { Job, Order } from './batch';
import { prepare } from './batch';

/** One thread of a simulation: takes spans of games, gives results, until the main thread lets it go. */
const port = parentPort;
if (port) {
  const table = prepare(workerData as Job);
  port.on('message', (order: Order | null) => {
    if (order) port.postMessage(runBatch(table, order));
    else port.close();
  });
  port.postMessage(null);
}
