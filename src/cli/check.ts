import { readArguments } from './args';
import { command } from './scenario/check';

// `npm run scenario -- check` by itself: the compiled file holds this and nothing of the other words (tools/scenario.mjs).
await command.run(readArguments(command.spec, process.argv.slice(3)));
