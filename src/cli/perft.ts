import { apply } from '../rules/apply';
import { perft } from '../record/index';
import { legal, legalNames } from '../rules/legal';
import { setup } from '../rules/setup';
import { cloneState } from '../rules/state';
import type { CommandSpec } from './args';
import { readArguments, usageError } from './args';
import { gameFrom } from './folder';

const SPEC: CommandSpec = {
  usage: 'npm run perft --',
  about: 'Counts every sequence of legal actions down to a depth from a seed, each on its own: two sequences that lead to the same\nstate count twice. A change in a count shows a change in the rules.',
  positionals: [{ name: 'scenario', about: 'a folder, or the name of one in scenarios/' }, { name: 'depth', about: 'how many actions deep' }],
  options: { seed: { value: 'N', about: 'seed of the first position', default: '1' }, divide: { about: 'print the count below each first action' } },
};

function main(): void {
  const args = readArguments(SPEC);
  const [name, wanted] = args.positionals;
  if (!/^\d+$/.test(wanted ?? '')) usageError(SPEC, `the depth must be a whole number, not "${wanted ?? ''}"`);
  const depth = Number(wanted);
  const g = gameFrom(name!);
  const seed = args.number('seed') ?? 1;
  const s = setup(g, seed);
  if (args.on('divide') && depth > 0) {
    const names = legalNames(g, s);
    legal(g, s).forEach((action, i) => {
      const next = cloneState(s);
      apply(g, next, action);
      console.log(`${names[i]!.padEnd(40)}${perft(g, next, depth - 1)}`);
    });
  }
  for (let k = args.on('divide') ? depth : 0; k <= depth; k++) {
    const start = performance.now();
    const n = perft(g, s, k);
    console.log(`${g.data.id} seed ${seed} depth ${k}: ${n} (${Math.round(performance.now() - start)} ms)`);
  }
}

main();
